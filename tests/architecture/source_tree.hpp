#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace sim::architecture {

/// A text file of the repository.
struct SourceFile {
  std::string path;  ///< From the root of the repository, with forward slashes.
  std::string text;
};

using SourceFiles = std::vector<SourceFile>;

/// One sentence per fault: where it is, and what to do instead.
using Problems = std::vector<std::string>;

inline std::filesystem::path repository() {
  return SIM_SOURCE_DIR;
}

inline SourceFile read_file(std::string const& path) {
  std::ifstream file{repository() / path, std::ios::binary};
  return {.path = path, .text = {std::istreambuf_iterator<char>{file}, {}}};
}

/// Every file below a folder with one of these extensions (all files when none is named), by path.
inline SourceFiles files_below(std::string const& folder,
                               std::initializer_list<std::string_view> extensions = {}) {
  SourceFiles files;
  for (auto const& entry : std::filesystem::recursive_directory_iterator(repository() / folder)) {
    auto const extension = entry.path().extension().string();
    bool const is_named =
        extensions.size() == 0 || std::ranges::find(extensions, extension) != extensions.end();
    bool const is_wanted = is_named && extension != ".pyc";  // Python keeps them beside a module.
    if (entry.is_regular_file() && is_wanted) {
      files.push_back(read_file(std::filesystem::relative(entry, repository()).generic_string()));
    }
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

inline SourceFiles cpp_files_below(std::string const& folder) {
  return files_below(folder, {".hpp", ".cpp"});
}

inline std::string file_name_of(std::string_view path) {
  return std::string(path.substr(path.rfind('/') + 1));
}

/// True when the path lies below one of the folders, or is one of the files, that are named.
inline bool is_among(std::string_view path, std::vector<std::string_view> const& places) {
  return std::ranges::any_of(places, [&](auto place) {
    return path.starts_with(place) && (path.size() == place.size() || place.ends_with('/'));
  });
}

/// "sim/model/world.cpp:12: ".
inline std::string at(SourceFile const& file, std::size_t line) {
  return file.path + ":" + std::to_string(line) + ": ";
}

/// Runs a check of one file over many.
template <class Check>
Problems in_every(SourceFiles const& files, Check const& check) {
  Problems all;
  for (auto const& file : files) {
    auto const problems = check(file);
    all.insert(all.end(), problems.begin(), problems.end());
  }
  return all;
}

inline testing::AssertionResult is_clean(Problems const& problems) {
  if (problems.empty()) {
    return testing::AssertionSuccess();
  }
  auto result = testing::AssertionFailure();
  for (auto const& problem : problems) {
    result << "\n  " << problem;
  }
  return result;
}

}  // namespace sim::architecture
