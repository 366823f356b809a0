#pragma once

#include <string>
#include <vector>

#include "sim/model/world.hpp"

namespace sim::report {

/// Why a fact about a citizen came about, as far as the fact tells: a clock of the model, a dose of
/// the citizen's policy, somebody's answer. Empty where it follows from the fact before.
///
/// `policies` are their names in the order of model::Setting::policies.
[[nodiscard]] std::string fact_cause(model::Fact const& fact,
                                     model::World const& world,
                                     std::vector<std::string> const& policies);

}  // namespace sim::report
