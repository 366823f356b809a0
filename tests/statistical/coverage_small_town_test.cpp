// Do the intervals cover that are stated after stopping? The whole procedure 10,000 times on the
// model: 30 citizens over three months, usual treatment against a better one, two replications per
// draw of the response parameters.
//
// 10,000 procedures of some 120 replications would take hours. So 1,500 draws are simulated once,
// and procedures take whole draws from them and put them back: what they see is independent, and
// the truth is the mean (difference, quantile) of the pool, exactly. The pool stands for the law of
// the model; its tails end where 3,000 replications end.
//
// The measure is the mean number of weeks in work in the first three months. Bounds and power as in
// coverage_mm1_test.cpp.

#include <cmath>
#include <cstdint>

#include <gtest/gtest.h>

#include "sim/experiment/replicate.hpp"

#include "tests/support/coverage.hpp"
#include "tests/support/tiny_scenario.hpp"

namespace sim::tests {
namespace {

constexpr int pool_size = 3'000;
constexpr std::uint32_t repeats = 10'000;
constexpr double claimed = 0.935;

constexpr experiment::StoppingTerms rule{.replications = 100'000};
constexpr experiment::StoppingTerms naive{.minimum = 3, .look_ahead = 0, .replications = 100'000};

/// The tiny town made tinier, with parameters that nobody is sure of.
scenario::Scenario hamlet() {
  auto made = tiny_scenario();
  for (auto& arm : made.arms) {
    auto& setting = arm.regions.front().setting;
    setting.opens = start_of(std::chrono::year{2023} / 12 / 15);
    setting.ends = start_of(std::chrono::year{2024} / 4 / 5);
    setting.populations.front().stock = 30;
    setting.populations.front().inflow = Rate::from_per_month(1.0);
    setting.firms.count = 100;
    for (auto& role : setting.roles) {
      role.count = 1;
    }
  }
  return made;
}

Pool const& pool() {
  static auto const made = [] {
    auto const scenario = hamlet();
    constexpr auto weeks_in_work = static_cast<std::size_t>(record::Measure::weeks_in_work);
    auto const month_three = *record::find_horizon(3);
    Pool pool{.outcomes = {}, .per_draw = 2};
    for (int number = 0; number < pool_size; ++number) {
      auto const replication = experiment::run_replication(scenario, number);
      pool.outcomes.push_back({.base = replication.arms[0].figure(0, month_three, weeks_in_work),
                               .arm = replication.arms[1].figure(0, month_three, weeks_in_work)});
    }
    return pool;
  }();
  return made;
}

/// A mean, to be as precise as about so many draws make it.
Question mean_of(bool is_difference, double observations = 40.0) {
  auto const moments = moments_of(pool(), is_difference);
  return {.is_difference = is_difference,
          .half_width = 1.96 * moments.deviation / std::sqrt(observations),
          .truth = moments.mean};
}

Question quantile() {
  return {.quantile = 0.9,
          .half_width = 0.5 * moments_of(pool(), false).deviation,
          .truth = quantile_in(pool(), 0.9)};
}

TEST(CoverageOnASmallTown, OfALevelIsWhatItSays) {
  EXPECT_TRUE(covers(coverage_of(pool(), mean_of(false), rule, repeats), claimed));
}

TEST(CoverageOnASmallTown, OfADifferenceOnTheSameLuckIsWhatItSays) {
  EXPECT_TRUE(covers(coverage_of(pool(), mean_of(true), rule, repeats), claimed));
}

TEST(CoverageOnASmallTown, OfAQuantileIsWhatItSays) {
  EXPECT_TRUE(covers(coverage_of(pool(), quantile(), rule, repeats), claimed));
}

TEST(CoverageOnASmallTownMutant, StoppingALevelAtTheFirstCrossingIsCaught) {
  EXPECT_FALSE(covers(coverage_of(pool(), mean_of(false, 20.0), naive, repeats), claimed));
}

TEST(CoverageOnASmallTownMutant, StoppingADifferenceAtTheFirstCrossingIsCaught) {
  EXPECT_FALSE(covers(coverage_of(pool(), mean_of(true, 20.0), naive, repeats), claimed));
}

}  // namespace
}  // namespace sim::tests
