#include <cctype>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "sim/scenario/scenario.hpp"

#include "tests/unit/scenario/shipped_files.hpp"

/// What an evaluation shows as validation must not stand behind any value, in whichever file: then
/// its row is an input or calibration.
namespace sim::scenario {
namespace {

bool belongs_to_an_id(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-';
}

/// The words of a text that may be the id of a figure.
std::set<std::string> ids_in(std::string_view text) {
  std::set<std::string> ids;
  std::string id;
  for (char const letter : std::string{text} + " ") {
    if (belongs_to_an_id(letter)) {
      id += letter;
    } else if (!id.empty()) {
      ids.insert(std::exchange(id, {}));
    }
  }
  return ids;
}

/// All scenarios that come with the program and can be run.
std::vector<Scenario> shipped_scenarios() {
  std::vector<Scenario> scenarios;
  for (auto const& file : runnable()) {
    scenarios.push_back(read_scenario(shipped(file)));
  }
  return scenarios;
}

/// The ids of all figures that validate.
std::set<std::string> validating(std::vector<Scenario> const& scenarios) {
  std::set<std::string> ids;
  for (auto const& scenario : scenarios) {
    for (auto const& observed : scenario.observed) {
      if (observed.role == FigureRole::validation) {
        ids.merge(ids_in(observed.source));
      }
    }
  }
  return ids;
}

/// "path: id" for every value whose origin names one of the figures.
std::set<std::string> citations(Scenario const& scenario, std::set<std::string> const& figures) {
  std::set<std::string> found;
  for (auto const& entry : scenario.dictionary) {
    auto const& origin = entry.provenance;
    if (entry.path.starts_with("observed.")) {
      continue;
    }
    for (auto const& id : ids_in(origin.source + " " + origin.assumption + " " + origin.note)) {
      if (figures.contains(id)) {
        found.insert(entry.path + ": " + id);
      }
    }
  }
  return found;
}

TEST(ValidationFigures, StandBehindNoValueOfAShippedScenario) {
  auto const scenarios = shipped_scenarios();
  auto const figures = validating(scenarios);
  EXPECT_TRUE(figures.contains("ips-dk-any-ips-30"));
  for (auto const& scenario : scenarios) {
    EXPECT_EQ(citations(scenario, figures), std::set<std::string>{}) << scenario.name;
  }
}

}  // namespace
}  // namespace sim::scenario
