#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/model/description/clocks.hpp"
#include "sim/model/description/draws.hpp"
#include "sim/model/description/schedule.hpp"
#include "sim/model/description/state_variable.hpp"
#include "sim/model/equations.hpp"
#include "sim/model/fact.hpp"

#include "tests/architecture/declarations.hpp"
#include "tests/architecture/source_tree.hpp"
#include "tests/support/small_town.hpp"

namespace sim::model {
namespace {

using architecture::enumerators_of;
using architecture::members_of;
using testing::ElementsAreArray;

std::string model_file(std::string_view name) {
  return architecture::read_file("sim/model/" + std::string{name}).text;
}

template <class Rows>
std::vector<std::string> names_of(Rows const& rows) {
  std::vector<std::string> names;
  for (auto const& row : rows) {
    names.emplace_back(row.name);
  }
  return names;
}

/// The word before a place, and the one after `word` in it.
std::string word_after(std::string const& text, std::string const& word, std::string const& ends) {
  auto const found = text.find(word);
  if (found == std::string::npos) {
    return {};
  }
  auto const begin = found + word.size();
  return text.substr(begin, text.find_first_of(ends, begin) - begin);
}

TEST(StateTables, HaveARowForEveryMemberInTheOrderOfTheHeader) {
  for (auto const& table : state_tables()) {
    auto const text = model_file(table.header);
    auto const entity = std::string{table.entity};
    auto const keyword = entity == "World" ? "class " : "struct ";
    EXPECT_THAT(names_of(table.variables), ElementsAreArray(members_of(text, keyword + entity)))
        << entity;
  }
}

TEST(StateTables, SayWhatEachVariableMeans) {
  for (auto const& table : state_tables()) {
    for (auto const& variable : table.variables) {
      EXPECT_NE(variable.meaning, "") << table.entity << "." << variable.name;
    }
  }
}

TEST(StateTables, GiveARangeToEveryNumberWithAUnit) {
  for (auto const& table : state_tables()) {
    for (auto const& variable : table.variables) {
      bool const is_number = !variable.unit.empty() && variable.unit != "time" &&
                             variable.kind != StateVariable::Kind::plan;
      EXPECT_TRUE(!is_number || !variable.range.empty() || variable.name == "time")
          << table.entity << "." << variable.name;
    }
  }
}

TEST(Schedule, HasARowForEveryEventInOrder) {
  auto const events = enumerators_of(model_file("event.hpp"), "EventKind");
  EXPECT_THAT(names_of(schedule()), ElementsAreArray(events));
  for (std::size_t k = 0; k < schedule().size(); ++k) {
    EXPECT_EQ(static_cast<std::size_t>(schedule()[k].kind), k);
  }
}

TEST(Schedule, NamesTheProcessThatTheRunCalls) {
  auto const run = model_file("run.cpp");
  for (auto const& row : schedule()) {
    auto const call = "EventKind::" + std::string{row.name} + ":";
    auto const after = run.substr(std::min(run.find(call), run.size()));
    EXPECT_EQ(word_after(after, "return ", ":"), row.process) << row.name;
  }
}

TEST(Schedule, NamesTheFileThatTheHeaderNames) {
  for (auto const& line : architecture::lines_of(model_file("event.hpp"))) {
    auto const file = word_after(line, "processes/", ".");
    auto const name = line.substr(0, line.find(','));
    for (auto const& row : schedule()) {
      if (!file.empty() && name == "  " + std::string{row.name}) {
        EXPECT_EQ(file, row.process) << row.name;
      }
    }
  }
}

TEST(Clocks, HaveARowForEachInOrder) {
  auto const names = enumerators_of(model_file("clock.hpp"), "Clock");
  EXPECT_THAT(names_of(clocks()), ElementsAreArray(names));
  for (std::size_t k = 0; k < clocks().size(); ++k) {
    EXPECT_EQ(static_cast<std::size_t>(clocks()[k].clock), k);
  }
}

/// The clocks that run for at least one citizen in a state, whatever the rest may be.
std::set<std::size_t> running_in(LabourState state) {
  auto const response = tests::middling_response();
  auto const nature = tests::middling_nature();
  Laws const laws{.nature = nature, .response = response};
  Intercepts const intercepts{
      .work = 1e-6, .education = 1e-6, .clarification = 1e-6, .departure = 1e-6};
  std::set<std::size_t> running;
  for (std::uint8_t level = 0; level <= 3; ++level) {
    Condition const condition{.psychiatric = level, .somatic = std::min<std::uint8_t>(level, 2)};
    for (bool const is_so : {false, true}) {
      Surroundings const around{
          .state = state, .has_conflict = is_so, .is_waiting = is_so, .is_case_open = is_so};
      auto const rates =
          hazard_rates(condition, around, {.intercepts = intercepts, .frailty = 1.0}, laws);
      for (std::size_t k = 0; k < rates.size(); ++k) {
        if (rates[k] > 0.0) {
          running.insert(k);
        }
      }
    }
  }
  return running;
}

TEST(Clocks, RunInExactlyTheStatesThatTheTableSays) {
  for (std::size_t s = 0; s < labour_state_count; ++s) {
    auto const state = static_cast<LabourState>(s);
    auto const running = running_in(state);
    for (std::size_t k = 0; k < clock_count; ++k) {
      EXPECT_EQ(clocks()[k].runs_in.contains(state), running.contains(k))
          << clocks()[k].name << " in " << name_of(state);
    }
  }
}

TEST(Clocks, NameTheProcessThatTheyCall) {
  auto const hazards = model_file("processes/hazards.cpp");
  for (auto const& row : clocks()) {
    auto const call = "case Clock::" + std::string{row.name} + ":";
    auto const after = hazards.substr(std::min(hazards.find(call), hazards.size()));
    EXPECT_EQ(word_after(after, "return ", ":"), row.process) << row.name;
  }
}

TEST(Draws, HaveARowForEveryDecisionInOrder) {
  auto const names = enumerators_of(model_file("decision.hpp"), "Decision");
  EXPECT_THAT(names_of(draws()), ElementsAreArray(names));
  EXPECT_TRUE(std::ranges::is_sorted(draws(), {}, &DrawRow::decision));
}

TEST(Facts, AreNamedAsTheHeaderNamesThem) {
  std::vector<std::string> names;
  for (std::size_t k = 0; k < fact_kind_count; ++k) {
    names.emplace_back(name_of(static_cast<FactKind>(k)));
  }
  EXPECT_THAT(names, ElementsAreArray(enumerators_of(model_file("fact.hpp"), "FactKind")));
}

}  // namespace
}  // namespace sim::model
