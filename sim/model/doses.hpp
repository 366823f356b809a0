#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "sim/base/time.hpp"
#include "sim/model/ids.hpp"

namespace sim::model {

/// The people who may stand beside a citizen, at most one of each kind at a time.
enum class RelationKind : std::uint8_t {
  lead,          ///< statutory contact and the plan
  specialist,    ///< finds workplaces
  mentor,        ///< beside a placement
  coordinator,   ///< the anchor of a team of many professions
  therapist,     ///< treatment of mental illness, such as hospital psychiatry
  psychologist,  ///< sessions of one's own
  trainer,       ///< physiotherapy and training, for somatic illness
  course,        ///< a group course: one staff hour, many citizens
};

inline constexpr std::uint32_t relation_count = 8;

inline constexpr std::array<std::string_view, relation_count> relation_names{"lead",
                                                                             "specialist",
                                                                             "mentor",
                                                                             "coordinator",
                                                                             "therapist",
                                                                             "psychologist",
                                                                             "trainer",
                                                                             "course"};

/// Every kind, in order.
inline constexpr std::array all_relations{RelationKind::lead,
                                          RelationKind::specialist,
                                          RelationKind::mentor,
                                          RelationKind::coordinator,
                                          RelationKind::therapist,
                                          RelationKind::psychologist,
                                          RelationKind::trainer,
                                          RelationKind::course};

constexpr std::string_view name_of(RelationKind kind) {
  return relation_names[static_cast<std::size_t>(kind)];
}

/// Minutes with these change health.
constexpr bool is_treatment(RelationKind kind) {
  return kind >= RelationKind::therapist;
}

/// When a relation is asked for.
enum class Begins : std::uint8_t {
  never,
  at_start,             ///< when the policy starts for the citizen
  with_placement,       ///< when a placement has been agreed
  on_psychiatric_need,  ///< when the policy starts, and after each course, for the mentally ill
  on_somatic_need,      ///< likewise for those with a somatic limitation
};

/// What one kind of person gives one citizen. Zero minutes or `never`: nothing happens.
struct RelationDose {
  RoleIndex role = no_index;  ///< Who; `no_index`: nobody.
  Begins begins = Begins::never;
  bool is_duty = false;        ///< Statutory: assigned at once, even above the ceiling.
  int load_quarters = 4;       ///< Weight in the caseload in quarters of a place; 1 or more.
  Duration begins_after{0};    ///< From that beginning to the referral; zero or more.
  Duration early_interval{0};  ///< Between meetings in the early period.
  Duration early_period{0};    ///< Zero: no early period.
  Duration interval{0};        ///< Between meetings afterwards; zero: no meetings.
  Duration meeting{0};         ///< With the citizen.
  Duration paperwork{0};       ///< Preparation and records per meeting.
  Duration travel{0};          ///< There and back, per meeting.
  Duration course_length{0};   ///< Mentor and therapist. Zero: as long as needed.
  Duration renewed_after{0};   ///< From a course to the next look at the need; zero: never.
  double given_share = 1.0;    ///< Fidelity: share of citizens who get this element, 0 to 1.

  friend bool operator==(RelationDose const&, RelationDose const&) = default;
};

/// How a workplace (or an education) is looked for, by the specialist.
struct SearchDose {
  Duration begins_after{0};      ///< From the grant of the specialist to the first approach.
  Duration interval{0};          ///< Between the end of one approach and the next; zero: no search.
  Duration per_approach{0};      ///< Working minutes of one approach, travel included.
  Duration pause{0};             ///< From the end of one placement to the next search, mean.
  double share_jobs = 0.0;       ///< Of approaches, for an ordinary job; 0 to 1.
  double share_education = 0.0;  ///< Of approaches, for an education; 0 to 1.
  double share_hours = 0.0;      ///< Of approaches, for a few paid hours beside the benefit.
  int firms_compared = 1;        ///< Firms known well enough to choose between; 1 or more.
  bool follows_wish = false;     ///< Looks first in the sector that the citizen wishes for.
  bool through_centre = false;   ///< Internships at the firms of the company centre.

  friend bool operator==(SearchDose const&, SearchDose const&) = default;
};

/// What a placement is for. Host and jobcentre agree on it beforehand.
enum class Aim : std::uint8_t {
  clarify,  ///< what the citizen can and wants to do
  train,    ///< skills, at work and among people
  recruit,  ///< the host expects to hire
};

inline constexpr std::size_t aim_count = 3;

/// What a placement is like.
struct PlacementDose {
  Duration length{0};             ///< Calendar time; zero: no placements.
  Duration extension{0};          ///< Added once when the host and the citizen agree.
  double hours_at_start = 0.0;    ///< A week; 0 to 37.
  double hours_at_end = 0.0;      ///< A week; reached in equal steps over the length.
  Duration introduction{0};       ///< The guide: minutes with the firm before the start.
  Duration trial{0};              ///< First days after which either side may say no; zero: none.
  Duration mentor_course{0};      ///< Minutes given to a company mentor who has had no course.
  double share_subsidised = 0.0;  ///< With a wage subsidy instead of an internship; 0 to 1.
  std::array<double, aim_count> aims{0.0, 1.0, 0.0};  ///< Shares of placements; sum 1.
};

/// Support by specialist and coordinator after the start of a job or an education. A mentor's, and
/// treatment, run their course.
struct AfterStartDose {
  Duration length{0};    ///< Zero: support ends at the start; `unlimited_support`: as needed.
  Duration interval{0};  ///< Between meetings with the specialist; the coordinator's stays.
};

/// The problem-solver: what happens when a conflict arises at a workplace.
struct CrisisDose {
  Duration window{0};  ///< Not answered within this: unanswered. Zero: nobody answers.
  Duration work{0};    ///< Minutes of travel and talk.
  RelationKind by = RelationKind::mentor;  ///< Who comes; without one the specialist.
};

/// A broad short screening for hidden disability by the lead person, before the policy starts, then
/// a talk with the specialist: the first meeting. Who is not found has usual service.
struct ScreeningDose {
  struct Step {
    Duration length{0};        ///< Working minutes; zero: no such step.
    double refused_share = 0;  ///< Of those asked; 0 to 1.
    double sensitivity = 1;    ///< Share found of those with a disability; 0 to 1.
    double specificity = 1;    ///< Share sent away of those without; 0 to 1.
  };

  Duration begins_after{0};  ///< From the start of the policy.
  Step first;                ///< Zero length: no screening at all.
  Step talk;
};

/// Who can be included, judged at the first meeting with the specialist. The others stay on usual
/// service.
struct InclusionDose {
  double readiness_min = -1000.0;    ///< SD of readiness among entrants.
  std::uint8_t psychiatric_max = 3;  ///< Highest level that is included.
};

/// What a plan consists of.
enum class PlanStep : std::uint8_t { activity, job_goal, personal_cv, jobnet_cv };

inline constexpr std::size_t plan_step_count = 4;

/// The plan: steps that are made, and kept up to date or not, by the one who owns them.
struct PlanningDose {
  struct Step {
    Duration length{0};        ///< Working minutes each time; zero: no such step.
    double share = 0;          ///< Of citizens with the step; 0 to 1.
    double updated_share = 0;  ///< Of citizens with the step brought up to date; at most `share`.
    RelationKind by = RelationKind::lead;

    friend bool operator==(Step const&, Step const&) = default;
  };

  Duration begins_after{0};   ///< From the start of the policy to the steps.
  Duration updated_after{0};  ///< From then on to the update.
  std::array<Step, plan_step_count> steps;
  Duration sub_goal_interval{0};  ///< Between looks at a sub-goal; zero: no sub-goals.
  Duration sub_goal_length{0};    ///< Working minutes of one look.
  RelationKind sub_goals_by = RelationKind::lead;
  bool may_change_wish = false;  ///< The job goal may lie in another sector than the first wish.

  friend bool operator==(PlanningDose const&, PlanningDose const&) = default;
};

/// Aids, assistance and preferential access for a known disability.
struct CompensationDose {
  Duration application{0};       ///< Working minutes; zero: nobody applies.
  RoleIndex granter = no_index;  ///< Whose desk it takes; none: the specialist has the right.
  Duration grant_min{0};         ///< From application to grant, whole interval.
  Duration grant_max{0};
  Duration delivery_min{0};  ///< From grant to delivery.
  Duration delivery_max{0};
};

/// Common meetings of everybody beside the citizen, with the citizen.
struct TeamDose {
  Duration interval{0};  ///< Zero: none.
  Duration meeting{0};

  friend bool operator==(TeamDose const&, TeamDose const&) = default;
};

inline constexpr Duration unlimited_support = std::chrono::hours{24 * 365 * 100};

/// One policy as doses: how much of what, by whom, when. Never an effect.
struct Doses {
  std::array<RelationDose, relation_count> relations;
  SearchDose search;
  PlacementDose placement;
  AfterStartDose after_start;
  CrisisDose crisis;
  ScreeningDose screening;
  InclusionDose inclusion;
  PlanningDose planning;
  CompensationDose compensation;
  TeamDose team;
  bool uses_company_mentor = false;

  [[nodiscard]] RelationDose const& relation(RelationKind kind) const {
    return relations[static_cast<std::size_t>(kind)];
  }
};

}  // namespace sim::model
