#pragma once

#include <array>
#include <cstdint>

#include "sim/base/time.hpp"
#include "sim/engine/caseload.hpp"
#include "sim/engine/event_queue_ticket.hpp"
#include "sim/engine/hazard_clock_bank.hpp"
#include "sim/engine/task_list.hpp"
#include "sim/model/clock.hpp"
#include "sim/model/condition.hpp"
#include "sim/model/doses.hpp"
#include "sim/model/ids.hpp"
#include "sim/model/labour_state.hpp"

namespace sim::model {

/// A vector over working time, pace, social contact, physical load, predictability and tasks.
using Considerations = std::array<float, 6>;

/// What is fixed when a citizen enters.
struct Profile {
  std::uint64_t identity = 0;  ///< From the name of the group and the number within it.
  SimTime enters;              ///< The start of the run for the starting stock.
  SimTime spell_start;  ///< Support began; before `enters` in stock. Work in between counts too.
  SimTime born;
  double frailty = 1.0;    ///< Unobserved propensity to start work or education; mean 1 at entry.
  Considerations needs{};  ///< Each 0 (no need) to 1 (cannot do without).
  GroupIndex group = 0;
  std::uint8_t first_wish = 0;  ///< Sector in which the citizen first wants to work.
  bool is_woman = false;
  bool has_disability = false;       ///< That matters for work, seen or not.
  bool is_in_deprived_area = false;  ///< Lives there.
  bool is_unskilled = false;
};

/// One person who stands (or is asked to stand) beside a citizen.
struct Relation {
  engine::PlaceId place = engine::PlaceId::none();  ///< Waiting or held.
  engine::Ticket next = engine::Ticket::none();     ///< Referral or next contact.
  engine::Ticket ends = engine::Ticket::none();     ///< End of a course or of support.
  StaffId staff = {};                               ///< None while waiting or without.
  SimTime meeting{};  ///< Start of the booked meeting; see `is_booked`.
  SimTime since{};    ///< When the referral was made or the place given.
  float fit = 1.0F;   ///< Between these two persons: a factor on the effect of a minute.
  std::uint16_t meetings_held = 0;
  RoleIndex role = no_index;
  bool is_booked = false;
  bool is_in_team_meeting = false;  ///< Has the citizen's next common meeting in the diary.

  [[nodiscard]] bool is_held() const { return !staff.is_none(); }

  [[nodiscard]] bool is_waiting() const { return role != no_index && staff.is_none(); }
};

/// A course at a firm, agreed or going on.
struct Placement {
  FirmId firm = {};  ///< None: no placement.
  SimTime starts{};
  SimTime ends{};
  float match = 0.0F;         ///< 0 to 1.
  float introduction = 0.0F;  ///< Share of the planned preparation that was delivered.
  float mentor_skill = 0.0F;  ///< Of the company mentor; 0 without one.
  Aim aim = Aim::train;
  bool is_subsidised = false;
  bool is_extended = false;
  bool has_conflict = false;
  engine::Ticket next = engine::Ticket::none();    ///< Start or end.
  engine::Ticket crisis = engine::Ticket::none();  ///< End of the window of an open conflict.
  engine::TaskId crisis_task = {};
  StaffId crisis_staff = {};
  SimTime conflict_since{};
};

/// How often each thing has happened to one citizen: the occurrence in the key of a draw.
struct Occurrences {
  std::array<std::uint16_t, clock_count> clocks{};
  std::uint16_t meetings = 0;
  std::uint16_t approaches = 0;
  std::uint16_t placements = 0;
  std::uint16_t jobs = 0;
  std::uint16_t educations = 0;
  std::uint16_t sick_spells = 0;
  std::uint16_t applications = 0;
  std::uint16_t sub_goals = 0;
  std::uint16_t compensations = 0;
};

/// How far the screening of one citizen has come.
enum class Screening : std::uint8_t {
  none,
  refused,    ///< did not want the first step or the talk
  negative,   ///< sent away by the first step
  positive,   ///< waits for the talk
  sent_away,  ///< by the talk
  confirmed,  ///< by the talk
};

/// Help for a disability, from the application to the delivery.
enum class Compensation : std::uint8_t { none, applied, granted, delivered };

/// A citizen's changing state. Clocks are kept apart, in `World`.
struct Citizen {
  Condition condition;
  SimTime touched{};  ///< Until when condition and clocks are up to date.
  SimTime state_since{};
  SimTime index_date{};       ///< From when outcomes are counted; see `is_indexed`.
  double weekly_hours = 0.0;  ///< At work or in a placement; 0 to 37.
  engine::Ticket hazard = engine::Ticket::none();  ///< The next clock to fire, or a refresh.
  engine::Ticket search = engine::Ticket::none();
  engine::Ticket span = engine::Ticket::none();       ///< End of a sick spell or sentence.
  engine::Ticket schooling = engine::Ticket::none();  ///< Start or end of an education.
  engine::Ticket sub_goal = engine::Ticket::none();   ///< Next look at a sub-goal.
  engine::Ticket team = engine::Ticket::none();       ///< Next common meeting to be booked.
  engine::Ticket relief = engine::Ticket::none();     ///< Grant or delivery of a compensation.
  engine::PlaceId intake = engine::PlaceId::none();   ///< On a policy with a number of places.
  SimTime team_meeting{};                             ///< Start of the booked common meeting.
  SimTime busy_until{};          ///< End of the last meeting that the citizen came to.
  SimTime relief_since{};        ///< When a compensation was applied for, or granted.
  Duration delivery{};           ///< From its grant to its delivery.
  engine::TaskId approach = {};  ///< On the specialist's desk, or none.
  std::array<Relation, relation_count> relations;
  Placement placement;
  Occurrences counts;
  float job_match = 0.5F;
  float known_needs = 0.0F;  ///< Share of the needs that the jobcentre knows, 0 to 1.
  PolicyIndex policy = 0;
  PolicyIndex assigned = no_index;  ///< Policy that starts after a screening or a wait for a place.
  std::uint8_t team_present = 0;    ///< Who has been at the present common meeting: a bit per kind.
  std::uint8_t group = no_index;    ///< Row of the assignments, or trial group; none so far.
  std::uint8_t next_clock = no_index;  ///< The clock that `hazard` fires; none for a refresh.
  LabourState state = LabourState::outside;
  LabourState state_before_illness = LabourState::benefit;
  Screening screening = Screening::none;
  Compensation compensation = Compensation::none;
  std::uint8_t wish = 0;        ///< Sector in which the citizen now wants to work.
  std::uint8_t plan_steps = 0;  ///< One bit per step made, and four bits on per step updated.
  std::uint8_t plan_asked = 0;  ///< Likewise per step that has been put on a desk.
  bool is_indexed = false;
  bool has_wish = false;      ///< Wants a workplace and waits for somebody to act on it.
  bool is_case_open = false;  ///< With the rehabilitation team.
  bool awaits_inclusion = false;  ///< The specialist has yet to judge whether the policy fits.

  [[nodiscard]] Relation& relation(RelationKind kind) {
    return relations[static_cast<std::size_t>(kind)];
  }

  [[nodiscard]] Relation const& relation(RelationKind kind) const {
    return relations[static_cast<std::size_t>(kind)];
  }
};

/// A citizen and one of the people beside them: who holds a place in a caseload.
struct RelationOf {
  CitizenId citizen;
  RelationKind kind;
};

constexpr engine::HolderId holder_of(RelationOf const& one) {
  return {one.citizen.index * relation_count + static_cast<std::uint32_t>(one.kind)};
}

constexpr RelationOf relation_of(engine::HolderId holder) {
  return {CitizenId{holder.index / relation_count},
          static_cast<RelationKind>(holder.index % relation_count)};
}

/// The internal clocks of one citizen.
using Clocks = engine::HazardBank<clock_count>;

}  // namespace sim::model
