#include <gtest/gtest.h>

#include "tests/cases/expectation.hpp"

namespace sim::tests {
namespace {

class CaseTest : public testing::TestWithParam<Case> {};

TEST_P(CaseTest, Happens) {
  auto const story = story_of(GetParam());
  for (auto const& expectation : expectations_of(GetParam())) {
    EXPECT_TRUE(expectation.is_met_by(story))
        << GetParam().title << "\nexpected: " << expectation.text() << "\nwhat happened:\n"
        << story.text();
  }
}

INSTANTIATE_TEST_SUITE_P(Cases, CaseTest, testing::ValuesIn(all_cases()), [](auto const& each) {
  return each.param.test_name();
});

TEST(Cases, AreAtLeastFifty) {
  EXPECT_GE(all_cases().size(), 50U);
}

TEST(Cases, HaveTitlesThatAreSentences) {
  for (auto const& each : all_cases()) {
    EXPECT_NE(each.title.find(' '), std::string::npos) << each.file << ": " << each.title;
    EXPECT_TRUE(each.title.empty() || each.title.back() != '.') << each.file << ": " << each.title;
  }
}

}  // namespace
}  // namespace sim::tests
