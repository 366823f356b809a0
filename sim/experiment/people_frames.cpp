#include "sim/experiment/people_frames.hpp"

#include <algorithm>
#include <string_view>

#include "sim/base/contract.hpp"
#include "sim/experiment/axes.hpp"
#include "sim/experiment/group_members.hpp"
#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/people_tally.hpp"

namespace sim::experiment {

namespace {

using record::Group;
using record::PeopleRecorder;
using record::Variable;

/// Calls `use` with everybody whom both runs know. Persons lie in order of identity.
template <class Use>
void for_each_twins(PeopleRecorder const& here, PeopleRecorder const& base, Use use) {
  std::size_t k = 0;
  std::size_t other = 0;
  while (k < here.outcomes().size() && other < base.outcomes().size()) {
    auto const identity = here.outcomes()[k].identity;
    auto const base_identity = base.outcomes()[other].identity;
    if (identity == base_identity) {
      use(Twins{here.outcomes()[k],
                base.outcomes()[other],
                here.services().at(k),
                base.services().at(other)});
    }
    k += identity <= base_identity ? 1 : 0;
    other += base_identity <= identity ? 1 : 0;
  }
}

/// The tallies of one arm, group by group and horizon by horizon.
std::vector<PeopleTally> tallies_of(scenario::Scenario const& scenario,
                                    Replication const& replication,
                                    std::size_t arm,
                                    std::size_t base) {
  std::vector<PeopleTally> tallies(all_group_names(scenario).size() * record::horizons.size());
  auto const& terms = scenario.arms[arm];
  for (std::size_t region = 0; region < terms.regions.size(); ++region) {
    GroupMembers const members{scenario, terms, terms.regions[region]};
    auto const add = [&](Twins const& twins) {
      auto const followed_to = std::min(twins.here.followed_to, twins.base.followed_to);
      for (std::size_t horizon = 0; horizon < followed_to; ++horizon) {
        auto const trial_group = twins.here.at[horizon].trial_group;
        members.for_each(twins.here.segments, trial_group, [&](std::size_t group) {
          tallies[group * record::horizons.size() + horizon].add(twins, horizon);
        });
      }
    };
    for_each_twins(replication.arms[arm].regions[region].people,
                   replication.arms[base].regions[region].people,
                   add);
  }
  return tallies;
}

template <class Read>
auto column(std::vector<PeopleTally> const& tallies, Read read) {
  std::vector<decltype(read(tallies.front()))> values;
  values.reserve(tallies.size());
  for (auto const& tally : tallies) {
    values.push_back(read(tally));
  }
  return values;
}

/// Who got the local vacancies: what people outside the run lost to its citizens.
void add_vacancies(Group& group, Replication const& replication) {
  std::vector<std::int32_t> filled;
  std::vector<std::int32_t> by_citizens;
  for (auto const& arm : replication.arms) {
    filled.push_back(0);
    by_citizens.push_back(0);
    for (auto const& region : arm.regions) {
      filled.back() += region.people.vacancies().filled();
      by_citizens.back() += region.people.vacancies().by_citizens();
    }
  }
  group.add(Variable{.name = "vacancies_filled",
                     .long_name = "Local vacancies filled in the run, by whomever",
                     .units = "1",
                     .axes = {"replication", "arm"},
                     .values = std::move(filled)});
  group.add(Variable{.name = "vacancies_to_citizens",
                     .long_name = "Of them: filled by a citizen of the run, not by somebody else",
                     .units = "1",
                     .axes = {"replication", "arm"},
                     .values = std::move(by_citizens)});
}

}  // namespace

Group people_group(scenario::Scenario const& scenario,
                   Replication const& replication,
                   std::vector<std::size_t> const& bases) {
  SIM_EXPECT(bases.empty() || bases.size() == scenario.arms.size());
  std::vector<PeopleTally> tallies;
  for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
    auto const base = bases.empty() ? 0 : bases[arm];
    auto const of_arm = tallies_of(scenario, replication, arm, base);
    tallies.insert(tallies.end(), of_arm.begin(), of_arm.end());
  }
  Group group{"people", "The same citizens in an arm and in its base: who gains, loses, waits"};
  group.add(replication_axis(replication.number)).add(arm_axis(scenario));
  group.add(group_axis(scenario)).add(horizon_axis());
  auto const add =
      [&group](char const* name, char const* long_name, char const* units, record::Values values) {
        group.add(Variable{.name = name,
                           .long_name = long_name,
                           .units = units,
                           .axes = {"replication", "arm", "group", "horizon"},
                           .values = std::move(values)});
      };
  add("compared",
      "Citizens followed to the horizon in the arm and in its base",
      "1",
      column(tallies,
             [](PeopleTally const& of) { return static_cast<std::int32_t>(of.compared); }));
  for (auto const& figure : people_figures()) {
    add(figure.name, figure.long_name, figure.units, column(tallies, figure.read));
  }
  add("others",
      "Citizens on no policy, neither in the arm nor in its base",
      "1",
      column(tallies, [](PeopleTally const& of) { return static_cast<std::int32_t>(of.others); }));
  for (std::size_t k = 0; k < others_questions.size(); ++k) {
    std::string_view const units = others_questions[k].units;
    double const minutes = units == "1" ? 1.0 : record::minutes_in(units);
    auto const difference = [&](PeopleTally const& of) {
      return mean_over(of.others_more.at(k), of.others) / minutes;
    };
    add(others_questions[k].name,
        others_questions[k].long_name,
        others_questions[k].units,
        column(tallies, difference));
  }
  add_vacancies(group, replication);
  return group;
}

}  // namespace sim::experiment
