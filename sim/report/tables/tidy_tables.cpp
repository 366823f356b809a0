#include "sim/report/tables/tidy_tables.hpp"

#include <algorithm>

#include "sim/experiment/parameter_draw.hpp"
#include "sim/record/hdf5/file_reader.hpp"
#include "sim/report/tables/basis.hpp"
#include "sim/report/tables/sample_figures.hpp"

namespace sim::report {

namespace {

using experiment::StoredTable;
using experiment::TableName;
using record::Axis;

constexpr double ore_per_krone = 100.0;
constexpr std::string_view year = "year";
constexpr int level_cells = 10;   ///< That a mask empties.
constexpr int change_cells = 10;  ///< Likewise.

bool is_money(StoredTable const& table) {
  return table.units == "ore";
}

bool has_axis(std::vector<Axis> const& axes, std::string_view name) {
  return std::ranges::find(axes, name, &Axis::name) != axes.end();
}

StoredTable told_table(TableSource const& source, TableName const& name) {
  auto table = experiment::stored_table(source.file, name);
  return is_money(table) && has_axis(table.axes, year) ? with_total(table, std::string{year})
                                                       : table;
}

/// Numbers of persons stand in a column, not in rows of their own.
bool is_column(TableName const& name) {
  return name.second == "persons" || name.second == "compared";
}

/// Whether the cell is anything but zero in any arm and replication.
bool has_flow(StoredTable const& table, std::size_t cell) {
  for (auto k = cell; k < table.values.size(); k += table.cells) {
    if (table.values[k] != 0.0) {
      return true;
    }
  }
  return false;
}

Mask more_of(Mask one, Mask other) {
  return one == Mask::none ? other : one;
}

/// Writes the rows of one table after another.
class Rows {
 public:
  Rows(TableSource const& source, Subject const& subject, DecimalMark mark)
      : source_(source)
      , subject_(subject)
      , against_(question_of(source.scenario).against)
      , per_draw_(experiment::replications_per_draw_of(source.scenario))
      , levels_(mark)
      , changes_(mark) {
    auto const group = record::hdf5::read_columns(source.file, subject.groups.front(), {});
    for (auto const& axis : group.axes()) {
      if (axis.name != "replication" && axis.name != "arm") {
        axes_.push_back(axis.name);
      }
    }
    begin();
  }

  void add(StoredTable const& table) {
    auto const about = source_.masks.of(table);
    for (std::size_t arm = 0; arm < table.arms; ++arm) {
      for (std::size_t cell = 0; cell < table.cells; ++cell) {
        if (!is_money(table) || has_flow(table, cell)) {
          add_level(table, {arm, cell}, about[arm * table.cells + cell]);
          add_change(table, {arm, cell}, about);
        }
      }
    }
  }

  [[nodiscard]] TidyTables texts() const { return {levels_.text(), changes_.text()}; }

 private:
  struct Place {
    std::size_t arm;
    std::size_t cell;
  };

  void begin();
  void add_level(StoredTable const& table, Place at, About const& about);
  void add_change(StoredTable const& table, Place at, std::vector<About> const& about);
  void add_labels(StoredTable const& table, Place at, CsvRows& rows) const;
  void add_persons(About const& about, CsvRows& rows) const;

  [[nodiscard]] std::string const& arm_name(std::size_t arm) const {
    return source_.scenario.arms.at(arm).name;
  }

  TableSource const& source_;
  Subject const& subject_;
  std::vector<std::size_t> against_;
  int per_draw_;
  std::vector<std::string> axes_;
  CsvRows levels_;
  CsvRows changes_;
};

void Rows::begin() {
  levels_.add("arm");
  changes_.add("arm").add("against");
  for (auto* rows : {&levels_, &changes_}) {
    for (auto const& axis : axes_) {
      rows->add(axis);
    }
    rows->add("measure").add("unit");
    if (subject_.is_about_persons) {
      rows->add("persons");
    }
    rows->add("replications");
  }
  levels_.add("mean").add("standard_error").add("cv").add("low").add("high");
  levels_.add("quantile_10").add("quantile_50").add("quantile_90");
  levels_.add("chance_sd").add("parameter_sd").add("masked").end_row();
  changes_.add("base").add("difference").add("standard_error").add("low").add("high");
  changes_.add("chance_sd").add("parameter_sd");
  changes_.add("relative").add("relative_low").add("relative_high").add("masked").end_row();
}

void Rows::add_labels(StoredTable const& table, Place at, CsvRows& rows) const {
  auto const places = table.places_of(at.cell);
  for (auto const& name : axes_) {
    auto const axis = std::ranges::find(table.axes, name, &Axis::name);
    if (axis == table.axes.end()) {
      rows.add_empty(1);
    } else {
      rows.add(
          experiment::label_of(*axis, places[static_cast<std::size_t>(axis - table.axes.begin())]));
    }
  }
  rows.add(table.name.second).add(is_money(table) ? "DKK" : table.units);
}

void Rows::add_persons(About const& about, CsvRows& rows) const {
  if (subject_.is_about_persons && about.mask == Mask::none) {
    rows.add(about.persons);
  } else if (subject_.is_about_persons) {
    rows.add_empty(1);
  }
}

void Rows::add_level(StoredTable const& table, Place at, About const& about) {
  auto const figures =
      level_figures({table.replications, per_draw_}, table.values_of(at.arm, at.cell));
  auto const& estimate = figures.estimate;
  if (estimate.replications == 0) {
    return;
  }
  auto const scale = is_money(table) ? ore_per_krone : 1.0;
  levels_.add(arm_name(at.arm));
  add_labels(table, at, levels_);
  add_persons(about, levels_);
  levels_.add(estimate.replications);
  if (about.mask == Mask::none) {
    levels_.add(estimate.mean / scale).add(estimate.standard_error / scale).add(figures.cv);
    levels_.add((estimate.mean - estimate.half_width) / scale);
    levels_.add((estimate.mean + estimate.half_width) / scale);
    levels_.add(figures.quantile_10 / scale).add(figures.quantile_50 / scale);
    levels_.add(figures.quantile_90 / scale);
    levels_.add(estimate.chance_sd / scale).add(estimate.parameter_sd / scale);
  } else {
    levels_.add_empty(level_cells);
  }
  levels_.add(name_of(about.mask)).end_row();
}

void Rows::add_change(StoredTable const& table, Place at, std::vector<About> const& about) {
  auto const against = against_.at(at.arm);
  auto const figures = change_figures({table.replications, per_draw_},
                                      table.values_of(at.arm, at.cell),
                                      table.values_of(against, at.cell));
  auto const& difference = figures.difference;
  if (against == at.arm || difference.replications == 0) {
    return;
  }
  auto told = about[at.arm * table.cells + at.cell];
  told.mask = more_of(told.mask, about[against * table.cells + at.cell].mask);
  auto const scale = is_money(table) ? ore_per_krone : 1.0;
  changes_.add(arm_name(at.arm)).add(arm_name(against));
  add_labels(table, at, changes_);
  add_persons(told, changes_);
  changes_.add(difference.replications);
  if (told.mask == Mask::none) {
    changes_.add(figures.base / scale).add(difference.mean / scale);
    changes_.add(difference.standard_error / scale);
    changes_.add((difference.mean - difference.half_width) / scale);
    changes_.add((difference.mean + difference.half_width) / scale);
    changes_.add(difference.chance_sd / scale).add(difference.parameter_sd / scale);
    changes_.add(figures.relative.ratio);
    changes_.add(figures.relative.low).add(figures.relative.high);
  } else {
    changes_.add_empty(change_cells);
  }
  changes_.add(name_of(told.mask)).end_row();
}

}  // namespace

TidyTables tidy_tables(TableSource const& source, Subject const& subject, DecimalMark mark) {
  Rows rows{source, subject, mark};
  for (auto const& group : subject.groups) {
    for (auto const& name : experiment::stored_table_names(source.file, group)) {
      if (!is_column(name)) {
        rows.add(told_table(source, name));
      }
    }
  }
  return rows.texts();
}

}  // namespace sim::report
