#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "sim/random/gamma.hpp"

#include "tests/support/clock_board.hpp"
#include "tests/support/estimate.hpp"

namespace sim::tests {
namespace {

constexpr std::size_t agents = 1'200'000;
constexpr double baseline_per_day = 0.13 / 30.4375;  // 13 % a month
constexpr std::array<double, 2> variances{0.5, 3.6};
constexpr std::array<int, 5> horizons{7, 30, 180, 540, 7200};
constexpr std::array<int, 4> elapsed_classes{30, 180, 540, 1800};

/// The clocks of the board: the agent's hazard, and the key of its frailty.
constexpr std::uint32_t exit_clock = 0;
constexpr std::uint32_t frailty_key = 1;

/// Share of a population with gamma frailty (mean 1) that has stayed: (1 + v h t)^(-1/v).
double survival(double variance, double days_since) {
  return std::pow(1.0 + variance * baseline_per_day * days_since, -1.0 / variance);
}

/// Agents who have stayed for some days already when the run starts, each with a frailty of its
/// own that multiplies the baseline hazard.
///
/// Given a stay of t days, gamma frailty is gamma again: shape 1/v, rate 1/v + h t.
class Stayers {
 public:
  Stayers(double variance, bool is_stock, Mutant mutant)
      : board_(agents, 2, mutant), is_stock_(is_stock) {
    for (std::uint32_t agent = 0; agent < agents; ++agent) {
      bool const knows_stay = mutant != Mutant::frailty_unconditional;
      double const stay = knows_stay ? elapsed(agent) : 0.0;
      double const scale = 1.0 / (1.0 / variance + baseline_per_day * stay);
      auto rng = board_.stream({agent, frailty_key}, 1);
      double const frailty = random::gamma(1.0 / variance, scale, rng);
      board_.renew({agent, exit_clock});
      board_.set_rate({agent, exit_clock}, Rate::from_per_day(baseline_per_day * frailty));
    }
  }

  void run(SimTime until) {
    while (auto const due = board_.next(until)) {
      ++left_[class_of(due->agent)];
    }
  }

  /// How many of those with the same elapsed stay are still there.
  [[nodiscard]] std::size_t staying(std::size_t elapsed_class) const {
    return agents / elapsed_classes.size() - left_[elapsed_class];
  }

  [[nodiscard]] ClockBoard& board() { return board_; }

 private:
  static std::size_t class_of(std::uint32_t agent) { return agent % elapsed_classes.size(); }

  [[nodiscard]] double elapsed(std::uint32_t agent) const {
    return is_stock_ ? elapsed_classes[class_of(agent)] : 0.0;
  }

  ClockBoard board_;
  bool is_stock_;
  std::array<std::size_t, elapsed_classes.size()> left_{};
};

Estimates compare_newcomers(double variance, Mutant mutant) {
  Estimates estimates;
  Stayers stayers{variance, false, mutant};
  auto const delay = mutant == Mutant::day_late ? std::chrono::days{1} : std::chrono::days{0};
  for (int const day : horizons) {
    stayers.run(SimTime{std::chrono::days{day} + delay});
    estimates.push_back(share(
        "S(day " + std::to_string(day) + ") = (1 + v h t)^(-1/v), v = " + std::to_string(variance),
        agents - stayers.board().events(),
        agents,
        survival(variance, day)));
  }
  estimates.push_back(events_per_hazard(stayers.board().events(), stayers.board().hazard_used()));
  return estimates;
}

Estimates compare_stock(double variance, Mutant mutant) {
  Estimates estimates;
  Stayers stayers{variance, true, mutant};
  auto const delay = mutant == Mutant::day_late ? std::chrono::days{1} : std::chrono::days{0};
  for (int const day : horizons) {
    stayers.run(SimTime{std::chrono::days{day} + delay});
    for (std::size_t index = 0; index < elapsed_classes.size(); ++index) {
      int const stay = elapsed_classes[index];
      estimates.push_back(share("S(" + std::to_string(stay) + " + " + std::to_string(day) +
                                    ") / S(" + std::to_string(stay) +
                                    "), v = " + std::to_string(variance),
                                stayers.staying(index),
                                agents / elapsed_classes.size(),
                                survival(variance, stay + day) / survival(variance, stay)));
    }
  }
  estimates.push_back(events_per_hazard(stayers.board().events(), stayers.board().hazard_used()));
  return estimates;
}

TEST(GammaFrailty, GivesThePopulationSurvivalOfItsLaplaceTransform) {
  for (double const variance : variances) {
    EXPECT_TRUE(agree(compare_newcomers(variance, Mutant::none)));
  }
}

TEST(GammaFrailty, ContinuesWithoutTransientInAStartingStock) {
  for (double const variance : variances) {
    EXPECT_TRUE(agree(compare_stock(variance, Mutant::none)));
  }
}

struct FrailtyMutant {
  Mutant mutant;
  double variance;
  Estimates (*compare)(double variance, Mutant mutant);
  char const* name;

  friend std::ostream& operator<<(std::ostream& out, FrailtyMutant const& shown) {
    return out << shown.name;
  }
};

class GammaFrailtyMutant : public testing::TestWithParam<FrailtyMutant> {};

TEST_P(GammaFrailtyMutant, IsCaught) {
  auto const& given = GetParam();
  auto const estimates = given.compare(given.variance, given.mutant);
  RecordProperty("caught_by", farthest(estimates).formula);
  RecordProperty("deviation", std::to_string(farthest(estimates).deviation()));
  EXPECT_FALSE(agree(estimates));
}

INSTANTIATE_TEST_SUITE_P(
    All,
    GammaFrailtyMutant,
    testing::Values(
        FrailtyMutant{Mutant::rate_one_percent_high, 0.5, compare_newcomers, "newcomers_fast"},
        FrailtyMutant{Mutant::rate_one_percent_high, 3.6, compare_newcomers, "newcomers_fast_wide"},
        FrailtyMutant{Mutant::shared_stream, 3.6, compare_newcomers, "newcomers_shared_stream"},
        FrailtyMutant{Mutant::day_late, 3.6, compare_newcomers, "newcomers_day_late"},
        FrailtyMutant{Mutant::frailty_unconditional, 0.5, compare_stock, "stock_unconditional"},
        FrailtyMutant{
            Mutant::frailty_unconditional, 3.6, compare_stock, "stock_unconditional_wide"},
        FrailtyMutant{Mutant::day_late, 0.5, compare_stock, "stock_day_late"}),
    [](auto const& parameter) { return std::string{parameter.param.name}; });

}  // namespace
}  // namespace sim::tests
