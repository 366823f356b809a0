// Two classes of tasks at one desk, M/M/1: the urgent either wait for the one being served
// (Cobham 1954) or interrupt it, and what is left of it is done later (pre-emptive resume).
//
// rho 0.3 urgent, 0.5 ordinary; mean services 1,000 and 2,000 minutes. 300,000 complete cycles from
// one arrival at an empty desk to the next, about 1.6 million tasks, fixed seed, in three runs from
// an empty desk; no warm-up. Rounding to minutes: an urgent task that comes in the very minute in
// which an ordinary one is taken up goes first; this shortens its wait by less than 2e-4 of itself,
// a tenth of a standard error. False alarm 1e-8 per estimate. Power: the share of time at work
// finds a rate that is off by 1 % with a chance of 99 %; a wrong rule of priority changes the waits
// by far more.

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/queue_desk.hpp"
#include "tests/support/queue_estimate.hpp"

namespace sim::tests {
namespace {

constexpr std::uint32_t runs = 3;
constexpr std::size_t cycles_each = 100'000;

ArrivalClasses two_classes(engine::Urgency urgency) {
  ServiceLaw const short_one{.mean = 1'000.0, .variation = 1.0};
  ServiceLaw const long_one{.mean = 2'000.0, .variation = 1.0};
  return {{.gap_mean = 1'000.0 / 0.3, .service = short_one, .treatment = {.urgency = urgency}},
          {.gap_mean = 2'000.0 / 0.5, .service = long_one}};
}

ArrivalClasses const waiting_in_turn = two_classes(engine::Urgency::waits_its_turn);
ArrivalClasses const interrupting = two_classes(engine::Urgency::interrupts);

/// Work still to be done on the task that an arrival finds at the desk: lambda E[S^2] / 2.
double residual(ArrivalClass const& tasks) {
  return tasks.service.mean_square() / tasks.gap_mean / 2.0;
}

struct ClassMeans {
  double urgent;
  double ordinary;
};

/// Mean waits when nobody is interrupted. Source: Cobham 1954, "Priority assignment in waiting line
/// problems", Operations Research 2(1).
ClassMeans waits_in_turn(ArrivalClasses const& classes) {
  double const found = residual(classes[0]) + residual(classes[1]);
  double const above = 1.0 - classes[0].load();
  double const all = above - classes[1].load();
  return {.urgent = found / above, .ordinary = found / (above * all)};
}

/// Mean times until the task is done, when the urgent interrupt.
ClassMeans stays_with_interruption(ArrivalClasses const& classes) {
  double const found = residual(classes[0]) + residual(classes[1]);
  double const above = 1.0 - classes[0].load();
  double const all = above - classes[1].load();
  return {.urgent = classes[0].service.mean + residual(classes[0]) / above,
          .ordinary = classes[1].service.mean / above + found / (above * all)};
}

using Cycles = std::vector<DeskCycle>;

/// A bug that needs the whole sample; the others stand out in a third of it.
bool is_subtle(QueueMutant mutant) {
  return mutant == QueueMutant::none || mutant == QueueMutant::rate_one_percent_up;
}

Cycles run(ArrivalClasses const& classes, QueueMutant mutant) {
  auto const count = is_subtle(mutant) ? runs : runs / 3;
  Cycles cycles;
  for (std::uint32_t replication = 0; replication < count; ++replication) {
    auto const more = QueueDesk{classes, mutant, replication}.run(cycles_each);
    cycles.insert(cycles.end(), more.begin(), more.end());
  }
  return cycles;
}

Estimate mean_wait(std::string formula,
                   Cycles const& cycles,
                   std::size_t task_class,
                   double expected) {
  return ratio(
      std::move(formula),
      cycles,
      [task_class](auto const& cycle) {
        auto const& totals = cycle.classes[task_class];
        return Part{minutes(totals.waiting), static_cast<double>(totals.arrived)};
      },
      expected);
}

Estimate mean_stay(std::string formula,
                   Cycles const& cycles,
                   std::size_t task_class,
                   double expected) {
  return ratio(
      std::move(formula),
      cycles,
      [task_class](auto const& cycle) {
        auto const& totals = cycle.classes[task_class];
        return Part{minutes(totals.stay), static_cast<double>(totals.arrived)};
      },
      expected);
}

Estimate share_at_work(Cycles const& cycles) {
  return ratio(
      "share of time at work = rho1 + rho2",
      cycles,
      [](auto const& cycle) {
        return Part{minutes(cycle.desk_time - cycle.queue_time), minutes(cycle.length)};
      },
      waiting_in_turn[0].load() + waiting_in_turn[1].load());
}

/// Against Cobham's formula.
Estimates in_turn(Cycles const& cycles) {
  auto const theory = waits_in_turn(waiting_in_turn);
  return {mean_wait("urgent Wq = R / (1 - rho1)", cycles, 0, theory.urgent),
          mean_wait("ordinary Wq = R / ((1 - rho1) (1 - rho1 - rho2))", cycles, 1, theory.ordinary),
          share_at_work(cycles),
          mean_stay("urgent W = Wq + E[S1]", cycles, 0, theory.urgent + 1'000.0),
          mean_stay("ordinary W = Wq + E[S2]", cycles, 1, theory.ordinary + 2'000.0)};
}

/// Against the formula for pre-emptive resume.
Estimates with_interruption(Cycles const& cycles) {
  auto const theory = stays_with_interruption(interrupting);
  return {share_at_work(cycles),
          mean_stay("urgent W = E[S1] + R1 / (1 - rho1)", cycles, 0, theory.urgent),
          mean_stay("ordinary W = E[S2] / (1 - rho1) + R / ((1 - rho1) (1 - rho1 - rho2))",
                    cycles,
                    1,
                    theory.ordinary)};
}

TEST(PriorityTheory, AverageOfWaitsWeightedByLoadIsThatOfOneLine) {
  auto const theory = waits_in_turn(waiting_in_turn);
  double const found = residual(waiting_in_turn[0]) + residual(waiting_in_turn[1]);
  double const one_line = found / (1.0 - 0.8);
  EXPECT_NEAR(0.3 * theory.urgent + 0.5 * theory.ordinary, 0.8 * one_line, 1e-9);
}

TEST(PriorityTheory, LeavesTheUrgentAloneInTheWorldWhenTheyInterrupt) {
  EXPECT_NEAR(stays_with_interruption(interrupting).urgent, 1'000.0 / (1.0 - 0.3), 1e-9);
}

TEST(PriorityClasses, FollowCobhamWhenTheUrgentWaitTheirTurn) {
  auto const cycles = run(waiting_in_turn, QueueMutant::none);
  EXPECT_TRUE(agree(in_turn(cycles)));
  EXPECT_TRUE(has_power(share_at_work(cycles), 0.01 * 0.8));
}

TEST(PriorityClasses, FollowPreemptiveResumeWhenTheUrgentInterrupt) {
  EXPECT_TRUE(agree(with_interruption(run(interrupting, QueueMutant::none))));
}

class CobhamMutant : public testing::TestWithParam<QueueMutant> {};

TEST_P(CobhamMutant, IsCaught) {
  auto const estimates = in_turn(run(waiting_in_turn, GetParam()));
  RecordProperty("caught_by", farthest(estimates).formula);
  RecordProperty("deviation", std::to_string(farthest(estimates).deviation()));
  EXPECT_FALSE(agree(estimates));
}

INSTANTIATE_TEST_SUITE_P(All,
                         CobhamMutant,
                         testing::Values(QueueMutant::rate_one_percent_up,
                                         QueueMutant::shared_stream,
                                         QueueMutant::classes_ignored,
                                         QueueMutant::interruption_unasked_for),
                         name_of_queue_mutant);

TEST(PreemptionMutant, InterruptionIgnoredIsCaught) {
  auto const estimates = with_interruption(run(interrupting, QueueMutant::interruption_ignored));
  RecordProperty("caught_by", farthest(estimates).formula);
  RecordProperty("deviation", std::to_string(farthest(estimates).deviation()));
  EXPECT_FALSE(agree(estimates));
}

}  // namespace
}  // namespace sim::tests
