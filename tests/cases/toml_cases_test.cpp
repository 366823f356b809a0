#include <set>

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

/// Facts that stories do not tell.
bool is_bookkeeping(model::FactKind kind) {
  return kind == model::FactKind::month_ended;
}

TEST(Cases, NameEveryKindOfFact) {
  std::set<model::FactKind> named;
  for (auto const& each : all_cases()) {
    for (auto const& expectation : expectations_of(each)) {
      std::ranges::copy(expectation.kinds(), std::inserter(named, named.end()));
    }
  }
  for (std::size_t k = 0; k < model::fact_kind_count; ++k) {
    auto const kind = static_cast<model::FactKind>(k);
    EXPECT_TRUE(named.contains(kind) || is_bookkeeping(kind)) << name_of(kind);
  }
}

TEST(Cases, ShowEveryShippedPolicy) {
  std::set<std::string> shown{"treatment_as_usual"};
  for (auto const& each : all_cases()) {
    shown.insert(find(each.table, "policy") != nullptr ? text_of(each.table, "policy") : "");
  }
  auto const quiet = scenario::read_scenario(case_folder / "quiet.toml");
  for (auto const& policy : quiet.policies) {
    EXPECT_TRUE(shown.contains(policy)) << policy;
  }
}

TEST(Cases, HaveTitlesThatAreSentences) {
  for (auto const& each : all_cases()) {
    EXPECT_NE(each.title.find(' '), std::string::npos) << each.file << ": " << each.title;
    EXPECT_TRUE(each.title.empty() || each.title.back() != '.') << each.file << ": " << each.title;
  }
}

}  // namespace
}  // namespace sim::tests
