#include <gtest/gtest.h>

#include "sim/base/contract.hpp"
#include "sim/scenario/toml/problems.hpp"

namespace sim::scenario {
namespace {

TEST(Problems, AreSortedByFileLineAndColumnAndToldOnce) {
  Problems problems;
  problems.add({"b.toml", 1, 1}, "fourth.");
  problems.add({"a.toml", 9, 16}, "second.");
  problems.add({"a.toml", 10, 1}, "third.");
  problems.add({"a.toml", 9, 2}, "first.");
  problems.add({"a.toml", 9, 16}, "second.");
  try {
    problems.throw_if_any();
    FAIL() << "nothing was thrown";
  } catch (ScenarioError const& error) {
    EXPECT_STREQ(error.what(),
                 "a.toml:9:2: first.\n"
                 "a.toml:9:16: second.\n"
                 "a.toml:10:1: third.\n"
                 "b.toml:1:1: fourth.");
    EXPECT_EQ(error.problems().size(), 4U);
  }
}

TEST(Problems, NameASettingWithoutALine) {
  EXPECT_EQ(to_text(Problem{{.file = "--set a=1"}, "unknown key 'a'."}),
            "--set a=1: unknown key 'a'.");
}

TEST(Problems, ThrowNothingWhenThereAreNone) {
  EXPECT_NO_THROW(Problems{}.throw_if_any());
}

TEST(ScenarioError, RefusesToBeThrownWithoutAProblem) {
  EXPECT_THROW(ScenarioError{{}}, ContractError);
}

}  // namespace
}  // namespace sim::scenario
