#include <gtest/gtest.h>

#include "sim/experiment/people_frames.hpp"
#include "sim/policy/share_assignment.hpp"

#include "tests/support/tiny_scenario.hpp"

namespace sim::experiment {
namespace {

/// Jobs are local vacancies alone, fewer than applicants, and last; nobody comes from elsewhere,
/// enters or leaves. Placements make readier, and only the policy has them.
model::Setting town_of_lasting_scarce_jobs() {
  auto town = tests::small_town();
  auto& people = town.populations[0];
  people.work = Rate::from_per_month(3.0);
  people.inflow = people.education = people.clarification = people.departure = Rate::zero();
  people.small_hours_share = people.frailty_variance = 0.0;
  town.nature.local_share = 1.0;
  town.nature.outsider_strength = -50.0;
  town.nature.host_hires = {};
  town.nature.job_loss_early = town.nature.job_loss_late = Rate::zero();
  town.nature.job_loss_settled = Rate::zero();
  town.firms.vacancies = Rate::from_per_year(0.01);
  town.policies[0].search = {};
  town.policies[1].search.share_jobs = 0.0;
  return town;
}

/// Usual service, and the policy for half of the citizens by lot.
scenario::Scenario half_treated() {
  auto made = tests::tiny_scenario();
  made.is_calibrated = true;
  auto const set = [&](double model::Response::*parameter, double value) {
    auto const& parameters = model::response_parameters();
    for (std::size_t k = 0; k < parameters.size(); ++k) {
      made.response[k].value = parameters[k].value == parameter ? value : made.response[k].value;
    }
  };
  set(&model::Response::readiness_per_week, 0.3);
  set(&model::Response::readiness_on_work, 2.0);
  set(&model::Response::lock_in, 0.0);
  auto const town = town_of_lasting_scarce_jobs();
  for (auto& arm : made.arms) {
    arm.regions.front().setting = town;
  }
  auto& treated = made.arms[1].regions.front().setting;
  treated.assignment = std::make_shared<policy::ShareAssignment const>(
      std::vector<policy::AssignmentTerms>{{.policy = 1, .share = 0.5}}, treated.starts);
  return made;
}

TEST(Displacement, IsCompleteWhenVacanciesAreFixedAndOnlyCitizensApply) {
  auto const made = half_treated();
  auto const replication = run_replication(made, 0);
  auto const group = people_group(made, replication);
  auto const horizon = *record::find_horizon(18);
  auto const cell = record::horizons.size() * 2 + horizon;  // Second arm, group "all" of two.
  auto const number = [&](char const* name, std::size_t place) {
    return std::get<std::vector<std::int32_t>>(group.variable(name).values).at(place);
  };
  auto const figure = [&](char const* name, std::size_t place) {
    return std::get<std::vector<double>>(group.variable(name).values).at(place);
  };
  // Every vacancy goes to a citizen in both arms: outsiders gain and lose nothing.
  ASSERT_GT(number("vacancies_filled", 1), 30);
  ASSERT_EQ(number("vacancies_to_citizens", 0), number("vacancies_filled", 0));
  ASSERT_EQ(number("vacancies_to_citizens", 1), number("vacancies_filled", 1));
  // So all together gain nothing, and what the treated gain the others lose.
  auto const treated = cell + record::horizons.size();
  double const gain = (figure("gained_on_day", treated) - figure("lost_on_day", treated)) *
                      number("compared", treated);
  double const loss = -figure("others_ordinary_hours_at", cell) * number("others", cell);
  EXPECT_GT(gain, 2.0);
  EXPECT_NEAR(gain, loss, 1e-9);
  EXPECT_EQ(figure("least_changed_on_day", cell), 0.0);
}

}  // namespace
}  // namespace sim::experiment
