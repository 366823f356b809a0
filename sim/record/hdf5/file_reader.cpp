#include "sim/record/hdf5/file_reader.hpp"

#include <algorithm>
#include <cstdint>
#include <exception>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include <hdf5_hl.h>

#include "sim/record/hdf5/attribute.hpp"
#include "sim/record/hdf5/checker.hpp"
#include "sim/record/hdf5/datatype.hpp"
#include "sim/record/hdf5/layout.hpp"

namespace sim::record::hdf5 {

namespace {

namespace names = attribute_names;

Handle open_file(Checker const& check, std::filesystem::path const& path) {
  Handle const access(check(H5Pcreate(H5P_FILE_ACCESS), "open"), H5Pclose);
  check(H5Pset_file_locking(access.id(), false, true), "open");
  check(H5Pset_fclose_degree(access.id(), H5F_CLOSE_STRONG), "open");
  bool const is_hdf5 = H5Fis_hdf5(path.c_str()) > 0;
  return {check(H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.id()),
                is_hdf5 ? "open, as it is cut short or damaged; copy or make it again" : "open"),
          H5Fclose};
}

Handle open_group(Checker const& check, hid_t file, std::string const& path) {
  return {check(H5Gopen2(file, ("/" + path).c_str(), H5P_DEFAULT), "open group"), H5Gclose};
}

/// Something in a group; the address tells it from all others in the file.
struct Member {
  std::string name;
  haddr_t address;
};

/// What a group holds, in the order of creation.
std::vector<Member> members_of(Checker const& check, hid_t group, H5O_type_t kind) {
  H5G_info_t content{};
  check(H5Gget_info(group, &content), "list group");
  std::vector<Member> found;
  for (hsize_t place = 0; place < content.nlinks; ++place) {
    auto const order = H5_INDEX_CRT_ORDER;
    auto const length =
        check(H5Lget_name_by_idx(group, ".", order, H5_ITER_INC, place, nullptr, 0, H5P_DEFAULT),
              "list group");
    std::string name(static_cast<std::size_t>(length), '\0');
    check(H5Lget_name_by_idx(
              group, ".", order, H5_ITER_INC, place, name.data(), name.size() + 1, H5P_DEFAULT),
          "list group");
    H5O_info_t object{};
    check(H5Oget_info_by_name2(group, name.c_str(), &object, H5O_INFO_BASIC, H5P_DEFAULT),
          "list group");
    if (object.type == kind) {
      found.push_back({std::move(name), object.addr});
    }
  }
  return found;
}

struct Extents {
  std::vector<hsize_t> present;
  std::vector<hsize_t> limits;

  [[nodiscard]] std::size_t cells() const {
    return std::accumulate(present.begin(), present.end(), std::size_t{1}, std::multiplies<>{});
  }
};

Extents extents_of(Checker const& check, hid_t dataset) {
  Handle const space(check(H5Dget_space(dataset), "read table"), H5Sclose);
  auto const rank = check(H5Sget_simple_extent_ndims(space.id()), "read table");
  Extents extents;
  extents.present.resize(static_cast<std::size_t>(rank));
  extents.limits.resize(static_cast<std::size_t>(rank));
  check(H5Sget_simple_extent_dims(space.id(), extents.present.data(), extents.limits.data()),
        "read table");
  return extents;
}

/// What is read of a table: all of it, or a range along its first axis.
using Part = std::optional<RowRange>;

template <class Number>
std::vector<Number> read_numbers(Checker const& check, hid_t dataset, Part const& part) {
  auto extents = extents_of(check, dataset);
  Handle const file(check(H5Dget_space(dataset), "read table"), H5Sclose);
  if (part) {
    std::vector<hsize_t> start(extents.present.size(), 0);
    start.front() = part->first;
    extents.present.front() = part->count;
    check(H5Sselect_hyperslab(
              file.id(), H5S_SELECT_SET, start.data(), nullptr, extents.present.data(), nullptr),
          "read rows");
  }
  std::vector<Number> numbers(extents.cells());
  if (numbers.empty()) {
    return numbers;
  }
  auto const rank = static_cast<int>(extents.present.size());
  Handle const memory(check(H5Screate_simple(rank, extents.present.data(), nullptr), "read table"),
                      H5Sclose);
  auto const type = number_type<Number>().memory;
  check(H5Dread(dataset, type, memory.id(), file.id(), H5P_DEFAULT, numbers.data()), "read table");
  return numbers;
}

std::vector<std::string> read_texts(Checker const& check, hid_t dataset, std::size_t cells) {
  auto const type = text_type(check);
  auto const transfer = text_transfer(check, cells);
  std::vector<char*> letters(cells, nullptr);
  check(
      H5Dread(
          dataset, type.id(), H5S_ALL, H5S_ALL, transfer.id(), static_cast<void*>(letters.data())),
      "read text");
  std::vector<std::string> texts(cells);
  std::ranges::transform(
      letters, texts.begin(), [](char const* text) { return text == nullptr ? "" : text; });
  Handle const space(check(H5Dget_space(dataset), "read text"), H5Sclose);
  check(H5Dvlen_reclaim(type.id(), space.id(), H5P_DEFAULT, static_cast<void*>(letters.data())),
        "read text");
  return texts;
}

Values read_values(Checker const& check, hid_t dataset, Part const& part) {
  Handle const type(check(H5Dget_type(dataset), "read table"), H5Tclose);
  auto const kind = H5Tget_class(type.id());
  auto const bytes = H5Tget_size(type.id());
  if (kind == H5T_STRING) {
    return read_texts(check, dataset, extents_of(check, dataset).cells());
  }
  if (kind == H5T_FLOAT && bytes == sizeof(double)) {
    return read_numbers<double>(check, dataset, part);
  }
  if (kind == H5T_FLOAT && bytes == sizeof(float)) {
    return read_numbers<float>(check, dataset, part);
  }
  if (kind == H5T_INTEGER && bytes == sizeof(std::int8_t)) {
    return read_numbers<std::int8_t>(check, dataset, part);
  }
  if (kind == H5T_INTEGER && bytes == sizeof(std::int32_t)) {
    return read_numbers<std::int32_t>(check, dataset, part);
  }
  check.fail("read table of unknown type");
}

bool is_unlabelled(Checker const& check, hid_t scale) {
  std::string name(sizeof(dimension_without_labels), '\0');
  check(H5DSget_scale_name(scale, name.data(), name.size()), "read axis");
  return name.starts_with(dimension_without_labels);
}

Labels read_labels(Checker const& check, hid_t scale, Part const& part) {
  if (is_unlabelled(check, scale)) {
    return Unlabelled{part ? part->count : extents_of(check, scale).cells()};
  }
  auto values = read_values(check, scale, part);
  return std::visit(
      [&]<class Column>(Column& column) -> Labels {
        if constexpr (std::is_constructible_v<Labels, Column&&>) {
          return std::move(column);
        } else {
          check.fail("read axis of unknown type");
        }
      },
      values);
}

Axis read_axis(Checker const& check, hid_t scale, std::string const& name, Part const& part) {
  auto const extents = extents_of(check, scale);
  auto const grows = !extents.limits.empty() && extents.limits.front() == H5S_UNLIMITED;
  return {.name = name,
          .long_name = read_text(check, scale, names::long_name),
          .units = read_text(check, scale, names::units),
          .labels = read_labels(check, scale, part),
          .growth = grows ? Growth::by_replication : Growth::fixed};
}

/// Called by the library with the scale of one dimension; takes down where it lies.
herr_t note_address(hid_t /*dataset*/, unsigned /*dimension*/, hid_t scale, void* address) {
  H5O_info_t object{};
  if (H5Oget_info2(scale, &object, H5O_INFO_BASIC) < 0) {
    return -1;
  }
  *static_cast<haddr_t*>(address) = object.addr;
  return 1;
}

std::vector<std::string> axes_of(Checker const& check,
                                 hid_t dataset,
                                 std::vector<Member> const& members) {
  std::vector<std::string> axes(extents_of(check, dataset).present.size());
  for (unsigned dimension = 0; dimension < axes.size(); ++dimension) {
    haddr_t address = HADDR_UNDEF;
    check(H5DSiterate_scales(dataset, dimension, nullptr, note_address, &address), "read axes");
    auto const scale = std::ranges::find(members, address, &Member::address);
    if (scale == members.end()) {
      check.fail("read table without axes");
    }
    axes[dimension] = scale->name;
  }
  return axes;
}

std::vector<Category> read_categories(Checker const& check, hid_t dataset) {
  std::istringstream words(read_text(check, dataset, names::flag_meanings));
  std::vector<Category> categories;
  for (auto const code : read_codes(check, dataset)) {
    categories.push_back({.code = code, .word = ""});
    words >> categories.back().word;
  }
  return categories;
}

/// Growing axes come first in a table, and others are not among the rows.
Part part_along(std::string const& axis, Rows const& rows) {
  auto const found = rows.find(axis);
  return found == rows.end() ? Part{} : Part{found->second};
}

/// What is read of a group: these rows of its growing axes, these tables. Nothing said: all.
struct Request {
  Rows rows = {};
  std::optional<std::set<std::string>> names = {};
};

Variable read_variable(Checker const& check,
                       hid_t dataset,
                       std::string const& name,
                       std::vector<Member> const& members,
                       Rows const& rows) {
  static std::set<std::string> const known{names::long_name,
                                           names::units,
                                           names::calendar,
                                           names::fill_value,
                                           names::flag_values,
                                           names::flag_meanings,
                                           "DIMENSION_LIST"};
  auto axes = axes_of(check, dataset, members);
  auto const part = axes.empty() ? Part{} : part_along(axes.front(), rows);
  return {.name = name,
          .long_name = read_text(check, dataset, names::long_name),
          .units = read_text(check, dataset, names::units),
          .axes = std::move(axes),
          .values = read_values(check, dataset, part),
          .categories = read_categories(check, dataset),
          .attributes = read_attributes(check, dataset, known)};
}

std::vector<std::string> paths_in(Checker const& check, Handle const& file) {
  auto const root = open_group(check, file.id(), "");
  std::vector<std::string> paths{""};
  for (auto& member : members_of(check, root.id(), H5O_TYPE_GROUP)) {
    paths.push_back(std::move(member.name));
  }
  return paths;
}

Group read_one(Checker const& check,
               Handle const& file,
               std::string const& path,
               Request const& request = {}) {
  auto const from = open_group(check, file.id(), path);
  Group group(path, read_text(check, from.id(), names::title));
  for (auto& attribute : read_attributes(check, from.id(), {names::title, names::conventions})) {
    group.add(std::move(attribute));
  }
  std::vector<Variable> variables;
  auto const members = members_of(check, from.id(), H5O_TYPE_DATASET);
  for (auto const& [name, address] : members) {
    Handle const dataset(check(H5Dopen2(from.id(), name.c_str(), H5P_DEFAULT), "open table"),
                         H5Dclose);
    if (check(H5DSis_scale(dataset.id()), "open table") > 0) {
      group.add(read_axis(check, dataset.id(), name, part_along(name, request.rows)));
    } else if (!request.names || request.names->contains(name)) {
      variables.push_back(read_variable(check, dataset.id(), name, members, request.rows));
    }
  }
  for (auto& variable : variables) {
    group.add(std::move(variable));
  }
  return group;
}

/// One axis in pieces of so many places.
std::vector<Rows> cut(std::string const& axis, RowRange const& range, std::size_t most) {
  std::vector<Rows> pieces;
  for (std::size_t done = 0; done < range.count; done += most) {
    pieces.push_back({{axis, {range.first + done, std::min(most, range.count - done)}}});
  }
  return pieces;
}

}  // namespace

std::vector<std::string> group_paths(std::filesystem::path const& file) {
  Checker const check(file);
  return paths_in(check, open_file(check, file));
}

Group read_group(std::filesystem::path const& file, std::string const& path) {
  Checker const check(file);
  return read_one(check, open_file(check, file), path);
}

Group read_rows(std::filesystem::path const& file, std::string const& path, Rows const& rows) {
  Checker const check(file);
  return read_one(check, open_file(check, file), path, {.rows = rows});
}

Group read_columns(std::filesystem::path const& file,
                   std::string const& path,
                   std::set<std::string> const& names) {
  Checker const check(file);
  return read_one(check, open_file(check, file), path, {.names = names});
}

Values read_values(std::filesystem::path const& file,
                   std::string const& path,
                   std::string const& name) {
  Checker const check(file);
  auto const open = open_file(check, file);
  auto const group = open_group(check, open.id(), path);
  Handle const dataset(check(H5Dopen2(group.id(), name.c_str(), H5P_DEFAULT), "open table"),
                       H5Dclose);
  return read_values(check, dataset.id(), {});
}

std::string root_text(std::filesystem::path const& file, std::string const& name) {
  Checker const check(file);
  auto const open = open_file(check, file);
  return read_text(check, open_group(check, open.id(), "").id(), name.c_str());
}

std::vector<Rows> pieces_of(Group const& group, Rows const& rows, std::size_t most) {
  if (!group.has_variable(row_size_name)) {
    bool const is_long = rows.size() == 1 && rows.begin()->second.count > most;
    return is_long ? cut(rows.begin()->first, rows.begin()->second, most) : std::vector{rows};
  }
  auto const& sizes = group.variable(row_size_name);
  auto const& length_of = std::get<std::vector<std::int32_t>>(sizes.values);
  auto const& part_axis = sizes.axes.front();
  auto const& row_axis = std::get<std::string>(sizes.attributes.front().value);
  auto const [first, count] = rows.at(part_axis);
  auto next_row = rows.at(row_axis).first;
  std::vector<Rows> pieces;
  RowRange parts{.first = first, .count = 0};
  RowRange own{.first = next_row, .count = 0};
  auto const close = [&] { pieces.push_back({{part_axis, parts}, {row_axis, own}}); };
  for (auto part = first; part < first + count; ++part) {
    auto const length = static_cast<std::size_t>(length_of.at(part));
    if (parts.count > 0 && own.count + length > most) {
      close();
      parts = {.first = part, .count = 0};
      own = {.first = next_row, .count = 0};
    }
    ++parts.count;
    own.count += length;
    next_row += length;
  }
  close();
  return pieces;
}

void for_each_piece(std::filesystem::path const& file,
                    std::function<void(Group&&)> const& use,
                    std::size_t most) {
  Checker const check(file);
  auto const open = open_file(check, file);
  for (auto const& path : paths_in(check, open)) {
    Rows rows;
    auto const bare = read_one(check, open, path, {.names = std::set<std::string>{row_size_name}});
    for (auto const& axis : bare.axes()) {
      if (axis.growth == Growth::by_replication) {
        rows[axis.name] = {.first = 0, .count = extent(axis.labels)};
      }
    }
    for (auto const& piece : pieces_of(bare, rows, most)) {
      use(read_one(check, open, path, {.rows = piece}));
    }
  }
}

}  // namespace sim::record::hdf5
