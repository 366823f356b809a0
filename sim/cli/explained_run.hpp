#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "sim/cli/explain.hpp"
#include "sim/experiment/stored_run.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::cli {

/// The run that `explain` simulates again, and whom it is asked about.
///
/// Errors: UsageError from the constructor for what does not exist; those of reading a file.
class ExplainedRun {
 public:
  explicit ExplainedRun(ExplainArguments const& arguments);

  [[nodiscard]] scenario::Scenario const& scenario() const {
    return stored_ ? stored_->scenario() : *scenario_;
  }

  [[nodiscard]] experiment::RunPlace const& place() const { return place_; }

  [[nodiscard]] scenario::Arm const& arm() const { return scenario().arms[place_.arm]; }

  [[nodiscard]] scenario::Region const& region() const { return arm().regions[place_.region]; }

  /// The arm whose story stands beside; nothing for one story alone.
  [[nodiscard]] std::optional<std::size_t> against() const { return against_; }

  /// The name of the citizen asked for; empty when a staff member is.
  [[nodiscard]] std::string const& citizen() const { return citizen_; }

  /// Simulates an arm with a listener. With a results file the digest must be the one in the file.
  void tell(std::size_t arm, model::FactSink& listener) const;

 private:
  void choose_row(ExplainArguments const& arguments);
  void choose_replication(std::optional<int> replication);

  std::optional<experiment::StoredRun> stored_;
  std::optional<scenario::Scenario> scenario_;  ///< Of a scenario file.
  experiment::RunPlace place_;
  std::optional<std::size_t> against_;
  std::string citizen_;
};

}  // namespace sim::cli
