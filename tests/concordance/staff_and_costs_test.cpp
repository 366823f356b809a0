#include <numeric>

#include <gtest/gtest.h>

#include "sim/experiment/path_frames.hpp"
#include "sim/experiment/staff_table.hpp"

#include "tests/support/fact_list.hpp"
#include "tests/support/tiny_scenario.hpp"

namespace sim::experiment {
namespace {

/// One replication of one arm, its facts, and the tables made of it.
class StaffAndCosts : public testing::Test {
 protected:
  StaffAndCosts() : scenario_(tests::tiny_scenario()) {
    scenario_.arms.resize(1);
    replication_.arms.push_back(
        run_arm(scenario_, scenario_.arms.front(), 0, {.with_paths = true, .listener = &facts_}));
  }

  [[nodiscard]] model::Setting const& setting() const { return any_setting(scenario_); }

  /// The values of a table of the costs, over all years.
  [[nodiscard]] std::vector<double> costs(std::string const& name) const {
    auto const group = costs_group(scenario_, replication_);
    for (auto const& variable : group.variables()) {
      if (variable.name == name) {
        return std::get<std::vector<double>>(variable.values);
      }
    }
    return {};
  }

  [[nodiscard]] std::size_t count(model::FactKind kind) const {
    auto const all = facts_.of(kind);
    return static_cast<std::size_t>(std::ranges::count_if(
        all, [&](model::Fact const& fact) { return fact.at >= setting().starts; }));
  }

  scenario::Scenario scenario_;
  Replication replication_;
  tests::FactList facts_;
};

double sum(std::vector<double> const& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

TEST_F(StaffAndCosts, StartsAreTheFactsOfThoseYears) {
  auto const all = count(model::FactKind::placement_started) +
                   count(model::FactKind::course_started) +
                   count(model::FactKind::education_started) + count(model::FactKind::job_started);
  ASSERT_GT(all, 0U);
  EXPECT_EQ(sum(costs("starts")), static_cast<double>(all));
}

TEST_F(StaffAndCosts, WeeksCoverEverybodyAllTheTime) {
  double const citizens = static_cast<double>(replication_.arms[0].regions[0].persons.size());
  EXPECT_NEAR(sum(costs("weeks")),
              citizens * days(setting().ends - setting().starts) / 7.0,
              1e-6 * citizens);
}

TEST_F(StaffAndCosts, HoursArePaidForTheWholeContract) {
  double paid = 0.0;
  for (auto const& role : setting().roles) {
    paid += role.count * role.hours_per_week * days(setting().ends - setting().starts) / 7.0;
  }
  EXPECT_NEAR(sum(costs("staff_hours")), paid, 1e-6 * paid);
}

TEST_F(StaffAndCosts, TheStaffTableIsTheMeanOfTheLastTwelveMonths) {
  SeriesTable series{scenario_};
  series.add({staff_group(scenario_, replication_)});
  StaffTable const staff{scenario_, series};
  auto const& months = replication_.arms[0].regions[0].resources.months();
  ASSERT_GE(months.size(), 12U);
  double load = 0.0;
  double waiting = 0.0;
  for (std::size_t month = months.size() - 12; month < months.size(); ++month) {
    load += months[month][0].load / 12.0 / setting().roles[0].count;
    waiting += months[month][0].waiting / 12.0;
  }
  EXPECT_GT(load, 1.0);
  EXPECT_NEAR(staff.estimate(0, 0, 0, StaffMeasure::caseload).mean, load, 1e-9);
  EXPECT_NEAR(staff.estimate(0, 0, 0, StaffMeasure::waiting).mean, waiting, 1e-9);
}

TEST_F(StaffAndCosts, SharesOfTheDiaryAddUpToAllOfIt) {
  SeriesTable series{scenario_};
  series.add({staff_group(scenario_, replication_)});
  StaffTable const staff{scenario_, series};
  for (std::size_t role = 0; role < setting().roles.size(); ++role) {
    double all = 0.0;
    for (auto const measure : {StaffMeasure::meetings,
                               StaffMeasure::other_work,
                               StaffMeasure::travel,
                               StaffMeasure::absence,
                               StaffMeasure::nothing_to_do}) {
      all += staff.estimate(0, 0, role, measure).mean;
    }
    EXPECT_NEAR(all, 1.0, 0.01) << setting().roles[role].name;
  }
}

}  // namespace
}  // namespace sim::experiment
