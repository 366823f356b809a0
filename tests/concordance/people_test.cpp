#include <cmath>

#include <gtest/gtest.h>

#include "sim/experiment/frames.hpp"
#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/people_frames.hpp"

#include "tests/support/two_towns.hpp"

namespace sim::experiment {
namespace {

constexpr std::size_t usual = 0;
constexpr std::size_t better = 1;

/// The group `people` of one replication, cell by cell.
class PeopleOf {
 public:
  PeopleOf(scenario::Scenario const& scenario,
           Replication const& replication,
           std::vector<std::size_t> const& bases = {})
      : names_(all_group_names(scenario)), group_(people_group(scenario, replication, bases)) {}

  explicit PeopleOf(scenario::Scenario const& scenario)
      : PeopleOf(scenario, run_replication(scenario, 0)) {}

  /// A figure of a group in an arm; with whole numbers as they are.
  [[nodiscard]] double at(char const* figure,
                          std::size_t arm,
                          std::string const& name,
                          std::size_t horizon) const {
    auto const place = std::ranges::find(names_, name) - names_.begin();
    auto const group = static_cast<std::size_t>(place);
    auto const cell = (arm * names_.size() + group) * record::horizons.size() + horizon;
    auto const& values = group_.variable(figure).values;
    if (auto const* whole = std::get_if<std::vector<std::int32_t>>(&values)) {
      return whole->at(cell);
    }
    return std::get<std::vector<double>>(values).at(cell);
  }

 private:
  std::vector<std::string> names_;
  record::Group group_;
};

/// Calls `use` with every horizon that citizens of the tiny scenario are followed to.
template <class Use>
void for_horizons(Use use) {
  for (std::size_t horizon = 0; horizon < *record::find_horizon(18); ++horizon) {
    use(horizon);
  }
}

class TinyPeople : public testing::Test {
 protected:
  /// The difference of a measure between the arms, from the outcomes of either.
  [[nodiscard]] double difference(record::Measure measure, std::size_t horizon) const {
    auto const of = [&](std::size_t arm) {
      return replication_.arms[arm].outcomes.at(0, horizon).mean(measure);
    };
    return of(better) - of(usual);
  }

  scenario::Scenario scenario_ = tests::tiny_scenario();
  Replication replication_ = run_replication(scenario_, 0);
  PeopleOf people_{scenario_, replication_};
};

TEST_F(TinyPeople, AreAllComparedWhoAreFollowedInBothArms) {
  for_horizons([&](std::size_t horizon) {
    auto const persons = replication_.arms[better].outcomes.at(0, horizon).persons;
    ASSERT_EQ(persons, replication_.arms[usual].outcomes.at(0, horizon).persons);
    EXPECT_EQ(people_.at("compared", better, "all", horizon), static_cast<double>(persons));
    EXPECT_GT(persons, 50);
  });
}

TEST_F(TinyPeople, GainLoseOrStayTheSame) {
  for_horizons([&](std::size_t horizon) {
    double const gained = people_.at("gained", better, "all", horizon);
    double const lost = people_.at("lost", better, "all", horizon);
    EXPECT_NEAR(gained + lost + people_.at("same", better, "all", horizon), 1.0, 1e-12);
  });
  EXPECT_GT(people_.at("gained", better, "all", 3), 0.0);
  EXPECT_GT(people_.at("lost", better, "all", 3), 0.0);
}

TEST_F(TinyPeople, GainOnTheDayLessLossIsTheDifferenceOfTheOutcome) {
  for_horizons([&](std::size_t horizon) {
    double const net = people_.at("gained_on_day", better, "all", horizon) -
                       people_.at("lost_on_day", better, "all", horizon);
    EXPECT_NEAR(net, difference(record::Measure::ordinary_hours_at, horizon), 1e-12);
    EXPECT_NEAR(people_.at("least_changed_on_day", better, "all", horizon), std::abs(net), 1e-12);
  });
}

/// A mean that is NaN where nobody is.
double total(double share, double mean) {
  return share > 0.0 ? share * mean : 0.0;
}

TEST_F(TinyPeople, WeeksGainedLessWeeksLostAreTheDifferenceOfTheOutcome) {
  for_horizons([&](std::size_t horizon) {
    double const gain = total(people_.at("gained", better, "all", horizon),
                              people_.at("weeks_gained", better, "all", horizon));
    double const loss = total(people_.at("lost", better, "all", horizon),
                              people_.at("weeks_lost", better, "all", horizon));
    EXPECT_NEAR(gain - loss, difference(record::Measure::weeks_in_work, horizon), 1e-9);
  });
}

TEST_F(TinyPeople, OfTheBaseDifferInNothing) {
  for (auto const* figure : {"gained", "lost", "changed_on_day", "another_path", "meant"}) {
    EXPECT_EQ(people_.at(figure, usual, "all", 3), 0.0) << figure;
  }
}

TEST_F(TinyPeople, OfATrialGroupAreThoseOfTheArm) {
  EXPECT_EQ(people_.at("on_policy", better, "treated", 3), 1.0);
  EXPECT_EQ(people_.at("others", better, "treated", 3), 0.0);
  EXPECT_GT(people_.at("compared", better, "treated", 3), 50.0);
}

TEST_F(TinyPeople, OfAGroupWithoutMembersAreNotKnown) {
  EXPECT_EQ(people_.at("compared", usual, "treated", 3), 0.0);
  EXPECT_TRUE(std::isnan(people_.at("gained", usual, "treated", 3)));
  EXPECT_TRUE(std::isnan(people_.at("others_weeks_in_work", better, "treated", 3)));
}

TEST_F(TinyPeople, GainWhatTheyLoseWhenArmAndBaseChangePlaces) {
  PeopleOf const turned{scenario_, replication_, {better, usual}};
  EXPECT_EQ(turned.at("gained", usual, "all", 3), people_.at("lost", better, "all", 3));
  EXPECT_EQ(turned.at("weeks_lost", usual, "all", 3), people_.at("weeks_gained", better, "all", 3));
  EXPECT_EQ(turned.at("others", usual, "all", 3), people_.at("others", better, "all", 3));
}

TEST(PeopleOfAnEmptyPolicy, NeitherGainNorLoseNorGoAnotherWay) {
  auto made = tests::tiny_scenario();
  for (auto& arm : made.arms) {
    arm.regions.front().setting.policies[1] = arm.regions.front().setting.policies[0];
  }
  PeopleOf const people{made};
  for_horizons([&](std::size_t horizon) {
    EXPECT_EQ(people.at("on_policy", better, "treated", horizon), 1.0);
    EXPECT_EQ(people.at("not_served", better, "treated", horizon), 0.0);
    EXPECT_EQ(people.at("same", better, "all", horizon), 1.0);
    EXPECT_EQ(people.at("changed_on_day", better, "all", horizon), 0.0);
    EXPECT_EQ(people.at("another_path", better, "all", horizon), 0.0);
  });
}

TEST(PeopleInLineForAPolicy, AreMeantForItAndNotServed) {
  auto made = tests::tiny_scenario();
  auto& setting = made.arms[better].regions.front().setting;
  setting.intake_places = {3};
  PeopleOf const people{made};
  double const on_policy = people.at("on_policy", better, "treated", 3);
  EXPECT_EQ(people.at("meant", better, "treated", 3), 1.0);
  EXPECT_GT(on_policy, 0.0);
  EXPECT_LT(on_policy, 0.5);
  EXPECT_GE(people.at("not_served", better, "treated", 3), 1.0 - on_policy);
  EXPECT_GE(people.at("waited_in_vain", better, "treated", 3), 1.0 - on_policy - 1e-12);
}

TEST(PeopleOfRegions, AddUpToEverybody) {
  auto const made = tests::two_towns();
  PeopleOf const people{made};
  for_horizons([&](std::size_t horizon) {
    auto const persons = [&](char const* share, char const* name) {
      return people.at(share, better, name, horizon) * people.at("compared", better, name, horizon);
    };
    for (auto const* share : {"gained", "lost_on_day", "another_path", "on_policy"}) {
      EXPECT_NEAR(persons(share, "all"), persons(share, "north") + persons(share, "south"), 1e-9)
          << share;
    }
    EXPECT_GT(people.at("compared", better, "south", horizon), 0.0);
  });
}

TEST(PeopleOfADifferentStock, AreComparedWithThemselvesAsFarAsBothArmsHaveThem) {
  auto made = tests::tiny_scenario();
  auto& setting = made.arms[better].regions.front().setting;
  setting.populations[0].stock = 50;
  setting.policies[1] = setting.policies[0];
  auto const replication = run_replication(made, 0);
  PeopleOf const people{made, replication};
  auto const persons = replication.arms[better].outcomes.at(0, 0).persons;
  ASSERT_LT(persons, replication.arms[usual].outcomes.at(0, 0).persons);
  EXPECT_EQ(people.at("compared", better, "all", 0), static_cast<double>(persons));
  // In a month ten people fewer touch few; strangers would differ from each other.
  EXPECT_LT(people.at("another_path", better, "all", 0), 0.05);
}

}  // namespace
}  // namespace sim::experiment
