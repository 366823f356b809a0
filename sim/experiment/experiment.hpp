#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "sim/experiment/figure_table.hpp"
#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/staff_table.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// How far an experiment is.
struct Progress {
  int finished = 0;  ///< Replications, all arms of each.
  int wanted = 0;
  std::uint64_t events = 0;  ///< In all finished replications.
};

/// Hears of progress, on the thread that called `run_experiment`.
class ProgressListener {
 public:
  ProgressListener() = default;
  ProgressListener(ProgressListener const&) = delete;
  ProgressListener& operator=(ProgressListener const&) = delete;
  virtual ~ProgressListener() = default;

  virtual void on_progress(Progress const& progress) = 0;
};

struct ExperimentOptions {
  unsigned threads = 1;                     ///< 1 or more.
  std::filesystem::path out;                ///< Results file; empty: none is written.
  std::string command;                      ///< As typed, for the provenance.
  std::atomic<bool> const* stop = nullptr;  ///< Set: end after the replications under way.
  ProgressListener* listener = nullptr;
};

/// What is known when an experiment is over.
struct Summary {
  OutcomeTable outcomes;
  StaffTable staff;
  FigureTable figures;
  int replications = 0;  ///< Finished; fewer than wanted after a stop.
  bool was_stopped = false;
  std::uint64_t events = 0;
  double citizen_days = 0.0;
  std::uint64_t digest = 0;                         ///< Over all replications and arms, in order.
  std::vector<std::vector<std::uint64_t>> digests;  ///< Per replication: one per arm.
};

/// Runs all replications of a scenario, all arms of each, and writes the results file.
///
/// Replications are spread over threads and reduced in order of number, so that nothing depends on
/// how many threads there are. Finished ones are on the disk at once
/// (record/hdf5/shard_folder.hpp).
///
/// Errors: OutputError for the file; ContractError for a bug in any replication.
[[nodiscard]] Summary run_experiment(scenario::Scenario const& scenario,
                                     ExperimentOptions const& options);

/// A digest as it is shown and stored: 16 hexadecimal digits.
[[nodiscard]] std::string digest_text(std::uint64_t digest);

}  // namespace sim::experiment
