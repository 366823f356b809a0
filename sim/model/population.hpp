#pragma once

#include <array>
#include <string>
#include <vector>

#include "sim/base/rate.hpp"
#include "sim/base/time.hpp"
#include "sim/model/ids.hpp"

namespace sim::model {

/// A target group: who they are, how many come, and one intercept per outcome.
///
/// The intercepts are the only numbers that may differ between groups; every contrast comes from
/// what is delivered and from the citizens' own state.
struct Population {
  std::string name;
  int stock = 0;                  ///< Citizens at the start of the run; zero or more.
  Rate inflow = Rate::zero();     ///< New citizens per time.
  Rate work = Rate::zero();       ///< Start of ordinary work at entry, of an average new citizen.
  Rate education = Rate::zero();  ///< Start of an ordinary education, likewise.
  Rate clarification = Rate::zero();  ///< Cases to the rehabilitation team.
  Rate departure = Rate::zero();      ///< Moves, deaths, lost entitlement and prison together.
  double frailty_variance = 0.0;      ///< Of the gamma frailty (mean 1 at entry); zero or more.
  Duration longest_spell{0};          ///< Longest elapsed spell in the starting stock.
  double small_hours_share = 0.0;     ///< Of work starts: a few hours beside the benefit; 0 to 1.
  double age_min = 18.0;              ///< Years.
  double age_max = 64.0;              ///< Years.
  double women_share = 0.5;
  double unskilled_share = 0.8;
  std::array<double, 4> psychiatric_shares{1.0, 0.0, 0.0, 0.0};  ///< None, mild, moderate, severe.
  double somatic_share = 0.0;                                    ///< With a somatic limitation.
  double disability_share = 0.0;     ///< With a disability that matters for work and is not seen.
  double deprived_area_share = 0.0;  ///< Living in a disadvantaged housing area.
  double in_treatment_share = 0.0;   ///< Of those with a moderate or severe level, at entry.
};

}  // namespace sim::model
