#include "sim/economics/decision.hpp"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "sim/base/contract.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/stream.hpp"

namespace sim::economics {
namespace {

/// Two arms that differ in cost only: the net benefit of the second is normal over the parameters,
/// and every replication adds normal chance to it.
struct NormalCase {
  double mean = 0.0;
  double parameter_sd = 1.0;
  double chance_sd = 0.0;
  int draws = 4000;
};

Draws draws_of(NormalCase const& terms) {
  Draws draws;
  for (int k = 0; k < terms.draws; ++k) {
    random::Stream rng{{.seed = 7, .replication = static_cast<std::uint32_t>(k)},
                       {.agent = 0, .decision = 0, .occurrence = 0}};
    double const benefit = random::normal(terms.mean, terms.parameter_sd, rng);
    auto& draw = draws.emplace_back();
    for (int replication = 0; replication < 2; ++replication) {
      double const seen = benefit + random::normal(0.0, terms.chance_sd, rng);
      draw.push_back({{.cost = 10.0, .effect = 0.0}, {.cost = 10.0 - seen, .effect = 0.0}});
    }
  }
  return draws;
}

/// Expected value of perfect information of a normal net benefit: E max(0, B) - max(0, E B).
double exact_information(NormalCase const& terms) {
  double const z = terms.mean / terms.parameter_sd;
  double const density = std::exp(-0.5 * z * z) / std::sqrt(2.0 * std::numbers::pi);
  double const tail = 0.5 * std::erfc(std::abs(z) / std::numbers::sqrt2);
  return terms.parameter_sd * density - std::abs(terms.mean) * tail;
}

// The standard error of a mean of max(0, B) over 4 000 draws is below 0.6 x 1.4 / 63 = 0.013; the
// factor of the steadying is itself known to 2 %. 0.07 is more than five of both together. Without
// the steadying the answer would be 1.41 x 0.3989 = 0.564, which is 0.165 too much.
TEST(PerfectInformation, DoesNotCountChanceAsIgnorance) {
  NormalCase const even{.mean = 0.0, .parameter_sd = 1.0, .chance_sd = std::numbers::sqrt2};
  EXPECT_NEAR(choose(draws_of(even), 0.0).perfect_information, exact_information(even), 0.07);
  NormalCase const likely{.mean = 0.5, .parameter_sd = 1.0, .chance_sd = std::numbers::sqrt2};
  EXPECT_NEAR(choose(draws_of(likely), 0.0).perfect_information, exact_information(likely), 0.07);
}

TEST(PerfectInformation, IsThatOfTheDrawsWhereThereIsNoChance) {
  NormalCase const terms{.mean = 0.5, .parameter_sd = 1.0, .chance_sd = 0.0};
  EXPECT_NEAR(choose(draws_of(terms), 0.0).perfect_information, exact_information(terms), 0.05);
}

// Parameters that do nothing: what is left of the spread is the error of its own estimate. The
// reliability is below 5 x sqrt(2 / 4000) x 2 = 0.22, so EVPI is below 0.47 x 0.3989 x 0.71 = 0.13
// where the means alone would say 0.7071 x 0.3989 = 0.28.
TEST(PerfectInformation, IsNearlyNothingWhereOnlyChanceSpreads) {
  NormalCase const terms{.mean = 0.0, .parameter_sd = 0.0, .chance_sd = 1.0};
  EXPECT_LT(choose(draws_of(terms), 0.0).perfect_information, 0.13);
}

// P(B > 0) = 0.6915 at a mean of half a standard deviation; five standard errors of a share of
// 4 000 are 0.037, and 0.02 for the factor. Without the steadying it would be 0.638.
TEST(Acceptability, IsTheChanceOfBeingTheBest) {
  NormalCase const terms{.mean = 0.5, .parameter_sd = 1.0, .chance_sd = std::numbers::sqrt2};
  auto const choice = choose(draws_of(terms), 0.0);
  EXPECT_NEAR(choice.acceptability[1], 0.6915, 0.05);
  EXPECT_NEAR(choice.acceptability[0] + choice.acceptability[1], 1.0, 1e-9);
}

TEST(Choice, FollowsTheWillingnessToPay) {
  Draws const draws{{{{.cost = 0.0, .effect = 0.0}, {.cost = 100.0, .effect = 2.0}}}};
  EXPECT_EQ(choose(draws, 49.0).best, 0U);
  EXPECT_EQ(choose(draws, 51.0).best, 1U);
}

TEST(Choice, NeedsDraws) {
  EXPECT_THROW(static_cast<void>(choose({}, 1.0)), ContractError);
}

TEST(PlanePoints, AreTheDifferencesToTheFirstArm) {
  Draws const draws{{{{.cost = 10.0, .effect = 1.0}, {.cost = 15.0, .effect = 3.0}}},
                    {{{.cost = 20.0, .effect = 1.0}, {.cost = 27.0, .effect = 2.0}}}};
  auto const points = plane_points(draws, 1);
  EXPECT_DOUBLE_EQ(points[0].cost, 5.0);
  EXPECT_DOUBLE_EQ(points[0].effect, 2.0);
  EXPECT_DOUBLE_EQ(points[1].cost, 7.0);
}

// Means of draws 1 and 5, grand mean 3, variance of means 8; within draws the variance is 2, so
// chance is 1 of it: sqrt(1 - 1/8) = 0.935414. The points are 3 -+ 2 x 0.935414.
TEST(Steadied, DrawsTheMeansOfDrawsTogether) {
  auto const points = steadied({{{0.0, 0.0}, {0.0, 2.0}}, {{0.0, 4.0}, {0.0, 6.0}}});
  EXPECT_NEAR(points[0][1], 1.129171, 1e-6);
  EXPECT_NEAR(points[1][1], 4.870829, 1e-6);
  EXPECT_DOUBLE_EQ(points[0][0], 0.0);
}

}  // namespace
}  // namespace sim::economics
