#include "sim/record/measure.hpp"

#include <algorithm>

namespace sim::record {

std::optional<std::size_t> find_measure(std::string_view name) {
  auto const* found = std::ranges::find(measures, name, &MeasureTerms::name);
  if (found == measures.end()) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - measures.begin());
}

std::optional<std::size_t> find_horizon(int month) {
  auto const* found = std::ranges::find(horizons, month);
  if (found == horizons.end()) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - horizons.begin());
}

}  // namespace sim::record
