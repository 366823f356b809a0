#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "sim/model/labour_state.hpp"

namespace sim::record {

/// What is asked of every citizen at a horizon after the index date.
///
/// `_at` is the status on that day; `_ever` whether it has been so at any time since the index
/// date;
/// `weeks_` the weeks spent so since then.
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
  flex_job_at,
  pension_at,
  left_at,
  weeks_in_work,
  weeks_on_benefit,
};

inline constexpr std::size_t measure_count = 14;

struct MeasureTerms {
  std::string_view name;
  std::string_view long_name;
  std::string_view units;   ///< "1" for shares and plain numbers, else a unit of time: "week".
  bool is_share = true;     ///< From 0 to 1, shown in per cent.
  bool needs_month = true;  ///< Taken at a horizon after the index date; else over the whole run.
};

inline constexpr std::array<MeasureTerms, measure_count> measures{{
    {"ordinary_hours_at", "Has ordinary paid hours on the day", "1"},
    {"ordinary_hours_ever", "Has had ordinary paid hours", "1"},
    {"job_at", "Has an ordinary job that ended the benefit", "1"},
    {"education_at", "Is in ordinary education on the day", "1"},
    {"education_ever", "Has been in ordinary education", "1"},
    {"work_or_education_at", "Has ordinary hours or is in education on the day", "1"},
    {"work_or_education_ever", "Has had ordinary hours or been in education", "1"},
    {"placement_at", "Is in an internship or wage subsidy on the day", "1"},
    {"placement_ever", "Has been in an internship or wage subsidy", "1"},
    {"flex_job_at", "Is in or approved for a flex job on the day", "1"},
    {"pension_at", "Receives disability pension on the day", "1"},
    {"left_at", "Has left the population", "1"},
    {"weeks_in_work", "Weeks with ordinary paid hours since the index date", "week", false},
    {"weeks_on_benefit", "Weeks served by the jobcentre since the index date", "week", false},
}};

/// The place of a measure in `measures`; nothing when there is none of that name.
[[nodiscard]] std::optional<std::size_t> find_measure(std::string_view name);

/// Months after the index date at which outcomes are read.
inline constexpr std::array<int, 7> horizons{1, 3, 6, 12, 18, 24, 30};

/// The place of a month in `horizons`; nothing when outcomes are not read then.
[[nodiscard]] std::optional<std::size_t> find_horizon(int month);

}  // namespace sim::record
