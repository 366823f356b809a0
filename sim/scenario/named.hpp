#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/toml/problems.hpp"
#include "sim/scenario/toml/reader.hpp"

namespace sim::scenario {

/// The most citizen groups, roles, policies or sectors in one scenario: an index is one byte.
inline constexpr std::size_t most_names = 250;

/// An arm and its trial groups.
struct ArmNames {
  std::string name;
  std::vector<std::string> assignments;  ///< In any region.
};

/// Names that a whole file knows, whichever arm and region is read.
struct CommonNames {
  std::vector<ArmNames> arms;            ///< In the order of the file.
  std::vector<std::string> assignments;  ///< In any arm and region.
  std::vector<std::string> regions;      ///< In order of name; one empty name without regions.
};

/// One region of one arm, for messages.
struct Whereabouts {
  std::string text;     ///< "arm 'ips' in region 'north'".
  std::string heading;  ///< Of its differences: "arms.ips.regions.north"; empty for the base.
};

/// The tables of `[key.name]` in order of name, so that an index does not depend on the file.
[[nodiscard]] std::vector<Reader> in_order_of_name(Reader const& root,
                                                   std::string_view key,
                                                   ListExpectation list);

[[nodiscard]] std::vector<std::string> names_of(std::vector<Reader> const& readers);

/// The place of a name in a list; 0 when it is not there, which `Reader::reference` has reported.
[[nodiscard]] std::uint8_t index_of(std::vector<std::string> const& names, std::string_view name);

/// Adds a problem for every two kinds of agents that would have the same identities; see
/// sim/model/identity.hpp.
void check_identities(std::vector<std::string> const& kinds,
                      Place const& place,
                      Problems& problems);

}  // namespace sim::scenario
