#include "sim/scenario/toml/file_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <vector>

#include "sim/scenario/toml/nearest_name.hpp"

namespace sim::scenario {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_file = 10'000'000;

std::vector<std::string> files_in(fs::path const& folder, std::string_view ending) {
  std::vector<std::string> names;
  std::error_code failed;
  for (fs::directory_iterator entry{folder, failed}, end; !failed && entry != end;
       entry.increment(failed)) {
    if (entry->path().extension() == ending) {
      names.push_back(entry->path().filename().string());
    }
  }
  std::ranges::sort(names);
  return names;
}

std::string missing_text(fs::path const& file, std::string_view ending) {
  auto const folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
  auto const nearest = nearest_name(file.filename().string(), files_in(folder, ending));
  return nearest ? fmt::format("does not exist; did you mean '{}'?",
                               (file.parent_path() / *nearest).string())
                 : "does not exist.";
}

/// Why the file cannot be used; empty when it can.
std::string fault_of(fs::path const& file, FileSort const& sort) {
  std::error_code failed;
  auto const status = fs::status(file, failed);
  if (status.type() == fs::file_type::not_found) {
    return missing_text(file, sort.ending);
  }
  if (failed) {
    return fmt::format("cannot be read: {}.", failed.message());
  }
  if (fs::is_directory(status)) {
    return fmt::format("is a folder; give {} ({}).", sort.noun, sort.ending);
  }
  if (!fs::is_regular_file(status)) {
    return "is not an ordinary file.";
  }
  auto const size = fs::file_size(file, failed);
  if (size > largest_file) {
    return fmt::format("has {} MB; {} has at most 10 MB.", size / 1'000'000, sort.noun);
  }
  return size == 0 ? fmt::format("is empty; {}.", sort.fewest) : "";
}

}  // namespace

std::optional<std::string> file_text(fs::path const& file,
                                     FileSort const& sort,
                                     Place const& mentioned_at,
                                     Problems& problems) {
  auto fault = fault_of(file, sort);
  std::string text;
  if (fault.empty()) {
    std::ifstream stream{file, std::ios::binary};
    text.assign(std::istreambuf_iterator<char>{stream}, {});
    if (stream.bad() || text.empty()) {
      fault = "cannot be read; check the permissions of the file.";
    }
  }
  if (!fault.empty()) {
    bool const names_itself = mentioned_at.file == file.string() && !mentioned_at.is_in_file();
    problems.add(mentioned_at,
                 names_itself ? "the file " + fault : fmt::format("'{}' {}", file.string(), fault));
    return std::nullopt;
  }
  return text;
}

}  // namespace sim::scenario
