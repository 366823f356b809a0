#pragma once

#include <string>

#include "sim/model/world.hpp"

namespace sim::experiment {

/// "cash_benefit/stock/123" or "cash_benefit/arrivals/7": the group, how the citizen came into the
/// simulation, and the number.
[[nodiscard]] std::string citizen_name(model::World const& world, model::CitizenId citizen);

}  // namespace sim::experiment
