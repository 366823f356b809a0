#pragma once

#include <string>

#include "sim/scenario/toml/value.hpp"

namespace sim::scenario {

/// A number as it stands in a document that nobody has judged yet: 520, "5.4 per month", or one of
/// them with its evidence.
struct WrittenNumber {
  double number = 0.0;  ///< Zero where there is none.
  std::string unit;     ///< What stands after it: "per month".
  std::string origin;   ///< The text of its source or assumption.
  Place place;          ///< Of the number itself.
};

[[nodiscard]] WrittenNumber written_number(Value const& value);

}  // namespace sim::scenario
