#include "sim/economics/discount.hpp"

#include <cmath>

#include "sim/base/contract.hpp"

namespace sim::economics {

std::vector<double> discount_factors(std::vector<DiscountStep> const& steps, std::size_t years) {
  SIM_EXPECT(!steps.empty() && steps.front().from_year == 0);
  std::vector<double> factors;
  double factor = 1.0;
  std::size_t step = 0;
  for (std::size_t year = 0; year < years; ++year) {
    if (year > 0) {
      bool const next_begins =
          step + 1 < steps.size() && static_cast<int>(year) > steps[step + 1].from_year;
      step += next_begins ? 1 : 0;
      factor /= 1.0 + steps[step].rate.value();
    }
    factors.push_back(factor);
  }
  return factors;
}

Money present_value(std::vector<Money> const& by_year, std::vector<DiscountStep> const& steps) {
  auto const factors = discount_factors(steps, by_year.size());
  Money sum{};
  for (std::size_t year = 0; year < by_year.size(); ++year) {
    sum += Money::from_ore(std::llround(static_cast<double>(by_year[year].ore()) * factors[year]));
  }
  return sum;
}

std::optional<double> pay_back_years(std::vector<double> const& net_by_year) {
  double sum = 0.0;
  double passed = 0.0;
  for (std::size_t year = 0; year < net_by_year.size(); ++year) {
    double const before = sum;
    sum += net_by_year[year];
    if (before < 0.0 && sum >= 0.0) {
      passed = static_cast<double>(year) + before / (before - sum);
    }
  }
  return sum < 0.0 ? std::nullopt : std::optional{passed};
}

double social_result(double resources, double public_net, SocietyPrices const& prices) {
  return resources * prices.net_tax_factor.value() + public_net * prices.tax_distortion.value();
}

}  // namespace sim::economics
