#include "sim/record/hdf5/column.hpp"

#include <type_traits>

namespace sim::record::hdf5 {

namespace {

template <class Values>
Column::Cells cells_of(Values const& values) {
  return std::visit(
      []<class Filled>(Filled const& filled) -> Column::Cells {
        if constexpr (std::is_same_v<Filled, Unlabelled>) {
          return std::span<float const>{};
        } else {
          return std::span<typename Filled::value_type const>(filled);
        }
      },
      values);
}

}  // namespace

Column column_of(Axis const& axis) {
  return {.name = axis.name,
          .extents = {extent(axis.labels)},
          .grows = axis.growth == Growth::by_replication,
          .ragged = std::holds_alternative<Unlabelled>(axis.labels),
          .cells = cells_of(axis.labels)};
}

Column column_of(Group const& group, Variable const& variable) {
  Column column{.name = variable.name,
                .extents = {},
                .grows = group.grows(variable),
                .cells = cells_of(variable.values)};
  for (auto const& name : variable.axes) {
    auto const& labels = group.axis(name).labels;
    column.extents.push_back(extent(labels));
    column.ragged = column.ragged || std::holds_alternative<Unlabelled>(labels);
  }
  return column;
}

}  // namespace sim::record::hdf5
