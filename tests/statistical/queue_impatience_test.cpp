// M/M/5 with impatience (Erlang A) on the caseload pool: giving up is an event that a grant
// withdraws.
//
// 1,000 independent replications (200 for coarse bugs) of 2,000 arrivals on average, fixed seed,
// each started with the stationary chances of the birth-death chain, so that nothing is discarded.
// Unit 10,000 minutes. False alarm 1e-8 per estimate. Power: an arrival rate that is off by 1 % is
// found by the mean queue with a chance of 99 %.

#include <cmath>
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

QueueTerms with_impatience(double rate) {
  return {.gap_mean = unit / 1.2,
          .service_mean = unit / 0.2,
          .patience_mean = unit / rate,
          .servers = 5};
}

QueueTerms const patient = with_impatience(0.05);
QueueTerms const impatient = with_impatience(0.2);

using Runs = std::vector<QueueTotals>;

/// A bug that needs the whole sample; the others stand out in a fifth of it.
bool is_subtle(QueueMutant mutant) {
  return mutant == QueueMutant::none || mutant == QueueMutant::rate_one_percent_up;
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

Estimate mean_queue(QueueTheory const& theory, Runs const& runs) {
  return ratio(
      "Lq, birth-death chain",
      runs,
      [](auto const& totals) {
        return Part{minutes(totals.queue_time), minutes(totals.window)};
      },
      theory.mean_waiting());
}

/// By how much the mean queue differs when the arrival rate is off by 1 %.
double one_percent(QueueTerms terms) {
  double const before = QueueTheory{terms}.mean_waiting();
  terms.gap_mean /= 1.01;
  return QueueTheory{terms}.mean_waiting() - before;
}

Estimates everything(QueueTerms const& terms, Runs const& runs) {
  QueueTheory const theory{terms};
  return {
      mean_queue(theory, runs),
      ratio(
          "P(abandon) = theta Lq / lambda",
          runs,
          [](auto const& totals) {
            return per_arrival(static_cast<double>(totals.gave_up), totals);
          },
          theory.chance_to_give_up()),
      ratio(
          "P(wait), birth-death chain",
          runs,
          [](auto const& totals) {
            return per_arrival(static_cast<double>(totals.waited), totals);
          },
          theory.chance_to_wait()),
      ratio(
          "wait of all, also of those who give up = Lq / lambda",
          runs,
          [](auto const& totals) { return per_arrival(minutes(totals.waiting), totals); },
          theory.mean_waiting() * terms.gap_mean),
      ratio(
          "share of places in use, birth-death chain",
          runs,
          [&](auto const& totals) {
            return Part{minutes(totals.busy_time), terms.places() * minutes(totals.window)};
          },
          theory.utilisation()),
      ratio(
          "giving up per time waited = theta",
          runs,
          [](auto const& totals) {
            return Part{static_cast<double>(totals.gave_up), minutes(totals.queue_time)};
          },
          1.0 / terms.patience_mean),
  };
}

TEST(ErlangA, HasThePublishedValues) {
  QueueTheory const few_leave{patient};
  EXPECT_NEAR(few_leave.chance_to_give_up(), 0.202704909980991, 1e-13);
  EXPECT_NEAR(few_leave.mean_waiting(), 4.86491783954378, 1e-12);
  EXPECT_NEAR(few_leave.chance_to_wait(), 0.881022067526873, 1e-13);
  EXPECT_NEAR(few_leave.utilisation(), 0.956754108022811, 1e-13);
  QueueTheory const many_leave{impatient};
  EXPECT_NEAR(many_leave.chance_to_give_up(), 0.253009867487211, 1e-13);
  EXPECT_NEAR(many_leave.mean_waiting(), 1.51805920492327, 1e-12);
  EXPECT_NEAR(many_leave.chance_to_wait(), 0.714943499683369, 1e-13);
  EXPECT_NEAR(many_leave.utilisation(), 0.896388159015346, 1e-13);
}

TEST(ImpatientQueue, FollowsErlangAWhenFewGiveUp) {
  auto const runs = run(patient, QueueMutant::none);
  EXPECT_TRUE(agree(everything(patient, runs)));
  EXPECT_TRUE(has_power(mean_queue(QueueTheory{patient}, runs), one_percent(patient)));
}

TEST(ImpatientQueue, FollowsErlangAWhenManyGiveUp) {
  auto const runs = run(impatient, QueueMutant::none);
  EXPECT_TRUE(agree(everything(impatient, runs)));
  EXPECT_TRUE(has_power(mean_queue(QueueTheory{impatient}, runs), one_percent(impatient)));
}

class ImpatientQueueMutant : public testing::TestWithParam<QueueMutant> {};

TEST_P(ImpatientQueueMutant, IsCaught) {
  auto const estimates = everything(impatient, run(impatient, GetParam()));
  RecordProperty("caught_by", farthest(estimates).formula);
  RecordProperty("deviation", std::to_string(farthest(estimates).deviation()));
  EXPECT_FALSE(agree(estimates));
}

INSTANTIATE_TEST_SUITE_P(All,
                         ImpatientQueueMutant,
                         testing::Values(QueueMutant::one_server_less,
                                         QueueMutant::rate_one_percent_up,
                                         QueueMutant::shared_stream,
                                         QueueMutant::patience_tied_to_service,
                                         QueueMutant::patience_day_late,
                                         QueueMutant::lost_hand_over),
                         name_of_queue_mutant);

}  // namespace
}  // namespace sim::tests
