#pragma once

#include <cstddef>

namespace sim::experiment {

/// Whether chance alone makes so large a squared correlation over so many pairs seldom: less than
/// once in twenty for any of all the correlations that are looked at (Student's t, Bonferroni).
///
/// More than two pairs, one correlation or more.
[[nodiscard]] bool stands_out(double squared, std::size_t pairs, std::size_t looked_at);

}  // namespace sim::experiment
