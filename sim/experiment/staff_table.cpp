#include "sim/experiment/staff_table.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>

#include "sim/experiment/parameter_draw.hpp"
#include "sim/model/posts.hpp"

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

StaffTable::StaffTable(scenario::Scenario const& scenario)
    : regions_(scenario.arms.front().regions.size())
    , roles_(any_setting(scenario).roles.size())
    , per_draw_(replications_per_draw_of(scenario)) {
  for (auto const& arm : scenario.arms) {
    for (auto const& region : arm.regions) {
      for (auto const& role : region.setting.roles) {
        posts_.push_back(posts_at(role, region.setting.ends - Duration{1}));
      }
    }
  }
  accounts_.resize(posts_.size());
}

void StaffTable::add(Replication const& replication) {
  for (std::size_t arm = 0; arm < replication.arms.size(); ++arm) {
    for (std::size_t region = 0; region < regions_; ++region) {
      std::span const months{replication.arms[arm].regions[region].resources.months()};
      auto const last = months.last(std::min(window, months.size()));
      for (std::size_t role = 0; role < roles_ && !last.empty(); ++role) {
        auto const cell = index(arm, region, role);
        auto const values = values_of(sum_of(last, role), last.size());
        for (std::size_t k = 0; k < values.size(); ++k) {
          accounts_[cell][k].add(replication.number, values[k]);
        }
      }
    }
  }
}

Estimate StaffTable::estimate(std::size_t arm,
                              std::size_t region,
                              std::size_t role,
                              StaffMeasure measure) const {
  return accounts_[index(arm, region, role)][static_cast<std::size_t>(measure)].estimate(per_draw_);
}

int StaffTable::posts(std::size_t arm, std::size_t region, std::size_t role) const {
  return posts_[index(arm, region, role)];
}

std::size_t StaffTable::index(std::size_t arm, std::size_t region, std::size_t role) const {
  return (arm * regions_ + region) * roles_ + role;
}

}  // namespace sim::experiment
