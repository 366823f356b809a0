#include "sim/experiment/whereabouts.hpp"

#include <fmt/format.h>
#include <stdexcept>
#include <string>

#include "sim/base/calendar.hpp"
#include "sim/base/contract.hpp"
#include "sim/experiment/citizen_name.hpp"
#include "sim/model/description/schedule.hpp"

namespace sim::experiment {

namespace {

/// "citizen cash_benefit/stock/12"; others by their place, since they are not called by a name.
std::string whose(model::Run const& run) {
  auto const& event = run.present();
  return phase_of(event.kind) == model::Phase::people
             ? "citizen " + citizen_name(run.world(), model::CitizenId{event.agent})
             : fmt::format("agent {}", event.agent);
}

std::string where(model::Run const& run, RunOf const& which) {
  auto const region = which.region.name.empty() ? "" : ", region " + which.region.name;
  auto const text = fmt::format("arm {}{}, seed {}, replication {}",
                                which.arm.name,
                                region,
                                which.scenario.seed,
                                which.replication);
  if (run.events() == 0) {
    return text + ", before the first event";
  }
  return fmt::format(
      "{}, {}, at {} of {}", text, format_time(run.now()), name_of(run.present().kind), whose(run));
}

}  // namespace

void run_to_end(model::Run& run, RunOf const& which) {
  try {
    run.to_end();
  } catch (std::logic_error const& error) {
    throw ContractError{fmt::format("{} ({})", error.what(), where(run, which))};
  }
}

}  // namespace sim::experiment
