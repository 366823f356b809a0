#include "sim/report/tables/survival.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sim::report {

namespace {

constexpr double days_per_week = 7.0;

/// The estimate as it is carried from one moment to the next.
struct Curve {
  double survival = 1.0;
  double greenwood = 0.0;  ///< Sum of events / (at risk x survivors).

  void drop(std::size_t events, std::size_t at_risk) {
    auto const lost = static_cast<double>(events);
    auto const here = static_cast<double>(at_risk);
    survival *= (here - lost) / here;
    greenwood += lost / (here * (here - lost));
  }

  [[nodiscard]] double standard_error() const {
    return survival > 0.0 ? survival * std::sqrt(greenwood)
                          : std::numeric_limits<double>::quiet_NaN();
  }
};

}  // namespace

std::vector<SurvivalRow> survival_by_week(std::vector<Lasting> lastings) {
  std::ranges::sort(lastings, {}, &Lasting::days);
  std::vector<SurvivalRow> rows;
  Curve curve;
  std::size_t gone = 0;  // Ended or censored so far.
  for (int week = 0; gone < lastings.size(); ++week) {
    double const moment = days_per_week * week;
    auto const before = std::ranges::lower_bound(lastings, moment, {}, &Lasting::days);
    SurvivalRow row{.week = week, .at_risk = static_cast<std::size_t>(lastings.end() - before)};
    if (row.at_risk == 0) {
      break;
    }
    while (gone < lastings.size() && lastings[gone].days <= moment) {
      auto const at_risk = lastings.size() - gone;
      double const time = lastings[gone].days;
      std::size_t events = 0;
      std::size_t leaving = 0;
      for (; gone < lastings.size() && lastings[gone].days == time; ++gone) {
        events += lastings[gone].has_ended ? 1 : 0;
        ++leaving;
      }
      if (events > 0) {
        curve.drop(events, at_risk);
      }
      row.events += events;
      row.censored += leaving - events;
    }
    row.survival = curve.survival;
    row.standard_error = curve.standard_error();
    rows.push_back(row);
  }
  return rows;
}

}  // namespace sim::report
