// The samplers that invert a distribution function: one draw, increasing in it.

#include <cmath>
#include <functional>
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "sim/base/contract.hpp"
#include "sim/random/exponential.hpp"
#include "sim/random/gumbel.hpp"
#include "sim/random/log_normal.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/weibull.hpp"

#include "tests/support/scripted_source.hpp"

namespace sim::random {
namespace {

using tests::ScriptedSource;

constexpr double infinity = std::numeric_limits<double>::infinity();
double const not_a_number = std::nan("");
double const one_minus_one_over_e = 1 - std::exp(-1.0);

struct Inversion {
  std::string name;
  std::function<double(ScriptedSource&)> sample;
};

class Inversions : public testing::TestWithParam<Inversion> {};

TEST_P(Inversions, TakeOneDraw) {
  ScriptedSource rng{0.3, 0.5};
  GetParam().sample(rng);
  EXPECT_EQ(rng.draws(), 1U);
}

TEST_P(Inversions, RiseWithTheDraw) {
  double previous = -infinity;
  for (int i = 0; i < 100'000; ++i) {
    ScriptedSource rng{i * 1e-5};
    double const value = GetParam().sample(rng);
    ASSERT_GT(value, previous) << "at " << i * 1e-5;
    previous = value;
  }
}

TEST_P(Inversions, AreFiniteAtBothEnds) {
  ScriptedSource rng{0.0, 1 - 0x1p-53};
  EXPECT_TRUE(std::isfinite(GetParam().sample(rng)));
  EXPECT_TRUE(std::isfinite(GetParam().sample(rng)));
}

INSTANTIATE_TEST_SUITE_P(
    All,
    Inversions,
    testing::Values(Inversion{"exponential", [](auto& rng) { return exponential(30.0, rng); }},
                    Inversion{"normal", [](auto& rng) { return normal(1.0, 2.0, rng); }},
                    Inversion{"log_normal", [](auto& rng) { return log_normal(0.5, 0.7, rng); }},
                    Inversion{"weibull", [](auto& rng) { return weibull(0.6, 100.0, rng); }},
                    Inversion{"gumbel", [](auto& rng) { return gumbel(rng); }}),
    [](auto const& instance) { return instance.param.name; });

TEST(Exponential, ReachesItsMeanWithChanceOneMinusOneOverE) {
  ScriptedSource rng{one_minus_one_over_e};
  EXPECT_NEAR(exponential(30.0, rng), 30.0, 1e-13);
}

TEST(Exponential, KeepsItsPrecisionForTheShortestTimes) {
  ScriptedSource rng{0.0};
  EXPECT_DOUBLE_EQ(unit_exponential(rng), 0x1p-53);
}

TEST(Exponential, ReachesThirtySixMeansAtMost) {
  ScriptedSource rng{1 - 0x1p-53};
  EXPECT_DOUBLE_EQ(unit_exponential(rng), 53 * std::log(2.0));
}

TEST(Exponential, RefusesMeansThatAreNotPositiveAndFinite) {
  ScriptedSource rng{0.5};
  EXPECT_THROW(exponential(0.0, rng), ContractError);
  EXPECT_THROW(exponential(-1.0, rng), ContractError);
  EXPECT_THROW(exponential(infinity, rng), ContractError);
  EXPECT_THROW(exponential(not_a_number, rng), ContractError);
  EXPECT_EQ(rng.draws(), 0U);
}

// Quantiles from tables with 16 digits, one for each of the three branches and their mirror images.
TEST(Normal, HasTheTabulatedQuantiles) {
  EXPECT_EQ(normal_quantile(0.5), 0.0);
  EXPECT_DOUBLE_EQ(normal_quantile(0.75), 0.6744897501960817);
  EXPECT_DOUBLE_EQ(normal_quantile(0.975), 1.959963984540054);
  EXPECT_DOUBLE_EQ(normal_quantile(0.025), -1.959963984540054);
  EXPECT_DOUBLE_EQ(normal_quantile(1e-20), -9.262340089798408);
}

TEST(Normal, HasNoStepWhereItsBranchesMeet) {
  double const inner = 0.925;
  EXPECT_NEAR(normal_quantile(inner), normal_quantile(std::nextafter(inner, 1.0)), 4e-15);
  double const outer = std::exp(-25.0);
  EXPECT_NEAR(normal_quantile(outer * (1 - 1e-15)), normal_quantile(outer * (1 + 1e-15)), 4e-15);
}

TEST(Normal, IsSymmetric) {
  for (double const chance : {0.25, 0.0625, 0x1p-30, 0x1p-53}) {
    EXPECT_EQ(normal_quantile(1 - chance), -normal_quantile(chance));
  }
}

TEST(Normal, HasNoQuantileAtTheEnds) {
  EXPECT_THROW(normal_quantile(0.0), ContractError);
  EXPECT_THROW(normal_quantile(1.0), ContractError);
  EXPECT_THROW(normal_quantile(not_a_number), ContractError);
}

TEST(Normal, ScalesAndShifts) {
  ScriptedSource rng{0.975};
  EXPECT_NEAR(normal(10.0, 2.0, rng), 10.0 + 2 * 1.959963984540054, 1e-13);
}

TEST(Normal, IsItsMeanWithoutSpread) {
  ScriptedSource rng{0.975};
  EXPECT_EQ(normal(10.0, 0.0, rng), 10.0);
}

TEST(Normal, RefusesParametersThatAreNotFiniteAndNegativeSpread) {
  ScriptedSource rng{0.5};
  EXPECT_THROW(normal(infinity, 1.0, rng), ContractError);
  EXPECT_THROW(normal(not_a_number, 1.0, rng), ContractError);
  EXPECT_THROW(normal(0.0, -1e-300, rng), ContractError);
  EXPECT_THROW(normal(0.0, infinity, rng), ContractError);
  EXPECT_THROW(normal(0.0, not_a_number, rng), ContractError);
  EXPECT_EQ(rng.draws(), 0U);
}

TEST(LogNormal, HasTheExponentialOfItsLogMeanAsMedian) {
  ScriptedSource rng{0.5 - 0x1p-52};
  EXPECT_NEAR(log_normal(1.0, 0.7, rng), std::exp(1.0), 1e-14);
}

TEST(LogNormal, RefusesNegativeSpread) {
  ScriptedSource rng{0.5};
  EXPECT_THROW(log_normal(0.0, -0.1, rng), ContractError);
  EXPECT_EQ(rng.draws(), 0U);
}

TEST(Weibull, ReachesItsScaleWithChanceOneMinusOneOverEWhateverItsShape) {
  for (double const shape : {0.5, 1.0, 3.0}) {
    ScriptedSource rng{one_minus_one_over_e};
    EXPECT_NEAR(weibull(shape, 100.0, rng), 100.0, 1e-12);
  }
}

TEST(Weibull, IsExponentialForShapeOne) {
  ScriptedSource rng{0.2, 0.2};
  EXPECT_DOUBLE_EQ(weibull(1.0, 30.0, rng), exponential(30.0, rng));
}

TEST(Weibull, RefusesShapesAndScalesThatAreNotPositiveAndFinite) {
  ScriptedSource rng{0.5};
  for (double const bad : {0.0, -1.0, infinity, not_a_number}) {
    EXPECT_THROW(weibull(bad, 1.0, rng), ContractError) << bad;
    EXPECT_THROW(weibull(1.0, bad, rng), ContractError) << bad;
  }
  EXPECT_EQ(rng.draws(), 0U);
}

TEST(Gumbel, IsZeroWithChanceOneOverE) {
  ScriptedSource rng{std::exp(-1.0)};
  EXPECT_NEAR(gumbel(rng), 0.0, 1e-15);
}

}  // namespace
}  // namespace sim::random
