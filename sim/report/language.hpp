#pragma once

#include <cstdint>

namespace sim::report {

/// The language that people read an answer in.
enum class Language : std::uint8_t { english, danish };

}  // namespace sim::report
