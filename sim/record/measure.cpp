#include "sim/record/measure.hpp"

#include <algorithm>

#include "sim/base/contract.hpp"
#include "sim/base/time.hpp"

namespace sim::record {

std::optional<std::size_t> find_measure(std::string_view name) {
  auto const* found = std::ranges::find(measures, name, &MeasureTerms::name);
  if (found == measures.end()) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - measures.begin());
}

double minutes_in(std::string_view unit) {
  if (unit == "week") {
    return minutes(std::chrono::weeks{1});
  }
  if (unit == "day") {
    return minutes(std::chrono::days{1});
  }
  SIM_EXPECT(unit == "hour");
  return minutes(std::chrono::hours{1});
}

std::optional<std::size_t> find_horizon(int month) {
  auto const* found = std::ranges::find(horizons, month);
  if (found == horizons.end()) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - horizons.begin());
}

}  // namespace sim::record
