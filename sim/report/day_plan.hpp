#pragma once

#include <string>
#include <vector>

#include "sim/base/roster.hpp"
#include "sim/base/time.hpp"

namespace sim::report {

/// What somebody did with one day: stretches of time, and moments in between.
///
/// What lies in the roster and in no stretch is free. Absence is cut to the roster.
class DayPlan {
 public:
  /// `kind` is what the stretch adds up under at the end: "meetings".
  void add_stretch(SimTime from, SimTime to, std::string kind, std::string text);
  void add_moment(SimTime at, std::string text);
  /// Not at work: sick, on leave, or the post is vacant.
  void add_absence(SimTime from, SimTime to, std::string text);

  /// Adds words to the stretch that was added last.
  void extend_last(std::string const& words);

  /// One line per stretch, moment and gap of the day that begins at `day`, then the sums.
  [[nodiscard]] std::string text(SimTime day, Roster const& roster) const;

 private:
  struct Stretch {
    SimTime from;
    SimTime to;
    std::string kind;  ///< Empty for a moment.
    std::string text;
  };

  [[nodiscard]] std::vector<Stretch> with_gaps(SimTime day, Roster const& roster) const;

  std::vector<Stretch> stretches_;
  std::vector<Stretch> absences_;
};

}  // namespace sim::report
