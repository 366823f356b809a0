#include "sim/experiment/frames.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

#include "sim/base/calendar.hpp"
#include "sim/experiment/axes.hpp"
#include "sim/experiment/parameter_draw.hpp"
#include "sim/experiment/path_frames.hpp"

namespace sim::experiment {

namespace {

using record::Group;
using record::Variable;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

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

/// The sums of one named group of an arm, or null when the arm has no such group.
record::OutcomeSums const* sums_of(scenario::Scenario const& scenario,
                                   Replication const& replication,
                                   std::size_t arm,
                                   std::string const& name,
                                   std::size_t horizon) {
  auto const names = group_names(scenario, arm);
  auto const found = std::ranges::find(names, name);
  if (found == names.end()) {
    return nullptr;
  }
  return &replication.arms[arm].outcomes.at(static_cast<std::size_t>(found - names.begin()),
                                            horizon);
}

Group outcomes(scenario::Scenario const& scenario, Replication const& replication) {
  Group group{"outcomes", "Status of citizens at horizons after their index date"};
  group.add(replication_axis(replication.number)).add(arm_axis(scenario));
  group.add(group_axis(scenario)).add(horizon_axis());
  std::vector<std::string> const axes{"replication", "arm", "group", "horizon"};
  std::vector<std::int32_t> persons;
  std::vector<std::vector<double>> values(record::measure_count);
  for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
    for (auto const& name : all_group_names(scenario)) {
      for (std::size_t horizon = 0; horizon < record::horizons.size(); ++horizon) {
        auto const* sums = sums_of(scenario, replication, arm, name, horizon);
        persons.push_back(sums == nullptr ? 0 : static_cast<std::int32_t>(sums->persons));
        for (std::size_t k = 0; k < record::measure_count; ++k) {
          values[k].push_back(sums == nullptr ? missing
                                              : sums->mean(static_cast<record::Measure>(k)));
        }
      }
    }
  }
  group.add(Variable{.name = "persons",
                     .long_name = "Citizens followed to the horizon",
                     .units = "1",
                     .axes = axes,
                     .values = std::move(persons)});
  for (std::size_t k = 0; k < record::measure_count; ++k) {
    group.add(Variable{.name = std::string{record::measures[k].name},
                       .long_name = std::string{record::measures[k].long_name},
                       .units = std::string{record::measures[k].units},
                       .axes = axes,
                       .values = std::move(values[k])});
  }
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
  frame.push_back(outcomes(scenario, replication));
  frame.push_back(resources_group(scenario, replication));
  frame.push_back(costs_group(scenario, replication));
  frame.push_back(parameters(scenario, replication));
  frame.push_back(trajectories_group(scenario, replication));
  frame.push_back(spells_group(scenario, replication));
  if (scenario.events.replications > 0) {
    frame.push_back(events_group(scenario, replication));
  }
  return frame;
}

record::Group summary_group(scenario::Scenario const& scenario, OutcomeTable const& outcomes) {
  Group group{"summary", "Means over replications; standard errors over draws of the parameters"};
  group.add(arm_axis(scenario)).add(group_axis(scenario)).add(horizon_axis()).add(measure_axis());
  std::vector<double> mean;
  std::vector<double> error;
  std::vector<double> half_width;
  std::vector<double> chance;
  std::vector<double> parameter;
  for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
    auto const names = group_names(scenario, arm);
    for (auto const& name : all_group_names(scenario)) {
      auto const found = std::ranges::find(names, name);
      for (std::size_t horizon = 0; horizon < record::horizons.size(); ++horizon) {
        for (std::size_t k = 0; k < record::measure_count; ++k) {
          Estimate none{missing, missing, missing, missing, missing, 0};
          auto const estimate =
              found == names.end()
                  ? none
                  : outcomes.estimate(arm,
                                      static_cast<std::size_t>(found - names.begin()),
                                      horizon,
                                      static_cast<record::Measure>(k));
          mean.push_back(estimate.mean);
          error.push_back(estimate.standard_error);
          half_width.push_back(estimate.half_width);
          chance.push_back(estimate.chance_sd);
          parameter.push_back(estimate.parameter_sd);
        }
      }
    }
  }
  auto const add = [&group](char const* name, char const* long_name, std::vector<double> values) {
    group.add(Variable{.name = name,
                       .long_name = long_name,
                       .units = "1",
                       .axes = {"arm", "group", "horizon", "measure"},
                       .values = std::move(values),
                       .attributes = {{"comment", std::string{"in the units of the measure"}}}});
  };
  add("mean", "Mean over replications", std::move(mean));
  add("standard_error", "Standard error of the mean", std::move(error));
  add("half_width", "Half of the width of the 95 % interval of the mean", std::move(half_width));
  add("chance_sd", "Spread between replications with the same parameters", std::move(chance));
  add("parameter_sd",
      "Spread between draws of the parameters, chance taken out",
      std::move(parameter));
  return group;
}

record::Group provenance_group(scenario::Scenario const& scenario, std::string const& command) {
  Group group{"provenance", "Where the results come from"};
  auto const text = [&group](char const* name, char const* long_name, std::string value) {
    group.add(Variable{.name = name,
                       .long_name = long_name,
                       .units = "",
                       .axes = {},
                       .values = std::vector<std::string>{std::move(value)}});
  };
  text("scenario", "The resolved scenario in TOML, arms and regions included", scenario.resolved);
  text("command", "The command, without what cannot change a result", command);
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

std::vector<std::string> all_group_names(scenario::Scenario const& scenario) {
  std::vector<std::string> names;
  for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
    for (auto const& name : group_names(scenario, arm)) {
      if (std::ranges::find(names, name) == names.end()) {
        names.push_back(name);
      }
    }
  }
  return names;
}

}  // namespace sim::experiment
