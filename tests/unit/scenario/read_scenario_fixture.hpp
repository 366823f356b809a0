#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/scenario/scenario.hpp"
#include "sim/scenario/toml/problems.hpp"

#include "tests/unit/scenario/toml_fixture.hpp"

namespace sim::scenario::tests {

/// Scenarios that differ from the shipped municipality by a few lines.
class ReadScenarioTest : public FolderTest {
 protected:
  static std::string shipped(std::string const& name) {
    return (std::filesystem::path{SIM_SOURCE_DIR} / "scenarios" / name).string();
  }

  /// The municipality with a text of differences.
  static Scenario ours(std::string const& differences,
                       std::vector<std::string> const& settings = {}) {
    write("ours.toml", "extends = \"" + shipped("municipality.toml") + "\"\n" + differences);
    return read_scenario("ours.toml", settings);
  }

  /// What a user sees; empty without a problem.
  static std::string problems_of(std::string const& differences,
                                 std::vector<std::string> const& settings = {}) {
    try {
      static_cast<void>(ours(differences, settings));
    } catch (ScenarioError const& error) {
      return error.what();
    }
    return "";
  }

  static model::Setting const& setting(Scenario const& scenario, std::string const& arm) {
    for (auto const& each : scenario.arms) {
      if (each.name == arm) {
        return each.regions.front().setting;
      }
    }
    throw std::out_of_range{arm};
  }

  static model::Role const& role(model::Setting const& setting, std::string const& name) {
    for (auto const& each : setting.roles) {
      if (each.name == name) {
        return each;
      }
    }
    throw std::out_of_range{name};
  }

  static model::Doses const& doses(Scenario const& scenario,
                                   std::string const& arm,
                                   std::string const& policy) {
    for (std::size_t index = 0; index < scenario.policies.size(); ++index) {
      if (scenario.policies[index] == policy) {
        return setting(scenario, arm).policies[index];
      }
    }
    throw std::out_of_range{policy};
  }
};

}  // namespace sim::scenario::tests
