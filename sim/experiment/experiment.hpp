#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/earlier_work.hpp"
#include "sim/experiment/series.hpp"
#include "sim/experiment/summary.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// How far an experiment is.
struct Progress {
  int finished = 0;  ///< Replications, all arms of each.
  int wanted = 0;
  std::uint64_t events = 0;  ///< In all finished replications.
};

/// What an experiment does, as far as the disk is concerned.
enum class Step : std::uint8_t {
  begins,   ///< A replication; on one of the threads. Whoever throws here makes it fail.
  stored,   ///< A replication is on the disk.
  merging,  ///< All are done; the results file is about to be written.
  merged    ///< It is whole; the replications are still beside it.
};

/// Hears of progress, on the thread that called `run_experiment` unless said otherwise.
class ProgressListener {
 public:
  ProgressListener() = default;
  ProgressListener(ProgressListener const&) = delete;
  ProgressListener& operator=(ProgressListener const&) = delete;
  virtual ~ProgressListener() = default;

  virtual void on_progress(Progress const& progress) = 0;

  virtual void on_step(Step /*step*/, int /*replication*/) {}
};

struct ExperimentOptions {
  unsigned threads = 1;                     ///< 1 or more.
  std::filesystem::path out;                ///< Results file; empty: none is written.
  std::string command;                      ///< As typed, for the provenance.
  std::string file = {};                    ///< The scenario's; likewise.
  std::vector<std::string> goals = {};      ///< Of precision; likewise.
  std::atomic<bool> const* stop = nullptr;  ///< Set: end after the replications under way.
  ProgressListener* listener = nullptr;
  std::optional<int> only = std::nullopt;  ///< This replication alone.
  std::vector<CellName> kept = {};         ///< Cells whose values are kept; see SeriesTable.
  Earlier earlier = Earlier::stay;         ///< What becomes of what earlier runs have finished.
  /// Asked after every replication that did not fail, in order of number: whether no more are
  /// needed. Empty: never.
  std::function<bool(SeriesTable const&)> is_enough = {};
};

/// Runs all replications of a scenario, all arms of each, and writes the results file.
///
/// Replications are spread over threads and reduced in order of number, so that nothing depends on
/// how many threads there are. Finished ones are on the disk at once
/// (record/hdf5/shard_folder.hpp); everything that is said of them is computed from what is stored
/// there, so that a run taken up again ends as one that was never broken off.
///
/// Errors: OutputError for the file, also where replications of earlier runs would be lost;
/// ContractError when every replication has failed.
[[nodiscard]] Summary run_experiment(scenario::Scenario const& scenario,
                                     ExperimentOptions const& options);

}  // namespace sim::experiment
