#pragma once

#include <string>

#include "sim/model/world.hpp"

namespace sim::report {

/// Whose story is told: their own name is left out.
enum class Teller { citizen, staff };

/// A fact in plain words: "the firm declined an internship [firm 312, 8 employees]".
[[nodiscard]] std::string fact_text(model::Fact const& fact,
                                    model::World const& world,
                                    Teller teller);

}  // namespace sim::report
