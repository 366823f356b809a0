#include "sim/model/processes/needs.hpp"

#include <algorithm>

namespace sim::model::needs {

void learn(Run& run, CitizenId citizen, double share) {
  auto& world = run.world();
  bool const is_hidden =
      world.profile(citizen).has_disability && !is_disability_known(world, citizen);
  double const most = is_hidden ? 1.0 - world.setting().nature.hidden_share : 1.0;
  auto& known = world.citizen(citizen).known_needs;
  auto const before = static_cast<double>(known);
  known = static_cast<float>(before + share * std::max(most - before, 0.0));
}

bool is_disability_known(World const& world, CitizenId citizen) {
  return world.profile(citizen).has_disability &&
         world.citizen(citizen).screening == Screening::confirmed;
}

}  // namespace sim::model::needs
