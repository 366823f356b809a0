#include "sim/experiment/replicate.hpp"

#include "sim/base/contract.hpp"
#include "sim/base/digest.hpp"
#include "sim/experiment/bookkeeping.hpp"
#include "sim/experiment/parameter_draw.hpp"
#include "sim/experiment/whereabouts.hpp"
#include "sim/model/run.hpp"
#include "sim/record/evaluation_recorders.hpp"
#include "sim/record/fan_out.hpp"

namespace sim::experiment {

namespace {

record::Membership membership_of(policy::Eligibility const& who) {
  return
      [who](model::Profile const& profile, model::Condition const& condition, SimTime index_date) {
        return who.admits(profile, condition, index_date);
      };
}

/// The segments that the recorder of every region judges; those of whole regions come after them.
std::vector<record::Membership> memberships(scenario::Scenario const& scenario) {
  std::vector<record::Membership> members;
  for (auto const& segment : scenario.segments) {
    if (segment.region.empty()) {
      members.push_back(membership_of(segment.who));
    }
  }
  return members;
}

std::vector<Person> persons_of(model::World const& world, scenario::Region const& region) {
  std::vector<Person> persons;
  persons.reserve(world.citizens());
  for (std::uint32_t k = 0; k < world.citizens(); ++k) {
    auto const& profile = world.profile(model::CitizenId{k});
    auto const& self = world.citizen(model::CitizenId{k});
    bool const is_on_trial = self.group != model::no_index;
    persons.push_back(
        {.identity_high = static_cast<std::uint32_t>(profile.identity >> 32),
         .number = static_cast<std::uint32_t>(profile.identity),
         .group = profile.group,
         .trial_group = is_on_trial ? static_cast<std::int32_t>(region.groups.at(self.group)) : -1,
         .index_date = self.is_indexed ? std::optional{self.index_date} : std::nullopt});
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

/// What was heard of the citizens of one region, by the groups of its recorder.
struct Heard {
  record::OutcomeRecorder const& outcomes;
  record::CohortSamples const& samples;
};

/// Adds the outcomes of a region to those of its arm.
void add_outcomes(ArmResult& result,
                  Heard const& heard,
                  scenario::Scenario const& scenario,
                  scenario::Region const& region) {
  auto const add = [&](std::size_t group, std::size_t group_heard) {
    result.outcomes.add(group, heard.outcomes, group_heard);
    result.samples.add(group, heard.samples, group_heard);
  };
  auto const& segments = scenario.segments;
  for (std::size_t k = 0; k < segments.size(); ++k) {
    if (segments[k].region.empty()) {
      add(k, k);
    } else if (segments[k].region == region.name) {
      add(k, 0);
    }
  }
  auto const judged = heard.outcomes.groups() - region.groups.size();
  for (std::size_t k = 0; k < region.groups.size(); ++k) {
    add(segments.size() + region.groups[k], judged + k);
  }
}

/// Adds the recorders that follow single citizens, as far as they are asked for.
void follow_citizens(RegionResult& own,
                     scenario::Scenario const& scenario,
                     RunOptions const& options,
                     record::FanOut& listeners) {
  if (options.with_paths) {
    own.trajectories = std::make_unique<record::TrajectoryRecorder>();
    own.spells = std::make_unique<record::SpellRecorder>();
    listeners.add(own.trajectories.get());
    listeners.add(own.spells.get());
  }
  if (options.with_events) {
    own.events = std::make_unique<record::EventRecorder>(scenario.events.sample, options.scratch);
    listeners.add(*own.events, record::EventRecorder::kinds());
  }
}

/// Simulates one region and adds what happened there to the result of its arm.
void run_region(RunOf const& which, RunOptions const& options, ArmResult& result) {
  auto const& [scenario, arm, region, replication] = which;
  auto const& setting = region.setting;
  auto& own = result.regions.emplace_back(
      RegionResult{.resources = record::ResourceRecorder{setting.roles.size()},
                   .starts = {},
                   .trajectories = nullptr,
                   .spells = nullptr,
                   .events = nullptr,
                   .persons = {},
                   .people = record::PeopleRecorder{setting}});
  record::OutcomeRecorder outcomes{memberships(scenario), region.groups.size(), setting.ends};
  record::CohortSamples samples{outcomes.groups()};
  record::EvaluationRecorders evaluation{outcomes, samples};
  record::StockRecorder stocks;
  Bookkeeping book{scenario, region, result.books ? &*result.books : nullptr};
  record::FanOut listeners;
  if (options.with_recorders) {
    book.listen_through(listeners);
    listeners.add(&outcomes);
    listeners.add(&stocks);
    listeners.add(&own.resources);
    listeners.add(&own.starts);
    own.people.add_to(listeners);
    if (!scenario.observed.empty() || !asked_measures(scenario).empty()) {
      evaluation.add_to(listeners);
    }
  }
  follow_citizens(own, scenario, options, listeners);
  listeners.add(options.listener);
  auto const response = response_of(scenario, replication);
  model::Run run{setting,
                 response,
                 {.seed = scenario.seed, .replication = static_cast<std::uint32_t>(replication)},
                 &listeners,
                 options.queue};
  run_to_end(run, which);
  outcomes.finish(run.world());
  evaluation.finish(run.world());
  own.people.finish(run.world(), outcomes);
  add_outcomes(result, {outcomes, samples}, scenario, region);
  result.stocks.add(stocks);
  if (options.with_recorders) {
    own.accounts = book.close(run.world(), own.resources);
  }
  if (options.with_paths) {
    own.spells->finish(run.world());
  }
  if (options.with_events) {
    own.events->finish();
  }
  if (options.with_paths || options.with_events) {
    own.persons = persons_of(run.world(), region);
  }
  own.digest = run.digest();
  result.events += run.events();
  result.citizen_days += citizen_days(run.world());
}

std::uint64_t digest_of(std::vector<RegionResult> const& regions) {
  if (regions.size() == 1) {
    return regions.front().digest;
  }
  Digest digest;
  for (auto const& region : regions) {
    digest.add(region.digest);
  }
  return digest.value();
}

}  // namespace

std::vector<std::size_t> asked_measures(scenario::Scenario const& scenario) {
  std::vector<std::size_t> asked;
  for (auto const& name : question_of(scenario).measures) {
    auto const place = record::find_measure(name);
    SIM_EXPECT(place.has_value());
    if (*place >= record::measure_count) {
      asked.push_back(*place);
    }
  }
  return asked;
}

ArmResult run_arm(scenario::Scenario const& scenario,
                  scenario::Arm const& arm,
                  int replication,
                  RunOptions const& options) {
  ArmResult result{scenario.segments.size() + arm.groups.size()};
  result.books = open_books(scenario, replication);
  for (auto const& region : arm.regions) {
    run_region({scenario, arm, region, replication}, options, result);
  }
  result.digest = digest_of(result.regions);
  return result;
}

Replication run_replication(scenario::Scenario const& scenario,
                            int number,
                            RunOptions const& options) {
  Replication replication{.number = number, .arms = {}};
  auto kept = options;
  kept.with_paths = options.with_paths || number < scenario.trajectories;
  kept.with_events = options.with_events || number < scenario.events.replications;
  for (auto const& arm : scenario.arms) {
    replication.arms.push_back(run_arm(scenario, arm, number, kept));
  }
  return replication;
}

}  // namespace sim::experiment
