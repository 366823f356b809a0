#include <algorithm>
#include <numeric>

#include "sim/base/contract.hpp"
#include "sim/report/answer_parts.hpp"

namespace sim::report {

namespace {

/// Ends of calendar months since the start: 1, 2, ...
std::vector<double> months_of(experiment::Series const& series) {
  auto const found = std::ranges::find(series.axes(), "time", &record::Axis::name);
  SIM_EXPECT(found != series.axes().end());
  std::vector<double> months(extent(found->labels));
  std::iota(months.begin(), months.end(), 1.0);
  return months;
}

/// Nobody counts fewer than none: an interval of a count ends there.
Spread of_count(Spread spread) {
  spread.low = std::max(spread.low, 0.0);
  return spread;
}

/// A course in all arms: `cell_of_month` says where it lies in the series.
template <class CellOfMonth>
Trajectory trajectory_of(std::string id,
                         Unit unit,
                         experiment::Series const& series,
                         CellOfMonth cell_of_month) {
  Trajectory course{.id = std::move(id), .unit = unit, .months = months_of(series), .arms = {}};
  for (std::size_t arm = 0; arm < series.arms(); ++arm) {
    auto& points = course.arms.emplace_back();
    for (std::size_t month = 0; month < course.months.size(); ++month) {
      points.push_back(of_count(spread_of(series.level(arm, cell_of_month(month)))));
    }
  }
  return course;
}

void add_statuses(Evidence const& evidence, std::vector<Trajectory>& courses) {
  auto const& series = evidence.series.at("panel", "citizens");
  auto const& statuses = std::get<std::vector<std::string>>(series.axes().back().labels);
  for (std::size_t k = 0; k < statuses.size(); ++k) {
    courses.push_back(trajectory_of(statuses[k], Unit::persons, series, [&](auto month) {
      return series.cell({month, k});
    }));
  }
}

/// Lines and caseloads of a role, region by region.
void add_role(Evidence const& evidence,
              std::size_t region,
              std::size_t role,
              std::vector<Trajectory>& courses) {
  auto const& regions = evidence.scenario.arms.front().regions;
  auto const where = regions.size() > 1 ? "/" + regions[region].name : std::string{};
  auto const& name = regions[region].setting.roles[role].name;
  auto const add = [&](char const* id, char const* table, Unit unit) {
    auto const& series = evidence.series.at("resources", table);
    courses.push_back(
        trajectory_of(std::string{id} + "/" + name + where, unit, series, [&](auto month) {
          return series.cell({region, month, role});
        }));
  };
  add("line", "waiting", Unit::persons);
  add("caseload", "caseload", Unit::number);
}

bool has_posts(Evidence const& evidence, std::size_t region, std::size_t role) {
  for (auto const& arm : evidence.scenario.arms) {
    auto const& terms = arm.regions[region].setting.roles[role];
    if (terms.count > 0 || !terms.changes.empty()) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Trajectory> trajectories_of(Evidence const& evidence) {
  std::vector<Trajectory> courses;
  add_statuses(evidence, courses);
  auto const& regions = evidence.scenario.arms.front().regions;
  for (std::size_t region = 0; region < regions.size(); ++region) {
    for (std::size_t role = 0; role < regions[region].setting.roles.size(); ++role) {
      if (has_posts(evidence, region, role)) {
        add_role(evidence, region, role, courses);
      }
    }
  }
  return courses;
}

/// Citizens in each state at each month: those who go on from there, at the last one who came.
std::vector<std::vector<double>> totals_of(std::vector<Flow> const& flows,
                                           std::size_t months,
                                           std::size_t states) {
  std::vector totals(months, std::vector<double>(states));
  std::vector arrived(months, std::vector<double>(states));
  for (auto const& flow : flows) {
    totals[flow.step][flow.from] += flow.persons;
    arrived[flow.step + 1][flow.to] += flow.persons;
  }
  for (std::size_t month = 0; month < months; ++month) {
    for (std::size_t state = 0; state < states; ++state) {
      bool const is_end = totals[month][state] == 0.0;
      totals[month][state] = is_end ? arrived[month][state] : totals[month][state];
    }
  }
  return totals;
}

Flows flows_of(Evidence const& evidence) {
  auto const& series = evidence.series.at("flows", "persons");
  auto const& steps = std::get<std::vector<std::int32_t>>(series.axes()[0].labels);
  Flows flows{.months = {0.0},
              .states = std::get<std::vector<std::string>>(series.axes()[1].labels),
              .arms = {},
              .totals = {}};
  flows.months.insert(flows.months.end(), steps.begin(), steps.end());
  for (std::size_t arm = 0; arm < series.arms(); ++arm) {
    auto& all = flows.arms.emplace_back();
    for (std::size_t step = 0; step < steps.size(); ++step) {
      for (std::size_t from = 0; from < flows.states.size(); ++from) {
        for (std::size_t to = 0; to < flows.states.size(); ++to) {
          double const persons = series.level(arm, series.cell({step, from, to})).mean;
          if (persons > 0.0) {
            all.push_back({.step = step, .from = from, .to = to, .persons = persons});
          }
        }
      }
    }
    flows.totals.push_back(totals_of(all, flows.months.size(), flows.states.size()));
  }
  return flows;
}

}  // namespace sim::report
