#include <gtest/gtest.h>

#include "sim/model/run.hpp"
#include "sim/policy/share_assignment.hpp"

#include "tests/support/fact_list.hpp"
#include "tests/support/small_town.hpp"

namespace sim::model {
namespace {

/// Half of the citizens on policy 1, by lot.
void treat_half(Setting& town) {
  town.assignment = std::make_shared<policy::ShareAssignment const>(
      std::vector<policy::AssignmentTerms>{{.policy = 1, .share = 0.5}}, town.starts);
}

std::vector<Fact> facts_of(Setting const& town, Response const& laws) {
  tests::FactList facts;
  Run run{town, laws, {.seed = 11, .replication = 0}, &facts};
  run.to_end();
  return facts.all();
}

struct JobStart {
  std::uint32_t citizen;
  SimTime at;
  bool operator==(JobStart const&) const = default;
};

std::vector<JobStart> job_starts(std::vector<Fact> const& facts) {
  std::vector<JobStart> starts;
  for (auto const& fact : facts) {
    if (fact.kind == FactKind::job_started) {
      starts.push_back({fact.citizen.index, fact.at});
    }
  }
  return starts;
}

std::size_t count(std::vector<Fact> const& facts, FactKind kind) {
  return static_cast<std::size_t>(std::ranges::count(facts, kind, &Fact::kind));
}

/// Nobody responds to anything: every mechanism at the value at which it does nothing.
Response indifferent() {
  auto laws = tests::middling_response();
  for (auto const& mechanism : mechanisms()) {
    laws.*mechanism.value = mechanism.neutral;
  }
  return laws;
}

TEST(ZeroResponse, UsesHoursAndMovesNoOutcome) {
  auto town = tests::small_town();
  auto const before = facts_of(town, indifferent());
  treat_half(town);
  auto const after = facts_of(town, indifferent());
  EXPECT_GT(count(after, FactKind::meeting_held), count(before, FactKind::meeting_held));
  EXPECT_EQ(job_starts(after), job_starts(before));
  ASSERT_GT(job_starts(before).size(), 50U);
}

TEST(ZeroResponse, ChangesWhoWaits) {
  auto town = tests::small_town();
  // Those treated take the consultants' places at once instead of after half a year.
  auto const days_waited = [](std::vector<Fact> const& facts) {
    double sum = 0.0;
    for (auto const& fact : facts) {
      sum += fact.kind == FactKind::place_granted ? fact.value : 0.0;
    }
    return sum;
  };
  town.roles[1].count = 1;
  auto const before = facts_of(town, indifferent());
  treat_half(town);
  EXPECT_NE(days_waited(facts_of(town, indifferent())), days_waited(before));
}

/// Jobs are local vacancies alone, fewer than there are applicants, and nobody comes from
/// elsewhere.
Setting town_of_scarce_vacancies() {
  auto town = tests::small_town();
  town.populations[0].work = Rate::from_per_month(0.3);
  town.populations[0].education = Rate::zero();
  town.populations[0].small_hours_share = 0.0;
  town.nature.local_share = 1.0;
  town.nature.outsider_strength = -50.0;
  town.nature.host_hires = {};
  town.nature.hours_growth = Rate::zero();
  town.firms.vacancies = Rate::from_per_year(0.005);
  for (auto& policy : town.policies) {
    policy.search.share_jobs = 0.0;
  }
  return town;
}

TEST(ScarceVacancies, AreFilledByOthersWhenTheTreatedAreReadier) {
  auto town = town_of_scarce_vacancies();
  auto laws = tests::middling_response();
  laws.readiness_per_week = 0.3;
  laws.readiness_on_work = 2.0;
  treat_half(town);
  auto const with = facts_of(town, laws);
  town.policies[1] = town.policies[0];
  auto const without = facts_of(town, laws);
  EXPECT_EQ(job_starts(with).size(), job_starts(without).size());
  EXPECT_NE(job_starts(with), job_starts(without));
  ASSERT_GT(job_starts(with).size(), 20U);
}

/// Two jobcentres with the same doses, delivered by roles of another name.
TEST(EqualMinutes, GiveEqualOutcomesWhateverThePolicyIsCalled) {
  auto town = tests::small_town();
  town.starts = town.opens;
  town.nature.resignation = town.nature.staff_sickness = Rate::zero();
  town.nature.summer_leave = Duration::zero();
  auto laws = tests::middling_response();
  laws.pair_fit_spread = laws.training_on_effect = 0.0;
  town.policies[1] = town.policies[0];
  auto const usual = job_starts(facts_of(town, laws));
  auto team = town.roles[0];
  team.name = "team_member";
  town.roles.push_back(team);
  town.policies[1].relations[0].role = 4;
  town.assignment = std::make_shared<policy::ShareAssignment const>(
      std::vector<policy::AssignmentTerms>{{.policy = 1, .share = 1.0}}, town.starts);
  auto const renamed = job_starts(facts_of(town, laws));
  ASSERT_GT(usual.size(), 50U);
  EXPECT_EQ(renamed, usual);
}

}  // namespace
}  // namespace sim::model
