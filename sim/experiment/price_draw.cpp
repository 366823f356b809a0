#include "sim/experiment/price_draw.hpp"

#include <cmath>
#include <string>

#include "sim/experiment/parameter_draw.hpp"
#include "sim/model/identity.hpp"
#include "sim/random/stream.hpp"
#include "sim/random/uniform.hpp"

namespace sim::experiment {

namespace {

using economics::Price;
using economics::Share;
using economics::WeeklyTime;

constexpr std::uint16_t price_decision = 0xFFFE;  // No decision of the model has this number.

/// The value of a triangle over `low` to `high` with its top at `top` below which a share `lot` of
/// it lies.
double in_triangle(double low, double top, double high, double lot) {
  double const width = high - low;
  double const rising = top - low;
  return lot * width < rising ? low + std::sqrt(lot * width * rising)
                              : high - std::sqrt((1.0 - lot) * width * (high - top));
}

/// Draws the prices of one replication in place.
class PriceDraw {
 public:
  PriceDraw(std::uint32_t seed, std::uint32_t draw) : seed_(seed), draw_(draw) {}

  void draw(std::string const& name, Price& price) const {
    if (price.low < price.high) {
      price.amount =
          Money::from_ore(drawn(name, price.low.ore(), price.amount.ore(), price.high.ore()));
    }
  }

  void draw(std::string const& name, Share& share) const {
    if (share.low < share.high) {
      share.millionths = drawn(name, share.low, share.millionths, share.high);
    }
  }

  void draw(std::string const& name, WeeklyTime& time) const {
    if (time.low < time.high) {
      time.time = Duration{drawn(name, time.low.count(), time.time.count(), time.high.count())};
    }
  }

 private:
  [[nodiscard]] std::int64_t drawn(std::string const& name,
                                   std::int64_t low,
                                   std::int64_t top,
                                   std::int64_t high) const {
    random::Stream rng{
        {.seed = seed_, .replication = 0},
        {.agent = model::identity_of(name, 0), .decision = price_decision, .occurrence = draw_}};
    return std::llround(in_triangle(static_cast<double>(low),
                                    static_cast<double>(top),
                                    static_cast<double>(high),
                                    random::uniform(rng)));
  }

  std::uint32_t seed_;
  std::uint32_t draw_;
};

void draw_support(economics::SupportPrices& support,
                  scenario::Scenario const& scenario,
                  PriceDraw const& lots) {
  auto const& populations = any_setting(scenario).populations;
  for (std::size_t group = 0; group < support.benefits.size(); ++group) {
    lots.draw("benefits." + populations[group].name, support.benefits[group]);
  }
  lots.draw("rehabilitation", support.rehabilitation);
  lots.draw("waiting_for_flex_job", support.waiting_for_flex_job);
  lots.draw("disability_pension", support.disability_pension);
  lots.draw("education_grant", support.education_grant);
  lots.draw("flex_subsidy", support.flex_subsidy);
  lots.draw("flex_reduction", support.flex_reduction);
}

void draw_rates(economics::Prices& prices, PriceDraw const& lots) {
  for (std::size_t step = 0; step < prices.refunds.shares.size(); ++step) {
    lots.draw("refunds." + std::to_string(step), prices.refunds.shares.at(step));
  }
  auto& tax = prices.tax;
  lots.draw("labour_market_contribution", tax.labour_market_contribution);
  lots.draw("municipal", tax.municipal);
  lots.draw("bottom", tax.bottom);
  lots.draw("personal_allowance", tax.personal_allowance);
  lots.draw("employment_allowance", tax.employment_allowance);
  lots.draw("employment_allowance_max", tax.employment_allowance_max);
  lots.draw("job_allowance", tax.job_allowance);
  lots.draw("job_allowance_from", tax.job_allowance_from);
  lots.draw("job_allowance_max", tax.job_allowance_max);
}

void draw_work(economics::WorkPrices& work, PriceDraw const& lots) {
  lots.draw("wage", work.wage);
  lots.draw("disregard", work.disregard);
  lots.draw("wage_subsidy", work.wage_subsidy);
  lots.draw("internship_productivity", work.internship_productivity);
  lots.draw("subsidised_productivity", work.subsidised_productivity);
  lots.draw("flex_hours", work.flex_hours);
}

void draw_places(economics::PlacePrices& places, PriceDraw const& lots) {
  lots.draw("firm_hour", places.firm_hour);
  lots.draw("volunteer_hour", places.volunteer_hour);
  lots.draw("care", places.care);
  lots.draw("company_mentor", places.company_mentor);
  lots.draw("company_mentor_pay", places.company_mentor_pay);
  lots.draw("compensation", places.compensation);
}

}  // namespace

economics::Prices prices_of(scenario::Scenario const& scenario, int replication) {
  auto prices = scenario.prices.value();
  PriceDraw const lots{
      scenario.seed, static_cast<std::uint32_t>(replication / replications_per_draw_of(scenario))};
  draw_support(prices.support, scenario, lots);
  draw_rates(prices, lots);
  draw_work(prices.work, lots);
  draw_places(prices.places, lots);
  auto const& roles = any_setting(scenario).roles;
  for (std::size_t role = 0; role < prices.roles.size(); ++role) {
    lots.draw("posts", prices.roles[role].per_year);
    if (prices.roles[role].per_meeting) {
      lots.draw("meetings." + roles[role].name, *prices.roles[role].per_meeting);
    }
  }
  return prices;
}

}  // namespace sim::experiment
