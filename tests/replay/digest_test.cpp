#include <gtest/gtest.h>

#include "sim/model/run.hpp"
#include "sim/policy/share_assignment.hpp"

#include "tests/support/fact_list.hpp"
#include "tests/support/small_town.hpp"

namespace sim::model {
namespace {

struct Ending {
  std::uint64_t digest;
  std::uint64_t events;
};

Ending run_town(Setting const& town,
                std::uint32_t replication = 0,
                FactSink* sink = nullptr,
                QueueKind queue = QueueKind::fast) {
  auto const laws = tests::middling_response();
  Run run{town, laws, {.seed = 7, .replication = replication}, sink, queue};
  run.to_end();
  return {run.digest(), run.events()};
}

Setting with_policy(PolicyIndex policy, double share) {
  auto town = tests::small_town();
  town.assignment = std::make_shared<policy::ShareAssignment const>(
      std::vector<policy::AssignmentTerms>{{.policy = policy, .share = share}}, town.starts);
  return town;
}

TEST(Replay, GivesTheSameDigestForTheSameKey) {
  auto const town = tests::small_town();
  EXPECT_EQ(run_town(town).digest, run_town(town).digest);
}

TEST(Replay, GivesAnotherDigestForEveryReplication) {
  auto const town = tests::small_town();
  EXPECT_NE(run_town(town, 0).digest, run_town(town, 1).digest);
}

TEST(Replay, IsTheSameWithTheNaiveQueue) {
  auto const town = with_policy(1, 0.5);
  auto const fast = run_town(town);
  auto const naive = run_town(town, 0, nullptr, QueueKind::naive);
  EXPECT_EQ(fast.digest, naive.digest);
  EXPECT_EQ(fast.events, naive.events);
}

TEST(Replay, IsTheSameWithAndWithoutListeners) {
  auto const town = tests::small_town();
  tests::FactList facts;
  EXPECT_EQ(run_town(town).digest, run_town(town, 0, &facts).digest);
}

TEST(SameLuck, ZeroCoverageChangesNoBit) {
  EXPECT_EQ(run_town(with_policy(1, 0.0)).digest, run_town(tests::small_town()).digest);
}

TEST(SameLuck, ZeroDoseChangesNoBit) {
  auto town = with_policy(2, 1.0);
  town.policies.push_back(town.policies[0]);
  EXPECT_EQ(run_town(town).digest, run_town(tests::small_town()).digest);
}

/// Usual service with everything that is asked for again when a policy starts.
Setting town_with_every_dose() {
  auto town = tests::small_town();
  auto& usual = town.policies[0];
  usual.planning.begins_after = std::chrono::weeks{2};
  usual.planning.updated_after = std::chrono::weeks{8};
  for (auto& step : usual.planning.steps) {
    step = {.length = Duration{30}, .share = 0.8, .updated_share = 0.5};
  }
  usual.planning.sub_goal_interval = std::chrono::weeks{6};
  usual.planning.sub_goal_length = Duration{20};
  usual.team = {.interval = std::chrono::weeks{8}, .meeting = Duration{60}};
  return town;
}

TEST(SameLuck, ZeroDoseOfPlansAndCommonMeetingsChangesNoBit) {
  auto const usual = town_with_every_dose();
  auto town = usual;
  town.policies.push_back(town.policies[0]);
  town.assignment = std::make_shared<policy::ShareAssignment const>(
      std::vector<policy::AssignmentTerms>{{.policy = 2, .share = 1.0}}, town.starts);
  EXPECT_EQ(run_town(town).digest, run_town(usual).digest);
}

TEST(Planning, GoesOnWhenAPolicyWithAnotherPlanStartsInTheMinuteOfEntry) {
  auto town = town_with_every_dose();
  town.policies.push_back(town.policies[0]);
  town.policies[2].planning.steps[0].share = 1.0;
  town.assignment = std::make_shared<policy::ShareAssignment const>(
      std::vector<policy::AssignmentTerms>{{.policy = 2, .share = 1.0}}, town.starts);
  EXPECT_NE(run_town(town).digest, run_town(town_with_every_dose()).digest);
}

TEST(SameLuck, ZeroDoseForThoseLongEnoughOnSupportChangesNoBit) {
  auto town = tests::small_town();
  policy::AssignmentTerms row{.policy = 2, .share = 1.0};
  row.eligibility.on_support_min = std::chrono::weeks{20};
  town.assignment = std::make_shared<policy::ShareAssignment const>(std::vector{row}, town.starts);
  town.policies.push_back(town.policies[0]);
  EXPECT_EQ(run_town(town).digest, run_town(tests::small_town()).digest);
  EXPECT_GT(run_town(town).events, run_town(tests::small_town()).events);
}

TEST(SameLuck, ARealDoseChangesTheDigest) {
  EXPECT_NE(run_town(with_policy(1, 1.0)).digest, run_town(tests::small_town()).digest);
}

TEST(SameLuck, AnExtraRoleThatNobodyUsesChangesNoBit) {
  auto town = tests::small_town();
  auto unused = town.roles.back();
  unused.name = "unused";
  unused.count = 0;
  town.roles.push_back(unused);
  EXPECT_EQ(run_town(town).digest, run_town(tests::small_town()).digest);
}

}  // namespace
}  // namespace sim::model
