#include "tests/cases/expectation.hpp"

#include <gtest/gtest.h>

#include "sim/scenario/toml/parse.hpp"

namespace sim::tests {
namespace {

using model::FactKind;

Expectation expect(std::string const& line) {
  scenario::Problems problems;
  auto const parsed = scenario::parse("e = " + line, "case.toml", problems);
  problems.throw_if_any();
  return Expectation{*find(*parsed, "e")};
}

/// A meeting with the caseworker on Monday and on Tuesday, and an exit on Wednesday.
Story three_days() {
  auto const monday = start_of(std::chrono::year{2024} / 1 / 8) + std::chrono::hours{9};
  std::string const citizen = "cash_benefit/stock/1";
  Story story;
  for (int day = 0; day < 2; ++day) {
    story.add({.kind = FactKind::meeting_held,
               .at = monday + std::chrono::days{day},
               .citizen = citizen,
               .staff = "caseworker/1",
               .text = "meeting held, 40 minutes (lead)"});
  }
  story.add({.kind = FactKind::exited,
             .at = monday + std::chrono::days{2},
             .citizen = citizen,
             .staff = "",
             .text = "leaves: moved"});
  return story;
}

bool is_met(std::string const& line) {
  return expect(line).is_met_by(three_days());
}

TEST(Expectation, AsksForADateAndAMinute) {
  EXPECT_TRUE(is_met(R"({ what = "meeting_held", on = 2024-01-09, at = "09:00" })"));
  EXPECT_FALSE(is_met(R"({ what = "meeting_held", on = 2024-01-10 })"));
  EXPECT_FALSE(is_met(R"({ what = "meeting_held", on = 2024-01-09, at = "09:01" })"));
}

TEST(Expectation, AsksWhetherTheFirstOrTheLastIsOnADate) {
  EXPECT_TRUE(is_met(R"({ first = "meeting_held", on = 2024-01-08 })"));
  EXPECT_FALSE(is_met(R"({ first = "meeting_held", on = 2024-01-09 })"));
  EXPECT_TRUE(is_met(R"({ last = "meeting_held", on = 2024-01-09 })"));
  EXPECT_FALSE(is_met(R"({ last = "meeting_held", not_before = 2024-01-10 })"));
  EXPECT_FALSE(is_met(R"({ first = "job_started", not_before = 2024-01-01 })"));
}

TEST(Expectation, AsksThatSomethingNeverHappens) {
  EXPECT_TRUE(is_met(R"({ never = "job_started" })"));
  EXPECT_FALSE(is_met(R"({ never = "exited" })"));
  EXPECT_TRUE(is_met(R"({ never = "exited", until = 2024-01-09 })"));
  EXPECT_FALSE(is_met(R"({ never = "exited", from = 2024-01-10 })"));
}

TEST(Expectation, CountsExactly) {
  EXPECT_TRUE(is_met(R"({ count = 2, what = "meeting_held" })"));
  EXPECT_FALSE(is_met(R"({ count = 1, what = "meeting_held" })"));
  EXPECT_TRUE(is_met(R"({ count = 1, what = "meeting_held", until = 2024-01-08 })"));
}

TEST(Expectation, NarrowsByPeopleAndWords) {
  EXPECT_TRUE(is_met(R"({ what = "meeting_held", with = "caseworker", saying = "40 minutes" })"));
  EXPECT_TRUE(is_met(R"({ what = "meeting_held", with = "caseworker/1" })"));
  EXPECT_FALSE(is_met(R"({ what = "meeting_held", with = "case" })"));
  EXPECT_FALSE(is_met(R"({ what = "meeting_held", with = "caseworker/2" })"));
  EXPECT_FALSE(is_met(R"({ what = "meeting_held", saying = "45 minutes" })"));
  EXPECT_FALSE(is_met(R"({ what = "meeting_held", citizen = "cash_benefit/stock/2" })"));
}

TEST(Expectation, AsksWhatFollowsWithinATime) {
  EXPECT_TRUE(is_met(R"({ after = "meeting_held", comes = "exited", within = "2 days" })"));
  EXPECT_FALSE(is_met(R"({ after = "meeting_held", comes = "exited", within = "1 day" })"));
  EXPECT_FALSE(is_met(R"({ after = "job_started", comes = "exited", within = "1 day" })"));
}

TEST(Expectation, RefusesASlipOfThePen) {
  EXPECT_THROW(is_met(R"({ what = "meeting_hold" })"), std::invalid_argument);
  EXPECT_THROW(is_met(R"({ what = "exited", onn = 2024-01-08 })"), std::invalid_argument);
  EXPECT_THROW(is_met(R"({ on = 2024-01-08 })"), std::invalid_argument);
  EXPECT_THROW(is_met(R"({ what = "exited", on = "8 January" })"), std::invalid_argument);
  EXPECT_THROW(is_met(R"({ after = "exited", comes = "exited", within = "soon" })"),
               std::invalid_argument);
}

}  // namespace
}  // namespace sim::tests
