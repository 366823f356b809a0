#include <array>

#include "sim/model/description/member_tables.hpp"

namespace sim::model::members {

namespace {

constexpr auto fixed = StateVariable::Kind::fixed;
constexpr auto changing = StateVariable::Kind::changing;
constexpr auto plan = StateVariable::Kind::plan;

constexpr std::array citizen_table{
    StateVariable{"condition", "", "", changing, "see Condition"},
    StateVariable{
        "touched", "time", "up to now", plan, "condition and clocks are worked out so far"},
    StateVariable{"state_since", "time", "up to now", changing, "entry into the present state"},
    StateVariable{"index_date", "time", "", changing, "outcomes are counted from here"},
    StateVariable{"weekly_hours", "h/week", "0 to 37", changing, "at work or in a placement"},
    StateVariable{"hazard", "", "", plan, "next clock to fire, or a refresh"},
    StateVariable{"search", "", "", plan, "next approach"},
    StateVariable{"span", "", "", plan, "end of a sick spell or sentence"},
    StateVariable{"schooling", "", "", plan, "start or end of an education"},
    StateVariable{"sub_goal", "", "", plan, "next look at a sub-goal"},
    StateVariable{"team", "", "", plan, "next common meeting to be booked"},
    StateVariable{"relief", "", "", plan, "grant or delivery of a compensation"},
    StateVariable{"intake", "", "", plan, "place on a policy with a number of places"},
    StateVariable{"team_meeting", "time", "", changing, "start of the booked common meeting"},
    StateVariable{"busy_until", "time", "", changing, "end of the last meeting attended"},
    StateVariable{"relief_since", "time", "", changing, "compensation applied for, or granted"},
    StateVariable{"delivery", "days", "0 or more", changing, "from grant to delivery"},
    StateVariable{"approach", "", "", plan, "on the specialist's desk, or none"},
    StateVariable{"relations", "", "8 kinds", changing, "see Relation"},
    StateVariable{"placement", "", "", changing, "see Placement"},
    StateVariable{"counts", "", "", plan, "see Occurrences"},
    StateVariable{"job_match", "1", "0 to 1", changing, "match with the present job"},
    StateVariable{
        "known_needs", "1", "0 to 1", changing, "share of the needs that the jobcentre knows"},
    StateVariable{"policy", "", "a policy", changing, "whose doses are delivered"},
    StateVariable{"assigned",
                  "",
                  "a policy or none",
                  changing,
                  "starts after a screening or a wait for a place"},
    StateVariable{"team_present", "", "8 bits", changing, "who was at the common meeting"},
    StateVariable{"group", "", "an assignment or none", changing, "row that assigned them"},
    StateVariable{"next_clock", "", "a clock or none", plan, "that `hazard` fires"},
    StateVariable{"state", "", "14 labour states", changing, "exactly one at any time"},
    StateVariable{
        "state_before_illness", "", "a labour state", changing, "to go back to after a sick spell"},
    StateVariable{"screening", "", "6 stages", changing, "how far the screening has come"},
    StateVariable{"compensation", "", "4 stages", changing, "from application to delivery"},
    StateVariable{"wish", "", "a sector", changing, "where the citizen now wants to work"},
    StateVariable{"plan_steps", "", "8 bits", changing, "steps of the plan made and updated"},
    StateVariable{"plan_asked", "", "8 bits", changing, "steps of the plan put on a desk"},
    StateVariable{"is_indexed", "", "yes, no", changing, "the index date has been"},
    StateVariable{
        "has_wish", "", "yes, no", changing, "wants a workplace and waits for somebody to act"},
    StateVariable{"is_case_open", "", "yes, no", changing, "with the rehabilitation team"},
    StateVariable{"awaits_inclusion", "", "yes, no", changing, "does the policy fit, to be judged"}};

}  // namespace

std::span<StateVariable const> of_profile() {
  static constexpr std::array table{
      StateVariable{"identity", "", "64 bits", fixed, "from the group's name and a number"},
      StateVariable{"enters", "time", "opening to end", fixed, "first day in the population"},
      StateVariable{
          "spell_start", "time", "up to `enters`", fixed, "support began, work in between or not"},
      StateVariable{"born", "time", "past", fixed, "from an age drawn at entry"},
      StateVariable{"frailty",
                    "1",
                    "above 0",
                    fixed,
                    "unobserved propensity to start work or education; mean 1 at entry"},
      StateVariable{"needs",
                    "1",
                    "6 of 0 to 1",
                    fixed,
                    "consideration needs: working time, pace, social contact, physical load, "
                    "predictability, tasks"},
      StateVariable{"group", "", "a target group", fixed, "decides the intercepts"},
      StateVariable{"first_wish", "", "a sector", fixed, "where the citizen first wants to work"},
      StateVariable{"is_woman", "", "yes, no", fixed, "sex; no equation reads it"},
      StateVariable{"has_disability", "", "yes, no", fixed, "that matters for work, seen or not"},
      StateVariable{
          "is_in_deprived_area", "", "yes, no", fixed, "lives in a disadvantaged housing area"},
      StateVariable{
          "is_unskilled", "", "yes, no", fixed, "no vocational education; no equation reads it"}};
  return table;
}

std::span<StateVariable const> of_condition() {
  static constexpr std::array table{
      StateVariable{"readiness_own",
                    "SD",
                    "real; mean 0, SD 1 over entrants",
                    fixed,
                    "readiness for work at entry"},
      StateVariable{
          "readiness_gain", "SD", "real", changing, "readiness built at workplaces, fading"},
      StateVariable{"engagement", "1", "0 to 1", changing, "motivation and trust together"},
      StateVariable{"psychiatric", "level", "0 to 3", changing, "none, mild, moderate, severe"},
      StateVariable{"somatic", "level", "0 to 2", changing, "none, limited, severe"},
      StateVariable{"weekly_minutes",
                    "min/week",
                    "8 of 0 or more",
                    changing,
                    "effective minutes delivered by each kind of person, averaged with a memory of "
                    "four weeks"}};
  return table;
}

std::span<StateVariable const> of_relation() {
  static constexpr std::array table{
      StateVariable{"place", "", "", plan, "in the caseload or the line of the role"},
      StateVariable{"next", "", "", plan, "referral or next contact"},
      StateVariable{"ends", "", "", plan, "end of a course or of support"},
      StateVariable{"staff", "", "a post or none", changing, "none while waiting or without"},
      StateVariable{"meeting", "time", "", changing, "start of the booked meeting"},
      StateVariable{"since", "time", "", changing, "when asked for, or when the place was given"},
      StateVariable{"fit",
                    "1",
                    "above 0; mean 1",
                    changing,
                    "between these two: factor on a minute's effect"},
      StateVariable{"meetings_held", "count", "0 or more", changing, "with this person"},
      StateVariable{"role", "", "a role or none", changing, "who is wanted or given"},
      StateVariable{"is_booked", "", "yes, no", changing, "a meeting is in both diaries"},
      StateVariable{
          "is_in_team_meeting", "", "yes, no", changing, "has the common meeting in the diary"}};
  return table;
}

std::span<StateVariable const> of_placement() {
  static constexpr std::array table{
      StateVariable{"firm", "", "a firm or none", changing, "where; none: no placement"},
      StateVariable{"starts", "time", "", changing, "first day agreed"},
      StateVariable{"ends", "time", "", changing, "last day agreed"},
      StateVariable{"match", "1", "0 to 1", changing, "share of the needs that the firm meets"},
      StateVariable{
          "introduction", "1", "0 to 1", changing, "share of the planned preparation delivered"},
      StateVariable{"mentor_skill", "1", "0 to 1", changing, "of the company mentor; 0: none"},
      StateVariable{"aim", "", "clarify, train, recruit", changing, "what it is for"},
      StateVariable{"is_subsidised", "", "yes, no", changing, "wage subsidy, not an internship"},
      StateVariable{"is_extended", "", "yes, no", changing, "extended once already"},
      StateVariable{"has_conflict", "", "yes, no", changing, "a conflict is open"},
      StateVariable{"next", "", "", plan, "start or end"},
      StateVariable{"crisis", "", "", plan, "end of the window of an open conflict"},
      StateVariable{"crisis_task", "", "", plan, "on whose desk the conflict is"},
      StateVariable{"crisis_staff", "", "a post or none", changing, "who is called"},
      StateVariable{"conflict_since", "time", "", changing, "when the conflict arose"}};
  return table;
}

std::span<StateVariable const> of_occurrences() {
  static constexpr std::array table{
      StateVariable{"clocks", "count", "16 of 0 or more", plan, "budgets drawn, by clock"},
      StateVariable{"meetings", "count", "0 or more", plan, "booked with one person"},
      StateVariable{"approaches", "count", "0 or more", plan, "to firms and schools"},
      StateVariable{"placements", "count", "0 or more", plan, "agreed"},
      StateVariable{"jobs", "count", "0 or more", plan, "started"},
      StateVariable{"educations", "count", "0 or more", plan, "started"},
      StateVariable{"sick_spells", "count", "0 or more", plan, "begun"},
      StateVariable{"applications", "count", "0 or more", plan, "for local vacancies"},
      StateVariable{"sub_goals", "count", "0 or more", plan, "looked at"},
      StateVariable{"compensations", "count", "0 or more", plan, "cases considered"}};
  return table;
}

std::span<StateVariable const> of_citizen() {
  return citizen_table;
}

}  // namespace sim::model::members
