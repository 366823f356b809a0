#include <array>
#include <set>

#include <gtest/gtest.h>

#include "sim/experiment/frames.hpp"
#include "sim/experiment/path_frames.hpp"

#include "tests/support/two_towns.hpp"

namespace sim::experiment {
namespace {

/// Groups of two_towns(): everybody, those of either region, and the trial group.
constexpr std::size_t all = 0;
constexpr std::size_t north = 1;
constexpr std::size_t south = 2;
constexpr std::size_t first_trial_group = 3;

void expect_sum(record::OutcomeSums const& whole,
                record::OutcomeSums const& one,
                record::OutcomeSums const& other) {
  EXPECT_EQ(whole.persons, one.persons + other.persons);
  for (std::size_t k = 0; k < record::measure_count; ++k) {
    EXPECT_EQ(whole.sums[k], one.sums[k] + other.sums[k]) << record::measures[k].name;
  }
}

TEST(SumOfRegions, IsTheOutcomeOfEverybody) {
  auto const made = tests::two_towns();
  auto const result = run_arm(made, made.arms.front(), 0);
  EXPECT_GT(result.outcomes.at(south, 0).persons, 0);
  for (std::size_t horizon = 0; horizon < record::horizons.size(); ++horizon) {
    expect_sum(result.outcomes.at(all, horizon),
               result.outcomes.at(north, horizon),
               result.outcomes.at(south, horizon));
  }
}

TEST(SumOfRegions, IsWhatTheRegionsGiveAlone) {
  auto const made = tests::two_towns();
  auto const both = run_arm(made, made.arms.front(), 0);
  auto alone = made.arms.front();
  alone.regions = {made.arms.front().regions.at(0)};
  auto const one = run_arm(made, alone, 0);
  alone.regions = {made.arms.front().regions.at(1)};
  auto const other = run_arm(made, alone, 0);
  expect_sum(both.outcomes.at(all, 0), one.outcomes.at(all, 0), other.outcomes.at(all, 0));
  EXPECT_EQ(both.events, one.events + other.events);
  ASSERT_EQ(both.stocks.rows().size(), one.stocks.rows().size());
  for (std::size_t month = 0; month < both.stocks.rows().size(); ++month) {
    for (std::size_t k = 0; k < model::labour_state_count; ++k) {
      EXPECT_EQ(both.stocks.rows()[month][k],
                one.stocks.rows()[month][k] + other.stocks.rows()[month][k]);
      EXPECT_EQ(both.stocks.person_days()[month][k],
                one.stocks.person_days()[month][k] + other.stocks.person_days()[month][k]);
    }
  }
}

TEST(SumOfRegions, KeepsTrialGroupsApartThatOnlyOneRegionHas) {
  auto made = tests::two_towns();
  auto& arm = made.arms.at(1);
  arm.groups = {"only_north", "only_south"};
  arm.regions.at(0).groups = {0};
  arm.regions.at(1).groups = {1};
  auto const both = run_arm(made, arm, 0);
  for (std::size_t region : {0U, 1U}) {
    auto alone = arm;
    alone.regions = {arm.regions.at(region)};
    auto const own = run_arm(made, alone, 0);
    auto const group = first_trial_group + region;
    EXPECT_GT(both.outcomes.at(group, 0).persons, 0);
    EXPECT_EQ(both.outcomes.at(group, 0).persons, own.outcomes.at(group, 0).persons);
    EXPECT_EQ(both.outcomes.at(group, 0).sums, own.outcomes.at(group, 0).sums);
    EXPECT_EQ(own.outcomes.at(first_trial_group + 1 - region, 0).persons, 0);
  }
}

std::vector<std::int32_t> const& numbers(record::Group const& group, char const* name) {
  return std::get<std::vector<std::int32_t>>(group.variable(name).values);
}

std::vector<std::int8_t> const& codes(record::Group const& group, char const* name) {
  return std::get<std::vector<std::int8_t>>(group.variable(name).values);
}

TEST(PathsOfRegions, NameEveryPersonOnce) {
  auto const made = tests::two_towns();
  auto const group = trajectories_group(made, run_replication(made, 0));
  auto const& arm = codes(group, "arm");
  std::set<std::array<std::int32_t, 3>> persons;
  std::set<std::int8_t> regions;
  for (std::size_t k = 0; k < arm.size(); ++k) {
    persons.insert({arm[k], numbers(group, "person_kind")[k], numbers(group, "person_number")[k]});
    regions.insert(codes(group, "region")[k]);
  }
  EXPECT_EQ(persons.size(), arm.size());
  EXPECT_EQ(regions, (std::set<std::int8_t>{0, 1}));
}

TEST(PathsOfRegions, SayInWhichTrialGroupOfTheArmAPersonIs) {
  auto made = tests::two_towns();
  made.arms.erase(made.arms.begin());
  made.arms.front().groups = {"only_north", "only_south"};
  made.arms.front().regions.at(1).groups = {1};
  auto const group = spells_group(made, run_replication(made, 0));
  std::set<std::array<std::int32_t, 2>> found;
  for (std::size_t k = 0; k < codes(group, "region").size(); ++k) {
    found.insert({codes(group, "region")[k], numbers(group, "trial_group")[k]});
  }
  // Those who had work on the first day are in none.
  EXPECT_EQ(found, (std::set<std::array<std::int32_t, 2>>{{0, -1}, {0, 0}, {1, -1}, {1, 1}}));
}

TEST(ResourcesOfRegions, StayApart) {
  auto const made = tests::two_towns();
  auto const replication = run_replication(made, 0);
  auto const group = resources_group(made, replication);
  EXPECT_EQ(std::get<std::vector<std::string>>(group.axis("region").labels),
            (std::vector<std::string>{"north", "south"}));
  auto const& hours = std::get<std::vector<double>>(group.variable("hours_in_diary").values);
  auto const& roles = made.arms.front().regions.front().setting.roles;
  auto const months = replication.arms.front().regions.front().resources.months().size();
  // Caseworkers: 5 in the north, 2 in the south, with the same weeks.
  EXPECT_NEAR(hours.front() / 5.0, hours.at(months * roles.size()) / 2.0, 1e-9);
}

}  // namespace
}  // namespace sim::experiment
