#include "sim/record/start_recorder.hpp"

namespace sim::record {

void StartRecorder::observe(model::Fact const& fact, model::World const& world) {
  using model::FactKind;
  auto const count = [this](Start start) { ++current_[static_cast<std::size_t>(start)]; };
  switch (fact.kind) {
    case FactKind::placement_started:
      return count(world.citizen(fact.citizen).placement.is_subsidised ? Start::wage_subsidy
                                                                       : Start::internship);
    case FactKind::course_started: return count(Start::course);
    case FactKind::education_started: return count(Start::education);
    case FactKind::job_started: return count(Start::job);
    case FactKind::month_ended: break;
    default: return;
  }
  if (world.is_measuring()) {
    months_.push_back(current_);
  }
  current_ = {};
}

}  // namespace sim::record
