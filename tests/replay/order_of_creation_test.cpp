#include <algorithm>
#include <bit>

#include <gtest/gtest.h>

#include "sim/model/identity.hpp"
#include "sim/model/processes/hazards.hpp"
#include "sim/model/run.hpp"
#include "sim/policy/share_assignment.hpp"

#include "tests/support/small_town.hpp"

namespace sim::model {
namespace {

using std::chrono::days;

/// Fingerprint of all facts, with target groups by name: their index is their place in the setting.
class NamedDigest final : public FactSink {
 public:
  void observe(Fact const& fact, World const& world) override {
    bool const is_entry = fact.kind == FactKind::entered;
    auto const code = static_cast<std::size_t>(fact.code);
    digest_.add(static_cast<std::uint64_t>(fact.kind));
    digest_.add(is_entry ? identity_of(world.setting().populations[code].name, 0) : code);
    digest_.add(static_cast<std::uint64_t>(fact.at.time_since_epoch().count()));
    digest_.add(std::uint64_t{fact.citizen.index} << 32U | fact.staff.index);
    digest_.add(fact.firm.index);
    digest_.add(std::bit_cast<std::uint64_t>(fact.value));
  }

  [[nodiscard]] std::uint64_t value() const { return digest_.value(); }

 private:
  Digest digest_;
};

/// The small town with three target groups, of which half the citizens go on policy 1.
Setting town_of_three_groups() {
  auto town = tests::small_town();
  auto const first = town.populations.front();
  for (auto const* name : {"education_benefit", "resource_course"}) {
    auto other = first;
    other.name = name;
    other.stock = 100;
    other.work = Rate::from_per_month(0.02);
    town.populations.push_back(other);
  }
  town.assignment = std::make_shared<policy::ShareAssignment const>(
      std::vector<policy::AssignmentTerms>{{.policy = 1, .share = 0.5}}, town.starts);
  return town;
}

std::uint64_t story_of(Setting const& town) {
  auto const laws = tests::middling_response();
  NamedDigest story;
  Run run{town, laws, {.seed = 5, .replication = 0}, &story};
  run.to_end();
  return story.value();
}

TEST(OrderOfCreation, OfTargetGroupsChangesNothingThatHappens) {
  auto town = town_of_three_groups();
  auto const expected = story_of(town);
  std::ranges::reverse(town.populations);
  EXPECT_EQ(story_of(town), expected);
  std::ranges::rotate(town.populations, town.populations.begin() + 1);
  EXPECT_EQ(story_of(town), expected);
}

TEST(OrderOfCreation, OfPoliciesChangesNothingThatHappens) {
  auto town = town_of_three_groups();
  auto const expected = story_of(town);
  std::ranges::swap(town.policies[0], town.policies[1]);
  town.baseline = 1;
  town.assignment = std::make_shared<policy::ShareAssignment const>(
      std::vector<policy::AssignmentTerms>{{.policy = 0, .share = 0.5}}, town.starts);
  EXPECT_EQ(story_of(town), expected);
}

enum class Order { forwards, backwards };

/// Everybody is touched every fifty days, so that all refreshes are planned anew and most of them
/// fall in the same minute. Not those in a placement: a touch of them may emit a fact.
std::uint64_t digest_when_touched(Order order) {
  auto const town = town_of_three_groups();
  auto const laws = tests::middling_response();
  Run run{town, laws, {.seed = 5, .replication = 0}, nullptr};
  auto const count = run.world().citizens();
  for (auto time = town.opens + days{1}; time < town.ends; time += days{50}) {
    run.until(time);
    for (std::uint32_t k = 0; k < count; ++k) {
      CitizenId const citizen{order == Order::forwards ? k : count - 1 - k};
      auto const state = run.world().citizen(citizen).state;
      if (state != LabourState::outside && !is_placed(state)) {
        hazards::touch(run, citizen, [] {});
      }
    }
  }
  run.to_end();
  return run.digest();
}

TEST(OrderOfCreation, OfEventsOfOneMinuteChangesNoBit) {
  EXPECT_EQ(digest_when_touched(Order::backwards), digest_when_touched(Order::forwards));
}

}  // namespace
}  // namespace sim::model
