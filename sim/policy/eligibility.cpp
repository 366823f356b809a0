#include "sim/policy/eligibility.hpp"

#include <algorithm>

namespace sim::policy {

bool Eligibility::admits(model::Profile const& profile,
                         model::Condition const& condition,
                         SimTime now) const {
  double const age = minutes(now - profile.born) / minutes_per_year;
  bool const in_group = groups.empty() || std::ranges::find(groups, profile.group) != groups.end();
  bool const is_ill_enough = condition.psychiatric >= psychiatric_min &&
                             (!needs_somatic || condition.somatic > 0) &&
                             (!needs_illness || condition.psychiatric > 0 || condition.somatic > 0);
  bool const is_in_area = !needs_deprived_area || profile.is_in_deprived_area;
  return in_group && is_ill_enough && is_in_area && age >= age_min && age < age_max &&
         now - profile.spell_start >= on_support_min;
}

std::optional<SimTime> Eligibility::next_change(model::Profile const& profile, SimTime now) const {
  // A minute later, since ages are not whole minutes.
  auto const birthday =
      profile.born + Duration{static_cast<Duration::rep>(age_min * minutes_per_year)} + Duration{1};
  auto const long_enough = profile.spell_start + on_support_min;
  std::optional<SimTime> next;
  for (auto const at : {birthday, long_enough}) {
    if (at > now && (!next || at < *next)) {
      next = at;
    }
  }
  return next;
}

}  // namespace sim::policy
