#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "sim/scenario/scenario.hpp"

/// A results file read as the run that made it, so that any part of that run can be simulated
/// again.
namespace sim::experiment {

/// Which run of an experiment: places along the axes of the results file.
struct RunPlace {
  int replication = 0;  ///< Its number, not its place.
  std::size_t arm = 0;
  std::size_t region = 0;
};

/// What a results file knows of its run: the scenario, and the digest of every part.
class StoredRun {
 public:
  /// Errors: OutputError for a file that is missing, damaged or no results file of `jobspor run`;
  /// ScenarioError for one that another version of the program has made.
  explicit StoredRun(std::filesystem::path file);

  [[nodiscard]] scenario::Scenario const& scenario() const { return scenario_; }

  /// Numbers of the replications that are in the file, one or more, in order.
  [[nodiscard]] std::vector<std::int32_t> const& replications() const { return replications_; }

  [[nodiscard]] bool has(int replication) const;

  /// The digest of one region of an arm; the replication must be there.
  [[nodiscard]] std::uint64_t digest(RunPlace const& place) const;

  /// Refuses a run that was simulated again with another digest: whatever it shows is not what the
  /// file is about.
  ///
  /// Errors: ScenarioError.
  void check_digest(RunPlace const& place, std::uint64_t again) const;

 private:
  std::filesystem::path file_;
  scenario::Scenario scenario_;
  std::vector<std::int32_t> replications_;
  std::vector<std::uint64_t> digests_;  ///< By replication, arm and region.
};

/// A person in a results file, by name, with the run in which the person lives.
struct StoredPerson {
  std::string name;  ///< "cash_benefit/stock/123".
  RunPlace place;
};

/// How many persons the group `trajectories` holds, each in one arm of one replication.
[[nodiscard]] std::size_t stored_persons(std::filesystem::path const& file);

/// The person in a row of `trajectories`, counted from 0; the row must be there.
[[nodiscard]] StoredPerson stored_person(std::filesystem::path const& file,
                                         scenario::Scenario const& scenario,
                                         std::size_t row);

/// Whether a run has made the file, with whatever version. Errors: OutputError for a damaged one.
[[nodiscard]] bool is_result_of_run(std::filesystem::path const& file);

/// Whether the file is meant as a results file: by its ending, or because it is HDF5.
[[nodiscard]] bool is_results_file(std::filesystem::path const& file);

}  // namespace sim::experiment
