#include "sim/experiment/staff_table.hpp"

#include "sim/model/posts.hpp"

namespace sim::experiment {

Estimate StaffTable::estimate(std::size_t arm,
                              std::size_t region,
                              std::size_t role,
                              StaffMeasure measure) const {
  auto const& terms = staff_measures.at(static_cast<std::size_t>(measure));
  auto const* series = series_->find("staff", std::string{terms.name});
  return series == nullptr ? unknown_estimate() : series->level(arm, series->cell({region, role}));
}

int StaffTable::posts(std::size_t arm, std::size_t region, std::size_t role) const {
  auto const& setting = scenario_->arms.at(arm).regions.at(region).setting;
  return posts_at(setting.roles.at(role), setting.ends - Duration{1});
}

}  // namespace sim::experiment
