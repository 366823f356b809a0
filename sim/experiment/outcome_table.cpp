#include "sim/experiment/outcome_table.hpp"

#include <algorithm>

#include "sim/base/contract.hpp"

namespace sim::experiment {

namespace {

constexpr char const* frame_group = "outcomes";

Series const& series_of(SeriesTable const& series, record::Measure measure) {
  auto const& terms = record::measures.at(static_cast<std::size_t>(measure));
  return series.at(frame_group, std::string{terms.name});
}

}  // namespace

OutcomeTable::OutcomeTable(scenario::Scenario const& scenario, SeriesTable const& series)
    : series_(&series) {
  auto const all = all_group_names(scenario);
  for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
    auto& places = places_.emplace_back();
    for (auto const& name : group_names(scenario, arm)) {
      places.push_back(static_cast<std::size_t>(std::ranges::find(all, name) - all.begin()));
    }
  }
}

Estimate OutcomeTable::estimate(Cell const& cell,
                                std::size_t horizon,
                                record::Measure measure) const {
  return series_of(*series_, measure).level(cell.arm, place(cell, horizon));
}

Estimate OutcomeTable::difference(Cell const& cell,
                                  std::size_t horizon,
                                  record::Measure measure) const {
  return series_of(*series_, measure).difference(cell.arm, place(cell, horizon));
}

double OutcomeTable::persons(Cell const& cell, std::size_t horizon) const {
  return series_->at(frame_group, "persons").level(cell.arm, place(cell, horizon)).mean;
}

std::size_t OutcomeTable::place(Cell const& cell, std::size_t horizon) const {
  SIM_EXPECT(horizon < record::horizons.size());
  return places_.at(cell.arm).at(cell.group) * record::horizons.size() + horizon;
}

std::optional<Cell> cell_of(scenario::Scenario const& scenario,
                            std::size_t arm,
                            std::string const& group) {
  auto const names = group_names(scenario, arm);
  auto const found = std::ranges::find(names, group);
  if (found == names.end()) {
    return std::nullopt;
  }
  return Cell{.arm = arm, .group = static_cast<std::size_t>(found - names.begin())};
}

std::vector<std::string> group_names(scenario::Scenario const& scenario, std::size_t arm) {
  std::vector<std::string> names;
  for (auto const& segment : scenario.segments) {
    names.push_back(segment.name);
  }
  auto const& groups = scenario.arms[arm].groups;
  names.insert(names.end(), groups.begin(), groups.end());
  return names;
}

std::vector<std::string> all_group_names(scenario::Scenario const& scenario) {
  std::vector<std::string> names;
  for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
    for (auto const& name : group_names(scenario, arm)) {
      if (std::ranges::find(names, name) == names.end()) {
        names.push_back(name);
      }
    }
  }
  return names;
}

}  // namespace sim::experiment
