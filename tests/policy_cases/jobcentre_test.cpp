#include <algorithm>
#include <map>
#include <vector>

#include <gtest/gtest.h>

#include "sim/model/activity.hpp"

#include "tests/support/fact_list.hpp"
#include "tests/support/one_citizen.hpp"

namespace sim::model {
namespace {

using std::chrono::days;
using std::chrono::weeks;
using tests::Story;

/// A lively town in which posts of every role are closed and opened again.
Setting town_with_grants() {
  auto town = tests::small_town();
  for (auto& role : town.roles) {
    role.changes = {{.at = town.starts + weeks{10}, .count = role.count / 2},
                    {.at = town.starts + weeks{30}, .count = 0},
                    {.at = town.starts + weeks{50}, .count = role.count + 2}};
  }
  return town;
}

TEST(Posts, LeaveAWorldThatAddsUpWheneverTheyChange) {
  auto const town = town_with_grants();
  auto const laws = tests::middling_response();
  model::Run run{town, laws, {.seed = 1, .replication = 0}, nullptr};
  for (auto const& change : town.roles.front().changes) {
    run.until(change.at + days{1});
    EXPECT_TRUE(run.world().adds_up()) << format_time(change.at);
  }
  run.to_end();
  EXPECT_TRUE(run.world().adds_up());
}

TEST(Posts, LeaveNobodyWithAPersonWhoHasNoPost) {
  auto const town = town_with_grants();
  auto const laws = tests::middling_response();
  model::Run run{town, laws, {.seed = 1, .replication = 0}, nullptr};
  run.until(town.starts + weeks{30} + days{1});
  for (std::uint32_t k = 0; k < run.world().citizens(); ++k) {
    for (auto const& relation : run.world().citizen(CitizenId{k}).relations) {
      EXPECT_FALSE(relation.is_held()) << k;
    }
  }
}

/// Meetings and team meetings as they were held: who was where until when.
template <class Who>
std::size_t overlaps(tests::FactList const& facts, Who who) {
  std::map<std::uint32_t, std::vector<std::pair<SimTime, SimTime>>> spans;
  for (auto const& fact : facts.of(FactKind::activity_ended)) {
    auto const activity = static_cast<Activity>(fact.code);
    if (activity == Activity::meeting || activity == Activity::team_meeting) {
      auto const length = Duration{static_cast<Duration::rep>(fact.value)};
      spans[who(fact)].emplace_back(fact.at - length, fact.at);
    }
  }
  std::size_t count = 0;
  for (auto& [id, list] : spans) {
    std::ranges::sort(list);
    // A team sits at one table, also when somebody has to leave early.
    auto const start = &std::pair<SimTime, SimTime>::first;
    list.erase(std::ranges::unique(list, {}, start).begin(), list.end());
    for (std::size_t k = 1; k < list.size(); ++k) {
      count += list[k].first < list[k - 1].second ? 1U : 0U;
    }
  }
  return count;
}

Setting town_with_teams() {
  auto town = tests::small_town();
  town.policies[0].team = {.interval = weeks{6}, .meeting = Duration{60}};
  town.populations[0].stock = 100;
  return town;
}

TEST(Team, BooksNobodyTwiceAtTheSameTime) {
  Story const story{town_with_teams()};
  ASSERT_GT(story.facts.count(FactKind::team_met), 100U);
  EXPECT_EQ(overlaps(story.facts, [](Fact const& fact) { return fact.staff.index; }), 0U);
}

TEST(Team, BooksNoCitizenTwiceAtTheSameTime) {
  Story const story{town_with_teams()};
  EXPECT_EQ(overlaps(story.facts, [](Fact const& fact) { return fact.citizen.index; }), 0U);
}

/// A centre of ten firms that come and go, and conflicts that drive them out.
Setting town_with_centre() {
  auto town = tests::small_town();
  town.centre = {.role = tests::consultant,
                 .firms = 10,
                 .places = 2,
                 .care = Duration{30},
                 .recruitment = Duration{120},
                 .leaving = Rate::from_per_month(0.2)};
  for (auto& policy : town.policies) {
    policy.search.through_centre = true;
  }
  town.nature.conflict = Rate::from_per_month(1.0);
  return town;
}

/// Looks at the members of the centre at every fact about it.
class MemberWatch final : public FactSink {
 public:
  void observe(Fact const& fact, World const& world) override {
    auto const& members = world.members();
    is_sorted = is_sorted && std::ranges::is_sorted(members);
    most = std::max(most, members.size());
    joined += fact.kind == FactKind::centre_joined ? 1U : 0U;
    left += fact.kind == FactKind::centre_left ? 1U : 0U;
    for (auto const firm : members) {
      most_placed = std::max<std::size_t>(most_placed, world.firm(firm).placed);
    }
  }

  [[nodiscard]] FactKinds listens_to() const override {
    return {FactKind::centre_joined, FactKind::centre_left, FactKind::placement_agreed};
  }

  bool is_sorted = true;
  std::size_t most = 0;
  std::size_t most_placed = 0;
  std::size_t joined = 0;
  std::size_t left = 0;
};

TEST(CompanyCentre, KeepsItsMembersInOrderAndInNumber) {
  auto const town = town_with_centre();
  auto const laws = tests::middling_response();
  MemberWatch watch;
  model::Run run{town, laws, {.seed = 1, .replication = 0}, &watch};
  run.to_end();
  EXPECT_GT(watch.left, 20U);
  EXPECT_GT(watch.joined, 20U);
  EXPECT_TRUE(watch.is_sorted);
  EXPECT_EQ(watch.most, 10U);
  EXPECT_EQ(watch.joined - watch.left, run.world().members().size());
}

TEST(CompanyCentre, GivesNoMemberMoreCitizensThanAgreed) {
  auto town = town_with_centre();
  town.centre.places = 1;
  auto const laws = tests::middling_response();
  MemberWatch watch;
  model::Run run{town, laws, {.seed = 1, .replication = 0}, &watch};
  run.to_end();
  EXPECT_EQ(watch.most_placed, 1U);
}

TEST(Needs, AreKnownByAFifthOfTheRestWithEachMeeting) {
  auto town = tests::quiet_town();
  tests::add_search(town.policies[0]);
  auto& specialist = town.policies[0].relations[1];
  specialist.interval = weeks{1};
  specialist.meeting = Duration{45};
  town.nature.meeting_reveals = 0.2;
  auto const laws = tests::middling_response();
  model::Run run{town, laws, {.seed = 1, .replication = 0}, nullptr};
  auto const before = static_cast<double>(run.world().citizen(CitizenId{0}).known_needs);
  run.until(town.starts + days{4});  // One meeting, on 3 January.
  EXPECT_NEAR(static_cast<double>(run.world().citizen(CitizenId{0}).known_needs),
              before + 0.2 * (1.0 - before),
              1e-6);
}

TEST(Needs, OfADisabilityThatNobodyHasFoundStayHalfHidden) {
  auto town = tests::quiet_town();
  tests::add_search(town.policies[0]);
  auto& specialist = town.policies[0].relations[1];
  specialist.interval = weeks{1};
  specialist.meeting = Duration{45};
  town.nature.meeting_reveals = 0.9;
  town.nature.hidden_share = 0.5;
  town.populations[0].disability_share = 1.0;
  auto const laws = tests::middling_response();
  model::Run run{town, laws, {.seed = 1, .replication = 0}, nullptr};
  run.to_end();
  EXPECT_NEAR(static_cast<double>(run.world().citizen(CitizenId{0}).known_needs), 0.5, 0.01);
}

}  // namespace
}  // namespace sim::model
