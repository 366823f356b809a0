#pragma once

#include <compare>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "sim/scenario/toml/place.hpp"

namespace sim::scenario {

/// One fault in a scenario: where it stands and, in a sentence, what is wrong and what to do.
struct Problem {
  Place place;
  std::string text;

  friend auto operator<=>(Problem const&, Problem const&) = default;
};

/// Writes "scenarios/pilot.toml:9:16: caseload_max is 0; at least 1 citizen per mentor is needed."
[[nodiscard]] std::string to_text(Problem const& problem);

/// A user's mistakes in a scenario, all that were found in one pass.
///
/// `what()` has one problem per line, sorted by file, line and column.
class ScenarioError : public std::runtime_error {
 public:
  explicit ScenarioError(std::vector<Problem> problems);

  [[nodiscard]] std::vector<Problem> const& problems() const { return problems_; }

 private:
  std::vector<Problem> problems_;  ///< Sorted, each once, one or more.
};

/// Gathers faults, so that the user sees all of them at once.
class Problems {
 public:
  void add(Place const& place, std::string text) { found_.push_back({place, std::move(text)}); }

  void add_all(Problems const& others);

  [[nodiscard]] bool empty() const { return found_.empty(); }

  /// Errors: ScenarioError when anything was added.
  void throw_if_any() const;

 private:
  std::vector<Problem> found_;
};

}  // namespace sim::scenario
