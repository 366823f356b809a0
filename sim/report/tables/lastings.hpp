#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sim/record/table.hpp"
#include "sim/report/tables/survival.hpp"

namespace sim::report {

/// What the survival tables follow.
///
/// `job_kept`: ordinary jobs that began after the index date, from their start; who leaves the
/// population in the job is censored. `no_hours_yet`: from the index date to the first ordinary
/// hours, of those who have none on that day; one minus the curve is the share who have come into
/// hours, so that leaving and pension end nothing. `on_support`: from the index date until somebody
/// is first not served by the jobcentre, of those served on that day.
enum class Followed : std::uint8_t { job_kept, no_hours_yet, on_support };

inline constexpr std::array<std::string_view, 3> followed_names{
    "job_kept", "no_hours_yet", "on_support"};

/// Whose lastings: a curve, the arm, and the target group or "all".
struct LastingsOf {
  Followed followed;
  std::size_t arm = 0;
  std::string group;

  friend auto operator<=>(LastingsOf const&, LastingsOf const&) = default;
};

/// Reads them from the group `spells` of a results file, all its replications together.
[[nodiscard]] std::map<LastingsOf, std::vector<Lasting>> lastings_in(record::Group const& spells);

}  // namespace sim::report
