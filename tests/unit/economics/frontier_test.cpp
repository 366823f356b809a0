#include "sim/economics/frontier.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace sim::economics {
namespace {

// A table as CHEERS asks for, cost in DKK per citizen and months in work:
//   usual             50 000    4.0
//   placement         52 000    4.5    2 000 / 0.5 = 4 000 against usual
//   mentor            60 000    4.4    dominated: the placement costs less and brings more
//   team              58 000    5.0    6 000 / 0.5 = 12 000 against placement, more than the
//                                      next one's 9 000: extended dominated
//   work first        61 000    5.5    9 000 / 1.0 = 9 000 against placement
//   everything        85 000    6.0    24 000 / 0.5 = 48 000 against work first
class CostEffectivenessTable : public testing::Test {
 protected:
  std::vector<Ranked> const ranked_ = rank({{50'000.0, 4.0},
                                            {52'000.0, 4.5},
                                            {60'000.0, 4.4},
                                            {58'000.0, 5.0},
                                            {61'000.0, 5.5},
                                            {85'000.0, 6.0}});
};

TEST_F(CostEffectivenessTable, StartsWithTheLeastEffective) {
  EXPECT_EQ(ranked_[0].standing, Standing::efficient);
  EXPECT_TRUE(std::isnan(ranked_[0].ratio));
}

TEST_F(CostEffectivenessTable, FindsDominance) {
  EXPECT_EQ(ranked_[2].standing, Standing::dominated);
  EXPECT_TRUE(std::isnan(ranked_[2].ratio));
}

TEST_F(CostEffectivenessTable, FindsExtendedDominance) {
  EXPECT_EQ(ranked_[3].standing, Standing::extended_dominated);
}

TEST_F(CostEffectivenessTable, HasRisingRatiosAgainstTheNextEfficientArm) {
  EXPECT_DOUBLE_EQ(ranked_[1].ratio, 4'000.0);
  EXPECT_DOUBLE_EQ(ranked_[4].ratio, 9'000.0);
  EXPECT_EQ(ranked_[4].against, 1U);
  EXPECT_DOUBLE_EQ(ranked_[5].ratio, 48'000.0);
  EXPECT_EQ(ranked_[5].against, 4U);
}

TEST(Rank, KeepsTheFirstOfEquals) {
  auto const ranked = rank({{1.0, 1.0}, {1.0, 1.0}});
  EXPECT_EQ(ranked[0].standing, Standing::efficient);
  EXPECT_EQ(ranked[1].standing, Standing::dominated);
}

TEST(Rank, LeavesOnlyTheArmThatIsCheaperAndBetter) {
  auto const ranked = rank({{5.0, 1.0}, {4.0, 2.0}});
  EXPECT_EQ(ranked[0].standing, Standing::dominated);
  EXPECT_EQ(ranked[1].standing, Standing::efficient);
}

}  // namespace
}  // namespace sim::economics
