#include <map>

#include <gtest/gtest.h>

#include "sim/model/run.hpp"

#include "tests/support/fact_list.hpp"
#include "tests/support/only_one.hpp"
#include "tests/support/small_town.hpp"

namespace sim::model {
namespace {

/// A town in which citizens share caseworkers and psychologists, and only policy 1 uses the mentor.
/// Nobody meets at a firm or over a vacancy.
Setting town_without_firms() {
  auto town = tests::small_town();
  town.nature.local_share = 0.0;
  town.firms.vacancies = Rate::zero();
  town.policies[0].relations[1] = {};
  town.policies[0].search = {};
  town.policies[1] = town.policies[0];
  town.policies[1].relations[2] = {.role = 2,
                                   .begins = Begins::at_start,
                                   .interval = std::chrono::weeks{1},
                                   .meeting = Duration{60}};
  return town;
}

using Story = std::map<std::uint32_t, std::vector<std::uint64_t>>;

/// Everything that happened to each citizen, in order.
Story stories_of(Setting const& town, std::uint32_t* treated) {
  auto const laws = tests::middling_response();
  tests::FactList facts;
  Run run{town, laws, {.seed = 3, .replication = 0}, &facts};
  run.to_end();
  Story stories;
  for (auto const& fact : facts.all()) {
    if (!fact.citizen.is_none()) {
      Digest digest;
      digest.add(static_cast<std::uint64_t>(fact.kind));
      digest.add(static_cast<std::uint64_t>(fact.at.time_since_epoch().count()));
      digest.add(std::bit_cast<std::uint64_t>(fact.value));
      stories[fact.citizen.index].push_back(digest.value());
    }
    if (treated != nullptr && fact.kind == FactKind::place_granted && fact.code == 2) {
      *treated = fact.citizen.index;
    }
  }
  return stories;
}

std::uint64_t somebody(Setting const& town) {
  auto const laws = tests::middling_response();
  Run const run{town, laws, {.seed = 3, .replication = 0}, nullptr};
  return run.world().profile(CitizenId{42}).identity;
}

TEST(OneTreated, ChangesNobodyWhoSharesNoStaffFirmOrVacancyWithThatCitizen) {
  auto town = town_without_firms();
  // Nobody has a lead person or a therapist: no chain leads anywhere.
  for (auto& policy : town.policies) {
    policy.relations[0] = {};
    policy.relations[4] = {};
  }
  auto const before = stories_of(town, nullptr);
  town.assignment = std::make_shared<tests::OnlyOne const>(somebody(town));
  std::uint32_t treated = no_index;
  auto const after = stories_of(town, &treated);
  ASSERT_EQ(treated, 42U);
  EXPECT_NE(before.at(42), after.at(42));
  for (auto const& [citizen, story] : before) {
    if (citizen != 42) {
      EXPECT_EQ(story, after.at(citizen)) << "citizen " << citizen;
    }
  }
}

TEST(OneTreated, ChangesOnlyMeetingsOfThoseWhoShareACaseworker) {
  auto town = town_without_firms();
  for (auto& policy : town.policies) {
    policy.relations[4] = {};
  }
  town.assignment = std::make_shared<tests::OnlyOne const>(somebody(town));
  std::uint32_t treated = no_index;
  auto const after = stories_of(town, &treated);
  town.assignment = nullptr;
  auto const before = stories_of(town, nullptr);
  std::size_t unchanged = 0;
  for (auto const& [citizen, story] : before) {
    unchanged += story == after.at(citizen) ? 1 : 0;
  }
  // Four of five caseworkers never met the treated citizen.
  EXPECT_GT(unchanged, before.size() / 2);
}

}  // namespace
}  // namespace sim::model
