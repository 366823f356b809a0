// Machine repair: 1,000 customers, 14 servers, M/M/c//N with impatience, five years from an empty
// start; the load is 1.2. Each customer is away for 30 days, is served for half a day and gives up
// after 60 days of waiting, all exponential.
//
// 100 independent replications (25 for coarse bugs), fixed seed, bound widened by Student's law
// (`student_factor`). The expected totals are those of the birth-death chain from the same empty
// start, so that there is no warm-up to discard (`QueueTheory::integral_from_empty`; five years are
// some sixty relaxation times). Rounding to minutes: the mean of a service is short by 8e-8 of
// itself. Power: a rate that is off by 1 % is found by the number of requests with a chance of 99
// %.

#include <chrono>
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

constexpr double day = 1'440.0;
constexpr std::uint32_t many = 100;
constexpr std::uint32_t few = 25;  // For bugs that stand out.
constexpr Duration window = std::chrono::days{5 * 365};

QueueTerms const repair{.gap_mean = 30.0 * day,
                        .service_mean = 0.5 * day,
                        .patience_mean = 60.0 * day,
                        .servers = 14,
                        .customers = 1'000,
                        .comeback = Comeback::always};

using Runs = std::vector<QueueTotals>;

Runs run(QueueMutant mutant, std::uint32_t replications) {
  Runs runs;
  for (std::uint32_t replication = 0; replication < replications; ++replication) {
    runs.push_back(QueueModel{repair, mutant, replication}.run(window));
  }
  return runs;
}

/// Expected totals of one run.
struct Expected {
  double requests;
  double ends;
  double give_ups;
  double mean_queue;
};

Expected expected(QueueTerms const& terms) {
  QueueTheory const theory{terms};
  double const length = minutes(window);
  auto const rate = [&](std::size_t present) { return theory.arrival_rate(present); };
  auto const served = [&](std::size_t present) { return theory.served(present); };
  auto const waiting = [&](std::size_t present) { return theory.waiting(present); };
  double const queue_time = theory.integral_from_empty(waiting, length);
  return {.requests = theory.integral_from_empty(rate, length),
          .ends = theory.integral_from_empty(served, length) / terms.service_mean,
          .give_ups = queue_time / terms.patience_mean,
          .mean_queue = queue_time / length};
}

Part per_run(double sum) {
  return {sum, 1.0};
}

Estimate requests(Runs const& runs) {
  return ratio(
      "requests, birth-death chain",
      runs,
      [](auto const& totals) { return per_run(static_cast<double>(totals.arrived)); },
      expected(repair).requests);
}

Estimates everything(Runs const& runs) {
  auto const theory = expected(repair);
  return {
      requests(runs),
      ratio(
          "ends, birth-death chain",
          runs,
          [](auto const& totals) { return per_run(static_cast<double>(totals.served)); },
          theory.ends),
      ratio(
          "give-ups, birth-death chain",
          runs,
          [](auto const& totals) { return per_run(static_cast<double>(totals.gave_up)); },
          theory.give_ups),
      ratio(
          "mean queue, birth-death chain",
          runs,
          [](auto const& totals) {
            return Part{minutes(totals.queue_time), minutes(totals.window)};
          },
          theory.mean_queue),
      ratio(
          "giving up per time waited = theta",
          runs,
          [](auto const& totals) {
            return Part{static_cast<double>(totals.gave_up), minutes(totals.queue_time)};
          },
          1.0 / repair.patience_mean),
  };
}

TEST(MachineRepairTheory, HasTheTotalsThatIntegratingTheKolmogorovEquationsGives) {
  auto const theory = expected(repair);
  EXPECT_NEAR(theory.requests, 54'125.80, 0.005);
  EXPECT_NEAR(theory.ends, 51'086.42, 0.005);
  EXPECT_NEAR(theory.give_ups, 2'928.05, 0.005);
  EXPECT_NEAR(theory.mean_queue, 96.26, 0.01);
}

TEST(MachineRepairTheory, LosesNobody) {
  auto const theory = expected(repair);
  QueueTheory const chain{repair};
  double const present =
      chain.mean([](std::size_t customers) { return static_cast<double>(customers); });
  EXPECT_NEAR(theory.requests, theory.ends + theory.give_ups + present, 1e-6);
}

TEST(MachineRepair, HasTheTotalsOfTheBirthDeathChain) {
  auto const runs = run(QueueMutant::none, many);
  EXPECT_TRUE(agree(everything(runs)));
  auto busier = repair;
  busier.gap_mean /= 1.01;
  auto const difference = expected(busier).requests - expected(repair).requests;
  EXPECT_TRUE(has_power(requests(runs), difference));
}

class MachineRepairMutant : public testing::TestWithParam<QueueMutant> {};

TEST_P(MachineRepairMutant, IsCaught) {
  bool const is_subtle = GetParam() == QueueMutant::rate_one_percent_up;
  auto const estimates = everything(run(GetParam(), is_subtle ? many : few));
  RecordProperty("caught_by", farthest(estimates).formula);
  RecordProperty("deviation", std::to_string(farthest(estimates).deviation()));
  EXPECT_FALSE(agree(estimates));
}

INSTANTIATE_TEST_SUITE_P(All,
                         MachineRepairMutant,
                         testing::Values(QueueMutant::one_server_less,
                                         QueueMutant::rate_one_percent_up,
                                         QueueMutant::patience_tied_to_service,
                                         QueueMutant::patience_day_late,
                                         QueueMutant::lost_hand_over,
                                         QueueMutant::lost_return),
                         name_of_queue_mutant);

}  // namespace
}  // namespace sim::tests
