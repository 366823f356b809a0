#pragma once

#include <array>
#include <cstdint>

#include "sim/base/time.hpp"
#include "sim/model/ids.hpp"

namespace sim::model {

/// The people who may stand beside a citizen, at most one of each kind at a time.
enum class RelationKind : std::uint8_t { lead, specialist, mentor, therapist };

inline constexpr std::uint32_t relation_count = 4;

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
  Duration pause{0};             ///< From the end of one placement to the next search.
  double share_jobs = 0.0;       ///< Of approaches, for an ordinary job; 0 to 1.
  double share_education = 0.0;  ///< Of approaches, for an education; 0 to 1.
  int firms_compared = 1;        ///< Firms known well enough to choose between; 1 or more.
  bool follows_wish = false;     ///< Looks first in the sector that the citizen wishes for.

  friend bool operator==(SearchDose const&, SearchDose const&) = default;
};

/// What a placement is like.
struct PlacementDose {
  Duration length{0};             ///< Calendar time; zero: no placements.
  Duration extension{0};          ///< Added once when the host and the citizen agree.
  double hours_at_start = 0.0;    ///< A week; 0 to 37.
  double hours_at_end = 0.0;      ///< A week; reached in equal steps over the length.
  Duration introduction{0};       ///< Minutes of expectation match with the firm before the start.
  double share_subsidised = 0.0;  ///< With a wage subsidy instead of an internship; 0 to 1.
};

/// Support after the start of a job or an education.
struct AfterStartDose {
  Duration length{0};    ///< Zero: support ends at the start; `unlimited_support`: as needed.
  Duration interval{0};  ///< Between meetings with the specialist.
};

inline constexpr Duration unlimited_support = std::chrono::hours{24 * 365 * 100};

/// One policy as doses: how much of what, by whom, when. Never an effect.
struct Doses {
  std::array<RelationDose, relation_count> relations;
  SearchDose search;
  PlacementDose placement;
  AfterStartDose after_start;
  Duration crisis_window{0};  ///< A conflict is answered within this or counts as unanswered.
  bool uses_company_mentor = false;

  [[nodiscard]] RelationDose const& relation(RelationKind kind) const {
    return relations[static_cast<std::size_t>(kind)];
  }
};

}  // namespace sim::model
