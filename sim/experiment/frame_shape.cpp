#include "sim/experiment/frame_shape.hpp"

#include "sim/experiment/frames.hpp"
#include "sim/experiment/replicate.hpp"

namespace sim::experiment {

record::Frame frame_shape(scenario::Scenario const& scenario) {
  auto deserted = scenario;
  deserted.trajectories = 0;
  deserted.events.replications = 0;
  for (auto& arm : deserted.arms) {
    for (auto& region : arm.regions) {
      region.setting.firms.count = 1;
      for (auto& population : region.setting.populations) {
        population.stock = 0;
        population.inflow = Rate::zero();
      }
    }
  }
  return frame_of(deserted, run_replication(deserted, 0));
}

}  // namespace sim::experiment
