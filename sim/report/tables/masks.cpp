#include "sim/report/tables/masks.hpp"

#include <algorithm>
#include <cmath>

#include "sim/base/contract.hpp"
#include "sim/report/tables/basis.hpp"

namespace sim::report {

namespace {

using experiment::StoredTable;
using record::Axis;

constexpr double adds_up_within = 1e-6;  ///< Persons.
constexpr std::string_view group_axis_name = "group";

/// Of what is known, step by step as accounts do it; zero when nothing is.
double mean_of(std::vector<double> const& values) {
  double mean = 0.0;
  int known = 0;
  for (auto const value : values) {
    if (!std::isnan(value)) {
      ++known;
      mean += (value - mean) / known;
    }
  }
  return mean;
}

/// The cell of another table with the same labels; first places along axes that `table` has not.
std::size_t same_cell(StoredTable const& other, StoredTable const& table, std::size_t cell) {
  auto const places = table.places_of(cell);
  std::size_t found = 0;
  for (auto const& axis : other.axes) {
    auto const same = std::ranges::find(table.axes, axis.name, &Axis::name);
    auto const place = static_cast<std::size_t>(same - table.axes.begin());
    found = found * extent(axis.labels) + (same == table.axes.end() ? 0 : places[place]);
  }
  return found;
}

bool is_masked(About const& about) {
  return about.mask != Mask::none;
}

/// The smallest part that is still told and about somebody; null when there is none.
About* smallest_told(std::vector<About>& groups, Parts const& parts) {
  About* smallest = nullptr;
  for (auto const part : parts) {
    auto& one = groups[part];
    bool const is_told = !is_masked(one) && one.persons > 0.0;
    if (is_told && (smallest == nullptr || one.persons < smallest->persons)) {
      smallest = &one;
    }
  }
  return smallest;
}

}  // namespace

std::string_view name_of(Mask mask) {
  switch (mask) {
    case Mask::none: return "";
    case Mask::few: return "few";
    case Mask::total: return "total";
  }
  return "";
}

void mask_by_totals(std::vector<About>& groups, std::vector<Parts> const& divisions) {
  if (is_masked(groups.front())) {
    return;
  }
  bool is_new = true;
  while (is_new) {  // A part that is masked for one division may stand alone in another.
    is_new = false;
    for (auto const& parts : divisions) {
      auto const masked =
          std::ranges::count_if(parts, [&](std::size_t part) { return is_masked(groups[part]); });
      auto* const other = masked == 1 ? smallest_told(groups, parts) : nullptr;
      if (other != nullptr) {
        other->mask = Mask::total;
        is_new = true;
      }
    }
  }
}

Masks::Masks(scenario::Scenario const& scenario, std::filesystem::path file)
    : scenario_(scenario), file_(std::move(file)) {
  for (std::size_t arm = 0; arm < scenario_.arms.size(); ++arm) {
    divisions_.push_back(divisions_in(arm));
  }
}

StoredTable const& Masks::stored(experiment::TableName const& name) {
  auto found = stored_.find(name);
  if (found == stored_.end()) {
    found = stored_.emplace(name, experiment::stored_table(file_, name)).first;
  }
  return found->second;
}

std::vector<Parts> Masks::divisions_in(std::size_t arm) {
  auto const& persons = stored({"outcomes", "persons"});
  auto const groups = extent(persons.axes.front().labels);
  auto const horizons = persons.cells / groups;
  std::vector<Parts> divisions;
  Parts regions;
  for (std::size_t k = 0; k < scenario_.segments.size(); ++k) {
    if (!scenario_.segments[k].region.empty()) {
      regions.push_back(k);
    }
  }
  if (regions.size() > 1) {
    divisions.push_back(regions);
  }
  auto const mean = [&](std::size_t group, std::size_t horizon) {
    return mean_of(persons.values_of(arm, group * horizons + horizon));
  };
  auto const add_up = [&](std::size_t one, std::size_t other) {
    for (std::size_t horizon = 0; horizon < horizons; ++horizon) {
      double const rest = mean(0, horizon) - mean(one, horizon) - mean(other, horizon);
      if (std::abs(rest) > adds_up_within) {
        return false;
      }
    }
    return true;
  };
  for (std::size_t one = 1; one < groups; ++one) {
    for (std::size_t other = one + 1; other < groups; ++other) {
      if (add_up(one, other)) {
        divisions.push_back({one, other});
      }
    }
  }
  return divisions;
}

std::vector<double> Masks::persons_behind(StoredTable const& table, Place at) {
  auto const basis = basis_of(table.name).value();
  auto const& counted = stored(basis.persons);
  auto persons = counted.values_of(at.arm, same_cell(counted, table, at.cell));
  if (!basis.share.empty()) {
    auto const shares = stored({basis.persons.first, basis.share}).values_of(at.arm, at.cell);
    for (std::size_t k = 0; k < persons.size(); ++k) {
      persons[k] *= std::isnan(shares[k]) ? 0.0 : shares[k];
    }
  }
  return persons;
}

Mask Masks::mask_of(StoredTable const& table, Place at, double persons) {
  auto const basis = basis_of(table.name).value();
  bool const comes_to_few =
      basis.is_share && is_few(persons * mean_of(table.values_of(at.arm, at.cell)));
  if (is_few(persons) || comes_to_few) {
    return Mask::few;
  }
  bool const gives_away = std::ranges::any_of(basis.with, [&](std::string const& share) {
    auto const& other = stored({table.name.first, share});
    return is_few(persons * mean_of(other.values_of(at.arm, at.cell)));
  });
  return gives_away ? Mask::total : Mask::none;
}

std::vector<About> Masks::of(StoredTable const& table) {
  std::vector<About> cells(table.arms * table.cells);
  if (!basis_of(table.name)) {
    return cells;
  }
  for (std::size_t k = 0; k < cells.size(); ++k) {
    Place const at{k / table.cells, k % table.cells};
    cells[k].persons = mean_of(persons_behind(table, at));
    cells[k].mask = mask_of(table, at, cells[k].persons);
  }
  mask_totals(table, cells);
  return cells;
}

void Masks::mask_totals(StoredTable const& table, std::vector<About>& cells) {
  auto const axis = std::ranges::find(table.axes, group_axis_name, &Axis::name);
  SIM_EXPECT(axis == table.axes.begin());
  auto const groups = extent(axis->labels);
  auto const inner = table.cells / groups;
  std::vector<About> column(groups);
  for (std::size_t k = 0; k < table.arms * inner; ++k) {
    auto const arm = k / inner;
    auto const cell_of = [&](std::size_t group) {
      return arm * table.cells + group * inner + k % inner;
    };
    for (std::size_t group = 0; group < groups; ++group) {
      column[group] = cells[cell_of(group)];
    }
    mask_by_totals(column, divisions_[arm]);
    for (std::size_t group = 0; group < groups; ++group) {
      cells[cell_of(group)] = column[group];
    }
  }
}

}  // namespace sim::report
