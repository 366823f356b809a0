#pragma once

#include <cstdint>

#include "sim/base/time.hpp"
#include "sim/model/ids.hpp"

namespace sim::model {

/// Everything that can be scheduled. One line each: who it concerns, and the file that handles it.
///
/// The order is the order inside a minute for the same agent; phases come before it (see
/// `phase_of`).
enum class EventKind : std::uint8_t {
  citizen_enters,      ///< citizen            processes/inflow.cpp
  policy_starts,       ///< citizen            processes/assignment.cpp
  assignment_due,      ///< citizen            processes/assignment.cpp: looked at once more
  hazard_due,          ///< citizen            processes/hazards.cpp: a clock fires, or a refresh
  contact_due,         ///< citizen, relation  processes/contact.cpp: a meeting is to be booked
  referral_due,        ///< citizen, relation  processes/referral.cpp: asks for a place with a role
  search_due,          ///< citizen            processes/placement_search.cpp: next approach
  placement_starts,    ///< citizen            processes/placement.cpp
  placement_ends,      ///< citizen            processes/placement.cpp
  course_ends,         ///< citizen, relation  processes/referral.cpp
  crisis_window_ends,  ///< citizen            processes/mentoring.cpp
  support_ends,        ///< citizen, relation  processes/retention.cpp
  education_begins,    ///< citizen            processes/own_search.cpp
  education_ends,      ///< citizen            processes/own_search.cpp
  sick_spell_ends,     ///< citizen            processes/health.cpp
  benefit_step,        ///< citizen, occurrence  processes/rights.cpp: a step of state refund
  team_decides,        ///< citizen            processes/rights.cpp: rehabilitation team
  retires,             ///< citizen            processes/exit.cpp
  released,            ///< citizen            processes/exit.cpp: end of a prison term
  trial_ends,          ///< citizen            processes/placement.cpp: end of the trial days
  screening_due,       ///< citizen            processes/screening.cpp
  plan_step_due,       ///< citizen, occurrence  processes/planning.cpp
  sub_goal_due,        ///< citizen            processes/planning.cpp
  team_meeting_due,    ///< citizen            processes/team.cpp
  compensation_granted,    ///< citizen        processes/compensation.cpp
  compensation_delivered,  ///< citizen        processes/compensation.cpp
  diary_due,               ///< staff              processes/staff_day.cpp: the next change in a day
  absence_starts,          ///< staff, occurrence  processes/staff.cpp: leave or sickness
  absence_ends,            ///< staff, occurrence  processes/staff.cpp
  resigns,                 ///< staff, occurrence  processes/staff.cpp
  recruited,               ///< staff              processes/staff.cpp
  settled_in,            ///< staff, occurrence  processes/staff.cpp: full caseload after the start
  posts_change,          ///< role, occurrence   processes/posts.cpp: posts are added or closed
  session_due,           ///< staff              processes/course.cpp: a group course meets
  sparring_due,          ///< role               processes/competence.cpp
  training_due,          ///< role               processes/competence.cpp
  centre_month,          ///< the world          processes/company_centre.cpp: care and recruitment
  centre_left,           ///< firm, occurrence   processes/company_centre.cpp
  vacancy_opens,         ///< firm, occurrence   processes/firm.cpp
  vacancy_closes,        ///< firm, occurrence   processes/hiring.cpp
  company_mentor_moves,  ///< firm               processes/firm.cpp
  month_ends,            ///< the world          processes/calendar_month.cpp
};

/// Order of things that happen in the same minute: the world closes its books last.
enum class Phase : std::uint8_t { supply, people, books };

/// A planned happening. `agent` indexes citizens, staff or firms depending on the kind; `detail` is
/// the relation of a citizen or the occurrence of a firm's or a person's event.
struct Event {
  EventKind kind;
  std::uint8_t relation = 0;
  std::uint16_t occurrence = 0;
  std::uint32_t agent = 0;
};

constexpr Phase phase_of(EventKind kind) {
  if (kind == EventKind::month_ends) {
    return Phase::books;
  }
  return kind >= EventKind::diary_due ? Phase::supply : Phase::people;
}

/// Order inside a minute: phase, agent, kind, relation, occurrence. Never insertion.
constexpr std::uint64_t order_of(Event const& event) {
  return (static_cast<std::uint64_t>(phase_of(event.kind)) << 56) |
         (static_cast<std::uint64_t>(event.agent) << 24) |
         (static_cast<std::uint64_t>(event.kind) << 16) |
         (static_cast<std::uint64_t>(event.relation) << 12) |
         (static_cast<std::uint64_t>(event.occurrence) & 0xFFFU);
}

}  // namespace sim::model
