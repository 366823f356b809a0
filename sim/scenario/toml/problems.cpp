#include "sim/scenario/toml/problems.hpp"

#include <algorithm>

#include "sim/base/contract.hpp"

namespace sim::scenario {

namespace {

std::vector<Problem> sorted_once(std::vector<Problem> problems) {
  SIM_EXPECT(!problems.empty());
  std::ranges::sort(problems);
  auto const repeated = std::ranges::unique(problems);
  problems.erase(repeated.begin(), repeated.end());
  return problems;
}

std::string lines_of(std::vector<Problem> const& problems) {
  std::string lines;
  for (auto const& problem : sorted_once(problems)) {
    lines += (lines.empty() ? "" : "\n") + to_text(problem);
  }
  return lines;
}

}  // namespace

std::string to_text(Place const& place) {
  if (!place.is_in_file()) {
    return place.file;
  }
  return place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::string to_text(Problem const& problem) {
  return to_text(problem.place) + ": " + problem.text;
}

ScenarioError::ScenarioError(std::vector<Problem> problems)
    : std::runtime_error(lines_of(problems)), problems_(sorted_once(std::move(problems))) {}

void Problems::add_all(Problems const& others) {
  found_.insert(found_.end(), others.found_.begin(), others.found_.end());
}

void Problems::throw_if_any() const {
  if (!found_.empty()) {
    throw ScenarioError(found_);
  }
}

}  // namespace sim::scenario
