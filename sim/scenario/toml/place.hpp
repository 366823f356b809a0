#pragma once

#include <compare>
#include <string>

namespace sim::scenario {

/// Where something is written: a file with line and column, both from 1, or a setting on the
/// command line, which has line 0. Columns count characters, not bytes.
struct Place {
  std::string file;  ///< Path as the user gave it, or "--set staff.caseworker.count=12".
  int line = 0;
  int column = 0;

  [[nodiscard]] bool is_in_file() const { return line > 0; }

  friend auto operator<=>(Place const&, Place const&) = default;
};

/// Writes "scenarios/pilot.toml:9:16", or the file alone where there is no line.
[[nodiscard]] std::string to_text(Place const& place);

}  // namespace sim::scenario
