#include "sim/policy/eligibility.hpp"

#include <algorithm>

namespace sim::policy {

bool Eligibility::admits(model::Profile const& profile,
                         model::Condition const& condition,
                         SimTime now) const {
  double const age = days(now - profile.born) / 365.25;
  bool const in_group = groups.empty() || std::ranges::find(groups, profile.group) != groups.end();
  bool const is_ill_enough =
      condition.psychiatric >= psychiatric_min && (!needs_somatic || condition.somatic > 0);
  return in_group && is_ill_enough && age >= age_min && age < age_max &&
         now - profile.spell_start >= on_support_min;
}

}  // namespace sim::policy
