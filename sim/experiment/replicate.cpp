#include "sim/experiment/replicate.hpp"

#include "sim/experiment/parameter_draw.hpp"
#include "sim/model/run.hpp"
#include "sim/record/fan_out.hpp"

namespace sim::experiment {

namespace {

std::vector<record::Membership> memberships(scenario::Scenario const& scenario) {
  std::vector<record::Membership> members;
  for (auto const& segment : scenario.segments) {
    members.emplace_back([who = segment.who](model::Profile const& profile,
                                             model::Condition const& condition,
                                             SimTime index_date) {
      return who.admits(profile, condition, index_date);
    });
  }
  return members;
}

std::vector<Person> persons_of(model::World const& world) {
  std::vector<Person> persons;
  persons.reserve(world.citizens());
  for (std::uint32_t k = 0; k < world.citizens(); ++k) {
    auto const& profile = world.profile(model::CitizenId{k});
    auto const& self = world.citizen(model::CitizenId{k});
    persons.push_back({.identity_high = static_cast<std::uint32_t>(profile.identity >> 32),
                       .number = static_cast<std::uint32_t>(profile.identity),
                       .group = profile.group,
                       .trial_group = self.group,
                       .index_date = self.index_date});
  }
  return persons;
}

double citizen_days(model::World const& world) {
  double sum = 0.0;
  for (std::uint32_t k = 0; k < world.citizens(); ++k) {
    auto const& self = world.citizen(model::CitizenId{k});
    auto const until = model::is_absorbing(self.state) ? self.state_since : world.setting().ends;
    sum += days(until - world.profile(model::CitizenId{k}).enters);
  }
  return sum;
}

}  // namespace

ArmResult::ArmResult(scenario::Arm const& arm, std::vector<record::Membership> segments)
    : outcomes(std::move(segments), arm.groups.size(), arm.setting.ends)
    , resources(arm.setting.roles.size()) {}

ArmResult run_arm(scenario::Scenario const& scenario,
                  scenario::Arm const& arm,
                  int replication,
                  RunOptions const& options) {
  ArmResult result{arm, memberships(scenario)};
  record::FanOut listeners;
  if (options.with_recorders) {
    listeners.add(&result.outcomes);
    listeners.add(&result.stocks);
    listeners.add(&result.resources);
  }
  if (options.with_paths) {
    result.trajectories = std::make_unique<record::TrajectoryRecorder>();
    result.spells = std::make_unique<record::SpellRecorder>();
    listeners.add(result.trajectories.get());
    listeners.add(result.spells.get());
  }
  listeners.add(options.listener);
  auto const response = response_of(scenario, replication);
  model::Run run{arm.setting,
                 response,
                 {.seed = scenario.seed, .replication = static_cast<std::uint32_t>(replication)},
                 &listeners,
                 options.queue};
  run.to_end();
  result.outcomes.finish(run.world());
  if (options.with_paths) {
    result.spells->finish(run.world());
    result.persons = persons_of(run.world());
  }
  result.digest = run.digest();
  result.events = run.events();
  result.citizen_days = citizen_days(run.world());
  return result;
}

Replication run_replication(scenario::Scenario const& scenario,
                            int number,
                            RunOptions const& options) {
  Replication replication{.number = number, .arms = {}};
  auto with_paths = options;
  with_paths.with_paths = options.with_paths || number < scenario.trajectories;
  for (auto const& arm : scenario.arms) {
    replication.arms.push_back(run_arm(scenario, arm, number, with_paths));
  }
  return replication;
}

}  // namespace sim::experiment
