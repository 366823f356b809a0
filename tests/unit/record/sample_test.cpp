#include "sim/record/sample.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace sim::record {
namespace {

TEST(Sample, NeedsTwoValuesForAnSdAndOneForTheRest) {
  Sample sample;
  EXPECT_TRUE(std::isnan(sample.read(Statistic::mean)));
  sample.add(2.0);
  EXPECT_DOUBLE_EQ(sample.read(Statistic::mean), 2.0);
  EXPECT_TRUE(std::isnan(sample.read(Statistic::sd)));
  Sample other;
  other.add(4.0);
  sample.add(other);
  EXPECT_DOUBLE_EQ(sample.read(Statistic::mean), 3.0);
  EXPECT_DOUBLE_EQ(sample.read(Statistic::sd), std::sqrt(2.0));
  EXPECT_DOUBLE_EQ(sample.read(Statistic::smallest), 2.0);
  EXPECT_DOUBLE_EQ(sample.read(Statistic::largest), 4.0);
}

}  // namespace
}  // namespace sim::record
