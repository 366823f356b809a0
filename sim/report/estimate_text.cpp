#include "sim/report/estimate_text.hpp"

#include <cmath>
#include <fmt/format.h>

namespace sim::report {

Scale scale_of(record::Measure measure) {
  bool const is_share = record::measures[static_cast<std::size_t>(measure)].units == "1";
  return is_share ? Scale::per_cent : Scale::plain;
}

std::string estimate_text(experiment::Estimate const& estimate, Scale scale, int decimals) {
  if (std::isnan(estimate.mean)) {
    return "–";
  }
  bool const is_share = scale == Scale::per_cent;
  double const factor = is_share ? 100.0 : 1.0;
  auto text = fmt::format("{:.{}f}{}", factor * estimate.mean, decimals, is_share ? " %" : "");
  if (!std::isnan(estimate.half_width)) {
    text += fmt::format(" ± {:.{}f}", factor * estimate.half_width, decimals);
  }
  return text;
}

}  // namespace sim::report
