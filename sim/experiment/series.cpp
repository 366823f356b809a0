#include "sim/experiment/series.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "sim/base/contract.hpp"
#include "sim/experiment/parameter_draw.hpp"

namespace sim::experiment {

namespace {

/// Tables that would fill memory cell by cell and are read from the file by those who want them.
constexpr std::array<std::string_view, 1> not_averaged_groups{"parameters"};
constexpr std::array<std::string_view, 4> resources_by_month{
    "waiting", "caseload", "posts", "meetings_held"};

template <class Names>
bool is_among(Names const& names, std::string const& name) {
  return std::ranges::find(names, name) != names.end();
}

bool is_number(record::Variable const& variable) {
  return std::holds_alternative<std::vector<double>>(variable.values) ||
         std::holds_alternative<std::vector<std::int32_t>>(variable.values);
}

/// Digests are names, not amounts.
bool is_digest(std::string const& name) {
  return name.ends_with("digest_high") || name.ends_with("digest_low");
}

/// Calls `use` with every value and its place.
template <class Use>
void for_each_value(record::Values const& values, Use use) {
  std::visit(
      [&]<class Cell>(std::vector<Cell> const& column) {
        if constexpr (std::is_arithmetic_v<Cell>) {
          for (std::size_t k = 0; k < column.size(); ++k) {
            use(k, static_cast<double>(column[k]));
          }
        }
      },
      values);
}

int number_of(record::Group const& group) {
  auto const& labels = group.axis("replication").labels;
  auto const& numbers = std::get<std::vector<std::int32_t>>(labels);
  SIM_EXPECT(numbers.size() == 1);
  return numbers.front();
}

}  // namespace

bool is_averaged(record::Group const& group, record::Variable const& variable) {
  bool const is_by_replication = !variable.axes.empty() && variable.axes.front() == "replication";
  if (!is_by_replication || !is_number(variable) || is_digest(variable.name) ||
      is_among(not_averaged_groups, group.path())) {
    return false;
  }
  return group.path() != "resources" || is_among(resources_by_month, variable.name);
}

Series::Series(record::Group const& group,
               record::Variable const& variable,
               std::vector<std::size_t> const& against,
               int per_draw)
    : long_name_(variable.long_name)
    , units_(variable.units)
    , against_(against)
    , per_draw_(per_draw) {
  bool const has_arms = variable.axes.size() > 1 && variable.axes[1] == "arm";
  for (std::size_t k = has_arms ? 2 : 1; k < variable.axes.size(); ++k) {
    axes_.push_back(group.axis(variable.axes[k]));
    cells_ *= extent(axes_.back().labels);
  }
  if (has_arms) {
    arms_ = extent(group.axis("arm").labels);
    SIM_EXPECT(arms_ == against_.size());
  } else {
    against_ = {0};
  }
  levels_.resize(arms_ * cells_);
  differences_.resize(arms_ * cells_);
}

void Series::add(int replication, record::Variable const& variable) {
  std::vector<double> values(levels_.size());
  SIM_EXPECT(record::count(variable.values) == values.size());
  for_each_value(variable.values, [&](std::size_t place, double value) {
    values[place] = value;
    levels_[place].add(replication, value);
  });
  for (std::size_t arm = 0; arm < arms_; ++arm) {
    for (std::size_t cell = 0; against_[arm] != arm && cell < cells_; ++cell) {
      differences_[arm * cells_ + cell].add(
          replication, values[arm * cells_ + cell] - values[against_[arm] * cells_ + cell]);
    }
  }
}

std::vector<double> Series::values_in(record::Variable const& variable, std::size_t cell) const {
  std::vector<double> values(arms_);
  for_each_value(variable.values, [&](std::size_t place, double value) {
    if (place % cells_ == cell) {
      values[place / cells_] = value;
    }
  });
  return values;
}

std::size_t Series::cell(std::vector<std::size_t> const& places) const {
  SIM_EXPECT(places.size() == axes_.size());
  std::size_t cell = 0;
  for (std::size_t k = 0; k < places.size(); ++k) {
    auto const length = extent(axes_[k].labels);
    SIM_EXPECT(places[k] < length);
    cell = cell * length + places[k];
  }
  return cell;
}

Estimate Series::level(std::size_t arm, std::size_t cell) const {
  return levels_.at(arm * cells_ + cell).estimate(per_draw_);
}

Estimate Series::difference(std::size_t arm, std::size_t cell) const {
  return differences_.at(arm * cells_ + cell).estimate(per_draw_);
}

SeriesTable::SeriesTable(scenario::Scenario const& scenario, std::vector<CellName> kept)
    : against_(question_of(scenario).against), per_draw_(replications_per_draw_of(scenario)) {
  for (auto& cell : kept) {
    kept_.try_emplace(std::move(cell));
  }
}

void SeriesTable::add(record::Frame const& frame) {
  for (auto const& group : frame) {
    for (auto const& variable : group.variables()) {
      if (is_averaged(group, variable)) {
        auto const [found, is_new] = series_.try_emplace(
            {group.path(), variable.name}, group, variable, against_, per_draw_);
        found->second.add(number_of(group), variable);
        keep(found->first, found->second, number_of(group), variable);
      }
    }
  }
}

void SeriesTable::keep(TableName const& table,
                       Series const& series,
                       int replication,
                       record::Variable const& variable) {
  for (auto& [cell, values] : kept_) {
    if (cell.table == table) {
      auto const by_arm = series.values_in(variable, series.cell(cell.places));
      values.arms.resize(by_arm.size());
      values.replications.push_back(replication);
      for (std::size_t arm = 0; arm < by_arm.size(); ++arm) {
        values.arms[arm].push_back(by_arm[arm]);
      }
    }
  }
}

Series const* SeriesTable::find(std::string const& group, std::string const& name) const {
  auto const found = series_.find({group, name});
  return found == series_.end() ? nullptr : &found->second;
}

Series const& SeriesTable::at(std::string const& group, std::string const& name) const {
  auto const* found = find(group, name);
  SIM_EXPECT(found != nullptr);
  return *found;
}

}  // namespace sim::experiment
