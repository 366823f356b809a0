#pragma once

#include "sim/model/response.hpp"
#include "sim/scenario/scenario.hpp"

#include "tests/support/small_town.hpp"

namespace sim::tests {

/// The small town as a scenario with two arms, made in code: usual treatment, and policy 1 for all.
inline scenario::Scenario tiny_scenario() {
  scenario::Scenario made;
  made.name = "tiny";
  made.title = "A small town";
  made.seed = 9;
  made.replications = 4;
  made.trajectories = 1;
  auto const laws = middling_response();
  for (auto const& parameter : model::response_parameters()) {
    scenario::ParameterTerms terms{.value = laws.*parameter.value, .prior = {}, .unit = "1"};
    if (parameter.is_free) {
      terms.prior = scenario::Prior{.shape = scenario::Prior::Shape::lognormal,
                                    .low = 0.8 * terms.value,
                                    .high = 1.25 * terms.value};
    }
    made.response.push_back(terms);
  }
  auto usual = small_town();
  usual.populations[0].stock = 60;
  usual.ends = start_of(std::chrono::year{2025} / 1 / 1);
  auto better = usual;
  better.assignment = std::make_shared<policy::ShareAssignment const>(
      std::vector<policy::AssignmentTerms>{{.policy = 1}}, better.starts);
  made.arms = {{.name = "usual",
                .title = "Usual treatment",
                .regions = {{.name = "", .title = "", .setting = usual, .groups = {}}},
                .groups = {}},
               {.name = "better",
                .title = "Better",
                .regions = {{.name = "", .title = "", .setting = better, .groups = {0}}},
                .groups = {"treated"}}};
  made.segments = {{.name = "all", .title = "All citizens", .who = {}}};
  made.policies = {"usual", "better"};
  made.sectors = {"a", "b", "c", "d"};
  made.resolved = "title = \"A small town\"\n";
  return made;
}

}  // namespace sim::tests
