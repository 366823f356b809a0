#include <cmath>
#include <filesystem>
#include <map>
#include <string>
#include <tuple>
#include <unistd.h>

#include <gtest/gtest.h>

#include "sim/base/calendar.hpp"
#include "sim/experiment/experiment.hpp"
#include "sim/experiment/stored_table.hpp"
#include "sim/model/labour_state.hpp"
#include "sim/record/hdf5/file_reader.hpp"
#include "sim/record/measure.hpp"

#include "tests/support/tiny_scenario.hpp"

/// The tables of a results file, worked out again from the paths of the citizens in that file.
namespace sim::experiment {
namespace {

namespace fs = std::filesystem;

using model::LabourState;
using record::Group;

template <class Number>
std::vector<Number> const& column(Group const& group, char const* name) {
  return std::get<std::vector<Number>>(group.variable(name).values);
}

class StoredPaths : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    file() =
        fs::path{testing::TempDir()} / ("stored_paths_test-" + std::to_string(::getpid()) + ".h5");
    auto scenario = tests::tiny_scenario();
    scenario.trajectories = 2;
    static_cast<void>(run_experiment(scenario, {.threads = 1, .out = file(), .command = "x"}));
  }

  static void TearDownTestSuite() { fs::remove(file()); }

  static fs::path& file() {
    static fs::path path;
    return path;
  }

  static constexpr std::size_t recorded = 2;  ///< Replications with paths, the first ones.
};

/// Before the index date and after an exit nobody has rows.
bool is_followed_throughout(LabourState state) {
  return state != LabourState::outside && !model::is_absorbing(state);
}

TEST_F(StoredPaths, GiveTheHeadCountsOfEveryMonthAndState) {
  auto const paths = record::hdf5::read_group(file(), "trajectories");
  std::map<std::tuple<std::int32_t, std::int8_t, std::int32_t, std::int8_t>, int> counts;
  std::size_t row = 0;
  for (std::size_t person = 0; person < column<std::int32_t>(paths, "row_size").size(); ++person) {
    for (int k = 0; k < column<std::int32_t>(paths, "row_size")[person]; ++k, ++row) {
      ++counts[{column<std::int32_t>(paths, "person_replication")[person],
                column<std::int8_t>(paths, "arm")[person],
                column<std::int32_t>(paths, "month")[row],
                column<std::int8_t>(paths, "state")[row]}];
    }
  }
  auto const stored = stored_table(file(), {"", "head_count"});
  auto const months = extent(stored.axes[0].labels);
  ASSERT_EQ(months, 12U);
  for (std::size_t arm = 0; arm < stored.arms; ++arm) {
    for (std::size_t cell = 0; cell < stored.cells; ++cell) {
      auto const places = stored.places_of(cell);
      auto const values = stored.values_of(arm, cell);
      for (std::size_t k = 0; k < recorded; ++k) {
        auto const count = counts[{stored.replications[k],
                                   static_cast<std::int8_t>(arm),
                                   static_cast<std::int32_t>(places[0]),
                                   static_cast<std::int8_t>(places[1])}];
        if (is_followed_throughout(static_cast<LabourState>(places[1]))) {
          EXPECT_EQ(values[k], count) << "arm " << arm << " month " << places[0];
        }
      }
    }
  }
}

/// Sums over the citizens who are followed to a horizon, from their spells.
struct Sums {
  std::int64_t persons = 0;
  std::int64_t in_hours = 0;
  std::int64_t had_hours = 0;
  std::int64_t minutes_in_work = 0;
};

/// The spells of one replication and arm, cut at so many months after the index date.
Sums sums_at(Group const& spells, std::int32_t replication, std::size_t arm, int months) {
  auto const& setting = any_setting(tests::tiny_scenario());
  auto const minute_of = [](double days) { return Duration{std::llround(days * 1440.0)}; };
  auto const& numbers = column<std::int32_t>(spells, "person_number");
  auto const& kinds = column<std::int32_t>(spells, "person_kind");
  Sums sums;
  bool had_hours = false;
  for (std::size_t row = 0; row < numbers.size(); ++row) {
    auto const index = setting.starts + minute_of(column<double>(spells, "index_date")[row]);
    auto const due = add_months(index, std::chrono::months{months});
    bool const is_here = column<std::int32_t>(spells, "person_replication")[row] == replication &&
                         column<std::int8_t>(spells, "arm")[row] == static_cast<std::int8_t>(arm);
    if (!is_here || due > setting.ends) {
      continue;
    }
    bool const is_first =
        row == 0 || numbers[row] != numbers[row - 1] || kinds[row] != kinds[row - 1];
    sums.persons += is_first ? 1 : 0;
    had_hours = had_hours && !is_first;
    auto const from = setting.starts + minute_of(column<double>(spells, "from")[row]);
    auto const to = setting.starts + minute_of(column<double>(spells, "to")[row]);
    auto const state = static_cast<LabourState>(column<std::int8_t>(spells, "state")[row]);
    if (from < due && model::has_ordinary_hours(state)) {
      sums.in_hours += to >= due ? 1 : 0;
      sums.had_hours += had_hours ? 0 : 1;
      sums.minutes_in_work += (std::min(to, due) - from).count();
      had_hours = true;
    }
  }
  return sums;
}

TEST_F(StoredPaths, GiveTheOutcomesOfEverybodyToTheLastDigit) {
  auto const spells = record::hdf5::read_group(file(), "spells");
  auto const value = [&](char const* name, std::size_t k, std::size_t arm, int month) {
    auto const horizon = record::find_horizon(month).value();
    return stored_table(file(), {"outcomes", name}).values_of(arm, horizon).at(k);
  };
  for (std::size_t k = 0; k < recorded; ++k) {
    for (std::size_t arm = 0; arm < 2; ++arm) {
      for (auto const month : {3, 6, 12}) {
        auto const sums = sums_at(spells, static_cast<std::int32_t>(k), arm, month);
        auto const persons = static_cast<double>(sums.persons);
        ASSERT_GT(sums.persons, 0);
        EXPECT_EQ(value("persons", k, arm, month), persons);
        EXPECT_EQ(value("ordinary_hours_at", k, arm, month),
                  static_cast<double>(sums.in_hours) / persons);
        EXPECT_EQ(value("ordinary_hours_ever", k, arm, month),
                  static_cast<double>(sums.had_hours) / persons);
        EXPECT_EQ(value("weeks_in_work", k, arm, month),
                  static_cast<double>(sums.minutes_in_work) / persons / 10080.0);
      }
    }
  }
}

}  // namespace
}  // namespace sim::experiment
