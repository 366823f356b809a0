#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "sim/model/agenda.hpp"
#include "sim/record/outcome_recorder.hpp"
#include "sim/record/resource_recorder.hpp"
#include "sim/record/spell_recorder.hpp"
#include "sim/record/stock_recorder.hpp"
#include "sim/record/trajectory_recorder.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// A citizen as the results name one: target group, and the number within it.
struct Person {
  std::uint32_t identity_high;  ///< Of the kind: group, and stock or arrival.
  std::uint32_t number;
  model::GroupIndex group;
  std::uint8_t trial_group;
  SimTime index_date;
};

/// What one (arm, replication) leaves behind.
struct ArmResult {
  explicit ArmResult(scenario::Arm const& arm, std::vector<record::Membership> segments);

  record::OutcomeRecorder outcomes;
  record::StockRecorder stocks;
  record::ResourceRecorder resources;
  std::unique_ptr<record::TrajectoryRecorder> trajectories;  ///< Null: not asked for.
  std::unique_ptr<record::SpellRecorder> spells;             ///< Null: not asked for.
  std::vector<Person> persons;  ///< Everybody, by index; empty without trajectories.
  std::uint64_t digest = 0;
  std::uint64_t events = 0;
  double citizen_days = 0.0;  ///< Days of citizens present, run-in included.
};

/// What to keep of a run, and how to drive it. Nothing here changes a bit of the model's path.
struct RunOptions {
  bool with_paths = false;  ///< Trajectories and spells.
  bool with_recorders = true;
  model::QueueKind queue = model::QueueKind::fast;
  model::FactSink* listener = nullptr;  ///< Hears everything, besides the recorders.
};

/// Simulates one arm of one replication.
[[nodiscard]] ArmResult run_arm(scenario::Scenario const& scenario,
                                scenario::Arm const& arm,
                                int replication,
                                RunOptions const& options = {});

/// All arms of one replication.
struct Replication {
  int number = 0;
  std::vector<ArmResult> arms;
};

[[nodiscard]] Replication run_replication(scenario::Scenario const& scenario,
                                          int number,
                                          RunOptions const& options = {});

}  // namespace sim::experiment
