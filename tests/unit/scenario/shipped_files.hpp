#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "sim/scenario/toml/document.hpp"

namespace sim::scenario {

/// A file of the scenarios that come with the program.
inline std::filesystem::path shipped(std::string const& name) {
  return std::filesystem::path{SIM_SOURCE_DIR} / "scenarios" / name;
}

/// Every scenario in the folder that can be run, in order of name; the others are parts of one.
inline std::vector<std::string> runnable() {
  namespace fs = std::filesystem;
  std::vector<std::string> files;
  for (auto const& entry : fs::recursive_directory_iterator{shipped("")}) {
    bool const is_evidence = entry.path().string().find("evidence") != std::string::npos;
    if (entry.path().extension() != ".toml" || is_evidence) {
      continue;
    }
    auto const document = load_document(entry.path());
    if (find(document.root, "run") != nullptr || find(document.root, "arms") != nullptr) {
      files.push_back(fs::relative(entry.path(), shipped("")).generic_string());
    }
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace sim::scenario
