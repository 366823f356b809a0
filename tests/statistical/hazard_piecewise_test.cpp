#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/clock_board.hpp"
#include "tests/support/estimate.hpp"

namespace sim::tests {
namespace {

constexpr std::size_t agents = 1'000'000;

/// From a day on, this hazard.
struct Step {
  int day;
  double per_day;
};

/// The hazard changes on days 30 and 90 and stands still from day 60 to day 75.
constexpr std::array steps{
    Step{0, 0.010}, Step{30, 0.025}, Step{60, 0.0}, Step{75, 0.025}, Step{90, 0.005}};

/// exp(-integral of the hazard), the integral summed piece by piece.
double survival(int day) {
  double integral = 0.0;
  for (std::size_t index = 0; index < steps.size() && steps[index].day < day; ++index) {
    int const end = index + 1 < steps.size() ? std::min(day, steps[index + 1].day) : day;
    integral += steps[index].per_day * (end - steps[index].day);
  }
  return std::exp(-integral);
}

constexpr SimTime not_yet = SimTime::max();

/// Agents with one clock each; the date at which it came due, if it did.
class Cohort {
 public:
  Cohort(std::size_t size, Mutant mutant) : board_(size, 1, mutant), dates_(size, not_yet) {
    for (std::uint32_t agent = 0; agent < size; ++agent) {
      board_.renew({agent, 0});
    }
  }

  void set_rate(Rate rate) {
    for (std::uint32_t agent = 0; agent < dates_.size(); ++agent) {
      if (dates_[agent] == not_yet) {
        board_.set_rate({agent, 0}, rate);
      }
    }
  }

  void run(SimTime until) {
    while (auto const due = board_.next(until)) {
      dates_[due->agent] = board_.now();
    }
  }

  [[nodiscard]] std::vector<SimTime> const& dates() const { return dates_; }

  [[nodiscard]] ClockBoard& board() { return board_; }

 private:
  ClockBoard board_;
  std::vector<SimTime> dates_;
};

/// A cohort that has lived through all steps.
Cohort through_the_steps(Mutant mutant) {
  Cohort cohort{agents, mutant};
  auto const delay = mutant == Mutant::day_late ? std::chrono::days{1} : std::chrono::days{0};
  for (auto const& step : steps) {
    auto const is_first = step.day == 0;
    cohort.run(SimTime{std::chrono::days{step.day} + (is_first ? std::chrono::days{0} : delay)});
    cohort.set_rate(Rate::from_per_day(step.per_day));
  }
  cohort.run(SimTime{std::chrono::days{180}});
  return cohort;
}

/// How many are still there at the end of that minute.
std::size_t staying(Cohort const& cohort, int day) {
  auto const has_stayed = [day](SimTime date) { return date > SimTime{std::chrono::days{day}}; };
  return static_cast<std::size_t>(std::ranges::count_if(cohort.dates(), has_stayed));
}

Estimates compare_with_survival(Mutant mutant) {
  auto cohort = through_the_steps(mutant);
  Estimates estimates;
  for (int const day : {15, 30, 31, 45, 60, 70, 75, 80, 90, 120, 180}) {
    estimates.push_back(
        share("S(day " + std::to_string(day) + ") = exp(-integral of the piecewise hazard)",
              staying(cohort, day),
              agents,
              survival(day)));
  }
  auto& board = cohort.board();
  estimates.push_back(events_per_hazard(board.events(), board.hazard_used()));
  return estimates;
}

/// The same agents twice: with a constant hazard, and with one that changes by a factor on day 20.
struct Twins {
  std::vector<SimTime> steady;
  std::vector<SimTime> changed;
  std::size_t draws_steady;
  std::size_t draws_changed;
};

Twins with_change_on_day_20(double factor, Mutant mutant) {
  constexpr std::size_t size = 100'000;
  auto const rate = Rate::from_per_day(0.02);
  auto const end = SimTime{std::chrono::days{365}};
  Cohort steady{size, mutant};
  steady.set_rate(rate);
  steady.run(end);
  Cohort changed{size, mutant};
  changed.set_rate(rate);
  changed.run(SimTime{std::chrono::days{20}});
  changed.set_rate(rate * factor);
  changed.run(end);
  return {steady.dates(),
          changed.dates(),
          steady.board().streams_opened(),
          changed.board().streams_opened()};
}

/// How many agents have a later date in the second list.
std::size_t delayed(std::vector<SimTime> const& before, std::vector<SimTime> const& after) {
  std::size_t count = 0;
  for (std::size_t agent = 0; agent < before.size(); ++agent) {
    count += after[agent] > before[agent] ? 1U : 0U;
  }
  return count;
}

TEST(PiecewiseHazard, SurvivesAsItsClosedForm) {
  EXPECT_TRUE(agree(compare_with_survival(Mutant::none)));
}

TEST(PiecewiseHazard, KeepsEveryoneWhilePaused) {
  auto const cohort = through_the_steps(Mutant::none);
  EXPECT_EQ(staying(cohort, 60), staying(cohort, 75));
  EXPECT_GT(staying(cohort, 75), staying(cohort, 76));
}

TEST(PiecewiseHazard, DelaysNobodyWhenTheRateIsRaised) {
  for (double const factor : {1.0, 1.001, 1.5, 20.0}) {
    auto const twins = with_change_on_day_20(factor, Mutant::none);
    EXPECT_EQ(delayed(twins.steady, twins.changed), 0U) << factor;
  }
}

TEST(PiecewiseHazard, HastensNobodyWhenTheRateIsLowered) {
  for (double const factor : {1.0, 0.999, 0.5, 0.0}) {
    auto const twins = with_change_on_day_20(factor, Mutant::none);
    EXPECT_EQ(delayed(twins.changed, twins.steady), 0U) << factor;
  }
}

TEST(PiecewiseHazard, MovesManyAgentsWhenTheRateIsRaised) {
  auto const twins = with_change_on_day_20(1.5, Mutant::none);
  EXPECT_GT(delayed(twins.changed, twins.steady), 60'000U);
}

TEST(PiecewiseHazard, LeavesThoseAloneWhoWereEarlierThanTheChange) {
  auto const twins = with_change_on_day_20(1.5, Mutant::none);
  for (std::size_t agent = 0; agent < twins.steady.size(); ++agent) {
    if (twins.steady[agent] <= SimTime{std::chrono::days{20}}) {
      ASSERT_EQ(twins.changed[agent], twins.steady[agent]);
    }
  }
}

TEST(PiecewiseHazard, DrawsNothingWhenTheRateChanges) {
  auto const twins = with_change_on_day_20(1.5, Mutant::none);
  EXPECT_EQ(twins.draws_steady, twins.steady.size());
  EXPECT_EQ(twins.draws_changed, twins.changed.size());
}

TEST(PiecewiseHazard, ShowsARedrawnBudgetByItsDelaysAndDraws) {
  auto const twins = with_change_on_day_20(1.5, Mutant::budget_redrawn);
  auto const delays = delayed(twins.steady, twins.changed);
  RecordProperty("delayed", std::to_string(delays));
  EXPECT_GT(delays, 10'000U);
  EXPECT_GT(twins.draws_changed, twins.draws_steady);
}

class PiecewiseHazardMutant : public testing::TestWithParam<Mutant> {};

TEST_P(PiecewiseHazardMutant, IsCaught) {
  auto const estimates = compare_with_survival(GetParam());
  RecordProperty("caught_by", farthest(estimates).formula);
  RecordProperty("deviation", std::to_string(farthest(estimates).deviation()));
  EXPECT_FALSE(agree(estimates));
}

INSTANTIATE_TEST_SUITE_P(All,
                         PiecewiseHazardMutant,
                         testing::Values(Mutant::rate_one_percent_high,
                                         Mutant::budget_refilled,
                                         Mutant::pause_ignored,
                                         Mutant::day_late),
                         name_of_parameter);

}  // namespace
}  // namespace sim::tests
