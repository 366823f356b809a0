#include "sim/record/table.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/base/contract.hpp"

namespace sim::record::tests {
namespace {

Axis arm_axis() {
  return {"arm", "policy arm", "", std::vector<std::string>{"now", "more"}};
}

Axis replication_axis(std::vector<std::int32_t> replications) {
  return {"replication", "replication", "1", std::move(replications), Growth::by_replication};
}

/// Two arms and one replication.
Group small_group() {
  Group group("resources");
  group.add(arm_axis()).add(replication_axis({0}));
  return group;
}

Variable cost(std::vector<std::string> axes, Values values) {
  return {"cost", "cost in all", "DKK", std::move(axes), std::move(values)};
}

Variable state(std::vector<std::int8_t> codes) {
  return {"state", "state", "", {"arm"}, std::move(codes), {{0, "benefit"}, {3, "job"}}};
}

TEST(Group, TakesAVariableThatFillsItsAxes) {
  auto group = small_group();
  group.add(cost({"replication", "arm"}, std::vector<double>{1.0, 2.0}));
  EXPECT_EQ(count(group.variable("cost").values), 2U);
}

TEST(Group, TakesASingleValueWithoutAxes) {
  Group group("provenance");
  group.add(Variable{"scenario", "scenario text", "", {}, std::vector<std::string>{"æøå"}});
  EXPECT_TRUE(group.has_variable("scenario"));
}

TEST(Group, RefusesAVariableWithOneValueTooMany) {
  auto group = small_group();
  EXPECT_THROW(group.add(cost({"arm"}, std::vector<double>{1.0, 2.0, 3.0})), ContractError);
}

TEST(Group, RefusesAVariableWithOneValueTooFew) {
  auto group = small_group();
  EXPECT_THROW(group.add(cost({"arm"}, std::vector<double>{1.0})), ContractError);
}

TEST(Group, RefusesAVariableAlongAnUnknownAxis) {
  auto group = small_group();
  EXPECT_THROW(group.add(cost({"month"}, std::vector<double>{1.0})), ContractError);
}

TEST(Group, RefusesAGrowingAxisThatIsNotFirst) {
  auto group = small_group();
  EXPECT_THROW(group.add(cost({"arm", "replication"}, std::vector<double>{1.0, 2.0})),
               ContractError);
}

TEST(Group, RefusesTwoThingsOfOneName) {
  auto group = small_group();
  EXPECT_THROW(group.add(arm_axis()), ContractError);
}

TEST(Group, RefusesANameThatReadersCannotUse) {
  for (auto const* name : {"", "2nd", "løn", "a b", "a/b"}) {
    auto axis = arm_axis();
    axis.name = name;
    EXPECT_THROW(Group("resources").add(axis), ContractError) << name;
  }
}

TEST(Group, RefusesAFixedAxisWithoutPlaces) {
  auto axis = arm_axis();
  axis.labels = std::vector<std::string>{};
  EXPECT_THROW(Group("resources").add(axis), ContractError);
}

TEST(Group, RefusesTextAlongAGrowingAxis) {
  auto axis = arm_axis();
  axis.growth = Growth::by_replication;
  EXPECT_THROW(Group("resources").add(axis), ContractError);
}

TEST(Group, RefusesANumberWithoutAUnit) {
  auto group = small_group();
  auto variable = cost({"arm"}, std::vector<double>{1.0, 2.0});
  variable.units = "";
  EXPECT_THROW(group.add(variable), ContractError);
}

TEST(Group, RefusesAPluralThatXarrayTurnsIntoATimeSpan) {
  for (auto const* units : {"days", "hours", "minutes", "seconds"}) {
    auto group = small_group();
    auto variable = cost({"arm"}, std::vector<double>{1.0, 2.0});
    variable.units = units;
    EXPECT_THROW(group.add(variable), ContractError) << units;
  }
}

TEST(Group, TakesCodesThatAllHaveAMeaning) {
  auto group = small_group();
  group.add(state({0, 3}));
  EXPECT_TRUE(group.has_variable("state"));
}

TEST(Group, RefusesACodeWithoutAMeaning) {
  auto group = small_group();
  EXPECT_THROW(group.add(state({0, 2})), ContractError);
}

TEST(Group, RefusesTwoMeaningsOfOneCode) {
  auto group = small_group();
  auto variable = state({0, 3});
  variable.categories.push_back({3, "education"});
  EXPECT_THROW(group.add(variable), ContractError);
}

TEST(Group, RefusesAMeaningOfTwoWords) {
  auto group = small_group();
  auto variable = state({0, 3});
  variable.categories[0].word = "cash benefit";
  EXPECT_THROW(group.add(variable), ContractError);
}

TEST(Group, RefusesCategoriesOfNumbersThatAreNotEightBitsWide) {
  auto group = small_group();
  auto variable = state({0, 3});
  variable.values = std::vector<std::int32_t>{0, 3};
  EXPECT_THROW(group.add(variable), ContractError);
}

TEST(Group, RefusesTextWithAZeroByte) {
  Group group("provenance");
  std::vector<std::string> const text{std::string("a\0b", 3)};
  EXPECT_THROW(group.add(Variable{"log", "log", "", {}, text}), ContractError);
}

TEST(Group, RefusesAWholeNumberThatSomeReadersRound) {
  Group group("provenance");
  EXPECT_THROW(group.add(Attribute{"seed", std::int64_t{1} << 53}), ContractError);
}

TEST(Group, TakesTheLargestWholeNumberThatNoReaderRounds) {
  Group group("provenance");
  group.add(Attribute{"seed", (std::int64_t{1} << 53) - 1});
  EXPECT_EQ(group.attributes().size(), 1U);
}

Group ragged_group(std::vector<std::int32_t> row_sizes, std::size_t rows) {
  Group group("spells");
  group.add(Axis{"spell", "spell", "", Unlabelled{row_sizes.size()}, Growth::by_replication});
  group.add(Axis{"observation", "row", "", Unlabelled{rows}, Growth::by_replication});
  group.add(row_size("spell", "observation", std::move(row_sizes)));
  return group;
}

TEST(Group, TakesRowSizesThatAddUpToTheRows) {
  EXPECT_TRUE(ragged_group({2, 0, 3}, 5).has_variable("row_size"));
}

TEST(Group, RefusesRowSizesThatDoNotAddUpToTheRows) {
  EXPECT_THROW(ragged_group({2, 0, 3}, 6), ContractError);
}

TEST(Group, WithoutRowsKeepsOnlyFixedAxesFilled) {
  auto group = small_group();
  group.add(cost({"replication", "arm"}, std::vector<double>{1.0, 2.0}));
  auto const empty = group.without_rows();
  EXPECT_EQ(extent(empty.axis("arm").labels), 2U);
  EXPECT_EQ(extent(empty.axis("replication").labels), 0U);
  EXPECT_EQ(count(empty.variable("cost").values), 0U);
}

TEST(Variable, EqualsItselfWhereValuesAreMissing) {
  auto const missing =
      cost({"arm"}, std::vector<double>(2, std::numeric_limits<double>::quiet_NaN()));
  EXPECT_EQ(missing, missing);
}

TEST(Variable, DiffersWhereAValueIsMissing) {
  auto const missing =
      cost({"arm"}, std::vector<double>(2, std::numeric_limits<double>::quiet_NaN()));
  EXPECT_NE(missing, cost({"arm"}, std::vector<double>{0.0, 0.0}));
}

}  // namespace
}  // namespace sim::record::tests
