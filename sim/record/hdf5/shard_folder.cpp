#include "sim/record/hdf5/shard_folder.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <exception>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "sim/base/contract.hpp"
#include "sim/record/hdf5/file_reader.hpp"
#include "sim/record/hdf5/file_writer.hpp"
#include "sim/record/output_error.hpp"

namespace sim::record::hdf5 {

namespace {

namespace fs = std::filesystem;

constexpr char const* label = "shard";  ///< The group that says whose shard it is.

fs::path make_folder(fs::path const& result) {
  SIM_EXPECT(result.has_filename());
  std::error_code failure;
  if (fs::is_directory(result, failure)) {
    throw OutputError(result, "is a folder; a results file needs another name");
  }
  auto folder = result;
  folder += ".parts";
  fs::create_directories(folder, failure);
  if (failure) {
    throw OutputError(folder, "cannot make folder: " + failure.message());
  }
  return folder;
}

Group label_of(std::string const& fingerprint) {
  Group group(label, "whose results these are");
  group.add(Attribute{"run_fingerprint", fingerprint});
  return group;
}

/// The replication in a name like r000012.h5.
std::optional<std::int32_t> replication_in(std::string_view name) {
  if (name.size() != 10 || !name.starts_with('r') || !name.ends_with(".h5")) {
    return std::nullopt;
  }
  auto const digits = name.substr(1, 6);
  std::int32_t replication = 0;
  auto const [end, failure] = std::from_chars(digits.begin(), digits.end(), replication);
  if (failure != std::errc() || end != digits.end() || digits.front() == '-') {
    return std::nullopt;
  }
  return replication;
}

std::vector<fs::path> files_in(fs::path const& folder) {
  std::vector<fs::path> files;
  std::error_code failure;
  for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end;
       entry.increment(failure)) {
    files.push_back(entry->path());
  }
  if (failure) {
    throw OutputError(folder, "cannot list: " + failure.message());
  }
  std::ranges::sort(files);
  return files;
}

void remove_file(fs::path const& file) {
  std::error_code failure;
  fs::remove(file, failure);
  if (failure) {
    throw OutputError(file, "cannot remove: " + failure.message());
  }
}

/// Everything but the label. A root group is there even if unused.
void for_each_piece_in(fs::path const& file, std::function<void(Group&&)> const& use) {
  for_each_piece(file, [&use](Group&& group) {
    if (group.path() != label && group != Group("")) {
      use(std::move(group));
    }
  });
}

Frame read_panels(fs::path const& file) {
  Frame panels;
  for (auto const& path : group_paths(file)) {
    if (read_columns(file, path, {}).has_axis("replication")) {
      panels.push_back(read_group(file, path));
    }
  }
  return panels;
}

enum class Whose : std::uint8_t { ours, of_another_run, damaged };

/// Reads every value, so that a shard whose checksums fail is done again rather than merged.
Whose whose(fs::path const& file, std::string const& fingerprint) {
  try {
    bool const is_ours = read_group(file, label) == label_of(fingerprint);
    for_each_piece_in(file, [](Group&&) {});
    return is_ours ? Whose::ours : Whose::of_another_run;
  } catch (std::exception const&) {
    return Whose::damaged;
  }
}

}  // namespace

ShardFolder::ShardFolder(fs::path const& result, std::string fingerprint)
    : folder_(make_folder(result)), fingerprint_(std::move(fingerprint)), lock_(folder_) {
  look_through();
}

ShardFolder::~ShardFolder() {
  std::error_code ignored;
  fs::remove(folder_, ignored);
}

void ShardFolder::write(std::int32_t replication, Frame const& frame, Pieces const& further) const {
  SIM_EXPECT(replication >= 0 && replication < 1'000'000);
  PendingFile pending(shard(replication));
  FileWriter writer(pending.unfinished(), {.frames = 1, .compressed = false});
  writer.append(label_of(fingerprint_));
  for (auto const& group : frame) {
    SIM_EXPECT(group.path() != label);
    writer.append(group);
  }
  if (further) {
    further([&writer](Group&& piece) { writer.append(piece); });
  }
  writer.close();
  pending.publish();
}

std::vector<std::int32_t> ShardFolder::finished() const {
  std::vector<std::int32_t> replications;
  for (auto const& file : files_in(folder_)) {
    auto const replication = replication_in(file.filename().string());
    if (replication && !others_.contains(*replication)) {
      replications.push_back(*replication);
    }
  }
  return replications;
}

Frame ShardFolder::panels(std::int32_t replication) const {
  return read_panels(shard(replication));
}

void ShardFolder::for_each_piece(std::int32_t replication,
                                 std::function<void(Group&&)> const& use) const {
  for_each_piece_in(shard(replication), use);
}

void ShardFolder::clear() {
  others_.clear();
  for (auto const replication : finished()) {
    remove_file(shard(replication));
  }
}

void ShardFolder::remove() {
  clear();
  std::error_code not_empty;
  fs::remove(folder_, not_empty);
}

fs::path ShardFolder::shard(std::int32_t replication) const {
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "r%06d.h5", replication);
  return folder_ / name.data();
}

void ShardFolder::look_through() {
  for (auto const& file : files_in(folder_)) {
    auto const replication = replication_in(file.filename().string());
    auto const found = replication ? whose(file, fingerprint_) : Whose::ours;
    if (file.extension() == ".tmp" || found == Whose::damaged) {
      remove_file(file);
    } else if (found == Whose::of_another_run) {
      others_.insert(*replication);
    }
  }
}

}  // namespace sim::record::hdf5
