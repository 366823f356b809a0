#include <algorithm>

#include "sim/experiment/axes.hpp"
#include "sim/experiment/bookkeeping.hpp"
#include "sim/experiment/path_frames.hpp"

namespace sim::experiment {

namespace {

using record::Group;
using record::Variable;

constexpr std::size_t months_per_year = 12;
constexpr double days_per_week = 7.0;

/// Monthly amounts of several columns, added up by year of the run.
class Years {
 public:
  Years(std::size_t months, std::size_t columns)
      : columns_(columns), sums_((months + months_per_year - 1) / months_per_year * columns, 0.0) {}

  void add(std::size_t month, std::size_t column, double amount) {
    sums_[month / months_per_year * columns_ + column] += amount;
  }

  [[nodiscard]] std::vector<double> const& sums() const { return sums_; }

 private:
  std::size_t columns_;
  std::vector<double> sums_;
};

std::vector<double> staff_hours(scenario::Arm const& terms, std::vector<double> const& ends) {
  auto const roles = terms.regions.front().setting.roles.size();
  Years years{ends.size(), roles};
  for (auto const& region : terms.regions) {
    for (std::size_t month = 0; month < ends.size(); ++month) {
      auto const from = static_cast<int>(month > 0 ? ends[month - 1] : 0.0);
      for (std::size_t role = 0; role < roles; ++role) {
        auto const days = post_days(region.setting, role, from, static_cast<int>(ends[month]));
        double const weeks = static_cast<double>(days) / days_per_week;
        years.add(month, role, weeks * region.setting.roles[role].hours_per_week);
      }
    }
  }
  return years.sums();
}

std::vector<double> support_weeks(ArmResult const& arm, std::size_t months) {
  Years years{months, model::labour_state_count};
  for (std::size_t month = 0; month < months; ++month) {
    auto const& days = arm.stocks.person_days()[month];
    for (std::size_t state = 0; state < days.size(); ++state) {
      years.add(month, state, days[state] / days_per_week);
    }
  }
  return years.sums();
}

std::vector<double> starts(ArmResult const& arm, std::size_t months) {
  Years years{months, record::start_names.size()};
  for (auto const& region : arm.regions) {
    for (std::size_t month = 0; month < months; ++month) {
      auto const& row = region.starts.months()[month];
      for (std::size_t kind = 0; kind < row.size(); ++kind) {
        years.add(month, kind, static_cast<double>(row[kind]));
      }
    }
  }
  return years.sums();
}

void append(std::vector<double>& to, std::vector<double> const& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

Group costs_group(scenario::Scenario const& scenario, Replication const& replication) {
  Group group{"costs", "What was used, in natural units, by year of the run; nothing is priced"};
  group.add(replication_axis(replication.number)).add(arm_axis(scenario)).add(year_axis(scenario));
  group.add(role_axis(scenario)).add(state_axis()).add(start_axis());
  auto const ends = std::get<std::vector<double>>(time_axis(scenario).labels);
  std::vector<double> hours;
  std::vector<double> weeks;
  std::vector<double> begun;
  for (std::size_t k = 0; k < replication.arms.size(); ++k) {
    auto const& arm = replication.arms[k];
    append(hours, staff_hours(scenario.arms[k], ends));
    append(weeks, support_weeks(arm, ends.size()));
    append(begun, starts(arm, ends.size()));
  }
  group.add(
      Variable{.name = "staff_hours",
               .long_name = "Contract hours of all posts, holidays, absence and vacancies included",
               .units = "hour",
               .axes = {"replication", "arm", "year", "role"},
               .values = std::move(hours)});
  group.add(Variable{.name = "weeks",
                     .long_name = "Weeks that citizens spent in a labour state",
                     .units = "week",
                     .axes = {"replication", "arm", "year", "state"},
                     .values = std::move(weeks)});
  group.add(Variable{.name = "starts",
                     .long_name = "Placements, courses, educations and jobs begun",
                     .units = "1",
                     .axes = {"replication", "arm", "year", "start"},
                     .values = std::move(begun)});
  return group;
}

}  // namespace sim::experiment
