#include <cmath>

#include <gtest/gtest.h>

#include "sim/model/equations.hpp"

#include "tests/support/small_town.hpp"

namespace sim::model {
namespace {

/// One mechanism whose dose is minutes a week.
struct DoseCase {
  char const* name;
  RelationKind by;
  Clock clock;
  LabourState state;
  bool is_raised;  ///< The rate rises with the dose; otherwise it falls.
};

double rate_at(DoseCase const& one, double minutes_a_week) {
  auto const laws = tests::middling_response();
  auto const nature = tests::middling_nature();
  auto const population = tests::small_town().populations[0];
  auto const intercepts = intercepts_of(population, nature, laws);
  Condition condition{.engagement = 0.5, .psychiatric = 2, .somatic = 1};
  condition.weekly_minutes[static_cast<std::size_t>(one.by)] = minutes_a_week;
  Surroundings const around{.state = one.state, .hours_share = 0.5, .match = 0.6};
  auto const rates = hazard_rates(condition, around, {intercepts, 1.0}, {nature, laws});
  return rates[static_cast<std::size_t>(one.clock)];
}

class Dose : public testing::TestWithParam<DoseCase> {};

TEST_P(Dose, MovesTheRateOneWayAndLessAndLess) {
  auto const& one = GetParam();
  double const direction = one.is_raised ? 1.0 : -1.0;
  double const none = rate_at(one, 0.0);
  double const some = rate_at(one, 30.0);
  double const more = rate_at(one, 60.0);
  double const flood = rate_at(one, 1e9);
  EXPECT_GT(direction * (some - none), 0.0);
  EXPECT_GT(direction * (more - some), 0.0);
  // Saturation: the second half hour a week brings less than half of what the first does in logs.
  double const first = direction * std::log(some / none);
  double const second = direction * std::log(more / some);
  EXPECT_LT(second, 0.5 * first);
  // And no dose brings more than twice what the half-saturating one does.
  EXPECT_NEAR(direction * std::log(flood / none), 2.0 * first, 1e-6);
}

INSTANTIATE_TEST_SUITE_P(
    Mechanism,
    Dose,
    testing::Values(
        DoseCase{
            "therapist", RelationKind::therapist, Clock::improvement, LabourState::benefit, true},
        DoseCase{"psychologist",
                 RelationKind::psychologist,
                 Clock::improvement,
                 LabourState::benefit,
                 true},
        DoseCase{
            "group_course", RelationKind::course, Clock::improvement, LabourState::benefit, true},
        DoseCase{"physiotherapist",
                 RelationKind::trainer,
                 Clock::somatic_improvement,
                 LabourState::benefit,
                 true},
        DoseCase{"support_after_the_start",
                 RelationKind::specialist,
                 Clock::job_loss,
                 LabourState::ordinary_job,
                 false},
        DoseCase{"mentor_on_drop_out",
                 RelationKind::mentor,
                 Clock::drop_out,
                 LabourState::internship,
                 false},
        DoseCase{"support_on_relapse",
                 RelationKind::coordinator,
                 Clock::relapse,
                 LabourState::ordinary_job,
                 false},
        DoseCase{"contact_on_clarification",
                 RelationKind::lead,
                 Clock::clarification,
                 LabourState::benefit,
                 true}),
    [](testing::TestParamInfo<DoseCase> const& one) { return one.param.name; });

TEST(Dose, OfAMeetingSaturatesInItsLength) {
  auto const laws = tests::middling_response();
  auto const after = [&](int minutes) {
    return engagement_after_meeting(0.4, Duration{minutes}, 1.0, laws) - 0.4;
  };
  EXPECT_GT(after(90), after(45));
  EXPECT_LT(after(90), 2.0 * after(45));
}

}  // namespace
}  // namespace sim::model
