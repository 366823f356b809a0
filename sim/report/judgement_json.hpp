#pragma once

#include <nlohmann/json.hpp>

#include "sim/experiment/judgement.hpp"

namespace sim::report {

using Json = nlohmann::ordered_json;  ///< Keys in the order in which they are written.

/// An estimate; the parts of its spread are known together with its interval.
[[nodiscard]] Json estimate_json(experiment::Estimate const& estimate);

/// An observed figure beside the simulated one. Unknown numbers are null.
[[nodiscard]] Json judgement_json(experiment::Judgement const& judged);

}  // namespace sim::report
