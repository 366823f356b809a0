#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <string>
#include <unsupported/Eigen/MatrixFunctions>

#include <Eigen/Dense>
#include <gtest/gtest.h>

#include "tests/support/clock_board.hpp"
#include "tests/support/estimate.hpp"

namespace sim::tests {
namespace {

constexpr std::size_t agents = 1'000'000;

struct Cause {
  char const* name;
  double per_day;
};

constexpr std::array causes{
    Cause{"work", 0.010}, Cause{"education", 0.005}, Cause{"pension", 0.0025}};
constexpr std::array<int, 4> horizons{10, 30, 90, 365};

double total_per_day() {
  double total = 0.0;
  for (auto const& cause : causes) {
    total += cause.per_day;
  }
  return total;
}

/// Chance of having left for a cause: share of the cause times chance of having left at all.
double cumulative_incidence(Cause const& cause, double days_since) {
  double const total = total_per_day();
  return cause.per_day / total * -std::expm1(-total * days_since);
}

/// Agents leave for whichever cause comes first; its rivals are paused then, for good.
class Leavers {
 public:
  explicit Leavers(Mutant mutant) : board_(agents, causes.size(), mutant) {
    for (std::uint32_t agent = 0; agent < agents; ++agent) {
      for (std::uint32_t cause = 0; cause < causes.size(); ++cause) {
        board_.renew({agent, cause});
        board_.set_rate({agent, cause}, Rate::from_per_day(causes[cause].per_day));
      }
    }
  }

  void run(SimTime until) {
    while (auto const due = board_.next(until)) {
      ++left_[due->clock];
      for (std::uint32_t cause = 0; cause < causes.size(); ++cause) {
        board_.set_rate({due->agent, cause}, Rate::zero());
      }
    }
  }

  [[nodiscard]] std::size_t left_for(std::size_t cause) const { return left_[cause]; }

  [[nodiscard]] ClockBoard& board() { return board_; }

 private:
  ClockBoard board_;
  std::array<std::size_t, causes.size()> left_{};
};

Estimates compare_with_cumulative_incidence(Mutant mutant) {
  Estimates estimates;
  Leavers leavers{mutant};
  auto const delay = mutant == Mutant::day_late ? std::chrono::days{1} : std::chrono::days{0};
  for (int const day : horizons) {
    leavers.run(SimTime{std::chrono::days{day} + delay});
    for (std::size_t cause = 0; cause < causes.size(); ++cause) {
      estimates.push_back(share("P(left for " + std::string(causes[cause].name) + " by day " +
                                    std::to_string(day) + ") = h/H (1 - exp(-H t))",
                                leavers.left_for(cause),
                                agents,
                                cumulative_incidence(causes[cause], day)));
    }
  }
  auto& board = leavers.board();
  estimates.push_back(events_per_hazard(board.events(), board.hazard_used()));
  return estimates;
}

TEST(CompetingRisks, HaveAClosedFormEqualToTheMatrixExponential) {
  Eigen::Matrix4d generator = Eigen::Matrix4d::Zero();
  generator(0, 0) = -total_per_day();
  for (std::size_t cause = 0; cause < causes.size(); ++cause) {
    generator(0, static_cast<Eigen::Index>(cause) + 1) = causes[cause].per_day;
  }
  for (int const day : horizons) {
    Eigen::Matrix4d const chances = (generator * day).exp();
    for (std::size_t cause = 0; cause < causes.size(); ++cause) {
      EXPECT_NEAR(cumulative_incidence(causes[cause], day),
                  chances(0, static_cast<Eigen::Index>(cause) + 1),
                  1e-13);
    }
  }
}

TEST(CompetingRisks, FollowTheCumulativeIncidenceOfEachCause) {
  EXPECT_TRUE(agree(compare_with_cumulative_incidence(Mutant::none)));
}

class CompetingRisksMutant : public testing::TestWithParam<Mutant> {};

TEST_P(CompetingRisksMutant, IsCaught) {
  auto const estimates = compare_with_cumulative_incidence(GetParam());
  RecordProperty("caught_by", farthest(estimates).formula);
  RecordProperty("deviation", std::to_string(farthest(estimates).deviation()));
  EXPECT_FALSE(agree(estimates));
}

INSTANTIATE_TEST_SUITE_P(All,
                         CompetingRisksMutant,
                         testing::Values(Mutant::rate_one_percent_high,
                                         Mutant::shared_stream,
                                         Mutant::pause_ignored,
                                         Mutant::day_late),
                         name_of_parameter);

}  // namespace
}  // namespace sim::tests
