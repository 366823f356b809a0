#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace sim::model {

/// The laws by which citizens and firms react to what is delivered: one set for every policy, group
/// and study. Nothing here can name a policy or a target group.
///
/// Levels are per unit of the scale named in the comment; "log hazard" adds to the logarithm of a
/// rate. Values, units, prior ranges and sources: scenarios/response.toml.
struct Response {
  // Free parameters (drawn from their priors until calibrated)
  double readiness_on_work;       ///< log hazard per SD of readiness
  double health_on_work;          ///< log hazard per psychiatric level (negative direction)
  double readiness_per_week;      ///< SD per week at full hours in a perfectly matching placement
  double engagement_per_meeting;  ///< share of the way to 1 per effective meeting of 45 minutes
  double place_answer;         ///< chance that an average firm takes an average citizen as intern
  double job_answer;           ///< the same for an ordinary job
  double support_on_job_loss;  ///< log hazard taken off at full support after the start
  double engagement_on_drop_out;  ///< log hazard taken off per unit of engagement
  // Assumptions (fixed)
  double education_answer;       ///< chance that an average school takes an average citizen
  double work_on_tightness;      ///< log hazard per unit of log tightness
  double lock_in;                ///< share of own search that stops in a full-time measure
  double match_break_even;       ///< match at which a placement neither builds nor wears readiness
  double readiness_half_life;    ///< weeks until half of a gain in readiness has faded
  double engagement_half_life;   ///< weeks until half of a deviation in engagement has faded
  double engagement_resting;     ///< level that engagement returns to without contact, 0 to 1
  double waiting_on_engagement;  ///< factor on the fading while a wish waits to be acted on
  double handover_loss;  ///< share of engagement above resting lost when a person is replaced
  double dose_half_saturation;  ///< minutes a week at which half of the largest response is reached
  double treatment_on_improvement;  ///< log hazard of improvement added at full treatment
  double support_on_relapse;  ///< log hazard of relapse taken off at full support while at work
  double stress_on_relapse;   ///< log hazard of relapse added while at work
  double introduction_on_conflict;    ///< log hazard of conflict taken off by a well prepared start
  double match_on_conflict;           ///< log hazard of conflict taken off per unit of match
  double mentor_on_drop_out;          ///< log hazard of drop-out taken off at full mentor support
  double company_mentor_on_drop_out;  ///< the same by a company mentor of full skill
  double crisis_on_drop_out;          ///< log hazard of drop-out added while a conflict is open
  double match_on_job_loss;           ///< log hazard of job loss taken off per unit of match
  double contact_on_clarification;    ///< log hazard of clarification added at full contact
  double engagement_on_attendance;    ///< log odds of attending per unit of engagement
  double match_on_answer;             ///< log index of the firm's answer per unit of match
  double relation_on_answer;      ///< log index per unit of the firm's relation with the jobcentre
  double sub_goal_on_engagement;  ///< share of the way to 1 per sub-goal reached
  double agreement_on_answer;     ///< log index of a firm with a standing agreement
  double compensation_on_match;   ///< share of the unmet needs that a compensation meets
  double clarifying_on_clarification;  ///< log hazard added while in a placement to clarify
  double mentor_course_on_skill;       ///< share of the way to full skill of a company mentor
  double sparring_on_effect;  ///< share by which recent sparring raises the effect of a minute
  double volunteer_on_heavy;  ///< share of a volunteer's effect lost per level above mild
  double training_on_effect;  ///< share by which training raises the effect of a minute
  double pair_fit_spread;     ///< SD of the log effect of a minute between pairs of persons
};

/// The equations of the response model. Every mechanism enters exactly one.
enum class Equation : std::uint8_t {
  work,
  answer,
  engagement,
  fading,
  readiness,
  improvement,
  relapse,
  conflict,
  drop_out,
  job_loss,
  clarification,
  attendance,
  effectiveness,
  match,
  mentor_skill,
};

inline constexpr std::array<std::string_view, 15> equation_names{"start of work",
                                                                 "firm's answer",
                                                                 "engagement",
                                                                 "fading of engagement",
                                                                 "readiness",
                                                                 "improvement of health",
                                                                 "relapse",
                                                                 "conflict",
                                                                 "drop-out",
                                                                 "job loss and leaving education",
                                                                 "clarification",
                                                                 "attendance",
                                                                 "effect of a minute",
                                                                 "match at the workplace",
                                                                 "skill of a company mentor"};

/// One row of the table mechanism x equation.
struct Mechanism {
  std::string_view name;       ///< In the words of the sources.
  Equation equation;           ///< The one equation that it enters.
  std::string_view parameter;  ///< Name in scenarios/response.toml.
  double Response::*value;     ///< Where the parameter lives.
  double neutral;              ///< The value at which the mechanism does nothing.
};

/// All mechanisms; one for every parameter that has a neutral value.
[[nodiscard]] std::span<Mechanism const> mechanisms();

/// A member of `Response` and its name in scenarios/response.toml.
struct ResponseParameter {
  std::string_view name;
  double Response::*value;
  double lowest;   ///< Least value allowed.
  double highest;  ///< Greatest value allowed.
  bool is_free;    ///< Drawn from its prior until calibrated.
};

/// Every member of `Response`, in order; a test counts them.
[[nodiscard]] std::span<ResponseParameter const> response_parameters();

}  // namespace sim::model
