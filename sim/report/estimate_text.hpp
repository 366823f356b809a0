#pragma once

#include <cstdint>
#include <string>

#include "sim/experiment/account.hpp"
#include "sim/record/measure.hpp"

namespace sim::report {

/// How a figure is written: as it is, or a share from 0 to 1 as so many per cent.
enum class Scale : std::uint8_t { plain, per_cent };

/// Shares are written in per cent, weeks as they are.
[[nodiscard]] Scale scale_of(record::Measure measure);

/// "12.3 % ± 0.8", "21.4 ± 1.0"; without the interval where it is not known, and a dash where there
/// is no figure.
[[nodiscard]] std::string estimate_text(experiment::Estimate const& estimate,
                                        Scale scale,
                                        int decimals = 1);

}  // namespace sim::report
