#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "sim/model/labour_state.hpp"
#include "sim/record/measure.hpp"
#include "sim/report/page/assets.hpp"

namespace sim::report::tests {
namespace {

nlohmann::json const& texts() {
  static auto const parsed = nlohmann::json::parse(page::texts);
  return parsed;
}

std::set<std::string> matches(std::string const& text, std::string const& pattern) {
  std::regex const expression(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator match{text.begin(), text.end(), expression}, end; match != end;
       ++match) {
    found.insert((*match)[1].str());
  }
  return found;
}

TEST(PageTexts, AreAllThereInBothLanguages) {
  for (auto const& [key, pair] : texts().items()) {
    ASSERT_EQ(pair.size(), 2U) << key;
    EXPECT_FALSE(pair[0].get<std::string>().empty()) << key;
    EXPECT_FALSE(pair[1].get<std::string>().empty()) << key;
  }
}

TEST(PageTexts, NameTheSameValuesInBothLanguages) {
  for (auto const& [key, pair] : texts().items()) {
    EXPECT_EQ(matches(pair[0], R"(\{(\w+)\})"), matches(pair[1], R"(\{(\w+)\})")) << key;
  }
}

TEST(PageTexts, AreThereForEveryKeyThatAScriptNames) {
  auto const named = matches(page::script(), R"re(text\("([a-z0-9.]*[a-z0-9])")re");
  EXPECT_GT(named.size(), 80U);
  for (auto const& key : named) {
    EXPECT_TRUE(texts().contains(key)) << key;
  }
}

TEST(PageTexts, NameEveryOutcomeAndState) {
  for (std::size_t k = 0; k < record::measure_count; ++k) {
    EXPECT_TRUE(texts().contains("measure." + std::string(record::measures[k].name)))
        << record::measures[k].name;
  }
  for (auto const& state : model::labour_state_names) {
    EXPECT_TRUE(texts().contains("state." + std::string(state))) << state;
  }
}

TEST(PageTexts, NameEveryRoleOfTheShippedStaff) {
  std::ifstream file(std::filesystem::path(SIM_SOURCE_DIR) / "scenarios/staff.toml");
  std::string const staff{std::istreambuf_iterator<char>(file), {}};
  auto const roles = matches(staff, R"(\[staff\.(\w+)\])");
  EXPECT_GT(roles.size(), 10U);
  for (auto const& role : roles) {
    EXPECT_TRUE(texts().contains("role." + role)) << role;
  }
}

}  // namespace
}  // namespace sim::report::tests
