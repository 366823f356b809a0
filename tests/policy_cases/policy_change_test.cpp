#include <gtest/gtest.h>

#include "tests/support/one_citizen.hpp"
#include "tests/support/only_one.hpp"

namespace sim::model {
namespace {

using std::chrono::days;
using std::chrono::weeks;
using tests::quiet_town;
using tests::Story;

/// The citizen of a quiet town has caseworker and consultant from 1 January and changes to a second
/// policy, so far the same, on 26 February 2024.
class PolicyChange : public testing::Test {
 protected:
  PolicyChange() {
    town_.starts = town_.opens + weeks{8};
    auto& usual = town_.policies[0];
    usual.relations[0] = tests::usual_lead();
    tests::add_search(usual);
    usual.relations[1].interval = weeks{26};
    usual.relations[1].meeting = Duration{30};
    usual.relations[1].load_quarters = 1;
    usual.search.pause = weeks{52};
    usual.search.begins_after = weeks{40};
    town_.policies.push_back(usual);
  }

  [[nodiscard]] Doses& second() { return town_.policies[1]; }

  [[nodiscard]] Story story() const {
    auto town = town_;
    Story const before{town};
    town.assignment =
        std::make_shared<tests::OnlyOne const>(before.run.world().profile(CitizenId{0}).identity);
    return Story{town};
  }

  /// The first fact of a kind from the change on.
  [[nodiscard]] SimTime first(Story const& story, FactKind kind) const {
    for (auto const& fact : story.facts.of(kind)) {
      if (fact.at >= town_.starts) {
        return fact.at;
      }
    }
    return SimTime::max();
  }

  Setting town_ = quiet_town();
};

TEST_F(PolicyChange, ToTheSameDosesChangesNoBit) {
  EXPECT_EQ(story().run.digest(), Story{town_}.run.digest());
}

TEST_F(PolicyChange, BeginsMeetingsAnewAtTheNewPaceAndKeepsThePerson) {
  second().relations[1].interval = weeks{2};
  auto const changed = story();
  EXPECT_EQ(first(changed, FactKind::meeting_booked), town_.starts + days{1});
  EXPECT_EQ(first(changed, FactKind::relation_ended), SimTime::max());
}

TEST_F(PolicyChange, AsksAnewForAPlaceOfAnotherWeight) {
  second().relations[1].load_quarters = 4;
  auto const changed = story();
  EXPECT_EQ(first(changed, FactKind::relation_ended), town_.starts);
  EXPECT_EQ(first(changed, FactKind::place_granted), town_.starts);
  EXPECT_EQ(changed.run.world().pool(tests::consultant).load(engine::ServerId{0}).quarters, 4);
}

TEST_F(PolicyChange, DoesNotWaitForTheSearchOfTheOldPolicy) {
  EXPECT_GT(first(Story{town_}, FactKind::approach_made), town_.opens + weeks{40});
  second().search.begins_after = weeks{1};
  auto const asked = first(story(), FactKind::approach_made);
  EXPECT_GE(asked, town_.starts + weeks{1});
  EXPECT_LT(asked, town_.starts + weeks{1} + days{2});
}

TEST_F(PolicyChange, EndsTheSearchWhenTheNewPolicyHasNone) {
  town_.policies[0].search.begins_after = weeks{9};
  second().search = {};
  EXPECT_EQ(first(story(), FactKind::approach_made), SimTime::max());
}

TEST_F(PolicyChange, CallsOffTheCommonMeetingOfTheOldPolicy) {
  town_.policies[0].team = {.interval = weeks{7} + days{4}, .meeting = Duration{60}};
  auto const before = Story{town_};
  ASSERT_GT(first(before, FactKind::team_met), town_.starts);
  EXPECT_EQ(first(story(), FactKind::team_met), SimTime::max());
}

TEST_F(PolicyChange, LetsTheSameConsultantJudgeWhetherTheNewPolicyFits) {
  second().relations[1].interval = weeks{2};
  second().inclusion.readiness_min = 10.0;
  EXPECT_LT(first(story(), FactKind::not_included), town_.starts + weeks{3});
}

}  // namespace
}  // namespace sim::model
