#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "sim/base/time.hpp"
#include "sim/model/ids.hpp"

namespace sim::model {

/// Everything that can be observed. The comment says what `code` and `value` carry.
enum class FactKind : std::uint8_t {
  // Citizens
  entered,             ///< code: target group
  index_date,          ///< outcomes of this citizen are counted from here
  state_changed,       ///< code: 100 * old state + new state; value: weekly hours at work
  place_requested,     ///< code: role
  place_granted,       ///< staff; code: relation; value: days waited
  gave_up_waiting,     ///< code: role; value: days waited
  relation_ended,      ///< staff; code: relation
  handed_over,         ///< staff: the new person; code: relation
  meeting_booked,      ///< staff; code: relation; value: days until the meeting
  meeting_held,        ///< staff; code: relation; value: minutes
  meeting_missed,      ///< staff; code: relation
  meeting_moved,       ///< staff who could not come; code: relation
  approach_made,       ///< staff, firm; code: target of the search
  firm_declined,       ///< firm; code: target of the search
  placement_agreed,    ///< firm; value: match, 0 to 1
  placement_started,   ///< firm; code: aim; value: match, 0 to 1
  placement_extended,  ///< firm
  placement_ended,     ///< firm; code: reason (PlacementEnd)
  conflict_arose,      ///< firm
  crisis_answered,     ///< staff; value: hours until answered
  crisis_unanswered,   ///< nobody came inside the window
  job_started,         ///< firm or none; code: JobSource; value: weekly hours
  job_lost,            ///< value: days in the job
  hours_grew,          ///< value: weekly hours
  education_started,
  education_ended,          ///< code: 1 completed, 0 given up
  course_started,           ///< staff; code: role
  course_ended,             ///< code: 1; a course cut short by an exit is not told
  psychiatric_level,        ///< value: new level, 0 to 3
  fell_ill,                 ///< value: days
  recovered,                ///< back from a sick spell
  benefit_step_passed,      ///< code: weeks on benefit
  case_to_team,             ///< rehabilitation team asked
  team_decided,             ///< code: new labour state
  exited,                   ///< code: ExitCause
  somatic_level,            ///< value: new level, 0 to 2
  policy_awaited,           ///< code: policy; waits for one of its places
  screened,                 ///< staff; code: Screening
  not_included,             ///< staff; judged at the first meeting
  plan_step,                ///< staff; code: step, and `update_code` more for an update
  sub_goal_seen,            ///< staff; code: 1 reached, 0 not yet
  wish_changed,             ///< code: new sector
  team_met,                 ///< code: how many people beside the citizen
  compensation_needless,    ///< firm or none; value: match
  compensation_bought,      ///< by the firm or the citizen, without an application
  compensation_overlooked,  ///< staff who did not think of it
  compensation_applied,     ///< staff
  compensation_granted,     ///< value: days since the application
  compensation_delivered,   ///< value: days since the grant
  // Staff
  activity_started,  ///< staff, citizen or none; code: Activity
  activity_ended,    ///< staff, citizen or none; code: Activity; value: minutes worked
  absence_started,   ///< staff; code: AbsenceKind; value: days
  absence_ended,     ///< staff
  resigned,          ///< staff
  recruited,         ///< staff
  post_opened,       ///< staff
  post_closed,       ///< staff
  trained,           ///< staff
  session_held,      ///< staff; code: citizens who came; value: minutes
  review_acted,      ///< value: placements per 100 served and month
  // Firms
  vacancy_opened,          ///< firm
  vacancy_filled,          ///< firm; citizen or none (somebody else)
  company_mentor_moved,    ///< firm
  company_mentor_trained,  ///< firm; value: skill
  centre_joined,           ///< firm
  centre_left,             ///< firm
  // World
  month_ended,  ///< code: months since the start of the run
};

inline constexpr std::size_t fact_kind_count = static_cast<std::size_t>(FactKind::month_ended) + 1;

std::string_view name_of(FactKind kind);

/// A set of kinds of facts.
class FactKinds {
 public:
  constexpr FactKinds(std::initializer_list<FactKind> kinds) {
    for (auto const kind : kinds) {
      has_[static_cast<std::size_t>(kind)] = true;
    }
  }

  [[nodiscard]] static constexpr FactKinds all() {
    FactKinds kinds{};
    kinds.has_.fill(true);
    return kinds;
  }

  [[nodiscard]] constexpr bool contains(FactKind kind) const {
    return has_[static_cast<std::size_t>(kind)];
  }

 private:
  std::array<bool, fact_kind_count> has_{};
};

/// Added to the code of a `plan_step` that brought a step up to date.
inline constexpr std::int32_t update_code = 100;

/// One happening. Recorders turn facts into tables; the model does not know who listens.
struct Fact {
  FactKind kind;
  std::int32_t code = 0;
  SimTime at = {};  ///< Set by the run.
  CitizenId citizen = {};
  StaffId staff = {};
  FirmId firm = {};
  double value = 0.0;
};

class World;

/// Listens to facts; may look at the world, cannot change it, draw or schedule.
class FactSink {
 public:
  FactSink() = default;
  FactSink(FactSink const&) = delete;
  FactSink& operator=(FactSink const&) = delete;
  FactSink(FactSink&&) = default;
  FactSink& operator=(FactSink&&) = default;
  virtual ~FactSink() = default;

  virtual void observe(Fact const& fact, World const& world) = 0;

  /// What it wants to hear; other kinds need not be told.
  [[nodiscard]] virtual FactKinds listens_to() const { return FactKinds::all(); }
};

}  // namespace sim::model
