#pragma once

#include <cstdint>

#include "sim/model/fact.hpp"

namespace sim::record {

/// One fact about one citizen. 24 bytes.
struct LoggedEvent {
  std::uint32_t citizen;
  std::int32_t minute;  ///< Since the start of the run; negative in the run-in.
  std::int32_t code;
  float value;
  std::int32_t firm;   ///< Its number; -1 for none.
  std::uint16_t post;  ///< The staff member's number within the role; 0 for none.
  std::int8_t role;    ///< -1 for none.
  model::FactKind kind;
};

}  // namespace sim::record
