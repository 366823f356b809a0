#include <gtest/gtest.h>

#include <optional>

#include "sim/policy/share_assignment.hpp"

namespace sim::policy {
namespace {

SimTime const start{std::chrono::days{19723}};

/// Whether a citizen of this readiness is assigned by a caseworker who errs so much upwards.
bool is_assigned(AssignmentTerms const& row, double readiness, double judgement = 0.0) {
  ShareAssignment const rule{{row}, start};
  model::Condition condition;
  condition.readiness_own = readiness;
  return rule.assign({}, condition, start, {.draw = 0.999, .judgement = judgement}).has_value();
}

TEST(CaseworkersChoice, TakesTheReadiestShareOfEntrants) {
  AssignmentTerms const row{.share = 0.25, .rule = Rule::readiest};
  EXPECT_TRUE(is_assigned(row, 0.68));  // The upper quarter of a standard normal starts at 0.6745.
  EXPECT_FALSE(is_assigned(row, 0.67));
}

TEST(CaseworkersChoice, MayPreferTheNeediest) {
  AssignmentTerms const row{.share = 0.25, .rule = Rule::neediest};
  EXPECT_TRUE(is_assigned(row, -0.68));
  EXPECT_FALSE(is_assigned(row, -0.67));
}

TEST(CaseworkersChoice, ErrsAboutTheCitizen) {
  // With an error of one SD the judged readiness has an SD of 1.414: the limit is 0.954.
  AssignmentTerms const row{.share = 0.25, .rule = Rule::readiest, .misjudgement = 1.0};
  EXPECT_FALSE(is_assigned(row, 0.68));
  EXPECT_TRUE(is_assigned(row, 0.68, 0.28));
  EXPECT_FALSE(is_assigned(row, 0.68, 0.27));
}

TEST(CaseworkersChoice, LeavesTheLotToTheRowsThatDraw) {
  std::vector<AssignmentTerms> const rows{{.policy = 1, .share = 0.5, .rule = Rule::readiest},
                                          {.policy = 2, .share = 0.5, .rule = Rule::draw}};
  ShareAssignment const rule{rows, start};
  model::Condition unready;
  unready.readiness_own = -1.0;
  auto const drawn = rule.assign({}, unready, start, {.draw = 0.4, .judgement = 0.0});
  ASSERT_TRUE(drawn.has_value());
  EXPECT_EQ(drawn->policy, 2);
  EXPECT_FALSE(rule.assign({}, unready, start, {.draw = 0.6, .judgement = 0.0}).has_value());
}

TEST(CaseworkersChoice, TakesEverybodyAtAShareOfOneAndNobodyAtZero) {
  EXPECT_TRUE(is_assigned({.share = 1.0, .rule = Rule::neediest}, 9.0));
  EXPECT_FALSE(is_assigned({.share = 0.0, .rule = Rule::neediest}, -9.0));
}

TEST(Intake, EndsWhenTheGrantEnds) {
  AssignmentTerms const row{.share = 1.0, .ends_after = std::chrono::weeks{10}};
  ShareAssignment const rule{{row}, start};
  model::AssignmentRule::Lots const lots{.draw = 0.5, .judgement = 0.0};
  auto const last = start + std::chrono::weeks{10} - Duration{1};
  EXPECT_TRUE(rule.assign({}, {}, last, lots).has_value());
  EXPECT_FALSE(rule.assign({}, {}, last + Duration{1}, lots).has_value());
}

/// A row for those with a year on support.
AssignmentTerms after_a_year() {
  AssignmentTerms row{.share = 1.0};
  row.eligibility.on_support_min = std::chrono::weeks{52};
  return row;
}

std::optional<SimTime> next_look(std::vector<AssignmentTerms> rows) {
  model::Profile newcomer{};
  newcomer.spell_start = start;
  return ShareAssignment{std::move(rows), start}.next_look(newcomer, start);
}

TEST(NextLook, IsWhenTheSpellIsLongEnoughForTheFirstRow) {
  auto later = after_a_year();
  later.eligibility.on_support_min = std::chrono::weeks{104};
  EXPECT_EQ(next_look({later, after_a_year()}), start + std::chrono::weeks{52});
}

TEST(NextLook, IsNeverForARowThatWillTakeNobody) {
  auto none = after_a_year();
  none.share = 0.0;
  auto stock = after_a_year();
  stock.intake = Intake::stock;
  auto ended = after_a_year();
  ended.ends_after = std::chrono::weeks{52};
  EXPECT_EQ(next_look({none, stock, ended}), std::nullopt);
}

TEST(Lot, MeansTheSameRowAtEveryLook) {
  auto later = after_a_year();
  later.share = 0.2;
  later.policy = 1;
  ShareAssignment const rule{{later, {.policy = 2, .share = 0.2}}, start};
  model::Profile newcomer{};
  newcomer.spell_start = start;
  model::AssignmentRule::Lots const lots{.draw = 0.1, .judgement = 0.0};
  EXPECT_FALSE(rule.assign(newcomer, {}, start, lots).has_value());
  auto const assigned = rule.assign(newcomer, {}, start + std::chrono::weeks{52}, lots);
  ASSERT_TRUE(assigned.has_value());
  EXPECT_EQ(assigned->policy, 1);
}

}  // namespace
}  // namespace sim::policy
