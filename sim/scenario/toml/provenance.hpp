#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/scenario/toml/problems.hpp"
#include "sim/scenario/toml/value.hpp"

namespace sim::scenario {

/// Where a value comes from.
struct Provenance {
  Place place{};             ///< Where it was set; the file is "default" when nobody set it.
  std::string source{};      ///< Reference, or "illustrative"; empty when there is none.
  std::string assumption{};  ///< Why it is reasonable without a source; empty when it has one.
  std::string note{};
  std::optional<std::int64_t> year{};  ///< To which an amount of money belongs.

  /// Counted in reports: a value without evidence that needed some. Illustrative values are such,
  /// and those set on the command line.
  [[nodiscard]] bool is_assumption() const {
    return !assumption.empty() || source == "illustrative";
  }
};

/// The ends of a range that is stated beside a value, in the unit of its number.
struct StatedRange {
  double low = 0.0;
  double high = 0.0;
};

/// A value as found, taken out of `{ value, source | assumption, range, note, year }` where it is
/// in one.
struct Found {
  Value const* value;
  Provenance provenance{};
  Value const* low = nullptr;   ///< Lower end of `range`; null without one.
  Value const* high = nullptr;  ///< Upper end of `range`; null without one.
};

/// Takes a value out of its evidence; faults in the evidence are added.
[[nodiscard]] Found take_out(Value const& value, std::string_view key, Problems& problems);

}  // namespace sim::scenario
