#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/series.hpp"

namespace sim::report {

/// What is known of the persons behind the figures of a table.
struct Basis {
  experiment::TableName persons;       ///< The table of their number.
  std::string share = {};              ///< Of them only this share, by a table of the same group.
  bool is_share = false;               ///< The figure itself is a share of them.
  std::vector<std::string> with = {};  ///< Shares that it would give away, were one of them hidden.
};

/// Whom a table is about; none: not about a group of persons. A table that is its own basis is the
/// number of persons.
[[nodiscard]] std::optional<Basis> basis_of(experiment::TableName const& table);

}  // namespace sim::report
