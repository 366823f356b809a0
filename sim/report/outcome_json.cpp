#include "sim/report/outcome_json.hpp"

#include <cmath>

#include "sim/experiment/fingerprint.hpp"
#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/staff_table.hpp"
#include "sim/report/judgement_json.hpp"
#include "sim/scenario/describe.hpp"

namespace sim::report {

namespace {

using scenario::Scenario;

void add_outcomes(Json& list,
                  Scenario const& scenario,
                  experiment::OutcomeTable const& outcomes,
                  std::size_t arm) {
  auto const groups = experiment::group_names(scenario, arm);
  for (std::size_t group = 0; group < groups.size(); ++group) {
    for (std::size_t horizon = 0; horizon < record::horizons.size(); ++horizon) {
      auto const persons = outcomes.persons({arm, group}, horizon);
      for (std::size_t k = 0; k < record::measure_count && persons > 0.0; ++k) {
        Json row{{"arm", scenario.arms[arm].name},
                 {"group", groups[group]},
                 {"horizon", record::horizons[horizon]},
                 {"measure", record::measures[k].name}};
        row.update(estimate_json(
            outcomes.estimate({arm, group}, horizon, static_cast<record::Measure>(k))));
        row["persons"] = persons;
        list.push_back(std::move(row));
      }
    }
  }
}

void add_staff(Json& list,
               Scenario const& scenario,
               experiment::StaffTable const& staff,
               std::size_t arm) {
  auto const& regions = scenario.arms[arm].regions;
  for (std::size_t region = 0; region < regions.size(); ++region) {
    auto const& roles = regions[region].setting.roles;
    for (std::size_t role = 0; role < roles.size(); ++role) {
      for (std::size_t k = 0; k < experiment::staff_measures.size(); ++k) {
        auto const measure = static_cast<experiment::StaffMeasure>(k);
        Json row{{"arm", scenario.arms[arm].name},
                 {"region", regions[region].name},
                 {"role", roles[role].name},
                 {"posts", staff.posts(arm, region, role)},
                 {"measure", experiment::staff_measures[k].name}};
        row.update(estimate_json(staff.estimate(arm, region, role, measure)));
        list.push_back(std::move(row));
      }
    }
  }
}

Json observed_json(Scenario const& scenario, experiment::SeriesTable const& series) {
  auto list = Json::array();
  for (auto const& one : experiment::judgements(scenario, series)) {
    list.push_back(judgement_json(one));
  }
  return list;
}

}  // namespace

std::string outcome_json(Scenario const& scenario,
                         experiment::Summary const& summary,
                         std::filesystem::path const& file) {
  Json json{{"name", scenario.name},
            {"title", scenario.title},
            {"version", experiment::program_version()},
            {"digest", experiment::digest_text(summary.digest)},
            {"seed", scenario.seed},
            {"replications", summary.replications},
            {"replications_wanted", scenario.replications},
            {"calibrated", scenario.is_calibrated},
            {"assumptions", scenario::count_evidence(scenario.dictionary).assumed},
            {"file", file.empty() ? Json() : Json(file.string())},
            {"arms", Json::array()},
            {"regions", Json::array()},
            {"outcomes", Json::array()},
            {"staff", Json::array()},
            {"observed", observed_json(scenario, summary.series)}};
  for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
    json["arms"].push_back(
        {{"name", scenario.arms[arm].name}, {"title", scenario.arms[arm].title}});
    add_outcomes(json["outcomes"], scenario, {scenario, summary.series}, arm);
    add_staff(json["staff"], scenario, {scenario, summary.series}, arm);
  }
  for (auto const& region : named_regions(scenario)) {
    json["regions"].push_back({{"name", region.name}, {"title", region.title}});
  }
  return json.dump(2) + "\n";
}

}  // namespace sim::report
