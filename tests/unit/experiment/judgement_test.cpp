#include "sim/experiment/judgement.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace sim::experiment {
namespace {

using scenario::Cohort;
using scenario::FigureRole;
using scenario::Observed;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// A share of a trial group at 18 months.
Observed share(std::string group, double value, std::optional<int> persons) {
  return {.name = group,
          .cohort = {.arm = "base", .group = group},
          .against = {},
          .measure = "ordinary_hours_at",
          .month = 18,
          .figure = {.value = value, .persons = persons},
          .derived_from = {},
          .source = "x",
          .note = {}};
}

/// The difference between two trial groups at 18 months.
Observed difference(double value, int persons, int persons_against) {
  auto made = share("treated", value, persons);
  made.against = Cohort{.arm = "base", .group = "control"};
  made.figure.persons_against = persons_against;
  return made;
}

Observed weeks(scenario::ObservedFigure figure) {
  auto made = share("treated", 0.0, std::nullopt);
  made.measure = "weeks_in_work";
  made.figure = figure;
  return made;
}

Estimate simulated(double mean, double error) {
  return {.mean = mean, .half_width = 2.0 * error, .standard_error = error};
}

TEST(ObservedError, OfAShareIsBinomial) {
  auto const error = observed_error(share("treated", 0.2, 100), {});
  EXPECT_EQ(error.origin, ErrorOrigin::binomial);
  EXPECT_DOUBLE_EQ(error.standard_error.value(), 0.04);  // sqrt(0.2 x 0.8 / 100)
}

TEST(ObservedError, IsTheOneOfTheSourceWhereItStatesOne) {
  auto observed = share("treated", 0.2, 100);
  observed.figure.standard_error = 0.031;
  auto const error = observed_error(observed, {});
  EXPECT_EQ(error.origin, ErrorOrigin::stated);
  EXPECT_DOUBLE_EQ(error.standard_error.value(), 0.031);
}

TEST(ObservedError, OfADifferenceIsThatOfBothShares) {
  auto const observed = difference(0.3, 100, 64);
  auto const error =
      observed_error(observed, {share("treated", 0.8, 100), share("control", 0.5, 64), observed});
  EXPECT_EQ(error.origin, ErrorOrigin::binomial);
  // 0.16 / 100 + 0.25 / 64 = 0.0016 + 0.00390625
  EXPECT_DOUBLE_EQ(error.standard_error.value(), std::sqrt(0.00550625));
}

TEST(ObservedError, OfADifferenceWithoutItsSharesIsTheLargestItCanBe) {
  auto const error = observed_error(difference(0.2, 100, 100), {});
  EXPECT_EQ(error.origin, ErrorOrigin::widest);
  EXPECT_DOUBLE_EQ(error.standard_error.value(), std::sqrt(0.0048));  // 60 % against 40 %.
}

TEST(ObservedError, OfADifferenceIsAsLargeAsNoPairOfSharesExceeds) {
  struct Arms {
    double difference;
    int persons;
    int persons_against;
  };

  for (auto const& [apart, persons, persons_against] :
       {Arms{0.2, 20, 1000}, Arms{-0.2, 20, 1000}, Arms{0.9, 20, 1000}, Arms{-0.9, 1000, 20}}) {
    double largest = 0.0;
    for (int k = 0; k <= 10'000; ++k) {
      double const one = k / 10'000.0;
      double const other = one - apart;
      double const variance = one * (1.0 - one) / persons + other * (1.0 - other) / persons_against;
      largest = other >= 0.0 && other <= 1.0 ? std::max(largest, variance) : largest;
    }
    auto const error = observed_error(difference(apart, persons, persons_against), {});
    EXPECT_NEAR(error.standard_error.value(), std::sqrt(largest), 1e-7) << apart;
  }
}

TEST(ObservedError, OfADifferenceTakesNoSharesOfAnotherMonth) {
  auto const observed = difference(0.3, 100, 64);
  auto earlier = share("control", 0.5, 64);
  earlier.month = 12;
  auto const error = observed_error(observed, {share("treated", 0.8, 100), earlier, observed});
  EXPECT_EQ(error.origin, ErrorOrigin::widest);
}

TEST(ObservedError, IsNotKnownWithoutPersonsOrSpread) {
  EXPECT_FALSE(observed_error(share("treated", 0.2, std::nullopt), {}).standard_error);
  EXPECT_FALSE(observed_error(share("treated", 0.0, 100), {}).standard_error);
  EXPECT_FALSE(observed_error(share("treated", 1.0, 100), {}).standard_error);
  EXPECT_FALSE(observed_error(weeks({.value = 25.0, .persons = 100}), {}).standard_error);
}

TEST(ObservedError, OfASpreadOrAnEndOfSharesIsNotBinomial) {
  for (auto const* measure : {"lead_outcome_sd", "lead_outcome_best", "lead_outcome_worst"}) {
    auto observed = share("treated", 0.04, 300);
    observed.measure = measure;
    EXPECT_EQ(observed_error(observed, {}).origin, ErrorOrigin::none) << measure;
    auto apart = difference(0.04, 300, 300);
    apart.measure = measure;
    EXPECT_EQ(observed_error(apart, {}).origin, ErrorOrigin::none) << measure;
  }
}

TEST(Judgement, CountsTheDistanceInErrorsOfBoth) {
  auto const observed = share("treated", 0.2, 100);
  auto const judged = judge(observed, observed_error(observed, {}), simulated(0.3, 0.03));
  EXPECT_DOUBLE_EQ(judged.z.value(), (0.3 - 0.2) / 0.05);  // sqrt(0.04^2 + 0.03^2) = 0.05
  EXPECT_EQ(judged.verdict, Verdict::inside);
}

TEST(Judgement, IsOutsideBeyondThreeErrorsOnEitherSide) {
  auto const observed = share("treated", 0.2, 100);
  auto const error = observed_error(observed, {});
  EXPECT_EQ(judge(observed, error, simulated(0.349, 0.03)).verdict, Verdict::inside);
  EXPECT_EQ(judge(observed, error, simulated(0.351, 0.03)).verdict, Verdict::outside);
  EXPECT_EQ(judge(observed, error, simulated(0.051, 0.03)).verdict, Verdict::inside);
  EXPECT_EQ(judge(observed, error, simulated(0.049, 0.03)).verdict, Verdict::outside);
}

TEST(Judgement, OfAnIntervalAsksWhetherTheFigureLiesInIt) {
  auto const both = weeks({.low = 1.0, .high = 2.0});
  EXPECT_EQ(judge(both, {}, simulated(1.0, nan)).verdict, Verdict::inside);
  EXPECT_EQ(judge(both, {}, simulated(2.1, nan)).verdict, Verdict::outside);
  EXPECT_FALSE(judge(both, {}, simulated(2.1, nan)).z);
  EXPECT_EQ(judge(weeks({.low = 1.0}), {}, simulated(9.0, nan)).verdict, Verdict::inside);
  EXPECT_EQ(judge(weeks({.high = 1.0}), {}, simulated(9.0, nan)).verdict, Verdict::outside);
}

TEST(Judgement, StaysOpenWithoutAnErrorOrWithoutPersons) {
  auto const without = share("treated", 0.2, std::nullopt);
  EXPECT_EQ(judge(without, {}, simulated(0.9, 0.01)).verdict, Verdict::open);
  auto const observed = share("treated", 0.2, 100);
  auto const error = observed_error(observed, {});
  EXPECT_EQ(judge(observed, error, simulated(0.9, nan)).verdict, Verdict::open);
  EXPECT_EQ(judge(observed, error, simulated(nan, nan)).verdict, Verdict::open);
}

/// Five figures: a hit and a miss in validation, a derived hit, an open one, and a calibrated miss.
class Scores : public testing::Test {
 protected:
  Scores() {
    derived_.derived_from = {"y"};
    calibrated_.role = FigureRole::calibration;
    auto const error = observed_error(plain_, {});
    judged_ = {judge(plain_, error, simulated(0.2, 0.01)),
               judge(plain_, error, simulated(0.9, 0.01)),
               judge(derived_, error, simulated(0.2, 0.01)),
               judge(plain_, {}, simulated(0.2, 0.01)),
               judge(calibrated_, error, simulated(0.9, 0.01))};
  }

  Observed plain_ = share("treated", 0.2, 100);
  Observed derived_ = plain_;
  Observed calibrated_ = plain_;
  std::vector<Judgement> judged_;
};

TEST_F(Scores, CountTheFiguresOfOneRole) {
  Score score;
  add_to(score, judged_, FigureRole::validation);
  EXPECT_EQ(score.inside, 2);
  EXPECT_EQ(score.outside, 1);
  EXPECT_EQ(score.open, 1);
  EXPECT_EQ(score.derived, 1);
  EXPECT_EQ(score.judged(), 3);
}

TEST_F(Scores, AMissIsAValidationFigureWithAnErrorThatIsOutside) {
  EXPECT_TRUE(misses(judged_));
  judged_.erase(judged_.begin() + 1);
  EXPECT_FALSE(misses(judged_)) << "a calibrated figure is no miss";
  auto const interval = weeks({.low = 1.0, .high = 2.0});
  EXPECT_FALSE(misses({judge(interval, {}, simulated(9.0, 0.1))})) << "an interval has no error";
}

}  // namespace
}  // namespace sim::experiment
