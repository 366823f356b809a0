#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/experiment/account.hpp"
#include "sim/experiment/quantile.hpp"
#include "sim/experiment/stopping_rule.hpp"
#include "sim/random/stream.hpp"
#include "sim/random/uniform_index.hpp"

#include "tests/support/estimate.hpp"

namespace sim::tests {

/// One outcome of one replication in two arms.
struct PairedOutcome {
  double base;
  double arm;
};

/// Replications made once, from which whole draws are taken at random and put back: what is taken
/// is independent, and its law is known exactly, whatever chance made the pool.
struct Pool {
  std::vector<PairedOutcome> outcomes;  ///< Draw after draw.
  int per_draw = 1;
};

/// A figure that is asked for, with its truth.
struct Question {
  bool is_difference = false;
  std::optional<double> quantile = std::nullopt;
  double half_width = 0.0;
  double truth = 0.0;
};

inline double outcome_of(PairedOutcome const& outcome, bool is_difference) {
  return is_difference ? outcome.arm - outcome.base : outcome.base;
}

/// Mean, SD of the means of draws, and skewness of these: what an interval has to cope with.
struct Moments {
  double mean = 0.0;
  double deviation = 0.0;
  double skewness = 0.0;
};

inline Moments moments_of(Pool const& pool, bool is_difference) {
  auto const size = static_cast<std::size_t>(pool.per_draw);
  std::vector<double> draws(pool.outcomes.size() / size, 0.0);
  for (std::size_t k = 0; k < pool.outcomes.size(); ++k) {
    draws[k / size] += outcome_of(pool.outcomes[k], is_difference) / pool.per_draw;
  }
  auto const n = static_cast<double>(draws.size());
  Moments moments;
  for (auto const draw : draws) {
    moments.mean += draw / n;
  }
  double squares = 0.0;
  double cubes = 0.0;
  for (auto const draw : draws) {
    double const step = draw - moments.mean;
    squares += step * step / n;
    cubes += step * step * step / n;
  }
  moments.deviation = std::sqrt(squares);
  moments.skewness = cubes / (squares * moments.deviation);
  return moments;
}

/// The value that a part `probability` of the pool does not exceed.
inline double quantile_in(Pool const& pool, double probability) {
  std::vector<double> values;
  for (auto const& outcome : pool.outcomes) {
    values.push_back(outcome.base);
  }
  std::ranges::sort(values);
  auto const rank = std::ceil(probability * static_cast<double>(values.size()));
  return values[static_cast<std::size_t>(rank) - 1];
}

/// An interval as it would be stated when the rule has stopped.
struct StatedInterval {
  double low;
  double high;
  int draws;
};

/// The whole procedure once: replications until precise enough, then the interval.
inline StatedInterval stated_interval(Pool const& pool,
                                      Question const& question,
                                      experiment::StoppingTerms terms,
                                      std::uint32_t repeat) {
  experiment::PrecisionGoal const goal{.figure = "outcome",
                                       .cell = {},
                                       .is_difference = question.is_difference,
                                       .quantile = question.quantile,
                                       .per = {},
                                       .half_width = question.half_width};
  experiment::StoppingRule rule{{{.goal = goal, .series = 1}}, terms};
  experiment::Account account;
  std::vector<double> values;
  random::Stream rng{{.seed = 41, .replication = repeat},
                     {.agent = 0, .decision = 0, .occurrence = 0}};
  auto const size = static_cast<std::size_t>(pool.per_draw);
  auto const draws = static_cast<std::uint32_t>(pool.outcomes.size() / size);
  for (int number = 0; rule.reason() == experiment::StopReason::none;) {
    auto const draw = random::uniform_index(draws, rng);
    for (std::size_t k = 0; k < size && rule.reason() == experiment::StopReason::none; ++k) {
      auto const value = outcome_of(pool.outcomes[draw * size + k], question.is_difference);
      account.add(number, value);
      values.push_back(value);
      rule.add(number, {&value, 1});
      ++number;
    }
  }
  auto const per_draw = terms.per_draw;
  if (question.quantile) {
    auto const estimate = experiment::quantile_of(values, *question.quantile, per_draw);
    return {.low = estimate.low, .high = estimate.high, .draws = rule.draws()};
  }
  auto const estimate = account.estimate(per_draw);
  return {.low = estimate.mean - estimate.half_width,
          .high = estimate.mean + estimate.half_width,
          .draws = rule.draws()};
}

/// How often intervals held the truth.
struct Coverage {
  int repeats = 0;
  int covered = 0;
  double draws = 0.0;  ///< Mean number per procedure.

  void add(bool covers) {
    ++repeats;
    covered += covers ? 1 : 0;
  }

  [[nodiscard]] double share() const { return static_cast<double>(covered) / repeats; }
};

inline Coverage coverage_of(Pool const& pool,
                            Question const& question,
                            experiment::StoppingTerms const& terms,
                            std::uint32_t repeats) {
  Coverage coverage;
  for (std::uint32_t repeat = 0; repeat < repeats; ++repeat) {
    auto const stated = stated_interval(pool, question, terms, repeat);
    coverage.add(stated.low <= question.truth && question.truth <= stated.high);
    coverage.draws += static_cast<double>(stated.draws) / repeats;
  }
  return coverage;
}

/// The share that intervals must cover when the truth is `least`: what chance alone goes below once
/// in 1e8 checks.
inline double share_that_passes(double least, int repeats) {
  return least - deviation_max * std::sqrt(least * (1.0 - least) / repeats);
}

/// Whether intervals cover the truth with a chance of `least` or more, as far as chance lets see.
inline testing::AssertionResult covers(Coverage const& coverage, double least) {
  double const passes = share_that_passes(least, coverage.repeats);
  auto result =
      coverage.share() >= passes ? testing::AssertionSuccess() : testing::AssertionFailure();
  return result << "covered " << coverage.share() << " of " << coverage.repeats << ", at least "
                << passes << " wanted; " << coverage.draws << " draws each";
}

}  // namespace sim::tests
