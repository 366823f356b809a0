#include <array>

#include "sim/model/description/member_tables.hpp"

namespace sim::model::members {

namespace {

constexpr auto fixed = StateVariable::Kind::fixed;
constexpr auto changing = StateVariable::Kind::changing;

}  // namespace

std::span<StateVariable const> of_role() {
  static constexpr std::array table{
      StateVariable{"name", "", "", fixed, "key of the scenario"},
      StateVariable{"title", "", "", fixed, "for people"},
      StateVariable{"count", "posts", "0 or more", fixed, "posts when the run opens"},
      StateVariable{"ceiling", "places", "above 0", fixed, "of a caseload, for voluntary intake"},
      StateVariable{"hours_per_week", "h/week", "above 0", fixed, "contract"},
      StateVariable{
          "contact_share", "1", "0 to 1", fixed, "of the contract, for citizens and firms"},
      StateVariable{"trained_share", "1", "0 to 1", fixed, "of persons trained when they come"},
      StateVariable{"is_volunteer", "", "yes, no", fixed, "not employed by the jobcentre"},
      StateVariable{
          "is_external", "", "yes, no", fixed, "books without sight of the other appointments"},
      StateVariable{"training", "min", "0 or more", fixed, "working time of one course"},
      StateVariable{"trained_a_year", "persons", "0 or more", fixed, "whom the money reaches"},
      StateVariable{"sparring", "min", "0 or more", fixed, "one meeting among colleagues"},
      StateVariable{"sparring_interval", "min", "0 or more", fixed, "between two of them"},
      StateVariable{"session", "min", "0 or more", fixed, "of a group course"},
      StateVariable{"session_interval", "min", "0 or more", fixed, "between two sessions"},
      StateVariable{"changes", "posts", "0 or more", fixed, "posts from given dates on"},
      StateVariable{"roster", "", "", fixed, "hours of the diary"},
      StateVariable{"on_call", "", "", fixed, "hours on call; none: nobody"}};
  return table;
}

std::span<StateVariable const> of_staff() {
  constexpr auto plan = StateVariable::Kind::plan;
  static constexpr std::array table{
      StateVariable{"identity", "", "64 bits", fixed, "of the post: the role's name and a number"},
      StateVariable{"role", "", "a role", fixed, "decides the terms"},
      StateVariable{"number", "", "1 or more", fixed, "of the post within the role"},
      StateVariable{"person", "count", "0 or more", changing, "how many held the post before"},
      StateVariable{"absences", "count", "0 or more", plan, "so far"},
      StateVariable{"is_trained", "", "yes, no", changing, "for citizens far from work"},
      StateVariable{"is_established", "", "yes, no", changing, "there is such a post"},
      StateVariable{"is_employed", "", "yes, no", changing, "the post is filled"},
      StateVariable{"is_absent", "", "yes, no", changing, "on leave or sick"},
      StateVariable{"server", "", "", plan, "in the caseload of the role"},
      StateVariable{"time", "min", "", changing, "diary of meetings, desk of tasks, hours kept"},
      StateVariable{"diary", "", "", plan, "next change in the day"},
      StateVariable{"absence", "", "", plan, "end of the present absence"},
      StateVariable{"recruitment", "", "", plan, "a successor comes"},
      StateVariable{"sparred", "time", "past or never", changing, "end of the last sparring"},
      StateVariable{
          "compensated", "time", "past or never", changing, "last use of the schemes, or training"},
      StateVariable{"booked", "min", "0 or more", plan, "meetings booked so far, with travel"},
      StateVariable{"delivered", "min", "0 or more, by activity", changing, "worked so far"}};
  return table;
}

std::span<StateVariable const> of_centre() {
  static constexpr std::array table{
      StateVariable{"role", "", "a role or none", fixed, "who keeps in touch; none: no centre"},
      StateVariable{"firms", "firms", "0 or more", fixed, "members aimed at"},
      StateVariable{"places", "citizens", "0 or more", fixed, "per member at most"},
      StateVariable{"care", "min/month", "0 or more", fixed, "working time per member"},
      StateVariable{"recruitment", "min", "0 or more", fixed, "working time to win a member"},
      StateVariable{"leaving", "1/time", "0 or more", fixed, "rate at which a member leaves"}};
  return table;
}

std::span<StateVariable const> of_review() {
  static constexpr std::array table{
      StateVariable{"months", "months", "0 or more", fixed, "looked back over; 0: no review"},
      StateVariable{"placements_min",
                    "per 100 citizens and month",
                    "0 or more",
                    fixed,
                    "below it approaches to firms come before desk work"},
      StateVariable{"acts_for", "min", "0 or more", fixed, "how long they do"}};
  return table;
}

std::span<StateVariable const> of_review_book() {
  static constexpr std::array table{
      StateVariable{"started", "placements", "0 or more", changing, "this month"},
      StateVariable{
          "rates", "per 100 citizens and month", "0 or more", changing, "placements, the last months"},
      StateVariable{"acts_until", "time", "", changing, "until then approaches come first"}};
  return table;
}

}  // namespace sim::model::members
