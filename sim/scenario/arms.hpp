#pragma once

#include <string>
#include <vector>

#include "sim/scenario/named.hpp"
#include "sim/scenario/toml/document.hpp"
#include "sim/scenario/toml/problems.hpp"

namespace sim::scenario {

/// One region of an arm, complete.
struct RegionDocument {
  std::string name;   ///< Empty: the scenario has no regions.
  std::string title;  ///< For tables and people.
  Whereabouts here;
  Document document;  ///< Without the keys `arms` and `regions`.
};

/// One arm of a scenario file: the base with the differences of the region, of the arm and of the
/// arm's region laid over it, in that order.
struct ArmDocument {
  std::string name;
  std::string title;
  std::vector<RegionDocument> regions;  ///< One or more, in order of name.
};

/// A scenario file taken apart.
struct ArmDocuments {
  Document base;                  ///< Without the keys `arms` and `regions`.
  std::vector<ArmDocument> arms;  ///< One or more; without `arms` the base alone, "base".
  CommonNames names;
};

/// Splits a document with complete policies into its arms and regions.
///
/// Adds a problem for what no arm may change (the run, the response, what is shown) or no region,
/// and for groups, roles and policies that only an arm or a region has: all refer to the same ones.
[[nodiscard]] ArmDocuments split_into_arms(Document document, Problems& problems);

}  // namespace sim::scenario
