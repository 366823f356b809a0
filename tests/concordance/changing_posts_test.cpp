#include <algorithm>
#include <optional>

#include <gtest/gtest.h>

#include "sim/base/calendar.hpp"
#include "sim/experiment/path_frames.hpp"
#include "sim/experiment/staff_table.hpp"
#include "sim/model/posts.hpp"
#include "sim/model/run.hpp"
#include "sim/record/fan_out.hpp"
#include "sim/record/resource_recorder.hpp"

#include "tests/support/fact_list.hpp"
#include "tests/support/tiny_scenario.hpp"

namespace sim::record {
namespace {

using std::chrono::days;

/// Five caseworkers, seven from the 20th of a month on, three from the middle of another day on.
std::vector<model::PostChange> changes() {
  auto const opening = start_of(std::chrono::year{2024} / 3 / 20);
  auto const closing = start_of(std::chrono::year{2024} / 9 / 11) + Duration{11 * 60 + 7};
  return {{.at = opening, .count = 7}, {.at = closing, .count = 3}};
}

/// One run of the small town, in which caseworkers come and go.
class ChangingPosts : public testing::Test {
 protected:
  ChangingPosts() : town_(tests::small_town()) {
    town_.roles[0].changes = changes();
    town_.ends = start_of(std::chrono::year{2025} / 1 / 1);
    resources_.emplace(town_.roles.size());
    listeners_.add(&*resources_);
    listeners_.add(&facts_);
    model::Run run{town_, laws_, random::RunKey{.seed = 5, .replication = 0}, &listeners_};
    run.to_end();
  }

  [[nodiscard]] SimTime month_start(std::size_t month) const {
    return add_months(town_.starts, std::chrono::months{static_cast<int>(month)});
  }

  /// Hours of the rosters of the posts that there are, minute by minute of the changes.
  [[nodiscard]] double roster_hours(SimTime from, SimTime to) const {
    auto const& role = town_.roles[0];
    double sum = 0.0;
    while (from < to) {
      auto until = to;
      for (auto const& change : role.changes) {
        until = change.at > from ? std::min(until, change.at) : until;
      }
      sum += posts_at(role, from) * minutes(role.roster->open_time(from, until)) / 60.0;
      from = until;
    }
    return sum;
  }

  model::Setting town_;
  model::Response laws_ = tests::middling_response();
  FanOut listeners_;
  std::optional<ResourceRecorder> resources_;
  tests::FactList facts_;
};

TEST_F(ChangingPosts, HaveTheRosterOfTheTimeThatTheyExist) {
  auto const& months = resources_->months();
  ASSERT_EQ(months.size(), 12U);
  for (std::size_t month = 0; month < months.size(); ++month) {
    // Months are closed a minute before they are over, at night.
    EXPECT_NEAR(months[month][0].hours_in_diary,
                roster_hours(month_start(month), month_start(month + 1)),
                1e-9)
        << "month " << month;
  }
}

TEST_F(ChangingPosts, LoseNoHourOfWork) {
  double worked = 0.0;
  for (auto const& month : resources_->months()) {
    for (std::size_t k = 0; k < model::activity_count; ++k) {
      worked += month[0].hours[k];
    }
  }
  double facts = 0.0;
  for (auto const& fact : facts_.of(model::FactKind::activity_ended)) {
    bool const is_caseworker = fact.staff.index < 7;  // The first role, seven posts at most.
    facts += is_caseworker && fact.at >= town_.starts ? fact.value / 60.0 : 0.0;
  }
  EXPECT_GT(worked, 1000.0);
  EXPECT_NEAR(worked, facts, 1e-6);
}

TEST_F(ChangingPosts, HoursAddUpInTheMonthsOfTheChangesToo) {
  for (auto const& month : resources_->months()) {
    double worked = 0.0;
    for (double const hours : month[0].hours) {
      worked += hours;
    }
    EXPECT_NEAR(worked + month[0].hours_travel + month[0].hours_idle + month[0].hours_absent,
                month[0].hours_in_diary,
                1e-6);
  }
}

TEST(ChangingPostsOfAScenario, ShareTheCaseloadOfTheirOwnMonths) {
  auto scenario = tests::tiny_scenario();
  scenario.arms.resize(1);
  auto& setting = scenario.arms[0].regions[0].setting;
  setting.roles[0].changes = changes();
  experiment::Replication replication;
  replication.arms.push_back(experiment::run_arm(scenario, scenario.arms.front(), 0));
  experiment::SeriesTable series{scenario};
  series.add({experiment::staff_group(scenario, replication)});
  experiment::StaffTable const staff{scenario, series};
  auto const& months = replication.arms[0].regions[0].resources.months();
  ASSERT_EQ(months.size(), 12U);
  double load = 0.0;
  double posts = 0.0;
  for (std::size_t month = 0; month < months.size(); ++month) {
    load += months[month][0].load;
    auto const next = add_months(setting.starts, std::chrono::months{static_cast<int>(month) + 1});
    posts += posts_at(setting.roles[0], next - Duration{1});
  }
  EXPECT_EQ(posts, 2 * 5 + 6 * 7 + 4 * 3);
  EXPECT_NEAR(staff.estimate(0, 0, 0, experiment::StaffMeasure::caseload).mean, load / posts, 1e-9);
}

}  // namespace
}  // namespace sim::record
