#include <nlohmann/json.hpp>

#include <gmock/gmock.h>

#include "tests/cli/program.hpp"

namespace sim::tests {
namespace {

using Bench = ProgramTest;
using Json = nlohmann::json;

/// What each benchmark must have simulated, on every machine; null where it has no checks.
Json const expected = R"([
  {"name": "uniform draws", "checks": {"mean": 0.4998476156723928}},
  {"name": "exponential draws", "checks": {"mean": 0.9993973100228675}},
  {"name": "hold 1000", "checks": {"minutes_per_event": 43.197788}},
  {"name": "hold 1000000", "checks": {"minutes_per_event": 0.043184}},
  {"name": "mm1", "checks": {"mean_number": 3.941926058764938, "mean_time": 4.930347931}},
  {"name": "mentor_desk 1000/14",
   "checks": {"requests": 591988.0, "starts": 559021.0, "ends": 559007.0, "give_ups": 32832.0,
              "mean_queue": 98.89513298611111, "mean_wait_days": 3.4309166133492504,
              "share_idle": 0.8858828583333334}},
  {"name": "mentor_desk 10000/137",
   "checks": {"requests": 585015.0, "starts": 548122.0, "ends": 547985.0, "give_ups": 35694.0,
              "mean_queue": 1075.41853125, "mean_wait_days": 3.796709976925251,
              "share_idle": 0.8657878454166666}},
  {"name": "mentor_desk 100000/1366",
   "checks": {"requests": 1174709.0, "starts": 1093306.0, "ends": 1091940.0, "give_ups": 70497.0,
              "mean_queue": 10593.747958333333, "mean_wait_days": 3.734436043192747,
              "share_idle": 0.8144464983159723}},
  {"name": "mentor_desk 100000/1821",
   "checks": {"requests": 1311923.0, "starts": 1311923.0, "ends": 1310307.0, "give_ups": 0.0,
              "mean_queue": 0.0, "mean_wait_days": 0.0, "share_idle": 0.9096777853125001}},
  {"name": "municipality.toml, one replication", "checks": null},
  {"name": "municipality.toml, four times as large", "checks": null},
  {"name": "municipality.toml, long waiting list", "checks": null}
])"_json;

/// One test, not one for each benchmark: the command takes about fifteen seconds of CPU time.
TEST_F(Bench, SimulatesTheSameEverywhereAndPrintsPositiveFigures) {
  auto const outcome = run({"bench", "--json"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  auto const rows = Json::parse(outcome.out).at("benchmarks");
  Json simulated = Json::array();
  for (auto const& row : rows) {
    simulated.push_back({{"name", row.at("name")}, {"checks", row.value("checks", Json{})}});
    for (auto const* figure : {"events", "seconds", "events_per_second"}) {
      EXPECT_GT(row.at(figure), 0) << figure << " of " << row;
    }
  }
  EXPECT_EQ(simulated, expected);
  EXPECT_GT(rows.back().at("citizen_days_per_second"), 0);
}

}  // namespace
}  // namespace sim::tests
