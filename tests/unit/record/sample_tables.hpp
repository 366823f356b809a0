#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "sim/record/hdf5/shard_folder.hpp"
#include "sim/record/table.hpp"

namespace sim::record::tests {

/// Small tables of every kind that a results file holds; the reader checks know these numbers.
///
/// Two arms, three months, two states; replication `r` has `r % 3` citizens per arm in its
/// trajectories, each followed for two months.
inline std::vector<std::string> const arms{"Som nu", "Flere jobformidlere på Ærø"};
inline std::vector<double> const month_starts{0.0, 31.0, 59.0};
inline std::vector<std::string> const states{"kontanthjælp", "ordinært_job"};
inline constexpr double missing = std::numeric_limits<double>::quiet_NaN();
inline std::string const dates = "days since 2026-01-01";

inline void add_shared_axes(Group& group, std::int32_t replication) {
  group.add(Axis{"arm", "policy arm", "", arms})
      .add(Axis{"replication",
                "replication",
                "1",
                std::vector<std::int32_t>{replication},
                Growth::by_replication})
      .add(Axis{"time", "start of month", dates, month_starts});
}

/// headcount[arm, time, state] = 1000 * replication + 100 * arm + 10 * time + state.
inline Group outcomes(std::int32_t replication) {
  Group group("", "Prøve med æøå");
  add_shared_axes(group, replication);
  group.add(Axis{"state", "labour state", "", states});
  std::vector<std::int32_t> headcount;
  for (std::int32_t arm = 0; arm < 2; ++arm) {
    for (std::int32_t time = 0; time < 3; ++time) {
      headcount.push_back(1000 * replication + 100 * arm + 10 * time);
      headcount.push_back(headcount.back() + 1);
    }
  }
  group.add(Variable{"headcount",
                     "citizens in the state at the start of the month",
                     "1",
                     {"replication", "arm", "time", "state"},
                     std::move(headcount)});
  group.add(Variable{"cost",
                     "cost in the month",
                     "DKK",
                     {"replication", "arm", "time"},
                     std::vector<double>{0.5 + replication, 1.5, missing, 3.5, 4.5, 5.5}});
  return group;
}

inline Group resources(std::int32_t replication) {
  Group group("resources", "Staff and queues");
  add_shared_axes(group, replication);
  group.add(Axis{"role", "role of staff", "", std::vector<std::string>{"mentor", "sagsbehandler"}});
  group.add(Variable{"wait",
                     "mean wait for a first meeting",
                     "day",
                     {"replication", "arm", "role"},
                     std::vector<float>{1.25F, 2.5F, 3.75F, 5.0F}});
  return group;
}

inline std::vector<Category> const state_categories{{0, "kontanthjælp"}, {1, "ordinært_job"}};

/// Contiguous ragged rows: `replication % 3` citizens per arm, two months each.
inline Group trajectories(std::int32_t replication) {
  std::vector<std::int32_t> replication_of;
  std::vector<std::int32_t> arm_of;
  std::vector<std::int32_t> citizen_of;
  std::vector<double> time;
  std::vector<std::int8_t> state;
  for (std::int32_t arm = 0; arm < 2; ++arm) {
    for (std::int32_t citizen = 0; citizen < replication % 3; ++citizen) {
      replication_of.push_back(replication);
      arm_of.push_back(arm);
      citizen_of.push_back(10 * citizen + 7);
      time.insert(time.end(), {0.0, 31.0});
      state.insert(state.end(), {std::int8_t{0}, std::int8_t{1}});
    }
  }
  auto const citizens = citizen_of.size();
  Group group("trajectories", "Citizens month by month");
  group.add(Axis{
      "trajectory", "one citizen in one run", "", Unlabelled{citizens}, Growth::by_replication});
  group.add(Axis{"observation", "row", "", Unlabelled{2 * citizens}, Growth::by_replication});
  group.add(Variable{"replication", "replication", "1", {"trajectory"}, std::move(replication_of)})
      .add(Variable{
          "arm", "place of the arm along /arm, from 0", "1", {"trajectory"}, std::move(arm_of)})
      .add(Variable{"citizen", "citizen", "1", {"trajectory"}, std::move(citizen_of)})
      .add(row_size("trajectory", "observation", std::vector<std::int32_t>(citizens, 2)))
      .add(Variable{"time", "start of month", dates, {"observation"}, std::move(time)})
      .add(Variable{
          "state", "labour state", "", {"observation"}, std::move(state), state_categories});
  return group;
}

inline Frame sample_frame(std::int32_t replication) {
  return {outcomes(replication), resources(replication), trajectories(replication)};
}

/// What the shard of a replication holds; it is short.
inline Frame stored_frame(hdf5::ShardFolder const& shards, std::int32_t replication) {
  Frame frame;
  shards.for_each_piece(replication,
                        [&frame](Group&& group) { frame.push_back(std::move(group)); });
  return frame;
}

/// Tables of no replication: a summary, and a text longer than an attribute may be.
inline std::vector<Group> sample_further_groups() {
  Group summary("summary", "Over all replications");
  summary.add(Axis{"arm", "policy arm", "", arms});
  summary.add(Variable{
      "employed", "mean share in work", "1", {"arm"}, std::vector<double>{0.125, missing}});
  Group provenance("provenance", "Where the results come from");
  provenance.add(Variable{"scenario",
                          "scenario as resolved",
                          "",
                          {},
                          std::vector<std::string>{std::string(200'000, 'x') + "æøå"}});
  provenance.add(Attribute{"seed", std::int64_t{20260101}});
  return {summary, provenance};
}

inline std::vector<Attribute> sample_attributes() {
  return {{"source", "jobspor 0.1.0"}, {"digest", "00c0ffee00c0ffee"}, {"confidence", 0.95}};
}

}  // namespace sim::record::tests
