#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "sim/record/measure_table.hpp"

namespace sim::record {

/// What is asked of citizens, and of what happens to them, that a recorder works out by name.
///
/// `_at` is the status on a day; `_ever` whether it has been so at any time since the index date;
/// `weeks_` the weeks spent so since then. The first `measure_count` are the outcomes of every run.
enum class Measure : std::uint8_t {
  ordinary_hours_at,
  ordinary_hours_ever,
  job_at,
  education_at,
  education_ever,
  work_or_education_at,
  work_or_education_ever,
  placement_at,
  placement_ever,
  placement_or_hours_ever,
  flex_job_at,
  pension_at,
  left_at,
  off_benefit_at,
  weeks_in_work,
  weeks_on_benefit,
  weekly_hours_at,
  exit_ever,
  exits_to_job,
  exits_to_work,
  exits_to_education,
  exits_to_pension,
  exits_elsewhere,
  job_lost_in_3_months,
  job_lost_in_months_4_to_12,
  job_kept_12_months,
  hours_kept_6_months,
  placement_13_weeks_ever,
  after_internship_job,
  after_internship_education,
  after_internship_subsidy,
  after_internship_internship,
  after_internship_passive,
  after_subsidy_job,
  hours_in_month,
  placement_in_month,
  no_offer_in_65_weeks,
  lead_outcome_best,
  lead_outcome_worst,
  lead_outcome_sd,
  psychiatric_illness_at_entry,
  severe_illness_at_entry,
  somatic_illness_at_entry,
  unskilled_at_entry,
  readiness_at_entry,
  readiness_sd_at_entry,
};

inline constexpr std::size_t measure_count = static_cast<std::size_t>(Measure::weekly_hours_at) + 1;

/// The place of a measure in `measures`; nothing when there is none of that name.
[[nodiscard]] std::optional<std::size_t> find_measure(std::string_view name);

/// Minutes in a unit of time of a measure: "week", "day" or "hour".
[[nodiscard]] double minutes_in(std::string_view unit);

/// Months after the index date at which outcomes are read.
inline constexpr std::array<int, 7> horizons{1, 3, 6, 12, 18, 24, 30};

/// The place of a month in `horizons`; nothing when outcomes are not read then.
[[nodiscard]] std::optional<std::size_t> find_horizon(int month);

}  // namespace sim::record
