#include <algorithm>
#include <limits>
#include <numeric>
#include <span>

#include "sim/experiment/axes.hpp"
#include "sim/experiment/path_frames.hpp"
#include "sim/experiment/staff_table.hpp"

namespace sim::experiment {

namespace {

using record::ResourceRow;
using Values = std::array<double, staff_measures.size()>;

constexpr std::size_t window = 12;  // Months.
constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

double ratio(double part, double whole) {
  return whole > 0.0 ? part / whole : not_known;
}

/// The sum of some months; stocks at the ends of months are summed as well.
ResourceRow sum_of(std::span<std::vector<ResourceRow> const> months, std::size_t role) {
  ResourceRow sum;
  for (auto const& month : months) {
    auto const& row = month[role];
    sum.posts += row.posts;
    sum.waiting += row.waiting;
    sum.load += row.load;
    sum.overload += row.overload;
    sum.granted += row.granted;
    sum.gave_up += row.gave_up;
    sum.days_waited += row.days_waited;
    sum.hours_in_diary += row.hours_in_diary;
    sum.hours_travel += row.hours_travel;
    sum.hours_idle += row.hours_idle;
    sum.hours_absent += row.hours_absent;
    for (std::size_t k = 0; k < row.hours.size(); ++k) {
      sum.hours[k] += row.hours[k];
    }
  }
  return sum;
}

Values values_of(ResourceRow const& sum, std::size_t months) {
  auto const of = [&sum](model::Activity activity) {
    return sum.hours[static_cast<std::size_t>(activity)];
  };
  double const meetings = of(model::Activity::meeting);
  double const other = std::accumulate(sum.hours.begin(), sum.hours.end(), 0.0) - meetings -
                       of(model::Activity::absence);
  auto const count = static_cast<double>(months);
  return {ratio(sum.load, sum.posts),
          ratio(sum.overload, sum.posts),
          sum.waiting / count,
          ratio(sum.days_waited, sum.granted),
          static_cast<double>(sum.gave_up),
          ratio(meetings, sum.hours_in_diary),
          ratio(other, sum.hours_in_diary),
          ratio(sum.hours_travel, sum.hours_in_diary),
          ratio(sum.hours_absent, sum.hours_in_diary),
          ratio(sum.hours_idle, sum.hours_in_diary)};
}

}  // namespace

record::Group staff_group(scenario::Scenario const& scenario, Replication const& replication) {
  auto const roles = any_setting(scenario).roles.size();
  std::array<std::vector<double>, staff_measures.size()> columns;
  for (auto const& arm : replication.arms) {
    for (auto const& region : arm.regions) {
      std::span const months{region.resources.months()};
      auto const last = months.last(std::min(window, months.size()));
      for (std::size_t role = 0; role < roles; ++role) {
        auto const values = values_of(sum_of(last, role), last.size());
        for (std::size_t k = 0; k < values.size(); ++k) {
          columns[k].push_back(values[k]);
        }
      }
    }
  }
  record::Group group{"staff", "How the posts of a role fare in the last twelve months of the run"};
  group.add(replication_axis(replication.number)).add(arm_axis(scenario));
  group.add(region_axis(scenario)).add(role_axis(scenario));
  for (std::size_t k = 0; k < columns.size(); ++k) {
    group.add(record::Variable{.name = std::string{staff_measures[k].name},
                               .long_name = std::string{staff_measures[k].long_name},
                               .units = std::string{staff_measures[k].units},
                               .axes = {"replication", "arm", "region", "role"},
                               .values = std::move(columns[k])});
  }
  return group;
}

}  // namespace sim::experiment
