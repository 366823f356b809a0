#include "sim/report/tables/masks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/report/tables/basis.hpp"

namespace sim::report {
namespace {

using testing::ElementsAre;

std::vector<About> groups_of(std::vector<double> const& persons) {
  std::vector<About> groups;
  for (auto const number : persons) {
    groups.push_back({.persons = number, .mask = is_few(number) ? Mask::few : Mask::none});
  }
  return groups;
}

std::vector<Mask> masks_of(std::vector<double> const& persons, std::vector<Parts> const& parts) {
  auto groups = groups_of(persons);
  mask_by_totals(groups, parts);
  std::vector<Mask> masks;
  for (auto const& group : groups) {
    masks.push_back(group.mask);
  }
  return masks;
}

TEST(FewPersons, AreOneToFour) {
  EXPECT_FALSE(is_few(0.0));
  EXPECT_TRUE(is_few(0.25));
  EXPECT_TRUE(is_few(4.99));
  EXPECT_FALSE(is_few(5.0));
}

TEST(MaskByTotals, HidesTheSmallestOtherPartWhereOneIsHiddenAlone) {
  EXPECT_THAT(masks_of({103.0, 3.0, 60.0, 40.0}, {{1, 2, 3}}),
              ElementsAre(Mask::none, Mask::few, Mask::none, Mask::total));
}

TEST(MaskByTotals, HidesNothingMoreWhereTwoPartsAreHidden) {
  EXPECT_THAT(masks_of({106.0, 3.0, 3.0, 100.0}, {{1, 2, 3}}),
              ElementsAre(Mask::none, Mask::few, Mask::few, Mask::none));
}

TEST(MaskByTotals, HidesNothingWhereNothingIsHidden) {
  EXPECT_THAT(masks_of({100.0, 60.0, 40.0}, {{1, 2}}),
              ElementsAre(Mask::none, Mask::none, Mask::none));
}

TEST(MaskByTotals, DoesNotHideAnEmptyPart) {
  EXPECT_THAT(masks_of({64.0, 4.0, 0.0, 60.0}, {{1, 2, 3}}),
              ElementsAre(Mask::none, Mask::few, Mask::none, Mask::total));
}

TEST(MaskByTotals, NeedsNoMoreWhereTheTotalIsHidden) {
  EXPECT_THAT(masks_of({4.0, 4.0, 0.0}, {{1, 2}}), ElementsAre(Mask::few, Mask::few, Mask::none));
}

/// North is hidden because south has three; east and west make up everybody, too, so that hiding
/// north leaves nothing to reckon with there.
TEST(MaskByTotals, GoesOnWhereAHiddenPartStandsAloneInAnotherDivision) {
  EXPECT_THAT(masks_of({63.0, 3.0, 60.0, 3.0}, {{1, 2}, {2, 3}}),
              ElementsAre(Mask::none, Mask::few, Mask::total, Mask::few));
  EXPECT_THAT(masks_of({63.0, 3.0, 60.0, 30.0, 33.0}, {{1, 2}, {2, 3, 4}}),
              ElementsAre(Mask::none, Mask::few, Mask::total, Mask::total, Mask::none));
}

TEST(Basis, OfAnOutcomeIsWhoIsFollowed) {
  auto const basis = basis_of({"outcomes", "weeks_in_work"});
  ASSERT_TRUE(basis.has_value());
  EXPECT_EQ(basis->persons, (experiment::TableName{"outcomes", "persons"}));
}

TEST(Basis, OfAFigureOfSomeOfThoseComparedIsThese) {
  auto const basis = basis_of({"people", "weeks_gained"});
  ASSERT_TRUE(basis.has_value());
  EXPECT_EQ(basis->share, "gained");
}

TEST(Basis, OfWhoIsTheSameGivesAwayWhoGainedOrLost) {
  EXPECT_THAT(basis_of({"people", "same"})->with, ElementsAre("gained", "lost"));
}

TEST(Basis, OfStaffAndMoneyIsNobody) {
  EXPECT_FALSE(basis_of({"staff", "waiting"}).has_value());
  EXPECT_FALSE(basis_of({"ledger", "amount"}).has_value());
}

}  // namespace
}  // namespace sim::report
