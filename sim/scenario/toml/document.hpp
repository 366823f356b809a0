#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/toml/value.hpp"

namespace sim::scenario {

/// A scenario after everything that it extends has been laid under it; no key has been judged yet.
struct Document {
  Value root;                      ///< A table, without the key `extends`.
  std::vector<std::string> files;  ///< In the order in which they were applied, this one last.
};

/// Reads a scenario file and everything that it extends.
///
/// `extends` is a file or a list of files, relative to the file that says so. Each file is applied
/// once, before the files that extend it; in a list, later ones win. See `merge` for the rules.
///
/// Errors: ScenarioError with the faults of all files that could be read.
[[nodiscard]] Document load_document(std::filesystem::path const& file);

/// The document with a table of differences laid over it: an arm, a policy, a step of a sweep.
[[nodiscard]] Document with_overrides(Document document, Value const& overrides);

/// The document without a key of its root (such as `arms`, once the arms have been built).
[[nodiscard]] Document without(Document document, std::string_view key);

}  // namespace sim::scenario
