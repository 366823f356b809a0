#include <array>

#include "sim/economics/discount.hpp"
#include "sim/experiment/axes.hpp"
#include "sim/experiment/path_frames.hpp"

namespace sim::experiment {

namespace {

/// What a reader asks of a labour state at the end of a month.
struct Status {
  char const* name;
  bool (*holds)(model::LabourState);
};

constexpr std::array statuses{Status{"in_ordinary_hours", model::has_ordinary_hours},
                              Status{"in_education", model::is_in_education},
                              Status{"in_placement", model::is_placed},
                              Status{"served", model::is_served},
                              Status{"in_flex_job",
                                     [](model::LabourState state) {
                                       return state == model::LabourState::flex_job ||
                                              state == model::LabourState::waiting_for_flex_job;
                                     }},
                              Status{"on_disability_pension", [](model::LabourState state) {
                                       return state == model::LabourState::disability_pension;
                                     }}};

constexpr double days_per_month = 30.4375;
constexpr std::size_t months_per_year = 12;

/// In the first months of the run, each at what its year is worth.
double months_in_work(ArmResult const& arm,
                      std::size_t months,
                      std::vector<double> const& worth_of_years) {
  auto const& person_days = arm.stocks.person_days();
  double days = 0.0;
  for (std::size_t month = 0; month < person_days.size() && month < months; ++month) {
    double const worth = worth_of_years.at(month / months_per_year);
    for (std::size_t state = 0; state < person_days[month].size(); ++state) {
      bool const counts = model::has_ordinary_hours(static_cast<model::LabourState>(state));
      days += counts ? worth * person_days[month][state] : 0.0;
    }
  }
  return days / days_per_month;
}

record::Axis status_axis() {
  std::vector<std::string> names;
  for (auto const& status : statuses) {
    names.emplace_back(status.name);
  }
  return {.name = "status",
          .long_name = "What holds of a citizen; several may",
          .units = "",
          .labels = std::move(names)};
}

}  // namespace

record::Group panel_group(scenario::Scenario const& scenario, Replication const& replication) {
  std::vector<std::int32_t> citizens;
  std::vector<double> of_run;
  std::vector<double> to_horizon;
  auto const horizon = static_cast<std::size_t>(question_of(scenario).horizon);
  auto const years = extent(year_axis(scenario).labels);
  std::vector<double> const undiscounted(years, 1.0);
  auto const discounted = scenario.prices
                              ? economics::discount_factors(scenario.prices->discount, years)
                              : undiscounted;
  for (auto const& arm : replication.arms) {
    of_run.push_back(months_in_work(arm, arm.stocks.person_days().size(), undiscounted));
    to_horizon.push_back(months_in_work(arm, horizon, discounted));
    for (auto const& row : arm.stocks.rows()) {
      for (auto const& status : statuses) {
        std::int32_t count = 0;
        for (std::size_t state = 0; state < row.size(); ++state) {
          count += status.holds(static_cast<model::LabourState>(state)) ? row[state] : 0;
        }
        citizens.push_back(count);
      }
    }
  }
  record::Group group{"panel", "Citizens by what a reader asks of them, month by month"};
  group.add(replication_axis(replication.number)).add(arm_axis(scenario));
  group.add(time_axis(scenario)).add(status_axis());
  group.add(record::Variable{.name = "citizens",
                             .long_name = "Citizens at the end of the month",
                             .units = "1",
                             .axes = {"replication", "arm", "time", "status"},
                             .values = std::move(citizens)});
  group.add(record::Variable{.name = "months_in_work",
                             .long_name = "Months that all citizens together had ordinary hours",
                             .units = "month",
                             .axes = {"replication", "arm"},
                             .values = std::move(of_run)});
  group.add(record::Variable{
      .name = "months_in_work_to_horizon",
      .long_name = "The same until the question's horizon after the start, discounted as costs are",
      .units = "month",
      .axes = {"replication", "arm"},
      .values = std::move(to_horizon)});
  return group;
}

}  // namespace sim::experiment
