#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "sim/record/table.hpp"

namespace sim::record::hdf5 {

/// What becomes one dataset: the labels of an axis or the values of a variable. A view.
struct Column {
  using Cells = std::variant<std::span<double const>,
                             std::span<float const>,
                             std::span<std::int32_t const>,
                             std::span<std::int8_t const>,
                             std::span<std::string const>>;

  std::string const& name;
  std::vector<std::size_t> extents;  ///< One per dimension, slowest first.
  bool grows = false;                ///< Along the first dimension.
  bool ragged = false;               ///< Rows without labels: long and thin.
  Cells cells;                       ///< Empty for unlabelled axes.
};

[[nodiscard]] Column column_of(Axis const& axis);
[[nodiscard]] Column column_of(Group const& group, Variable const& variable);

}  // namespace sim::record::hdf5
