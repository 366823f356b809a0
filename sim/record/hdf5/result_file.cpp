#include "sim/record/hdf5/result_file.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "sim/record/hdf5/layout.hpp"
#include "sim/record/output_error.hpp"

namespace sim::record::hdf5 {

namespace {

using Numbers = std::vector<std::int32_t>;

constexpr char const* replication_axis = "replication";
constexpr char const* owner = "person_replication";  ///< Whose replication a part is.
constexpr char const* sizes = row_size_name;

bool grows(Group const& group) {
  return std::ranges::any_of(
      group.axes(), [](Axis const& axis) { return axis.growth == Growth::by_replication; });
}

/// What the root group says of all replications together is not part of any.
Group without_attributes_of_root(Group const& group) {
  if (!group.path().empty()) {
    return group;
  }
  Group bare{group.path(), group.title()};
  for (auto const& axis : group.axes()) {
    bare.add(axis);
  }
  for (auto const& variable : group.variables()) {
    bare.add(variable);
  }
  return bare;
}

/// Equal numbers stand together, in ascending order.
RowRange range_of(Numbers const& numbers, std::int32_t wanted) {
  auto const found = std::ranges::equal_range(numbers, wanted);
  return {.first = static_cast<std::size_t>(found.begin() - numbers.begin()),
          .count = static_cast<std::size_t>(found.size())};
}

std::size_t sum(Numbers::const_iterator first, Numbers::const_iterator last) {
  return std::accumulate(first, last, std::size_t{0});
}

}  // namespace

ResultFile::ResultFile(std::filesystem::path file) : file_(std::move(file)) {
  auto const root = read_columns(file_, "", {});
  if (!root.has_axis(replication_axis)) {
    throw OutputError(file_, "is not a results file: it holds no replications");
  }
  replications_ = std::get<Numbers>(root.axis(replication_axis).labels);
  for (auto const& attribute : root.attributes()) {
    if (auto const* text = std::get_if<std::string>(&attribute.value)) {
      texts_.emplace(attribute.name, *text);
    }
  }
  for (auto const& path : group_paths(file_)) {
    auto const group = read_columns(file_, path, {owner, sizes});
    if (grows(group)) {
      paths_.push_back(path);
      places_.emplace(path, places_in(group));
    }
  }
}

Frame ResultFile::panels(std::int32_t replication) const {
  Frame frame;
  for (auto const& path : paths_) {
    auto const& places = places_.at(path);
    if (!places.replications.empty()) {
      frame.push_back(
          without_attributes_of_root(read_rows(file_, path, rows_of(places, replication))));
    }
  }
  return frame;
}

void ResultFile::for_each_piece(std::int32_t replication,
                                std::function<void(Group&&)> const& use) const {
  for (auto const& path : paths_) {
    auto const bare = read_columns(file_, path, {sizes});
    for (auto const& rows : pieces_of(bare, rows_of(places_.at(path), replication))) {
      use(without_attributes_of_root(read_rows(file_, path, rows)));
    }
  }
}

std::string ResultFile::text(std::string const& attribute) const {
  auto const found = texts_.find(attribute);
  return found == texts_.end() ? std::string{} : found->second;
}

ResultFile::RowPlaces ResultFile::places_in(Group const& group) {
  RowPlaces places;
  if (group.has_axis(replication_axis)) {
    places.replications = std::get<Numbers>(group.axis(replication_axis).labels);
  }
  if (group.has_variable(owner)) {
    places.parts = group.variable(owner).axes.front();
    places.owners = std::get<Numbers>(group.variable(owner).values);
  }
  if (group.has_variable(sizes)) {
    auto const& variable = group.variable(sizes);
    places.rows = std::get<std::string>(variable.attributes.front().value);
    places.sizes = std::get<Numbers>(variable.values);
  }
  return places;
}

Rows ResultFile::rows_of(RowPlaces const& places, std::int32_t replication) {
  Rows rows;
  if (!places.replications.empty()) {
    rows[replication_axis] = range_of(places.replications, replication);
  }
  if (!places.parts.empty()) {
    auto const parts = range_of(places.owners, replication);
    rows[places.parts] = parts;
    if (!places.rows.empty()) {
      auto const first = places.sizes.begin() + static_cast<std::ptrdiff_t>(parts.first);
      auto const last = first + static_cast<std::ptrdiff_t>(parts.count);
      rows[places.rows] = {.first = sum(places.sizes.begin(), first), .count = sum(first, last)};
    }
  }
  return rows;
}

}  // namespace sim::record::hdf5
