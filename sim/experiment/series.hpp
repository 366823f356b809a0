#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "sim/experiment/account.hpp"
#include "sim/record/table.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// A table of the frames, by its group and its own name.
using TableName = std::pair<std::string, std::string>;

/// Whether replications are averaged over a table of their frames; some are for readers of the
/// file.
[[nodiscard]] bool is_averaged(record::Group const& group, record::Variable const& variable);

/// One table by replication and arm, averaged over replications cell by cell: the level in every
/// arm and the difference to the arm it is compared with, taken inside each replication, between
/// the same people with the same luck.
///
/// Shape: arms x cells; cells are the places along the axes after `replication` and `arm`, the last
/// one fastest. A table without an axis `arm` has one arm.
class Series {
 public:
  /// `against` names for every arm the one it is compared with, itself for none.
  Series(record::Group const& group,
         record::Variable const& variable,
         std::vector<std::size_t> const& against,
         int per_draw);

  /// Adds the table of a replication; numbers in ascending order, the same shape every time.
  void add(int replication, record::Variable const& variable);

  /// The values of one cell in a table of this shape, arm by arm.
  [[nodiscard]] std::vector<double> values_in(record::Variable const& variable,
                                              std::size_t cell) const;

  /// The cell at these places along the axes.
  [[nodiscard]] std::size_t cell(std::vector<std::size_t> const& places) const;

  [[nodiscard]] Estimate level(std::size_t arm, std::size_t cell) const;

  /// The arm minus the one it is compared with; nothing is known of an arm compared with itself.
  [[nodiscard]] Estimate difference(std::size_t arm, std::size_t cell) const;

  /// Text of the table: for readers of what is made of it.
  [[nodiscard]] std::string const& long_name() const { return long_name_; }

  [[nodiscard]] std::string const& units() const { return units_; }

  /// The axes after `replication` and `arm`.
  [[nodiscard]] std::vector<record::Axis> const& axes() const { return axes_; }

  [[nodiscard]] std::size_t arms() const { return arms_; }

  /// The arm that this one is compared with; itself: none.
  [[nodiscard]] std::size_t against(std::size_t arm) const { return against_.at(arm); }

  [[nodiscard]] std::size_t cells() const { return cells_; }

 private:
  std::string long_name_;
  std::string units_;
  std::vector<record::Axis> axes_;
  std::vector<std::size_t> against_;
  int per_draw_;
  std::size_t arms_ = 1;
  std::size_t cells_ = 1;
  std::vector<Account> levels_;
  std::vector<Account> differences_;
};

/// One cell of a table, for what asks for more than means.
struct CellName {
  TableName table;
  std::vector<std::size_t> places;  ///< Along the axes after `replication` and `arm`.

  friend auto operator<=>(CellName const&, CellName const&) = default;
};

/// The values of one cell, replication by replication.
struct CellValues {
  std::vector<int> replications;          ///< Their numbers, ascending.
  std::vector<std::vector<double>> arms;  ///< Arm x replication.
};

/// The tables of the frames that replications are averaged over.
///
/// Memory does not grow with replications, but for the few cells that are kept: eight bytes each,
/// arm and replication.
class SeriesTable {
 public:
  explicit SeriesTable(scenario::Scenario const& scenario, std::vector<CellName> kept = {});

  /// Adds a replication; numbers in ascending order.
  void add(record::Frame const& frame);

  /// Null when the frames hold no such table, or there was no frame yet.
  [[nodiscard]] Series const* find(std::string const& group, std::string const& name) const;

  /// Must be there.
  [[nodiscard]] Series const& at(std::string const& group, std::string const& name) const;

  /// Of a cell that is kept.
  [[nodiscard]] CellValues const& values(CellName const& cell) const { return kept_.at(cell); }

  /// All tables in order of name.
  [[nodiscard]] std::map<TableName, Series> const& all() const { return series_; }

 private:
  void keep(TableName const& table,
            Series const& series,
            int replication,
            record::Variable const& variable);

  std::vector<std::size_t> against_;
  int per_draw_;
  std::map<TableName, Series> series_;
  std::map<CellName, CellValues> kept_;
};

}  // namespace sim::experiment
