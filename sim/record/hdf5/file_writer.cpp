#include "sim/record/hdf5/file_writer.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include <hdf5_hl.h>

#include "sim/record/hdf5/attribute.hpp"
#include "sim/record/hdf5/disk_driver.hpp"
#include "sim/record/hdf5/layout.hpp"
#include "sim/record/output_error.hpp"

namespace sim::record::hdf5 {

namespace {

Handle create_file(Checker& check, std::filesystem::path const& path) {
  Handle const creation(check(H5Pcreate(H5P_FILE_CREATE), "describe file"), H5Pclose);
  check(H5Pset_link_creation_order(creation.id(), creation_order), "describe file");
  check(H5Pset_attr_creation_order(creation.id(), creation_order), "describe file");
  check(H5Pset_obj_track_times(creation.id(), false), "describe file");

  Handle const access(check(H5Pcreate(H5P_FILE_ACCESS), "describe file"), H5Pclose);
  check(H5Pset_libver_bounds(access.id(), H5F_LIBVER_V18, H5F_LIBVER_V18), "describe file");
  check(H5Pset_fclose_degree(access.id(), H5F_CLOSE_STRONG), "describe file");
  check(use_disk_driver(access.id(), check.disk_error()), "describe file");
  return {check(H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation.id(), access.id()), "create"),
          H5Fclose};
}

Handle create_group(Checker const& check, hid_t parent, std::string const& path) {
  if (path.empty()) {
    return {check(H5Gopen2(parent, "/", H5P_DEFAULT), "open group"), H5Gclose};
  }
  Handle const creation(check(H5Pcreate(H5P_GROUP_CREATE), "describe group"), H5Pclose);
  check(H5Pset_link_creation_order(creation.id(), creation_order), "describe group");
  check(H5Pset_attr_creation_order(creation.id(), creation_order), "describe group");
  check(H5Pset_obj_track_times(creation.id(), false), "describe group");
  return {check(H5Gcreate2(parent, path.c_str(), H5P_DEFAULT, creation.id(), H5P_DEFAULT),
                "create group"),
          H5Gclose};
}

void write_text(Checker const& check, hid_t object, char const* name, std::string const& text) {
  if (!text.empty()) {
    write_attribute(check, object, {name, text});
  }
}

/// What a number means: dates need a calendar to be understood.
void write_meaning(Checker const& check,
                   hid_t object,
                   std::string const& long_name,
                   std::string const& units) {
  write_text(check, object, attribute_names::long_name, long_name);
  write_text(check, object, attribute_names::units, units);
  if (units.find(" since ") != std::string::npos) {
    write_text(check, object, attribute_names::calendar, "proleptic_gregorian");
  }
}

void write_categories(Checker const& check, hid_t object, std::vector<Category> const& categories) {
  if (categories.empty()) {
    return;
  }
  std::vector<std::int8_t> codes;
  std::string words;
  for (auto const& category : categories) {
    codes.push_back(category.code);
    words += (words.empty() ? "" : " ") + category.word;
  }
  write_numbers(check, object, attribute_names::flag_values, codes);
  write_text(check, object, attribute_names::flag_meanings, words);
}

void write_fill_value(Checker const& check, hid_t object, Values const& values) {
  std::visit(
      [&]<class Cell>(std::vector<Cell> const&) {
        if constexpr (std::is_floating_point_v<Cell>) {
          std::vector<Cell> const missing{std::numeric_limits<Cell>::quiet_NaN()};
          write_numbers(check, object, attribute_names::fill_value, missing);
        }
      },
      values);
}

bool is_packed(Group const& group) {
  return std::ranges::find(group.attributes(), Attribute{attribute_names::packing, "none"}) ==
         group.attributes().end();
}

}  // namespace

FileWriter::FileWriter(std::filesystem::path const& file, Storage storage)
    : path_(file)
    , check_(file)
    , storage_(storage)
    , file_(create_file(check_, file))
    , root_(create_group(check_, file_.id(), "")) {
  write({{attribute_names::conventions, "CF-1.8"}});
}

void FileWriter::write(std::vector<Attribute> const& attributes) {
  for (auto const& attribute : attributes) {
    write_attribute(check_, root_.id(), attribute);
  }
}

void FileWriter::append(Group const& group) {
  auto found = groups_.find(group.path());
  if (found == groups_.end()) {
    found = groups_.emplace(group.path(), create(group)).first;
  } else if (found->second.blueprint != group.without_rows()) {
    throw OutputError(path_, "group '" + group.path() + "' differs between replications");
  }
  append_rows_of(found->second, group);
}

FileWriter::OpenGroup FileWriter::create(Group const& group) {
  OpenGroup open{.blueprint = group.without_rows(),
                 .group = create_group(check_, file_.id(), group.path()),
                 .datasets = {},
                 .rows = {}};
  write_text(check_, open.group.id(), attribute_names::title, group.title());
  for (auto const& attribute : group.attributes()) {
    write_attribute(check_, open.group.id(), attribute);
  }
  for (auto const& axis : group.axes()) {
    create_axis(open, axis);
  }
  for (auto const& variable : group.variables()) {
    create_variable(open, group, variable);
  }
  return open;
}

Storage FileWriter::storage_of(Group const& group) const {
  auto storage = storage_;
  if (!is_packed(group)) {
    storage.checked = storage.compressed;  // Shards of long logs go without.
    storage.compressed = false;
  }
  return storage;
}

void FileWriter::create_axis(OpenGroup& open, Axis const& axis) {
  auto scale = create_dataset(check_, open.group.id(), column_of(axis), storage_of(open.blueprint));
  auto const labelled = !std::holds_alternative<Unlabelled>(axis.labels);
  auto const* const name = labelled ? axis.name.c_str() : dimension_without_labels;
  check_(H5DSset_scale(scale.id(), name), "describe axis");
  write_meaning(check_, scale.id(), axis.long_name, axis.units);
  open.datasets.emplace(axis.name, std::move(scale));
}

void FileWriter::create_variable(OpenGroup& open, Group const& group, Variable const& variable) {
  auto dataset =
      create_dataset(check_, open.group.id(), column_of(group, variable), storage_of(group));
  write_meaning(check_, dataset.id(), variable.long_name, variable.units);
  write_fill_value(check_, dataset.id(), variable.values);
  write_categories(check_, dataset.id(), variable.categories);
  for (auto const& attribute : variable.attributes) {
    write_attribute(check_, dataset.id(), attribute);
  }
  for (unsigned dimension = 0; dimension < variable.axes.size(); ++dimension) {
    auto const& scale = open.datasets.at(variable.axes[dimension]);
    check_(H5DSattach_scale(dataset.id(), scale.id(), dimension), "attach axis");
  }
  open.datasets.emplace(variable.name, std::move(dataset));
}

void FileWriter::append_rows_of(OpenGroup& open, Group const& group) {
  for (auto const& variable : group.variables()) {
    if (group.grows(variable)) {
      auto const& dataset = open.datasets.at(variable.name);
      auto const present = open.rows[variable.axes.front()];
      append_rows(check_, dataset.id(), column_of(group, variable), present);
    }
  }
  for (auto const& axis : group.axes()) {
    if (axis.growth == Growth::by_replication) {
      auto& rows = open.rows[axis.name];
      append_rows(check_, open.datasets.at(axis.name).id(), column_of(axis), rows);
      rows += extent(axis.labels);
    }
  }
}

void FileWriter::close() {
  for (auto& [path, open] : groups_) {
    for (auto& [name, dataset] : open.datasets) {
      check_(dataset.close(), "finish table");
    }
    check_(open.group.close(), "finish group");
  }
  check_(root_.close(), "finish group");
  check_(H5Fflush(file_.id(), H5F_SCOPE_GLOBAL), "flush");
  check_(file_.close(), "close");
}

}  // namespace sim::record::hdf5
