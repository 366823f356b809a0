#include "sim/model/equations.hpp"

#include <algorithm>

#include "sim/base/contract.hpp"
#include "sim/base/portable_math.hpp"

namespace sim::model {

namespace {

constexpr double minutes_per_week = 7.0 * 1440.0;
constexpr double log_two = 0.6931471805599453;
constexpr double dose_memory_weeks = 4.0;  // Window over which delivered minutes are averaged.
constexpr double average_level = 1.0;      // Level of illness at which the work index is 0.
constexpr double mild_level = 1.0;         // Psychiatric level of a light case.
constexpr double middling = 0.5;           // Where match, relation and engagement act neither way.
constexpr double standard_meeting = 45.0;  // Minutes.
constexpr Duration early_tenure = std::chrono::hours{24 * 91};
constexpr Duration settled_tenure = std::chrono::hours{24 * 365};

/// What is left after some time of a quantity with this half-life, both in minutes.
double left_after(double elapsed, double half_life) {
  return portable_exp(-log_two * elapsed / half_life);
}

double fading(double half_life_weeks, Duration elapsed) {
  return left_after(minutes(elapsed), half_life_weeks * minutes_per_week);
}

double total_minutes(Condition const& condition) {
  double sum = 0.0;
  for (double const each : condition.weekly_minutes) {
    sum += each;
  }
  return sum;
}

double support_minutes(Condition const& condition) {
  double sum = 0.0;
  for (auto const kind : all_relations) {
    sum += is_treatment(kind) ? 0.0 : condition.minutes_from(kind);
  }
  return sum;
}

double mental_treatment(Condition const& condition) {
  return condition.minutes_from(RelationKind::therapist) +
         condition.minutes_from(RelationKind::psychologist) +
         condition.minutes_from(RelationKind::course);
}

bool is_at_work(LabourState state) {
  return is_placed(state) || has_ordinary_hours(state);
}

}  // namespace

double saturation(double weekly_minutes, double half) {
  return weekly_minutes / (weekly_minutes + half);
}

Condition advance(Condition const& before,
                  Surroundings const& around,
                  Duration elapsed,
                  Response const& response) {
  SIM_EXPECT(elapsed >= Duration::zero());
  Condition after = before;
  double const remains = fading(response.readiness_half_life, elapsed);
  double target = 0.0;
  if (is_placed(around.state) || around.state == LabourState::hours_beside_benefit) {
    double const per_week = response.readiness_per_week * around.hours_share *
                            (around.match - response.match_break_even) /
                            (1.0 - response.match_break_even);
    target = per_week * response.readiness_half_life / log_two;
  }
  after.readiness_gain = target + (before.readiness_gain - target) * remains;

  double const half_life = around.has_wish
                               ? response.engagement_half_life / response.waiting_on_engagement
                               : response.engagement_half_life;
  double const resting = response.engagement_resting;
  after.engagement = resting + (before.engagement - resting) * fading(half_life, elapsed);

  double const memory = portable_exp(-minutes(elapsed) / (dose_memory_weeks * minutes_per_week));
  for (double& each : after.weekly_minutes) {
    each *= memory;
  }
  return after;
}

double work_index(Condition const& condition, Response const& response) {
  return response.readiness_on_work * condition.readiness() -
         response.health_on_work * (condition.psychiatric + condition.somatic - average_level);
}

double mean_work_factor(Population const& population, Response const& response) {
  double const beta = response.readiness_on_work;
  double health = 0.0;
  for (std::size_t level = 0; level < population.psychiatric_shares.size(); ++level) {
    health += population.psychiatric_shares[level] *
              portable_exp(-response.health_on_work * (static_cast<double>(level) - average_level));
  }
  double const somatic =
      1.0 - population.somatic_share * (1.0 - portable_exp(-response.health_on_work));
  return portable_exp(0.5 * beta * beta) * health * somatic;
}

namespace {

/// How far a group is from the one that an answer is stated for; 1 when none is stated.
double against(Rate rate, Rate stated) {
  return stated == Rate::zero() ? 1.0 : rate.per_minute() / stated.per_minute();
}

}  // namespace

Intercepts intercepts_of(Population const& population,
                         Nature const& nature,
                         Response const& response) {
  double const scale = mean_work_factor(population, response);
  return {.work = population.work.per_minute() / scale,
          .education = population.education.per_minute() / scale,
          .clarification = population.clarification.per_minute(),
          .departure = population.departure.per_minute(),
          .paid_answer = against(population.work, nature.answered_work),
          .school_answer = against(population.education, nature.answered_education)};
}

namespace {

/// Start of work and education by oneself.
void set_search_rates(Rates& rates,
                      Condition const& condition,
                      Surroundings const& around,
                      Propensity const& propensity,
                      Laws const& laws) {
  auto const& [nature, response] = laws;
  auto const& intercepts = propensity.intercepts;
  if (!may_start(around.state)) {
    return;
  }
  double const locked = is_placed(around.state) ? 1.0 - response.lock_in * around.hours_share : 1.0;
  double const tight = portable_exp(response.work_on_tightness * around.log_tightness);
  double const index = portable_exp(work_index(condition, response));
  auto& work = rates[static_cast<std::size_t>(Clock::work)];
  work = intercepts.work * propensity.frailty * locked * index * tight * (1.0 - nature.local_share);
  double const applications_per_hire = 1.0 + portable_exp(nature.outsider_strength);
  rates[static_cast<std::size_t>(Clock::application)] =
      intercepts.work * locked * nature.local_share * applications_per_hire;
  rates[static_cast<std::size_t>(Clock::education)] =
      intercepts.education * propensity.frailty * locked * index;
}

double job_loss_rate(Condition const& condition, Surroundings const& around, Laws const& laws) {
  auto const& [nature, response] = laws;
  double const support = response.support_on_job_loss *
                         saturation(support_minutes(condition), response.dose_half_saturation);
  double const relief =
      portable_exp(-support - response.match_on_job_loss * (around.match - middling));
  if (around.state == LabourState::hours_beside_benefit) {
    return nature.small_hours_loss.per_minute() * relief;
  }
  auto const& base = around.tenure < early_tenure     ? nature.job_loss_early
                     : around.tenure < settled_tenure ? nature.job_loss_late
                                                      : nature.job_loss_settled;
  return base.per_minute() * relief;
}

double drop_out_rate(Condition const& condition, Surroundings const& around, Laws const& laws) {
  auto const& [nature, response] = laws;
  double const engaged = response.engagement_on_drop_out * (condition.engagement - middling);
  if (is_in_education(around.state)) {
    double const support = response.support_on_job_loss *
                           saturation(support_minutes(condition), response.dose_half_saturation);
    return nature.education_drop_out.per_minute() * portable_exp(-engaged - support);
  }
  double const mentored =
      response.mentor_on_drop_out * saturation(condition.minutes_from(RelationKind::mentor) +
                                                   condition.minutes_from(RelationKind::specialist),
                                               response.dose_half_saturation) +
      response.company_mentor_on_drop_out * around.company_mentor;
  double const conflict = around.has_conflict ? response.crisis_on_drop_out : 0.0;
  return nature.placement_drop_out.per_minute() * portable_exp(conflict - engaged - mentored);
}

void set_workplace_rates(Rates& rates,
                         Condition const& condition,
                         Surroundings const& around,
                         Laws const& laws) {
  auto const& [nature, response] = laws;
  auto const set = [&rates](Clock clock, double rate) {
    rates[static_cast<std::size_t>(clock)] = rate;
  };
  if (has_ordinary_hours(around.state)) {
    set(Clock::job_loss, job_loss_rate(condition, around, laws));
  }
  if (around.state == LabourState::hours_beside_benefit) {
    set(Clock::hours_growth, nature.hours_growth.per_minute());
  }
  if (is_placed(around.state) || is_in_education(around.state)) {
    set(Clock::drop_out, drop_out_rate(condition, around, laws));
  }
  if (is_placed(around.state) && !around.has_conflict) {
    set(Clock::conflict,
        nature.conflict.per_minute() *
            portable_exp(-response.match_on_conflict * (around.match - middling) -
                         response.introduction_on_conflict * around.introduction));
  }
}

void set_health_rates(Rates& rates,
                      Condition const& condition,
                      Surroundings const& around,
                      Laws const& laws) {
  auto const& [nature, response] = laws;
  auto const set = [&rates](Clock clock, double rate) {
    rates[static_cast<std::size_t>(clock)] = rate;
  };
  if (condition.psychiatric > 0) {
    double const treated = response.treatment_on_improvement *
                           saturation(mental_treatment(condition), response.dose_half_saturation);
    set(Clock::improvement, nature.improvement.per_minute() * portable_exp(treated));
  }
  if (condition.somatic > 0) {
    double const treated =
        response.treatment_on_improvement *
        saturation(condition.minutes_from(RelationKind::trainer), response.dose_half_saturation);
    set(Clock::somatic_improvement,
        nature.somatic_improvement.per_minute() * portable_exp(treated));
  }
  if (condition.somatic == 1) {
    set(Clock::somatic_relapse, nature.somatic_relapse.per_minute());
  }
  if (condition.psychiatric > 0 && condition.psychiatric < 3) {
    double const stress =
        is_at_work(around.state)
            ? response.stress_on_relapse -
                  response.support_on_relapse *
                      saturation(support_minutes(condition), response.dose_half_saturation)
            : 0.0;
    set(Clock::relapse, nature.relapse.per_minute() * portable_exp(stress));
  }
  if (around.state == LabourState::benefit || is_placed(around.state)) {
    set(Clock::sickness, nature.sickness.per_minute());
  }
}

}  // namespace

Rates hazard_rates(Condition const& condition,
                   Surroundings const& around,
                   Propensity const& propensity,
                   Laws const& laws) {
  auto const& [nature, response] = laws;
  auto const& intercepts = propensity.intercepts;
  Rates rates{};
  if (around.state == LabourState::outside || is_absorbing(around.state) ||
      around.state == LabourState::prison) {
    return rates;
  }
  auto const set = [&rates](Clock clock, double rate) {
    rates[static_cast<std::size_t>(clock)] = rate;
  };
  set_search_rates(rates, condition, around, propensity, laws);
  set_workplace_rates(rates, condition, around, laws);
  set_health_rates(rates, condition, around, laws);
  set(Clock::departure, intercepts.departure);
  if (is_served(around.state) && !around.is_case_open) {
    double const contact = response.contact_on_clarification *
                           saturation(total_minutes(condition), response.dose_half_saturation);
    double const clarifying = around.is_clarifying ? response.clarifying_on_clarification : 0.0;
    set(Clock::clarification, intercepts.clarification * portable_exp(contact + clarifying));
  }
  if (around.state == LabourState::waiting_for_flex_job) {
    set(Clock::flex_start, nature.flex_start.per_minute());
  }
  if (around.is_waiting) {
    set(Clock::patience, nature.give_up_waiting.per_minute());
  }
  return rates;
}

Duration until_next_step(Surroundings const& around) {
  if (around.state != LabourState::ordinary_job || around.tenure >= settled_tenure) {
    return Duration::max();
  }
  return (around.tenure < early_tenure ? early_tenure : settled_tenure) - around.tenure;
}

double answer_index(Condition const& condition,
                    double match,
                    Firm const& firm,
                    double log_tightness,
                    Response const& response) {
  return work_index(condition, response) + response.match_on_answer * (match - middling) +
         response.relation_on_answer * (firm.relation - middling) + firm.inclusiveness +
         (firm.is_member ? response.agreement_on_answer : 0.0) +
         response.work_on_tightness * log_tightness;
}

double answer_chance(double base, double index, double frailty) {
  SIM_EXPECT(base >= 0.0 && base < 1.0);
  return 1.0 - portable_exp(portable_log(1.0 - base) * frailty * portable_exp(index));
}

double engagement_after_meeting(double engagement,
                                Duration meeting,
                                double effect,
                                Response const& response) {
  double const dose = 2.0 * saturation(minutes(meeting), standard_meeting);
  double const step = response.engagement_per_meeting * effect * dose;
  return engagement + std::min(step, 1.0) * (1.0 - engagement);
}

Condition after_meeting(Condition const& before,
                        RelationKind kind,
                        Duration meeting,
                        double effect,
                        Response const& response) {
  Condition after = before;
  after.engagement = engagement_after_meeting(before.engagement, meeting, effect, response);
  after.weekly_minutes[static_cast<std::size_t>(kind)] +=
      minutes(meeting) * effect / dose_memory_weeks;
  return after;
}

double knowledge_left(Duration unused, Nature const& nature) {
  return nature.knowledge_half_life == Duration::zero()
             ? 0.0
             : left_after(minutes(unused), minutes(nature.knowledge_half_life));
}

double engagement_after_hand_over(double engagement, Response const& response) {
  double const above = std::max(engagement - response.engagement_resting, 0.0);
  return engagement - response.handover_loss * above;
}

double attendance_chance(double engagement, Laws const& laws) {
  auto const& [nature, response] = laws;
  double const odds = nature.attend_share / (1.0 - nature.attend_share) *
                      portable_exp(response.engagement_on_attendance * (engagement - middling));
  return odds / (1.0 + odds);
}

double engagement_after_sub_goal(double engagement, Response const& response) {
  return engagement + response.sub_goal_on_engagement * (1.0 - engagement);
}

double pair_fit(double standard_normal, Response const& response) {
  double const spread = response.pair_fit_spread;
  return portable_exp(spread * standard_normal - 0.5 * spread * spread);
}

double competence_effect(Competence const& competence,
                         Condition const& condition,
                         Response const& response) {
  double effect = 1.0;
  if (competence.is_trained) {
    effect *= 1.0 + response.training_on_effect;
  }
  if (competence.has_sparred) {
    effect *= 1.0 + response.sparring_on_effect;
  }
  double const levels_above_mild = std::max(condition.psychiatric - mild_level, 0.0);
  if (competence.is_volunteer) {
    effect *= std::max(1.0 - response.volunteer_on_heavy * levels_above_mild, 0.0);
  }
  return effect;
}

double match_with_compensation(double match, Response const& response) {
  return match + response.compensation_on_match * (1.0 - match);
}

double skill_after_course(double skill, Response const& response) {
  return skill + response.mentor_course_on_skill * (1.0 - skill);
}

double match_of(Considerations const& needs, Considerations const& offers) {
  double unmet = 0.0;
  double asked = 0.0;
  for (std::size_t k = 0; k < needs.size(); ++k) {
    asked += static_cast<double>(needs[k]);
    unmet += std::max(static_cast<double>(needs[k]) - static_cast<double>(offers[k]), 0.0);
  }
  return asked > 0.0 ? 1.0 - unmet / asked : 1.0;
}

}  // namespace sim::model
