#pragma once

#include <string>
#include <vector>

#include "sim/scenario/toml/document.hpp"
#include "sim/scenario/toml/problems.hpp"

namespace sim::scenario {

/// One arm of a scenario file: the base with the arm's differences laid over it.
struct ArmDocument {
  std::string name;
  std::string title;
  Document document;  ///< Without the key `arms`.
};

/// A scenario file taken apart.
struct ArmDocuments {
  Document base;                         ///< Without the key `arms`.
  std::vector<ArmDocument> arms;         ///< One or more; without `arms` the base alone, "base".
  std::vector<std::string> assignments;  ///< Names in any arm, each once.
};

/// Splits a document with complete policies into its arms.
///
/// Adds a problem for what no arm may change (the run, the response, what is shown) and for groups,
/// roles and policies that only an arm has: all arms refer to the same ones.
[[nodiscard]] ArmDocuments split_into_arms(Document document, Problems& problems);

}  // namespace sim::scenario
