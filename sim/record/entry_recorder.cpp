#include "sim/record/entry_recorder.hpp"

namespace sim::record {

namespace {

constexpr std::uint8_t severe = 3;

}  // namespace

void EntryRecorder::finish(model::World const& world) const {
  for (auto const& [citizen, condition] : entries_) {
    auto const add = [&, &who = citizen](Measure measure, double value) {
      writer_.add(world, who, SamplePlace{measure}, value);
    };
    add(Measure::psychiatric_illness_at_entry, condition.psychiatric > 0 ? 1.0 : 0.0);
    add(Measure::severe_illness_at_entry, condition.psychiatric == severe ? 1.0 : 0.0);
    add(Measure::somatic_illness_at_entry, condition.somatic > 0 ? 1.0 : 0.0);
    add(Measure::unskilled_at_entry, world.profile(citizen).is_unskilled ? 1.0 : 0.0);
    add(Measure::readiness_at_entry, condition.readiness());
    add(Measure::readiness_sd_at_entry, condition.readiness());
  }
}

}  // namespace sim::record
