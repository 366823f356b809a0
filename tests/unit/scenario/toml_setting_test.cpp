#include <gtest/gtest.h>

#include "sim/scenario/toml/path.hpp"
#include "sim/scenario/toml/setting.hpp"
#include "sim/scenario/toml/write.hpp"

#include "tests/unit/scenario/toml_fixture.hpp"

namespace sim::scenario {
namespace {

using tests::document_of;

constexpr std::string_view base =
    "title = \"Base\"\n"
    "[run]\nlength = \"2 years\"\n"
    "[[staff]]\nname = \"caseworker\"\ncount = 1\n"
    "[[staff]]\nname = \"St. mentor\"\ncount = 2\n"
    "[[plain]]\nx = 1\n";

Value value_after(std::string const& setting, Path const& path) {
  return *find(with_settings(document_of(base), {setting}).root, path);
}

std::string setting_faults(std::vector<std::string> const& settings) {
  try {
    static_cast<void>(with_settings(document_of(base), settings));
  } catch (ScenarioError const& error) {
    return error.what();
  }
  return "";
}

TEST(Setting, ReplacesAValueAndSaysWhereItWasSet) {
  auto const length = value_after("run.length=\"1 year\"", {"run", "length"});
  EXPECT_EQ(length, Value{std::string{"1 year"}});
  EXPECT_EQ(to_text(length.place), "--set run.length=\"1 year\"");
}

TEST(Setting, TakesPlainTextForText) {
  EXPECT_EQ(value_after("run.length=1 year", {"run", "length"}), Value{std::string{"1 year"}});
  EXPECT_EQ(value_after("title=Århus, øst", {"title"}), Value{std::string{"Århus, øst"}});
  EXPECT_EQ(value_after("run.share=5,5", {"run", "share"}), Value{std::string{"5,5"}});
}

TEST(Setting, TakesTomlForNumbersDatesListsAndTables) {
  EXPECT_EQ(value_after("x=12", {"x"}), Value{std::int64_t{12}});
  EXPECT_EQ(value_after("x=0.5", {"x"}), Value{0.5});
  EXPECT_EQ(value_after("x=true", {"x"}), Value{true});
  EXPECT_EQ(inline_toml(value_after("x=2025-01-06", {"x"})), "2025-01-06");
  EXPECT_EQ(inline_toml(value_after("x=[1, \"a\"]", {"x"})), "[1, \"a\"]");
  EXPECT_EQ(inline_toml(value_after("x={ value = 1, source = \"s\" }", {"x"})),
            "{ value = 1, source = \"s\" }");
}

TEST(Setting, FindsElementsOfListsByName) {
  EXPECT_EQ(value_after("staff.caseworker.count=12", {"staff", "caseworker", "count"}),
            Value{std::int64_t{12}});
  EXPECT_EQ(value_after("staff.\"St. mentor\".count=3", {"staff", "St. mentor", "count"}),
            Value{std::int64_t{3}});
}

TEST(Setting, MakesTablesThatAreMissing) {
  EXPECT_EQ(value_after("response.work.beta=1", {"response", "work", "beta"}),
            Value{std::int64_t{1}});
}

TEST(Setting, CannotSmuggleInAnotherKey) {
  EXPECT_EQ(value_after("x=1\ny = 2", {"x"}), Value{std::string{"1\ny = 2"}});
}

TEST(Setting, LaterOnesWin) {
  auto const document = with_settings(document_of(base), {"x=1", "x=2"});
  EXPECT_EQ(*find(document.root, "x"), Value{std::int64_t{2}});
}

TEST(Setting, FaultsAreAllToldAtOnce) {
  EXPECT_EQ(
      setting_faults({"length",
                      "=1",
                      "a..b=1",
                      "run.length=",
                      "run.length=[1",
                      "staff.casworker.count=1",
                      "plain.x.x=1",
                      "title.x=1"}),
      "--set =1: the key before '=' is not understood; for example staff.caseworker.count=12.\n"
      "--set a..b=1: the key before '=' is not understood; for example "
      "staff.caseworker.count=12.\n"
      "--set length: there is no '='; write key=value, for example staff.caseworker.count=12.\n"
      "--set plain.x.x=1: the elements of 'plain' have no names; set the whole list.\n"
      "--set run.length=: there is no value after '='; for example staff.caseworker.count=12.\n"
      "--set run.length=[1: the value opens a text, list or table but is not valid TOML.\n"
      "--set staff.casworker.count=1: staff 'casworker' does not exist; did you mean "
      "'caseworker'? Known: caseworker, St. mentor.\n"
      "--set title.x=1: 'title' is 'Base', which has nothing named 'x' in it.");
}

TEST(PathText, ReadsAndWritesNamesWithDots) {
  auto const path = path_from_text("staff.\"St. mentor\".'x=y'");
  ASSERT_TRUE(path.has_value());
  EXPECT_EQ(*path, (Path{"staff", "St. mentor", "x=y"}));
  EXPECT_EQ(to_text(*path), "staff.\"St. mentor\".\"x=y\"");
}

TEST(PathText, IsNothingForEmptyOrOpenOrEndlessNames) {
  EXPECT_FALSE(path_from_text(""));
  EXPECT_FALSE(path_from_text("a."));
  EXPECT_FALSE(path_from_text("\"a"));
  EXPECT_FALSE(path_from_text("\"a\"b"));
  EXPECT_FALSE(path_from_text("a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a"));
}

}  // namespace
}  // namespace sim::scenario
