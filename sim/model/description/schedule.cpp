#include "sim/model/description/schedule.hpp"

#include <array>

namespace sim::model {

namespace {

using K = EventKind;

constexpr std::array rows{
    ScheduleRow{K::citizen_enters, "citizen_enters", "citizen", "inflow", "enters on benefit"},
    ScheduleRow{K::policy_starts,
                "policy_starts",
                "citizen",
                "assignment",
                "index date; the assigned policy starts, or its screening or wait"},
    ScheduleRow{K::assignment_due,
                "assignment_due",
                "citizen",
                "assignment",
                "on support, or old, enough for an assignment: looked at once more"},
    ScheduleRow{K::hazard_due,
                "hazard_due",
                "citizen",
                "hazards",
                "the earliest clock fires, or a refresh"},
    ScheduleRow{
        K::contact_due, "contact_due", "citizen, relation", "contact", "a meeting is to be booked"},
    ScheduleRow{K::referral_due,
                "referral_due",
                "citizen, relation",
                "referral",
                "asks for a place with a role"},
    ScheduleRow{
        K::search_due, "search_due", "citizen", "placement_search", "the next approach is due"},
    ScheduleRow{
        K::placement_starts, "placement_starts", "citizen", "placement", "first day at the firm"},
    ScheduleRow{K::placement_ends,
                "placement_ends",
                "citizen",
                "placement",
                "last day: the host hires, extends or says goodbye"},
    ScheduleRow{K::course_ends,
                "course_ends",
                "citizen, relation",
                "referral",
                "a course has run its length"},
    ScheduleRow{K::crisis_window_ends,
                "crisis_window_ends",
                "citizen",
                "mentoring",
                "a conflict has not been answered in time"},
    ScheduleRow{K::support_ends,
                "support_ends",
                "citizen, relation",
                "retention",
                "support after the start ends as agreed"},
    ScheduleRow{
        K::education_begins, "education_begins", "citizen", "own_search", "first day at school"},
    ScheduleRow{K::education_ends,
                "education_ends",
                "citizen",
                "own_search",
                "the education has run its length"},
    ScheduleRow{K::sick_spell_ends, "sick_spell_ends", "citizen", "health", "well enough again"},
    ScheduleRow{K::benefit_step,
                "benefit_step",
                "citizen, occurrence",
                "rights",
                "the state's refund falls; recorded, without effect on the citizen"},
    ScheduleRow{
        K::team_decides, "team_decides", "citizen", "rights", "the rehabilitation team decides"},
    ScheduleRow{K::retires, "retires", "citizen", "exit", "reaches the age of retirement"},
    ScheduleRow{K::released, "released", "citizen", "exit", "end of a prison term"},
    ScheduleRow{K::trial_ends, "trial_ends", "citizen", "placement", "end of the trial days"},
    ScheduleRow{
        K::screening_due, "screening_due", "citizen", "screening", "the first step goes on a desk"},
    ScheduleRow{K::plan_step_due,
                "plan_step_due",
                "citizen, occurrence",
                "planning",
                "a step of the plan, or its update, goes on a desk"},
    ScheduleRow{K::sub_goal_due,
                "sub_goal_due",
                "citizen",
                "planning",
                "a look at the sub-goal goes on a desk"},
    ScheduleRow{K::team_meeting_due,
                "team_meeting_due",
                "citizen",
                "team",
                "a common meeting is to be booked"},
    ScheduleRow{K::compensation_granted,
                "compensation_granted",
                "citizen",
                "compensation",
                "the application is granted"},
    ScheduleRow{K::compensation_delivered,
                "compensation_delivered",
                "citizen",
                "compensation",
                "the compensation is there"},
    ScheduleRow{K::diary_due, "diary_due", "staff", "staff_day", "the next change in a day"},
    ScheduleRow{
        K::absence_starts, "absence_starts", "staff, occurrence", "staff", "leave or sickness"},
    ScheduleRow{K::absence_ends, "absence_ends", "staff", "staff", "back at work"},
    ScheduleRow{K::resigns, "resigns", "staff, occurrence", "staff", "leaves the post"},
    ScheduleRow{K::recruited, "recruited", "staff", "staff", "a successor takes the post"},
    ScheduleRow{
        K::settled_in, "settled_in", "staff, occurrence", "staff", "the caseload may be full"},
    ScheduleRow{
        K::posts_change, "posts_change", "role, occurrence", "posts", "posts are added or closed"},
    ScheduleRow{
        K::session_due, "session_due", "staff", "course", "a group course is called together"},
    ScheduleRow{K::sparring_due, "sparring_due", "role", "competence", "colleagues spar"},
    ScheduleRow{
        K::training_due, "training_due", "role", "competence", "a year's money for training"},
    ScheduleRow{K::centre_month,
                "centre_month",
                "the world",
                "company_centre",
                "a month's care and recruitment"},
    ScheduleRow{
        K::centre_left, "centre_left", "firm, occurrence", "company_centre", "a member leaves"},
    ScheduleRow{K::vacancy_opens, "vacancy_opens", "firm", "firm", "a local vacancy opens"},
    ScheduleRow{
        K::vacancy_closes, "vacancy_closes", "firm, occurrence", "hiring", "the firm chooses"},
    ScheduleRow{
        K::company_mentor_moves, "company_mentor_moves", "firm", "firm", "another company mentor"},
    ScheduleRow{K::month_ends,
                "month_ends",
                "the world",
                "calendar_month",
                "the books are closed, the next month's tightness holds"}};

}  // namespace

std::span<ScheduleRow const> schedule() {
  return rows;
}

std::string_view name_of(EventKind kind) {
  return rows[static_cast<std::size_t>(kind)].name;
}

std::string_view name_of(Phase phase) {
  switch (phase) {
    case Phase::supply: return "1 supply";
    case Phase::people: return "2 people";
    case Phase::books: return "3 books";
  }
  return {};
}

}  // namespace sim::model
