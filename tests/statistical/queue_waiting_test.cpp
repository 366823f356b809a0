// M/M/1, M/M/5 and M/M/20 on the caseload pool: Erlang C and the law of the waiting time.
//
// 1,000 independent replications (200 for coarse bugs) of 2,000 arrivals on average, fixed seed,
// each started with the stationary chances: nothing is discarded and nothing is biased (see
// `ratio`). The time unit is 10,000 minutes; rounding to minutes moves the chance to wait by less
// than 1e-4, a twentieth of its standard error, and the means by less than 1e-8. False alarm 1e-8
// per estimate. Power: places in use have a standard error of 0.1 %, so that a rate that is off by
// 1 % is found with a chance of 99 %: n >= ((5.73 + 2.33) sigma / delta)^2.

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/queue_estimate.hpp"
#include "tests/support/queue_model.hpp"
#include "tests/support/queue_theory.hpp"

namespace sim::tests {
namespace {

constexpr double unit = 10'000.0;
constexpr std::uint32_t replications = 1'000;
constexpr double arrivals_each = 2'000.0;

/// Waits are looked at after so many times 1 / (c mu - lambda).
constexpr std::array multiples{0.25, 1.0, 2.0, 4.0};

/// Free service capacity per minute: c mu - lambda.
double spare_rate(QueueTerms const& terms) {
  return terms.places() / terms.service_mean - 1.0 / terms.gap_mean;
}

double offered(QueueTerms const& terms) {
  return terms.service_mean / terms.gap_mean;
}

double chance_to_wait(QueueTerms const& terms) {
  return erlang_c(terms.places(), offered(terms));
}

QueueTerms with_long_waits(QueueTerms terms) {
  for (std::size_t index = 0; index < multiples.size(); ++index) {
    terms.long_waits[index] = Duration{std::llround(multiples[index] / spare_rate(terms))};
  }
  return terms;
}

QueueTerms const one = with_long_waits({.gap_mean = unit / 0.5, .service_mean = unit});
QueueTerms const five =
    with_long_waits({.gap_mean = unit / 0.9, .service_mean = unit / 0.2, .servers = 5});
QueueTerms const twenty =
    with_long_waits({.gap_mean = unit / 18.0, .service_mean = unit, .servers = 20});

using Runs = std::vector<QueueTotals>;

/// A bug that needs the whole sample; the others stand out in a fifth of it.
bool is_subtle(QueueMutant mutant) {
  return mutant != QueueMutant::one_server_less && mutant != QueueMutant::shared_stream &&
         mutant != QueueMutant::lost_hand_over;
}

Runs run(QueueTerms const& terms, QueueMutant mutant) {
  QueueTheory const theory{terms};
  Duration const window{std::llround(arrivals_each * terms.gap_mean)};
  auto const count = is_subtle(mutant) ? replications : replications / 5;
  Runs runs;
  for (std::uint32_t replication = 0; replication < count; ++replication) {
    QueueModel model{terms, mutant, replication};
    model.start_with(theory.chances());
    runs.push_back(model.run(window));
  }
  return runs;
}

Part per_arrival(double sum, QueueTotals const& totals) {
  return {sum, static_cast<double>(totals.arrived)};
}

Estimate utilisation(QueueTerms const& terms, Runs const& runs) {
  return ratio(
      "share of places in use = lambda / (c mu)",
      runs,
      [&](QueueTotals const& totals) {
        return Part{minutes(totals.busy_time), terms.places() * minutes(totals.window)};
      },
      offered(terms) / terms.places());
}

/// Means, which the order of service does not change.
Estimates means(QueueTerms const& terms, Runs const& runs) {
  double const wait = chance_to_wait(terms) / spare_rate(terms);
  return {
      utilisation(terms, runs),
      ratio(
          "P(wait) = C",
          runs,
          [](auto const& totals) {
            return per_arrival(static_cast<double>(totals.waited), totals);
          },
          chance_to_wait(terms)),
      ratio(
          "Wq = C / (c mu - lambda)",
          runs,
          [](auto const& totals) { return per_arrival(minutes(totals.waiting), totals); },
          wait),
      ratio(
          "W = Wq + 1 / mu",
          runs,
          [](auto const& totals) { return per_arrival(minutes(totals.stay), totals); },
          wait + terms.service_mean),
      ratio(
          "Lq = lambda Wq",
          runs,
          [](auto const& totals) {
            return Part{minutes(totals.queue_time), minutes(totals.window)};
          },
          wait / terms.gap_mean),
  };
}

/// P(W > t), for which the order of service matters.
Estimates waiting_law(QueueTerms const& terms, Runs const& runs) {
  Estimates estimates;
  for (std::size_t index = 0; index < multiples.size(); ++index) {
    auto const t = minutes(terms.long_waits[index]);
    estimates.push_back(ratio(
        "P(W > t) = C exp(-(c mu - lambda) t) at t = " + std::to_string(t / unit),
        runs,
        [index](auto const& totals) {
          return per_arrival(static_cast<double>(totals.waited_long[index]), totals);
        },
        chance_to_wait(terms) * std::exp(-spare_rate(terms) * (t + 0.5))));
  }
  return estimates;
}

Estimates everything(QueueTerms const& terms, Runs const& runs) {
  auto estimates = means(terms, runs);
  auto const law = waiting_law(terms, runs);
  estimates.insert(estimates.end(), law.begin(), law.end());
  return estimates;
}

TEST(ErlangC, HasThePublishedValues) {
  EXPECT_NEAR(chance_to_wait(five), 0.762493220732936, 1e-14);
  EXPECT_NEAR(chance_to_wait(five) / spare_rate(five) / unit, 7.62493220732936, 1e-13);
  EXPECT_NEAR(erlang_b(5, 4.5), 0.243021001814972, 1e-14);
  EXPECT_NEAR(chance_to_wait(twenty), 0.550769004816118, 1e-14);
  EXPECT_NEAR(chance_to_wait(twenty) / spare_rate(twenty) / unit, 0.275384502408059, 1e-14);
  EXPECT_NEAR(erlang_b(20, 18.0), 0.109212845872522, 1e-14);
  EXPECT_NEAR(chance_to_wait(one) / spare_rate(one) / unit, 1.0, 1e-14);
}

TEST(ErlangC, AgreesWithTheBirthDeathChain) {
  for (auto const& terms : {one, five, twenty}) {
    QueueTheory const theory{terms};
    EXPECT_NEAR(theory.chance_to_wait(), chance_to_wait(terms), 1e-12);
    EXPECT_NEAR(
        theory.mean_waiting(), chance_to_wait(terms) / spare_rate(terms) / terms.gap_mean, 1e-12);
  }
}

TEST(CaseloadQueue, WithOneServerIsMM1) {
  auto const runs = run(one, QueueMutant::none);
  EXPECT_TRUE(agree(everything(one, runs)));
  EXPECT_TRUE(has_power(utilisation(one, runs), 0.01 * 0.5));
}

TEST(CaseloadQueue, WithFiveServersFollowsErlangC) {
  auto const runs = run(five, QueueMutant::none);
  EXPECT_TRUE(agree(everything(five, runs)));
  EXPECT_TRUE(has_power(utilisation(five, runs), 0.01 * 0.9));
}

TEST(CaseloadQueue, WithTwentyServersFollowsErlangC) {
  auto const runs = run(twenty, QueueMutant::none);
  EXPECT_TRUE(agree(everything(twenty, runs)));
  EXPECT_TRUE(has_power(utilisation(twenty, runs), 0.01 * 0.9));
}

TEST(CaseloadQueue, WithFivePlacesAtOneServerIsTheSameMinuteByMinuteAsWithFiveServers) {
  auto terms = five;
  terms.servers = 1;
  terms.ceiling = 5;
  Duration const window{std::llround(100.0 * arrivals_each * terms.gap_mean)};
  QueueModel five_servers{five, QueueMutant::none, 0};
  QueueModel five_places{terms, QueueMutant::none, 0};
  EXPECT_EQ(five_servers.run(window), five_places.run(window));
  EXPECT_EQ(five_servers.served_in_order(), five_places.served_in_order());
}

TEST(CaseloadQueueMutant, LifoKeepsTheMeans) {
  EXPECT_TRUE(agree(means(five, run(five, QueueMutant::lifo))));
}

class CaseloadQueueMutant : public testing::TestWithParam<QueueMutant> {};

TEST_P(CaseloadQueueMutant, IsCaught) {
  auto const estimates = everything(five, run(five, GetParam()));
  RecordProperty("caught_by", farthest(estimates).formula);
  RecordProperty("deviation", std::to_string(farthest(estimates).deviation()));
  EXPECT_FALSE(agree(estimates));
}

INSTANTIATE_TEST_SUITE_P(All,
                         CaseloadQueueMutant,
                         testing::Values(QueueMutant::one_server_less,
                                         QueueMutant::rate_one_percent_up,
                                         QueueMutant::lifo,
                                         QueueMutant::head_of_line_passed,
                                         QueueMutant::shared_stream,
                                         QueueMutant::lost_hand_over),
                         name_of_queue_mutant);

}  // namespace
}  // namespace sim::tests
