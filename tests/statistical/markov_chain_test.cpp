#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <unsupported/Eigen/MatrixFunctions>
#include <vector>

#include <Eigen/Dense>
#include <gtest/gtest.h>

#include "tests/support/clock_board.hpp"
#include "tests/support/estimate.hpp"

namespace sim::tests {
namespace {

constexpr std::size_t agents = 300'000;

enum State : std::uint32_t { unemployed, programme, employed };

constexpr std::array state_names{"unemployed", "programme", "employed"};

struct Transition {
  State from;
  State to;
  double per_day;
};

constexpr std::array transitions{
    Transition{unemployed, programme, 0.02},
    Transition{unemployed, employed, 0.01},
    Transition{programme, unemployed, 0.01},
    Transition{programme, employed, 0.03},
    Transition{employed, unemployed, 0.005},
};

/// Chances of each state some days after being unemployed: the first row of exp(Q t).
Eigen::RowVector3d solution(double days_since) {
  Eigen::Matrix3d generator = Eigen::Matrix3d::Zero();
  for (auto const& transition : transitions) {
    generator(transition.from, transition.to) += transition.per_day;
    generator(transition.from, transition.from) -= transition.per_day;
  }
  return (generator * days_since).exp().row(unemployed);
}

/// Three states, one clock per transition. A clock runs in its state only and is paused, with its
/// budget, in the others; it is renewed when it fires.
class Chain {
 public:
  explicit Chain(Mutant mutant) : board_(agents, transitions.size(), mutant) {
    for (std::uint32_t agent = 0; agent < agents; ++agent) {
      for (std::uint32_t clock = 0; clock < transitions.size(); ++clock) {
        board_.renew({agent, clock});
      }
      set_rates(agent);
    }
  }

  void run(SimTime until) {
    while (auto const due = board_.next(until)) {
      states_[due->agent] = transitions[due->clock].to;
      board_.renew(*due);
      set_rates(due->agent);
    }
  }

  [[nodiscard]] std::size_t count(State state) const {
    return static_cast<std::size_t>(std::ranges::count(states_, state));
  }

  [[nodiscard]] ClockBoard& board() { return board_; }

 private:
  void set_rates(std::uint32_t agent) {
    for (std::uint32_t clock = 0; clock < transitions.size(); ++clock) {
      bool const runs = transitions[clock].from == states_[agent];
      board_.set_rate({agent, clock},
                      runs ? Rate::from_per_day(transitions[clock].per_day) : Rate::zero());
    }
  }

  ClockBoard board_;
  std::vector<State> states_ = std::vector<State>(agents, unemployed);
};

Estimates compare_with_matrix_exponential(Mutant mutant) {
  Estimates estimates;
  Chain chain{mutant};
  auto const delay = mutant == Mutant::day_late ? std::chrono::days{1} : std::chrono::days{0};
  for (int const day : {5, 30, 90}) {
    chain.run(SimTime{std::chrono::days{day} + delay});
    auto const chances = solution(day);
    for (auto const state : {unemployed, programme, employed}) {
      estimates.push_back(share("P(" + std::string(state_names[state]) + " on day " +
                                    std::to_string(day) + ") = (exp Qt) row 1",
                                chain.count(state),
                                agents,
                                chances[state]));
    }
  }
  auto& board = chain.board();
  estimates.push_back(events_per_hazard(board.events(), board.hazard_used()));
  return estimates;
}

TEST(MarkovChain, HasThePublishedSolutionAfter90Days) {
  auto const chances = solution(90.0);
  EXPECT_NEAR(chances[unemployed], 0.20230696532226, 1e-13);
  EXPECT_NEAR(chances[programme], 0.13367626433009, 1e-13);
  EXPECT_NEAR(chances[employed], 0.66401677034765, 1e-13);
}

TEST(MarkovChain, FollowsTheMatrixExponential) {
  EXPECT_TRUE(agree(compare_with_matrix_exponential(Mutant::none)));
}

class MarkovChainMutant : public testing::TestWithParam<Mutant> {};

TEST_P(MarkovChainMutant, IsCaught) {
  auto const estimates = compare_with_matrix_exponential(GetParam());
  RecordProperty("caught_by", farthest(estimates).formula);
  RecordProperty("deviation", std::to_string(farthest(estimates).deviation()));
  EXPECT_FALSE(agree(estimates));
}

INSTANTIATE_TEST_SUITE_P(All,
                         MarkovChainMutant,
                         testing::Values(Mutant::rate_one_percent_high,
                                         Mutant::shared_stream,
                                         Mutant::pause_ignored,
                                         Mutant::day_late),
                         name_of_parameter);

}  // namespace
}  // namespace sim::tests
