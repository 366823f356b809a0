#include "sim/experiment/series.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "sim/base/contract.hpp"
#include "sim/experiment/experiment.hpp"

#include "tests/support/tiny_scenario.hpp"
#include "tests/unit/report/ten_citizens.hpp"

namespace sim::experiment {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// Two arms by two places, of one replication.
record::Frame frame(int replication, std::vector<double> values) {
  record::Group group{"shop", "Things sold"};
  group.add(record::Axis{.name = "replication",
                         .long_name = "Replication",
                         .units = "1",
                         .labels = std::vector<std::int32_t>{replication},
                         .growth = record::Growth::by_replication});
  group.add(record::Axis{.name = "arm",
                         .long_name = "Arm",
                         .units = "",
                         .labels = std::vector<std::string>{"usual", "ips"}});
  group.add(record::Axis{.name = "place",
                         .long_name = "Place",
                         .units = "",
                         .labels = std::vector<std::string>{"here", "there"}});
  group.add(record::Variable{.name = "sold",
                             .long_name = "Sold",
                             .units = "1",
                             .axes = {"replication", "arm", "place"},
                             .values = std::move(values)});
  return {group};
}

/// Levels of the second place are 2, 3 and 4 in the base and 7, 5 and 9 in the other arm.
SeriesTable three_replications(scenario::Scenario const& scenario) {
  SeriesTable series{scenario, {{.table = {"shop", "sold"}, .places = {1}}}};
  series.add(frame(0, {1.0, 2.0, 1.0, 7.0}));
  series.add(frame(1, {1.0, 3.0, 1.0, 5.0}));
  series.add(frame(2, {1.0, 4.0, nothing, 9.0}));
  return series;
}

TEST(Series, TakesDifferencesInsideEachReplication) {
  auto const scenario = tests::two_arms();
  auto const table = three_replications(scenario);
  auto const& sold = table.at("shop", "sold");
  auto const there = sold.cell({1});
  EXPECT_DOUBLE_EQ(sold.level(0, there).mean, 3.0);
  EXPECT_DOUBLE_EQ(sold.level(1, there).mean, 7.0);
  EXPECT_DOUBLE_EQ(sold.difference(1, there).mean, 4.0);
  // 5, 2 and 5: variance 3, where the levels apart would have 1 + 4.
  EXPECT_DOUBLE_EQ(sold.difference(1, there).standard_error, 1.0);
}

TEST(Series, KnowsNoDifferenceOfTheBaseToItself) {
  auto const scenario = tests::two_arms();
  auto const table = three_replications(scenario);
  EXPECT_EQ(table.at("shop", "sold").difference(0, 0).replications, 0);
  EXPECT_EQ(table.at("shop", "sold").against(1), 0U);
}

TEST(Series, LeavesOutReplicationsInWhichACellIsMissing) {
  auto const scenario = tests::two_arms();
  auto const table = three_replications(scenario);
  EXPECT_EQ(table.at("shop", "sold").level(1, 0).replications, 2);
  EXPECT_EQ(table.at("shop", "sold").difference(1, 0).replications, 2);
}

TEST(Series, KeepsTheValuesOfTheCellsThatAreAskedFor) {
  auto const scenario = tests::two_arms();
  auto const table = three_replications(scenario);
  auto const& values = table.values({.table = {"shop", "sold"}, .places = {1}});
  EXPECT_EQ(values.replications, (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(values.arms[1], (std::vector<double>{7.0, 5.0, 9.0}));
}

TEST(Series, RefusesATableOfAnotherShape) {
  auto const scenario = tests::two_arms();
  auto table = three_replications(scenario);
  auto const other = frame(3, {1.0, 1.0, 1.0, 1.0});
  auto const& group = other.front();
  record::Group narrow{group.path(), group.title()};
  for (auto const& axis : group.axes()) {
    if (axis.name != "place") {
      narrow.add(axis);
    }
  }
  narrow.add(record::Variable{.name = "sold",
                              .long_name = "Sold",
                              .units = "1",
                              .axes = {"replication", "arm"},
                              .values = std::vector<double>{1.0, 2.0}});
  EXPECT_THROW(table.add({narrow}), ContractError);
}

TEST(Series, HoldsNoDigests) {
  auto const scenario = tests::tiny_scenario();
  auto const table = run_experiment(scenario, {.threads = 2, .out = {}, .command = {}}).series;
  EXPECT_EQ(table.find("", "digest_high"), nullptr);
  EXPECT_NE(table.find("", "head_count"), nullptr);
}

}  // namespace
}  // namespace sim::experiment
