#include "sim/report/fact_text.hpp"

#include <array>
#include <fmt/format.h>
#include <span>

#include "sim/report/outcome_choice.hpp"
#include "sim/report/person_name.hpp"

namespace sim::report {

namespace {

using model::Fact;
using model::FactKind;

/// What the code of a fact stands for.
enum class CodeOf : std::uint8_t {
  nothing,
  group,
  states,
  state,
  role,
  relation,
  target,
  placement_end,
  source,
  ended,
  cause,
  absence,
  activity,
  number,
  sector,
  aim,
  screening,
  plan_step,
  reached,
};

struct Phrase {
  FactKind kind;
  CodeOf code;
  std::string_view text;  ///< {code} and {value} stand for what the fact carries.
};

constexpr std::array phrases{
    Phrase{FactKind::entered, CodeOf::group, "enters the simulated population ({code})"},
    Phrase{FactKind::index_date, CodeOf::nothing, "outcomes are counted from here"},
    Phrase{FactKind::state_changed, CodeOf::states, "{code}, {value:.0f} hours a week"},
    Phrase{FactKind::place_requested, CodeOf::role, "asks for a place with the {code}"},
    Phrase{
        FactKind::place_granted, CodeOf::relation, "gets a place after {value:.1f} days ({code})"},
    Phrase{FactKind::gave_up_waiting,
           CodeOf::role,
           "gives up waiting for the {code} after {value:.0f} days"},
    Phrase{FactKind::relation_ended, CodeOf::relation, "support ends ({code})"},
    Phrase{FactKind::handed_over, CodeOf::relation, "is handed over to another person ({code})"},
    Phrase{
        FactKind::meeting_booked, CodeOf::relation, "meeting booked in {value:.1f} days ({code})"},
    Phrase{FactKind::meeting_held, CodeOf::relation, "meeting held, {value:.0f} minutes ({code})"},
    Phrase{FactKind::meeting_missed,
           CodeOf::relation,
           "the citizen did not come to the meeting ({code})"},
    Phrase{FactKind::meeting_moved,
           CodeOf::relation,
           "meeting called off by the staff member ({code})"},
    Phrase{FactKind::approach_made, CodeOf::target, "approach for {code}"},
    Phrase{FactKind::firm_declined, CodeOf::target, "the firm declined {code}"},
    Phrase{FactKind::placement_agreed, CodeOf::nothing, "placement agreed, match {value:.2f}"},
    Phrase{
        FactKind::placement_started, CodeOf::aim, "placement started to {code}, match {value:.2f}"},
    Phrase{FactKind::placement_extended, CodeOf::nothing, "placement extended"},
    Phrase{FactKind::placement_ended, CodeOf::placement_end, "placement ended: {code}"},
    Phrase{FactKind::conflict_arose, CodeOf::nothing, "a conflict at the workplace"},
    Phrase{FactKind::crisis_answered,
           CodeOf::nothing,
           "the conflict was dealt with after {value:.1f} hours"},
    Phrase{FactKind::crisis_unanswered, CodeOf::nothing, "nobody came in time to the conflict"},
    Phrase{FactKind::job_started,
           CodeOf::source,
           "job started through {code}, {value:.0f} hours a week"},
    Phrase{FactKind::job_lost, CodeOf::nothing, "job lost after {value:.0f} days"},
    Phrase{FactKind::hours_grew, CodeOf::nothing, "hours at work grew to {value:.0f} a week"},
    Phrase{FactKind::education_started, CodeOf::nothing, "education started"},
    Phrase{FactKind::education_ended, CodeOf::ended, "education {code}"},
    Phrase{FactKind::course_started, CodeOf::role, "course with the {code} started"},
    Phrase{FactKind::course_ended, CodeOf::ended, "course {code}"},
    Phrase{
        FactKind::psychiatric_level, CodeOf::nothing, "psychiatric level is now {value:.0f} of 3"},
    Phrase{FactKind::fell_ill, CodeOf::nothing, "fell ill for {value:.0f} days"},
    Phrase{FactKind::recovered, CodeOf::nothing, "back from illness"},
    Phrase{FactKind::benefit_step_passed, CodeOf::number, "{code} weeks on benefit"},
    Phrase{FactKind::case_to_team, CodeOf::nothing, "case to the rehabilitation team"},
    Phrase{FactKind::team_decided, CodeOf::state, "the rehabilitation team decides: {code}"},
    Phrase{FactKind::exited, CodeOf::cause, "leaves: {code}"},
    Phrase{FactKind::somatic_level, CodeOf::nothing, "somatic level is now {value:.0f} of 2"},
    Phrase{FactKind::policy_awaited, CodeOf::nothing, "waits for one of the places of the policy"},
    Phrase{FactKind::screened, CodeOf::screening, "screening: {code}"},
    Phrase{FactKind::not_included, CodeOf::nothing, "cannot be included; usual service goes on"},
    Phrase{FactKind::plan_step, CodeOf::plan_step, "plan: {code}"},
    Phrase{FactKind::sub_goal_seen, CodeOf::reached, "sub-goal {code}"},
    Phrase{FactKind::wish_changed, CodeOf::sector, "wants to work in another sector ({code})"},
    Phrase{FactKind::team_met, CodeOf::number, "common meeting with {code} people"},
    Phrase{FactKind::compensation_needless,
           CodeOf::nothing,
           "the match is so good that no compensation is needed ({value:.2f})"},
    Phrase{
        FactKind::compensation_bought, CodeOf::nothing, "firm or citizen buy the help themselves"},
    Phrase{FactKind::compensation_overlooked, CodeOf::nothing, "nobody thinks of a compensation"},
    Phrase{FactKind::compensation_applied, CodeOf::nothing, "a compensation is applied for"},
    Phrase{FactKind::compensation_granted,
           CodeOf::nothing,
           "the compensation is granted after {value:.1f} days"},
    Phrase{FactKind::compensation_delivered,
           CodeOf::nothing,
           "the compensation is there {value:.1f} days after the grant"},
    Phrase{FactKind::activity_started, CodeOf::activity, "{code} begins"},
    Phrase{FactKind::activity_ended, CodeOf::activity, "{code} ends, {value:.0f} minutes"},
    Phrase{FactKind::absence_started, CodeOf::absence, "{code} for {value:.1f} days"},
    Phrase{FactKind::absence_ended, CodeOf::nothing, "back at work"},
    Phrase{FactKind::resigned, CodeOf::nothing, "resigns"},
    Phrase{FactKind::recruited, CodeOf::nothing, "a successor starts"},
    Phrase{FactKind::post_opened, CodeOf::nothing, "the post is opened"},
    Phrase{FactKind::post_closed, CodeOf::nothing, "the post is closed"},
    Phrase{FactKind::trained, CodeOf::nothing, "has completed a course"},
    Phrase{FactKind::session_held,
           CodeOf::number,
           "session of {value:.0f} minutes with {code} citizens"},
    Phrase{FactKind::review_acted,
           CodeOf::nothing,
           "management puts firms first: {value:.1f} placements per 100 served and month"},
    Phrase{FactKind::vacancy_opened, CodeOf::nothing, "vacancy opened"},
    Phrase{FactKind::vacancy_filled, CodeOf::nothing, "vacancy filled"},
    Phrase{FactKind::company_mentor_moved, CodeOf::nothing, "company mentor moved on"},
    Phrase{FactKind::company_mentor_trained,
           CodeOf::nothing,
           "company mentor trained, skill {value:.2f}"},
    Phrase{FactKind::centre_joined, CodeOf::nothing, "joins the company centre"},
    Phrase{FactKind::centre_left, CodeOf::nothing, "leaves the company centre"},
    Phrase{FactKind::month_ended, CodeOf::number, "month {code} ended"}};

static_assert(phrases.size() == model::fact_kind_count);

constexpr bool are_in_order() {
  for (std::size_t k = 0; k < phrases.size(); ++k) {
    if (static_cast<std::size_t>(phrases[k].kind) != k) {
      return false;
    }
  }
  return true;
}

static_assert(are_in_order());

// Words for codes, in the order of the enumerations that the facts name.
constexpr std::array<std::string_view, 4> targets{
    "an internship", "a job", "an education", "a few paid hours"};
constexpr std::array<std::string_view, 5> placement_ends{
    "completed", "hired", "dropped out", "other plans", "did not fit"};
constexpr std::array<std::string_view, 5> sources{
    "own search", "the specialist", "the host", "a vacancy", "the specialist, a few hours"};
constexpr std::array<std::string_view, 3> aims{"clarify", "train", "recruit"};
constexpr std::array<std::string_view, 6> screenings{"none",
                                                     "refused",
                                                     "nothing found",
                                                     "something found, a talk follows",
                                                     "sent away by the talk",
                                                     "a disability that matters"};
constexpr std::array<std::string_view, model::plan_step_count> plan_steps{
    "activity", "job goal", "personal CV", "Jobnet CV"};
constexpr std::array<std::string_view, 2> reached{"not reached yet", "reached"};
constexpr std::array<std::string_view, 2> ends{"given up", "completed"};
constexpr std::array<std::string_view, 5> causes{
    "moved", "died", "lost entitlement", "prison", "retired"};
constexpr std::array<std::string_view, 2> absences{"sick", "on summer leave"};

std::string word(std::span<std::string_view const> words, std::int32_t code) {
  auto const place = static_cast<std::size_t>(code);
  return place < words.size() ? spaced(std::string{words[place]}) : std::to_string(code);
}

std::string code_text(Fact const& fact, CodeOf code, model::World const& world) {
  auto const& setting = world.setting();
  auto const place = static_cast<std::size_t>(fact.code);
  switch (code) {
    case CodeOf::nothing: return {};
    case CodeOf::group: return setting.populations[place].name;
    case CodeOf::states:
      return word(model::labour_state_names, fact.code / 100) + " to " +
             word(model::labour_state_names, fact.code % 100);
    case CodeOf::state: return word(model::labour_state_names, fact.code);
    case CodeOf::role: return spaced(setting.roles[place].name);
    case CodeOf::relation: return word(model::relation_names, fact.code);
    case CodeOf::target: return word(targets, fact.code);
    case CodeOf::placement_end: return word(placement_ends, fact.code);
    case CodeOf::source: return word(sources, fact.code);
    case CodeOf::ended: return word(ends, fact.code);
    case CodeOf::cause: return word(causes, fact.code);
    case CodeOf::absence: return word(absences, fact.code);
    case CodeOf::activity: return word(model::activity_names, fact.code);
    case CodeOf::number:
    case CodeOf::sector: return std::to_string(fact.code);
    case CodeOf::aim: return word(aims, fact.code);
    case CodeOf::screening: return word(screenings, fact.code);
    case CodeOf::plan_step:
      return word(plan_steps, fact.code % model::update_code) +
             (fact.code < model::update_code ? "" : ", brought up to date");
    case CodeOf::reached: return word(reached, fact.code);
  }
  return {};
}

/// Everybody else who takes part, in brackets.
std::string others(Fact const& fact, model::World const& world, Teller teller) {
  std::string names;
  auto const add = [&](std::string const& name) { names += (names.empty() ? "" : "; ") + name; };
  if (teller == Teller::staff && !fact.citizen.is_none()) {
    add(citizen_name(world, fact.citizen));
  }
  if (teller == Teller::citizen && !fact.staff.is_none()) {
    add(staff_name(world, fact.staff));
  }
  if (!fact.firm.is_none()) {
    add(firm_name(world, fact.firm));
  }
  return names.empty() ? names : " [" + names + "]";
}

}  // namespace

std::string fact_text(Fact const& fact, model::World const& world, Teller teller) {
  auto const& phrase = phrases[static_cast<std::size_t>(fact.kind)];
  return fmt::format(fmt::runtime(phrase.text),
                     fmt::arg("code", code_text(fact, phrase.code, world)),
                     fmt::arg("value", fact.value)) +
         others(fact, world, teller);
}

}  // namespace sim::report
