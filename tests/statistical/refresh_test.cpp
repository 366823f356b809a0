#include <array>
#include <chrono>
#include <cmath>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "sim/model/run.hpp"
#include "sim/policy/share_assignment.hpp"
#include "sim/record/outcome_recorder.hpp"

#include "tests/support/estimate.hpp"
#include "tests/support/small_town.hpp"

namespace sim::model {
namespace {

using record::Measure;
using std::chrono::days;

constexpr int replications = 100;
constexpr std::size_t after_18_months = 4;
static_assert(record::horizons[after_18_months] == 18);

/// An outcome of a run, and how far the length of a refresh may move its mean.
struct Watched {
  std::string_view name;
  double tolerance;
};

constexpr std::array<Watched, 4> watched{{{"ever in ordinary hours", 0.004},
                                          {"weeks in work", 0.20},
                                          {"flex job or pension on the day", 0.0025},
                                          {"citizens served at the end", 3.0}}};

using Outcomes = std::array<double, watched.size()>;

/// The small town with a lively labour market, so that a job early or late shows; half of the
/// citizens go on policy 1.
Setting town_with_refresh(Duration refresh) {
  auto town = tests::small_town();
  town.assignment = std::make_shared<policy::ShareAssignment const>(
      std::vector<policy::AssignmentTerms>{{.policy = 1, .share = 0.5}}, town.starts);
  town.populations[0].work = Rate::from_per_month(0.15);
  town.populations[0].small_hours_share = 0.2;
  town.refresh = refresh;
  return town;
}

Outcomes outcomes_of(Setting const& town, std::uint32_t replication) {
  auto const laws = tests::middling_response();
  auto const everybody = [](Profile const&, Condition const&, SimTime) { return true; };
  record::OutcomeRecorder recorder{{everybody}, 0, town.ends};
  Run run{town, laws, {.seed = 21, .replication = replication}, &recorder};
  run.to_end();
  recorder.finish(run.world());
  auto const& sums = recorder.at(0, after_18_months);
  double served = 0.0;
  for (std::size_t state = 0; state < labour_state_count; ++state) {
    served += is_served(static_cast<LabourState>(state)) ? run.world().head_counts()[state] : 0;
  }
  return {sums.mean(Measure::ordinary_hours_ever),
          sums.mean(Measure::weeks_in_work),
          sums.mean(Measure::flex_job_at) + sums.mean(Measure::pension_at),
          served};
}

std::vector<Outcomes> replicated(Duration refresh) {
  auto const town = town_with_refresh(refresh);
  std::vector<Outcomes> outcomes;
  for (std::uint32_t replication = 0; replication < replications; ++replication) {
    outcomes.push_back(outcomes_of(town, replication));
  }
  return outcomes;
}

struct Shift {
  double mean;
  double standard_error;
};

/// How far an outcome moves from one to the other, replication by replication with the same luck.
Shift shift(std::vector<Outcomes> const& from, std::vector<Outcomes> const& to, std::size_t which) {
  double sum = 0.0;
  double squares = 0.0;
  for (std::size_t k = 0; k < from.size(); ++k) {
    double const difference = to[k][which] - from[k][which];
    sum += difference;
    squares += difference * difference;
  }
  auto const n = static_cast<double>(from.size());
  double const variance = (squares - sum * sum / n) / (n - 1.0);
  return {.mean = sum / n, .standard_error = std::sqrt(variance / n)};
}

/// A tolerance is the shift that was measured (weeks in work: -0.05, the others less than a
/// standard error or two) and five standard errors. Power: twice the tolerance is always caught;
/// without a touch at the steps of tenure, weeks in work move by 0.31.
void expect_no_shift(std::vector<Outcomes> const& from, std::vector<Outcomes> const& to) {
  for (std::size_t which = 0; which < watched.size(); ++which) {
    auto const [name, tolerance] = watched[which];
    auto const found = shift(from, to, which);
    double const chance = tests::deviation_max * found.standard_error;
    EXPECT_LE(chance, tolerance) << name << ": too few replications to tell";
    EXPECT_LE(std::abs(found.mean), tolerance)
        << name << " moves by " << found.mean << ", standard error " << found.standard_error;
  }
}

TEST(Refresh, HalvedOrQuarteredMovesNoOutcome) {
  auto const shipped = replicated(days{28});
  expect_no_shift(shipped, replicated(days{14}));
  expect_no_shift(shipped, replicated(days{7}));
}

}  // namespace
}  // namespace sim::model
