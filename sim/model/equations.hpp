#pragma once

#include <array>

#include "sim/base/time.hpp"
#include "sim/model/citizen.hpp"
#include "sim/model/firm.hpp"
#include "sim/model/response.hpp"
#include "sim/model/setting.hpp"

/// The response model: pure functions, one per equation. Nothing here draws, changes or knows a
/// policy or a target group; `Population` enters by its intercepts alone.
namespace sim::model {

/// Half of the largest response at `half` minutes a week, never linear in the dose. 0 to 1.
[[nodiscard]] double saturation(double weekly_minutes, double half);

/// What holds around a citizen between two touches.
struct Surroundings {
  LabourState state = LabourState::benefit;
  double hours_share = 0.0;     ///< Weekly hours at the workplace, of 37.
  double match = 0.5;           ///< With the workplace, 0 to 1.
  double introduction = 0.0;    ///< Share of the planned preparation that was delivered.
  double company_mentor = 0.0;  ///< Skill, 0 to 1.
  bool is_clarifying = false;   ///< In a placement to clarify.
  bool has_conflict = false;
  bool has_wish = false;      ///< Waits for somebody to act on a wish.
  bool is_waiting = false;    ///< In line for a place with a role.
  bool is_case_open = false;  ///< With the rehabilitation team.
  Duration tenure{0};         ///< In the present state.
  double log_tightness = 0.0;
};

/// Moves readiness, engagement and delivered minutes on by `elapsed` with surroundings unchanged.
[[nodiscard]] Condition advance(Condition const& before,
                                Surroundings const& around,
                                Duration elapsed,
                                Response const& response);

/// Log index of work shared by all ways into it: readiness and health, 0 at R = 0 and a mild level.
[[nodiscard]] double work_index(Condition const& condition, Response const& response);

/// Mean over new entrants of exp(work_index), so that an intercept means the average newcomer.
[[nodiscard]] double mean_work_factor(Population const& population, Response const& response);

using Rates = std::array<double, clock_count>;  ///< Per minute; 0: the clock stands still.

/// Everything that a citizen's rates depend on, with means over the population worked out once.
struct Intercepts {
  double work = 0.0;           ///< Per minute, at a log index of 0.
  double education = 0.0;      ///< Per minute.
  double clarification = 0.0;  ///< Per minute.
  double departure = 0.0;      ///< Per minute.
  double paid_answer = 1.0;    ///< Factor on a firm's answer to a job, against the group it is for.
  double school_answer = 1.0;  ///< Factor on a school's answer, likewise.
};

/// One intercept per group and outcome: the same for finding work oneself and for being taken on.
[[nodiscard]] Intercepts intercepts_of(Population const& population,
                                       Nature const& nature,
                                       Response const& response);

/// How ready this citizen is by nature to start something: the group's intercepts and the frailty.
struct Propensity {
  Intercepts const& intercepts;
  double frailty;
};

/// The laws that hold for everybody in a run.
struct Laws {
  Nature const& nature;
  Response const& response;
};

[[nodiscard]] Rates hazard_rates(Condition const& condition,
                                 Surroundings const& around,
                                 Propensity const& propensity,
                                 Laws const& laws);

/// How soon a rate takes a step because of tenure alone, which no refresh may smear over weeks;
/// `Duration::max()` without one ahead.
[[nodiscard]] Duration until_next_step(Surroundings const& around);

/// Log index of a firm's yes, without its base chance: the citizen, the match, the firm, and a
/// standing agreement with a member of the company centre.
[[nodiscard]] double answer_index(Condition const& condition,
                                  double match,
                                  Firm const& firm,
                                  double log_tightness,
                                  Response const& response);

/// The chance of a yes: `base` at index 0 and frailty 1, towards 0 and 1 at the ends
/// (complementary log-log, so that frailty means the same as in a hazard).
[[nodiscard]] double answer_chance(double base, double index, double frailty);

/// Engagement after a meeting that was held.
[[nodiscard]] double engagement_after_meeting(double engagement,
                                              Duration meeting,
                                              double effect,
                                              Response const& response);

/// Condition after a meeting that was held: engagement, and the minutes that are remembered.
/// `effect` is a factor on both, 1 for an average pair.
[[nodiscard]] Condition after_meeting(Condition const& before,
                                      RelationKind kind,
                                      Duration meeting,
                                      double effect,
                                      Response const& response);

/// Chance that somebody still thinks of the compensation schemes so long after their last use.
[[nodiscard]] double knowledge_left(Duration unused, Nature const& nature);

/// Engagement after the person beside the citizen was replaced.
[[nodiscard]] double engagement_after_hand_over(double engagement, Response const& response);

/// The chance that a booked meeting is attended.
[[nodiscard]] double attendance_chance(double engagement, Laws const& laws);

/// Engagement after a sub-goal was reached.
[[nodiscard]] double engagement_after_sub_goal(double engagement, Response const& response);

/// How well two persons fit: log-normal with mean 1 over pairs, a factor on the effect of a minute.
[[nodiscard]] double pair_fit(double standard_normal, Response const& response);

/// The competence that a staff member has for one citizen at present.
struct Competence {
  bool is_trained = false;
  bool has_sparred = false;  ///< Lately.
  bool is_volunteer = false;
};

/// Factor on the effect of a minute of this person for this citizen; 1 for an employed, untrained
/// person without sparring.
[[nodiscard]] double competence_effect(Competence const& competence,
                                       Condition const& condition,
                                       Response const& response);

/// Match with the workplace after a compensation was delivered.
[[nodiscard]] double match_with_compensation(double match, Response const& response);

/// Skill of a company mentor after the jobcentre's course: most is gained at the low end.
[[nodiscard]] double skill_after_course(double skill, Response const& response);

/// How well a workplace meets a citizen's needs: 1 minus the unmet part. 0 to 1.
[[nodiscard]] double match_of(Considerations const& needs, Considerations const& offers);

}  // namespace sim::model
