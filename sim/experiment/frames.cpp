#include "sim/experiment/frames.hpp"

#include <fmt/format.h>

#include "sim/base/calendar.hpp"
#include "sim/experiment/axes.hpp"
#include "sim/experiment/parameter_draw.hpp"
#include "sim/experiment/path_frames.hpp"
#include "sim/experiment/people_frames.hpp"

namespace sim::experiment {

namespace {

using record::Group;
using record::Variable;

/// Digests in two halves that every reader keeps.
class Digests {
 public:
  void add(std::uint64_t digest) {
    high_.push_back(static_cast<std::int32_t>(digest >> 32));
    low_.push_back(static_cast<std::int32_t>(digest & 0xFFFFFFFFU));
  }

  void add_to(Group& group, std::string const& prefix, std::vector<std::string> const& axes) {
    group.add(Variable{.name = prefix + "digest_high",
                       .long_name = "Upper 32 bits of the digest of all events and facts",
                       .units = "1",
                       .axes = axes,
                       .values = std::move(high_)});
    group.add(Variable{.name = prefix + "digest_low",
                       .long_name = "Lower 32 bits of the digest of all events and facts",
                       .units = "1",
                       .axes = axes,
                       .values = std::move(low_)});
  }

 private:
  std::vector<std::int32_t> high_;
  std::vector<std::int32_t> low_;
};

Group stocks(scenario::Scenario const& scenario, Replication const& replication) {
  Group group{"", scenario.title};
  group.add(replication_axis(replication.number)).add(arm_axis(scenario));
  group.add(region_axis(scenario)).add(time_axis(scenario)).add(state_axis());
  std::vector<std::int32_t> head_count;
  std::vector<double> person_days;
  Digests of_arms;
  Digests of_regions;
  for (auto const& arm : replication.arms) {
    for (auto const& row : arm.stocks.rows()) {
      head_count.insert(head_count.end(), row.begin(), row.end());
    }
    for (auto const& row : arm.stocks.person_days()) {
      person_days.insert(person_days.end(), row.begin(), row.end());
    }
    of_arms.add(arm.digest);
    for (auto const& region : arm.regions) {
      of_regions.add(region.digest);
    }
  }
  std::vector<std::string> const by_month{"replication", "arm", "time", "state"};
  group.add(Variable{.name = "head_count",
                     .long_name = "Citizens in a labour state at the end of the month",
                     .units = "1",
                     .axes = by_month,
                     .values = std::move(head_count)});
  group.add(Variable{.name = "person_days",
                     .long_name = "Days spent in a labour state during the month, all citizens",
                     .units = "day",
                     .axes = by_month,
                     .values = std::move(person_days)});
  of_arms.add_to(group, "", {"replication", "arm"});
  of_regions.add_to(group, "region_", {"replication", "arm", "region"});
  return group;
}

Group parameters(scenario::Scenario const& scenario, Replication const& replication) {
  Group group{"parameters", "Response parameters used in each replication, the same in every arm"};
  std::vector<std::string> names;
  std::vector<double> values;
  auto const response = response_of(scenario, replication.number);
  for (auto const& parameter : model::response_parameters()) {
    names.emplace_back(parameter.name);
    values.push_back(response.*parameter.value);
  }
  group.add(replication_axis(replication.number));
  group.add(record::Axis{.name = "parameter",
                         .long_name = "Response parameter",
                         .units = "",
                         .labels = std::move(names)});
  group.add(Variable{.name = "value",
                     .long_name = "Value of the response parameter; units in the resolved scenario",
                     .units = "1",
                     .axes = {"replication", "parameter"},
                     .values = std::move(values)});
  return group;
}

}  // namespace

record::Frame frame_of(scenario::Scenario const& scenario, Replication const& replication) {
  record::Frame frame;
  frame.push_back(stocks(scenario, replication));
  frame.push_back(outcomes_group(scenario, replication));
  frame.push_back(resources_group(scenario, replication));
  frame.push_back(costs_group(scenario, replication));
  frame.push_back(panel_group(scenario, replication));
  frame.push_back(staff_group(scenario, replication));
  frame.push_back(people_group(scenario, replication, question_of(scenario).against));
  frame.push_back(drop_out_group(scenario, replication));
  frame.push_back(flows_group(scenario, replication));
  if (scenario.prices) {
    frame.push_back(ledger_group(scenario, replication));
    frame.push_back(bill_group(scenario, replication));
    frame.push_back(group_nets_group(scenario, replication));
  }
  frame.push_back(parameters(scenario, replication));
  if (!asked_measures(scenario).empty()) {
    frame.push_back(asked_group(scenario, replication));
  }
  if (!scenario.observed.empty()) {
    frame.push_back(observed_group(scenario, replication));
  }
  frame.push_back(trajectories_group(scenario, replication));
  frame.push_back(spells_group(scenario, replication));
  return frame;
}

record::Group failures_group(std::vector<Failure> const& failures) {
  std::vector<std::int32_t> numbers;
  std::vector<std::string> reasons;
  for (auto const& failure : failures) {
    numbers.push_back(failure.replication);
    reasons.push_back(failure.reason);
  }
  Group group{"failures", "Replications that could not be finished; nothing else holds them"};
  group.add(record::Axis{.name = "failed",
                         .long_name = "Replication that failed",
                         .units = "1",
                         .labels = std::move(numbers)});
  group.add(Variable{.name = "reason",
                     .long_name = "What went wrong",
                     .units = "",
                     .axes = {"failed"},
                     .values = std::move(reasons)});
  return group;
}

record::Group provenance_group(scenario::Scenario const& scenario, Origin const& origin) {
  Group group{"provenance", "Where the results come from"};
  group.add(record::Attribute{"assumptions", std::int64_t{origin.assumptions}});
  group.add(record::Attribute{"sources", std::int64_t{origin.sources}});
  auto const text = [&group](char const* name, char const* long_name, std::string value) {
    group.add(Variable{.name = name,
                       .long_name = long_name,
                       .units = "",
                       .axes = {},
                       .values = std::vector<std::string>{std::move(value)}});
  };
  text("scenario", "The resolved scenario in TOML, arms and regions included", scenario.resolved);
  text("command", "The command, without what cannot change a result", origin.command);
  text("file", "The scenario file, as it was named", origin.file);
  std::string goals;
  for (auto const& goal : origin.goals) {
    goals += goal + "\n";
  }
  text("goals", "Goals of precision, one to a line; none: a fixed number of replications", goals);
  text("replications",
       "Replications asked for; with goals at most so many",
       std::to_string(origin.replications));
  text("generator", "Random numbers", "Philox4x32-10, keyed by seed, replication, decision, agent");
  std::string sources;
  for (auto const& entry : scenario.dictionary) {
    auto const& from = entry.provenance;
    sources += fmt::format("{} = {}\t{}\n",
                           entry.path,
                           entry.text,
                           from.is_assumption() ? "assumption: " + from.assumption : from.source);
  }
  text("sources", "Every value, and its source or assumption", sources);
  return group;
}

}  // namespace sim::experiment
