#include "sim/model/processes/hazards.hpp"

#include <algorithm>
#include <optional>

#include "sim/model/processes/exit.hpp"
#include "sim/model/processes/health.hpp"
#include "sim/model/processes/hiring.hpp"
#include "sim/model/processes/mentoring.hpp"
#include "sim/model/processes/own_search.hpp"
#include "sim/model/processes/placement.hpp"
#include "sim/model/processes/referral.hpp"
#include "sim/model/processes/retention.hpp"
#include "sim/model/processes/rights.hpp"
#include "sim/random/exponential.hpp"

namespace sim::model::hazards {

namespace {

double new_budget(Run& run, CitizenId citizen, std::size_t clock) {
  auto& fired = run.world().citizen(citizen).counts.clocks[clock];
  auto const decision =
      static_cast<Decision>(static_cast<std::size_t>(Decision::clock_budget) + clock);
  auto rng = run.luck(decision, citizen, fired);
  ++fired;
  return random::unit_exponential(rng);
}

void happen(Run& run, CitizenId citizen, Clock clock) {
  switch (clock) {
    case Clock::work: return own_search::find_work(run, citizen);
    case Clock::application: return hiring::apply(run, citizen);
    case Clock::education: return own_search::begin_education(run, citizen);
    case Clock::job_loss: return retention::lose_job(run, citizen);
    case Clock::drop_out: return placement::drop_out(run, citizen);
    case Clock::conflict: return mentoring::call_for_help(run, citizen);
    case Clock::improvement: return health::improve(run, citizen);
    case Clock::relapse: return health::relapse(run, citizen);
    case Clock::sickness: return health::fall_ill(run, citizen);
    case Clock::clarification: return rights::open_case(run, citizen);
    case Clock::departure: return exit::depart(run, citizen);
    case Clock::flex_start: return rights::start_flex_job(run, citizen);
    case Clock::hours_growth: return retention::grow_hours(run, citizen);
    case Clock::patience: return referral::give_up(run, citizen);
    case Clock::somatic_improvement: return health::improve_somatic(run, citizen);
    case Clock::somatic_relapse: return health::worsen_somatic(run, citizen);
  }
}

/// Sets every clock to its present rate and notes which fires first, the lower index in the same
/// minute. Returns when that is, or when the rates must be looked at again; nothing when all stand
/// still.
std::optional<Duration> wind(Run& run, CitizenId citizen, Surroundings const& around) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  auto const rates = hazard_rates(self.condition,
                                  around,
                                  {world.intercepts(citizen), world.profile(citizen).frailty},
                                  world.laws());
  auto const refresh = std::min(run.setting().refresh, until_next_step(around));
  auto next = refresh + Duration{1};
  bool runs = is_placed(self.state);  // Weekly hours grow at each refresh.
  self.next_clock = no_index;
  for (std::size_t k = 0; k < clock_count; ++k) {
    auto& clock = world.clocks(citizen).clock(k);
    clock.set_rate(rates[k]);
    if (rates[k] <= 0.0) {
      continue;  // Stands still, even when its budget is used up: it fires when it runs again.
    }
    runs = true;
    if (self.counts.clocks[k] == 0) {
      clock.renew(new_budget(run, citizen, k));
    }
    if (clock.fires_before(next)) {
      next = clock.time_to_fire();
      self.next_clock = static_cast<std::uint8_t>(k);
    }
  }
  return runs ? std::optional{std::min(next, refresh)} : std::nullopt;
}

}  // namespace

void catch_up(Run& run, CitizenId citizen) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  auto const elapsed = run.now() - self.touched;
  if (elapsed <= Duration::zero()) {
    return;
  }
  auto const around = world.surroundings(citizen, self.touched);
  self.condition = advance(self.condition, around, elapsed, world.response());
  world.clocks(citizen).consume(elapsed);
  self.touched = run.now();
}

void reconsider(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  placement::grow_hours(run, citizen);
  auto const around = run.world().surroundings(citizen, run.now());
  auto const next = wind(run, citizen, around);
  if (next) {
    run.plan(
        self.hazard, run.now() + *next, {.kind = EventKind::hazard_due, .agent = citizen.index});
  } else {
    run.withdraw(self.hazard);
  }
}

void fire(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  self.hazard = engine::Ticket::none();
  catch_up(run, citizen);
  if (self.next_clock != no_index) {
    auto const clock = std::exchange(self.next_clock, no_index);
    run.world().clocks(citizen).clock(clock).renew(new_budget(run, citizen, clock));
    happen(run, citizen, static_cast<Clock>(clock));
  }
  reconsider(run, citizen);
}

}  // namespace sim::model::hazards
