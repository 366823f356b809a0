#include "sim/record/hdf5/dataset.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "sim/record/hdf5/datatype.hpp"

namespace sim::record::hdf5 {

namespace {

using Extents = std::vector<hsize_t>;

constexpr hsize_t chunk_bytes = 65'536;     // Large enough to pack well, small enough to read one.
constexpr hsize_t smallest_chunked = 4096;  // Below this, chunks cost more than they save.
constexpr unsigned panel_gzip = 4;
constexpr unsigned ragged_gzip = 1;

Extents extents_of(Column const& column) {
  return {column.extents.begin(), column.extents.end()};
}

hsize_t product(Extents const& extents) {
  return std::accumulate(extents.begin(), extents.end(), hsize_t{1}, std::multiplies<>{});
}

/// Whole rows, as many as fit, and never more than the file will hold.
Extents chunk_of(Column const& column, std::size_t cell_bytes, Storage const& storage) {
  auto chunk = extents_of(column);
  auto const expected = chunk.front() * (column.grows ? storage.frames : 1);
  chunk.front() = 1;
  auto const fit = std::max<hsize_t>(1, chunk_bytes / (product(chunk) * cell_bytes));
  chunk.front() = expected == 0 ? fit : std::min(fit, expected);
  return chunk;
}

void set_packing(Checker const& check,
                 hid_t properties,
                 Column const& column,
                 std::size_t cell_bytes,
                 Storage const& storage) {
  auto const bytes = product(extents_of(column)) * cell_bytes;
  if (!column.grows && bytes < smallest_chunked) {
    return;
  }
  auto const chunk = chunk_of(column, cell_bytes, storage);
  check(H5Pset_chunk(properties, static_cast<int>(chunk.size()), chunk.data()), "set chunks");
  if (storage.compressed) {
    check(H5Pset_shuffle(properties), "set filter");
    check(H5Pset_deflate(properties, column.ragged ? ragged_gzip : panel_gzip), "set filter");
  }
  if (storage.checked) {
    check(H5Pset_fletcher32(properties), "set filter");
  }
}

Handle creation_properties(Checker const& check, Column const& column, Storage const& storage) {
  Handle properties(check(H5Pcreate(H5P_DATASET_CREATE), "describe table"), H5Pclose);
  check(H5Pset_attr_creation_order(properties.id(), creation_order), "describe table");
  check(H5Pset_obj_track_times(properties.id(), false), "describe table");
  std::visit(
      [&]<class Cell>(std::span<Cell const>) {
        if constexpr (std::is_arithmetic_v<Cell>) {
          set_packing(check, properties.id(), column, sizeof(Cell), storage);
        }
        if constexpr (std::is_floating_point_v<Cell>) {
          auto const missing = std::numeric_limits<Cell>::quiet_NaN();
          check(H5Pset_fill_value(properties.id(), number_type<Cell>().memory, &missing),
                "set fill value");
        }
      },
      column.cells);
  return properties;
}

/// One or two unfinished chunks per dataset, so that memory does not grow with the file.
Handle access_properties(Checker const& check) {
  Handle properties(check(H5Pcreate(H5P_DATASET_ACCESS), "describe table"), H5Pclose);
  check(H5Pset_chunk_cache(properties.id(), 31, 2 * chunk_bytes, 1.0), "describe table");
  return properties;
}

Handle file_space(Checker const& check, Column const& column) {
  auto extents = extents_of(column);
  if (extents.empty()) {
    return {check(H5Screate(H5S_SCALAR), "describe table"), H5Sclose};
  }
  auto limits = extents;
  if (column.grows) {
    extents.front() = 0;
    limits.front() = H5S_UNLIMITED;
  }
  return {check(H5Screate_simple(static_cast<int>(extents.size()), extents.data(), limits.data()),
                "describe table"),
          H5Sclose};
}

Handle file_type(Checker const& check, Column const& column) {
  return std::visit(
      [&]<class Cell>(std::span<Cell const>) -> Handle {
        if constexpr (std::is_arithmetic_v<Cell>) {
          return {check(H5Tcopy(number_type<Cell>().file), "describe table"), H5Tclose};
        } else {
          return text_type(check);
        }
      },
      column.cells);
}

/// Where the cells go: `memory` and `file` are dataspaces.
struct Target {
  hid_t dataset;
  hid_t memory = H5S_ALL;
  hid_t file = H5S_ALL;
};

void write_cells(Checker const& check, Target const& target, Column const& column) {
  auto const write = [&](hid_t type, hid_t transfer, void const* cells) {
    check(H5Dwrite(target.dataset, type, target.memory, target.file, transfer, cells),
          "write table");
  };
  std::visit(
      [&]<class Cell>(std::span<Cell const> cells) {
        if constexpr (std::is_arithmetic_v<Cell>) {
          write(number_type<Cell>().memory, H5P_DEFAULT, cells.data());
        } else {
          std::vector<char const*> letters(cells.size());
          std::ranges::transform(cells, letters.begin(), &std::string::c_str);
          auto const transfer = text_transfer(check, cells.size());
          write(text_type(check).id(), transfer.id(), static_cast<void const*>(letters.data()));
        }
      },
      column.cells);
}

bool has_cells(Column const& column) {
  return std::visit([](auto cells) { return !cells.empty(); }, column.cells);
}

}  // namespace

Handle create_dataset(Checker const& check,
                      hid_t group,
                      Column const& column,
                      Storage const& storage) {
  auto const type = file_type(check, column);
  auto const space = file_space(check, column);
  auto const creation = creation_properties(check, column, storage);
  auto const access = access_properties(check);
  auto const id = H5Dcreate2(
      group, column.name.c_str(), type.id(), space.id(), H5P_DEFAULT, creation.id(), access.id());
  Handle dataset(check(id, "create table"), H5Dclose);
  if (!column.grows && has_cells(column)) {
    write_cells(check, {dataset.id()}, column);
  }
  return dataset;
}

void append_rows(Checker const& check, hid_t dataset, Column const& column, std::size_t present) {
  auto const added = extents_of(column);
  if (added.front() == 0) {
    return;
  }
  auto longer = added;
  longer.front() += present;
  check(H5Dset_extent(dataset, longer.data()), "lengthen table");
  if (!has_cells(column)) {
    return;
  }
  Extents first(added.size(), 0);
  first.front() = present;
  Handle const memory(
      check(H5Screate_simple(static_cast<int>(added.size()), added.data(), nullptr), "select rows"),
      H5Sclose);
  Handle const file(check(H5Dget_space(dataset), "select rows"), H5Sclose);
  check(
      H5Sselect_hyperslab(file.id(), H5S_SELECT_SET, first.data(), nullptr, added.data(), nullptr),
      "select rows");
  write_cells(check, {dataset, memory.id(), file.id()}, column);
}

}  // namespace sim::record::hdf5
