#pragma once

#include "sim/model/run.hpp"

/// What the jobcentre knows of a citizen's needs: each source reveals a share of what is still
/// unknown, but the part that stems from a disability nobody has found stays hidden.
namespace sim::model::needs {

/// A share of what is not known yet becomes known. 0 to 1.
void learn(Run& run, CitizenId citizen, double share);

/// Has screening shown a disability that is really there?
[[nodiscard]] bool is_disability_known(World const& world, CitizenId citizen);

}  // namespace sim::model::needs
