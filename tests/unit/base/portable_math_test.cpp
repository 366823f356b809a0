#include "sim/base/portable_math.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include <gtest/gtest.h>

#include "sim/base/digest.hpp"

namespace sim {
namespace {

using Limits = std::numeric_limits<double>;

constexpr int sample = 200'000;

/// A reproducible number between 0 and 1.
double fraction(int i) {
  return static_cast<double>(mix_bits(static_cast<std::uint64_t>(i)) >> 11) * 0x1p-53;
}

/// A reproducible positive, finite number of any size, subnormal ones included.
double any_positive(int i) {
  return std::bit_cast<double>(1 + mix_bits(static_cast<std::uint64_t>(i)) % 0x7fefffffffffffff);
}

double relative_error(double value, long double truth) {
  return static_cast<double>(std::fabs((static_cast<long double>(value) - truth) / truth));
}

double log_error(double x) {
  return relative_error(portable_log(x), std::log(static_cast<long double>(x)));
}

double exp_error(double x) {
  return relative_error(portable_exp(x), std::exp(static_cast<long double>(x)));
}

double pow_error(double x, double y) {
  auto const truth = std::pow(static_cast<long double>(x), static_cast<long double>(y));
  auto const size = 1 + std::fabs(static_cast<double>(std::log(truth)));
  return relative_error(portable_pow(x, y), truth) / size;
}

TEST(PortableLog, IsWithinOneUnitForNumbersOfAnySize) {
  double worst = 0;
  for (int i = 0; i < sample; ++i) {
    worst = std::max(worst, log_error(any_positive(i)));
  }
  EXPECT_LE(worst, 3e-16);
}

TEST(PortableLog, IsWithinOneUnitForFractionsAndCloseToOne) {
  double worst = 0;
  for (int i = 1; i < sample; ++i) {
    worst = std::max({worst,
                      log_error(fraction(i)),
                      log_error(0.5 + 2 * fraction(i)),
                      log_error(1 + 1e-9 * (fraction(i) - 0.5))});
  }
  EXPECT_LE(worst, 3e-16);
}

TEST(PortableLog, IsRightNextToOne) {
  EXPECT_EQ(portable_log(1.0), 0.0);
  EXPECT_LE(log_error(1.0 + Limits::epsilon()), 3e-16);
  EXPECT_LE(log_error(1.0 - Limits::epsilon() / 2), 3e-16);
}

TEST(PortableLog, IsRightAtTheEndsOfTheRange) {
  EXPECT_LE(log_error(Limits::max()), 3e-16);
  EXPECT_LE(log_error(Limits::min()), 3e-16);
  EXPECT_LE(log_error(std::nextafter(Limits::min(), 0.0)), 3e-16);
  EXPECT_LE(log_error(Limits::denorm_min()), 3e-16);
}

TEST(PortableLog, RisesFromEachUniformToTheNext) {
  for (int i = 1; i < sample; ++i) {
    double const x = fraction(i) + 0x1p-53;
    ASSERT_LT(portable_log(x), portable_log(x + 0x1p-52)) << x;
  }
}

TEST(PortableLog, RisesWhereItsCellsMeet) {
  for (int i = 361; i <= 722; ++i) {
    double const edge = i / 512.0;
    ASSERT_LT(portable_log(edge - 0x1p-52), portable_log(edge)) << edge;
    ASSERT_LT(portable_log(edge), portable_log(edge + 0x1p-52)) << edge;
  }
}

TEST(PortableLog, AnswersForArgumentsOutsideItsDomain) {
  EXPECT_EQ(portable_log(0.0), -Limits::infinity());
  EXPECT_EQ(portable_log(-0.0), -Limits::infinity());
  EXPECT_TRUE(std::isnan(portable_log(-1.0)));
  EXPECT_TRUE(std::isnan(portable_log(-Limits::denorm_min())));
  EXPECT_TRUE(std::isnan(portable_log(-Limits::infinity())));
  EXPECT_TRUE(std::isnan(portable_log(Limits::quiet_NaN())));
  EXPECT_EQ(portable_log(Limits::infinity()), Limits::infinity());
}

TEST(PortableExp, IsWithinOneUnitWhereverTheResultIsNormal) {
  double worst = 0;
  for (int i = 0; i < sample; ++i) {
    worst = std::max({worst,
                      exp_error(-708 + 1417 * fraction(i)),
                      exp_error(-40 * fraction(i)),
                      exp_error(fraction(i) - 0.5),
                      exp_error(1e-9 * (fraction(i) - 0.5))});
  }
  EXPECT_LE(worst, 2.3e-16);
}

TEST(PortableExp, IsExactAtZero) {
  EXPECT_EQ(portable_exp(0.0), 1.0);
  EXPECT_EQ(portable_exp(-0.0), 1.0);
}

TEST(PortableExp, RunsUpToTheLargestNumberAndThenGivesInfinity) {
  double const largest = 709.782712893384;
  EXPECT_LE(exp_error(largest), 2.3e-16);
  EXPECT_EQ(portable_exp(std::nextafter(largest, 710.0)), Limits::infinity());
  EXPECT_EQ(portable_exp(Limits::infinity()), Limits::infinity());
}

TEST(PortableExp, RunsDownToTheSmallestNumberAndThenGivesZero) {
  double const smallest = -745.1332191019411;
  EXPECT_EQ(portable_exp(smallest), Limits::denorm_min());
  EXPECT_EQ(portable_exp(std::nextafter(smallest, -746.0)), 0.0);
  EXPECT_EQ(portable_exp(-Limits::infinity()), 0.0);
}

TEST(PortableExp, IsWithinOneUnitInTheLastPlaceWhenSubnormal) {
  for (int i = 0; i < sample; ++i) {
    double const x = -745 + 36.5 * fraction(i);
    auto const gap =
        static_cast<long double>(portable_exp(x)) - std::exp(static_cast<long double>(x));
    ASSERT_LE(std::fabs(gap), static_cast<long double>(Limits::denorm_min())) << x;
  }
}

TEST(PortableExp, PassesNotANumberOn) {
  EXPECT_TRUE(std::isnan(portable_exp(Limits::quiet_NaN())));
}

TEST(PortablePow, StaysWithinItsStatedError) {
  double worst = 0;
  for (int i = 1; i < sample; ++i) {
    worst = std::max({worst,
                      pow_error(40 * fraction(i), 5 * fraction(-i)),
                      pow_error(fraction(i), 1 / (0.1 + fraction(-i)))});
  }
  EXPECT_LE(worst, 4e-16);
}

TEST(PortablePow, TakesZeroAsABase) {
  EXPECT_EQ(portable_pow(0.0, 0.5), 0.0);
  EXPECT_EQ(portable_pow(0.0, -0.5), Limits::infinity());
  EXPECT_EQ(portable_pow(0.0, 0.0), 1.0);
}

TEST(PortablePow, RefusesNegativeBasesWithNotANumber) {
  EXPECT_TRUE(std::isnan(portable_pow(-1.0, 0.5)));
}

// The same number from g++ 12 at -O0, -O2 and -O3 -march=native and from clang++ 19 at -O0 and -O2,
// all with -ffp-contract=off, and on a processor told to do without fused multiply-add.
TEST(PortableMath, HasTheSameBitsOnEveryMachine) {
  Digest digest;
  for (int i = 1; i < sample; ++i) {
    digest.add(std::bit_cast<std::uint64_t>(portable_log(any_positive(i))));
    digest.add(std::bit_cast<std::uint64_t>(portable_log(fraction(i))));
    digest.add(std::bit_cast<std::uint64_t>(portable_exp(-750 + 1465 * fraction(i))));
    digest.add(std::bit_cast<std::uint64_t>(portable_exp(-3 * fraction(i))));
    digest.add(std::bit_cast<std::uint64_t>(portable_pow(fraction(i), 1.7)));
  }
  EXPECT_EQ(digest.value(), 2758211865845262583U);
}

}  // namespace
}  // namespace sim
