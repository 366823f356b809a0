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
  entered,              ///< code: target group
  index_date,           ///< outcomes of this citizen are counted from here
  state_changed,        ///< code: 100 * old state + new state; value: weekly hours at work
  place_requested,      ///< code: role
  place_granted,        ///< staff; code: role; value: days waited
  gave_up_waiting,      ///< code: role; value: days waited
  relation_ended,       ///< staff; code: relation
  handed_over,          ///< staff: the new person; code: relation
  meeting_booked,       ///< staff; code: relation; value: days until the meeting
  meeting_held,         ///< staff; code: relation; value: minutes
  meeting_missed,       ///< staff; code: relation
  meeting_moved,        ///< staff who could not come; code: relation
  approach_made,        ///< staff, firm; code: target of the search
  firm_declined,        ///< firm; code: target of the search
  placement_agreed,     ///< firm; value: match, 0 to 1
  placement_started,    ///< firm; value: match, 0 to 1
  placement_extended,   ///< firm
  placement_ended,      ///< firm; code: reason (PlacementEnd)
  conflict_arose,       ///< firm
  crisis_answered,      ///< staff; value: hours until answered
  crisis_unanswered,    ///< nobody came inside the window
  job_started,          ///< firm or none; code: JobSource; value: weekly hours
  job_lost,             ///< value: days in the job
  hours_grew,           ///< value: weekly hours
  education_started,    ///< code: JobSource
  education_ended,      ///< code: 1 completed, 0 given up
  course_started,       ///< staff; code: role
  course_ended,         ///< code: 1 completed, 0 given up
  psychiatric_level,    ///< value: new level, 0 to 3
  fell_ill,             ///< value: days
  recovered,            ///< back from a sick spell
  benefit_step_passed,  ///< code: weeks on benefit
  case_to_team,         ///< rehabilitation team asked
  team_decided,         ///< code: new labour state
  exited,               ///< code: ExitCause
  // Staff
  activity_started,  ///< staff, citizen or none; code: Activity
  activity_ended,    ///< staff, citizen or none; code: Activity; value: minutes worked
  absence_started,   ///< staff; code: AbsenceKind; value: days
  absence_ended,     ///< staff
  resigned,          ///< staff
  recruited,         ///< staff
  // Firms
  vacancy_opened,        ///< firm
  vacancy_filled,        ///< firm; citizen or none (somebody else)
  company_mentor_moved,  ///< firm
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
      bits_ |= bit(kind);
    }
  }

  [[nodiscard]] static constexpr FactKinds all() {
    FactKinds kinds{};
    kinds.bits_ = ~std::uint64_t{0};
    return kinds;
  }

  [[nodiscard]] constexpr bool contains(FactKind kind) const { return (bits_ & bit(kind)) != 0; }

 private:
  static_assert(fact_kind_count <= 64);

  static constexpr std::uint64_t bit(FactKind kind) {
    return std::uint64_t{1} << static_cast<unsigned>(kind);
  }

  std::uint64_t bits_ = 0;
};

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
