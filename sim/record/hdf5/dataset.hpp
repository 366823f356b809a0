#pragma once

#include <cstddef>

#include <hdf5.h>

#include "sim/record/hdf5/checker.hpp"
#include "sim/record/hdf5/column.hpp"

namespace sim::record::hdf5 {

/// How numbers are packed.
struct Storage {
  std::size_t frames = 1;  ///< Frames that will be appended; 1 or more. Sizes the chunks.
  bool compressed = true;  ///< Else only guarded by checksums, which is quicker to write.
  bool checked = true;     ///< Guarded by checksums.
};

/// Links and attributes keep the order in which they were made; netCDF programs need it to append.
inline constexpr unsigned creation_order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;

/// Creates a dataset. A fixed column is written at once, a growing one is left empty.
[[nodiscard]] Handle create_dataset(Checker const& check,
                                    hid_t group,
                                    Column const& column,
                                    Storage const& storage);

/// Adds a growing column's cells to a dataset that has `present` rows.
void append_rows(Checker const& check, hid_t dataset, Column const& column, std::size_t present);

}  // namespace sim::record::hdf5
