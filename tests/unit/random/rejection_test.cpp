// The samplers that may throw candidates away, and Poisson counts, which do so for large means
// only.

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "sim/base/contract.hpp"
#include "sim/random/beta.hpp"
#include "sim/random/gamma.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/poisson.hpp"

#include "tests/support/scripted_source.hpp"

namespace sim::random {
namespace {

using tests::ScriptedSource;

constexpr double infinity = std::numeric_limits<double>::infinity();
double const not_a_number = std::nan("");

/// The value that Marsaglia and Tsang's transformation gives for a normal variable x.
double transformed(double shape, double x) {
  double const d = shape - 1.0 / 3.0;
  return d * std::pow(1 + x / std::sqrt(9 * d), 3);
}

TEST(Gamma, TakesTwoDrawsWhenTheFirstTrialSucceeds) {
  ScriptedSource rng{0.75, 0.5};
  EXPECT_NEAR(gamma(2.0, 3.0, rng), 3 * transformed(2.0, normal_quantile(0.75)), 1e-13);
  EXPECT_EQ(rng.draws(), 2U);
}

TEST(Gamma, TriesAgainWhenATrialIsRefused) {
  ScriptedSource rng{1e-3, 0.999, 0.75, 0.5};
  EXPECT_NEAR(gamma(2.0, 1.0, rng), transformed(2.0, normal_quantile(0.75)), 1e-13);
  EXPECT_EQ(rng.draws(), 4U);
}

TEST(Gamma, SpendsOneDrawOnATrialThatCannotSucceed) {
  ScriptedSource rng{1e-12, 0.75, 0.5};
  EXPECT_NEAR(gamma(1.0, 1.0, rng), transformed(1.0, normal_quantile(0.75)), 1e-13);
  EXPECT_EQ(rng.draws(), 3U);
}

TEST(Gamma, TakesOneMoreDrawBelowShapeOne) {
  ScriptedSource rng{0.75, 0.5, 0.25};
  double const expected = transformed(1.5, normal_quantile(0.75)) * 0.25 * 0.25;
  EXPECT_NEAR(gamma(0.5, 1.0, rng), expected, 1e-14);
  EXPECT_EQ(rng.draws(), 3U);
}

TEST(Gamma, GivesZeroWhereTheValueIsTooSmallForANumber) {
  ScriptedSource rng{0.75, 0.5, 0.25};
  EXPECT_EQ(gamma(1e-4, 1.0, rng), 0.0);
}

TEST(Gamma, KeepsTheLogarithmOfSuchAValue) {
  ScriptedSource rng{0.75, 0.5, 0.25};
  EXPECT_NEAR(log_unit_gamma(1e-4, rng), std::log(0.25) / 1e-4, 1.0);
}

TEST(Gamma, RefusesShapesAndScalesThatAreNotPositiveAndFinite) {
  ScriptedSource rng{0.5};
  for (double const bad : {0.0, -1.0, infinity, not_a_number}) {
    EXPECT_THROW(gamma(bad, 1.0, rng), ContractError) << bad;
    EXPECT_THROW(gamma(1.0, bad, rng), ContractError) << bad;
  }
  EXPECT_EQ(rng.draws(), 0U);
}

TEST(Beta, IsTheFirstShareOfTwoGammas) {
  ScriptedSource rng{0.75, 0.5, 0.4, 0.5};
  double const x = transformed(2.0, normal_quantile(0.75));
  double const y = transformed(3.0, normal_quantile(0.4));
  EXPECT_NEAR(beta(2.0, 3.0, rng), x / (x + y), 1e-14);
  EXPECT_EQ(rng.draws(), 4U);
}

TEST(Beta, GoesToTheEndsForTheSmallestShapes) {
  ScriptedSource low{0.75, 0.5, 0.25, 0.75, 0.5, 0.5};
  ScriptedSource high{0.75, 0.5, 0.5, 0.75, 0.5, 0.25};
  EXPECT_EQ(beta(1e-6, 1e-6, low), 0.0);
  EXPECT_EQ(beta(1e-6, 1e-6, high), 1.0);
}

TEST(Beta, RefusesShapesThatAreTooSmallOrNotFinite) {
  ScriptedSource rng{0.5};
  for (double const bad : {0.99e-6, 0.0, -1.0, infinity, not_a_number}) {
    EXPECT_THROW(beta(bad, 1.0, rng), ContractError) << bad;
    EXPECT_THROW(beta(1.0, bad, rng), ContractError) << bad;
  }
  EXPECT_EQ(rng.draws(), 0U);
}

TEST(Poisson, CountsUpAtTheBoundariesOfItsDistributionFunction) {
  double const none = std::exp(-0.3);
  double const one_at_most = none * 1.3;
  ScriptedSource rng{0.0, none - 1e-15, none + 1e-15, one_at_most - 1e-15, one_at_most + 1e-15};
  EXPECT_EQ(poisson(0.3, rng), 0);
  EXPECT_EQ(poisson(0.3, rng), 0);
  EXPECT_EQ(poisson(0.3, rng), 1);
  EXPECT_EQ(poisson(0.3, rng), 1);
  EXPECT_EQ(poisson(0.3, rng), 2);
  EXPECT_EQ(rng.draws(), 5U);
}

TEST(Poisson, IsZeroForMeanZero) {
  ScriptedSource rng{1 - 0x1p-53};
  EXPECT_EQ(poisson(0.0, rng), 0);
}

TEST(Poisson, EndsItsWalkForTheHighestDraw) {
  ScriptedSource rng{1 - 0x1p-53};
  EXPECT_LT(poisson(std::nextafter(10.0, 0.0), rng), 100);
}

TEST(Poisson, TakesOneDrawBelowMeanTenAndTwoFromThereOn) {
  ScriptedSource below{0.5, 0.5};
  poisson(std::nextafter(10.0, 0.0), below);
  EXPECT_EQ(below.draws(), 1U);

  ScriptedSource from_ten{0.5, 0.5};
  EXPECT_EQ(poisson(10.0, from_ten), 10);
  EXPECT_EQ(from_ten.draws(), 2U);
}

TEST(Poisson, TriesAgainAfterANegativeCount) {
  ScriptedSource rng{0.01, 0.005, 0.5, 0.5};
  EXPECT_EQ(poisson(10.0, rng), 10);
  EXPECT_EQ(rng.draws(), 4U);
}

TEST(Poisson, RefusesMeansBelowZeroOrAboveAMillion) {
  ScriptedSource rng{0.5, 0.5};
  EXPECT_THROW(poisson(-1e-300, rng), ContractError);
  EXPECT_THROW(poisson(std::nextafter(1e6, infinity), rng), ContractError);
  EXPECT_THROW(poisson(not_a_number, rng), ContractError);
  EXPECT_EQ(rng.draws(), 0U);
  EXPECT_NO_THROW(poisson(1e6, rng));
}

TEST(LogFactorial, AgreesOnBothSidesOfTheSwitchToStirling) {
  EXPECT_EQ(log_factorial(0.0), 0.0);
  EXPECT_DOUBLE_EQ(log_factorial(9.0), std::log(362880.0));
  EXPECT_NEAR(log_factorial(10.0), std::log(3628800.0), 1e-12);
  EXPECT_NEAR(log_factorial(11.0), std::log(39916800.0), 1e-12);
}

}  // namespace
}  // namespace sim::random
