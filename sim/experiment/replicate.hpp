#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/bookkeeping.hpp"
#include "sim/model/agenda.hpp"
#include "sim/record/cohort_samples.hpp"
#include "sim/record/event_recorder.hpp"
#include "sim/record/group_outcomes.hpp"
#include "sim/record/people_recorder.hpp"
#include "sim/record/resource_recorder.hpp"
#include "sim/record/spell_recorder.hpp"
#include "sim/record/start_recorder.hpp"
#include "sim/record/stock_recorder.hpp"
#include "sim/record/trajectory_recorder.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// A citizen as the results name one: target group, and the number within it.
struct Person {
  std::uint32_t identity_high;  ///< Of the kind: region, group, and stock or arrival.
  std::uint32_t number;
  model::GroupIndex group;
  std::int32_t trial_group;           ///< Of the arm; -1 for none.
  std::optional<SimTime> index_date;  ///< Nothing for those who never got one.
};

/// What one region of an arm leaves behind beside the sums over regions.
struct RegionResult {
  record::ResourceRecorder resources;
  record::StartRecorder starts;
  std::unique_ptr<record::TrajectoryRecorder> trajectories;  ///< Null: not asked for.
  std::unique_ptr<record::SpellRecorder> spells;             ///< Null: not asked for.
  std::unique_ptr<record::EventRecorder> events;             ///< Null: not asked for.
  std::vector<Person> persons;  ///< Everybody, by index; empty without trajectories and events.
  record::PeopleRecorder people;
  std::vector<PersonAccount> accounts = {};  ///< Everybody, by index; empty without prices.
  std::uint64_t digest = 0;
};

/// What one (arm, replication) leaves behind.
struct ArmResult {
  explicit ArmResult(std::size_t groups) : outcomes(groups), samples(groups) {}

  /// A figure by its place in record::measures; NaN when nobody could be asked.
  [[nodiscard]] double figure(std::size_t group, std::size_t horizon, std::size_t measure) const {
    return measure < record::measure_count ? outcomes.value(group, horizon, measure)
                                           : samples.value(group, horizon, measure);
  }

  record::GroupOutcomes outcomes;  ///< Of all regions; see group_names.
  record::CohortSamples samples;   ///< Likewise; empty unless the scenario has observed figures.
  record::StockRecorder stocks;    ///< Of all regions.
  std::vector<RegionResult> regions;
  std::optional<ArmBooks> books = std::nullopt;  ///< Of all regions; none without prices.
  std::uint64_t digest = 0;  ///< That of a single region, else made of those of all, in order.
  std::uint64_t events = 0;
  double citizen_days = 0.0;  ///< Days of citizens present, run-in included.
};

/// What to keep of a run, and how to drive it. Nothing here changes a bit of the model's path.
struct RunOptions {
  bool with_paths = false;   ///< Trajectories and spells.
  bool with_events = false;  ///< Those of the scenario's sample.
  bool with_recorders = true;
  std::filesystem::path scratch = {};  ///< For events that do not fit in memory; see EventRecorder.
  model::QueueKind queue = model::QueueKind::fast;
  model::FactSink* listener = nullptr;  ///< Hears everything, besides the recorders.
};

/// Simulates one arm of one replication, region after region in order of name.
///
/// Regions are runs of their own and share the response alone: an arm with fewer of them gives
/// those that are left the same digests.
[[nodiscard]] ArmResult run_arm(scenario::Scenario const& scenario,
                                scenario::Arm const& arm,
                                int replication,
                                RunOptions const& options = {});

/// The measures that the question of a scenario names beyond those of every run, as places in
/// record::measures.
[[nodiscard]] std::vector<std::size_t> asked_measures(scenario::Scenario const& scenario);

/// All arms of one replication.
struct Replication {
  int number = 0;
  std::vector<ArmResult> arms;
};

[[nodiscard]] Replication run_replication(scenario::Scenario const& scenario,
                                          int number,
                                          RunOptions const& options = {});

}  // namespace sim::experiment
