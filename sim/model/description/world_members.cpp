#include <array>

#include "sim/model/description/member_tables.hpp"

namespace sim::model::members {

namespace {

constexpr auto fixed = StateVariable::Kind::fixed;
constexpr auto changing = StateVariable::Kind::changing;
constexpr auto plan = StateVariable::Kind::plan;

}  // namespace

std::span<StateVariable const> of_firm() {
  static constexpr std::array table{
      StateVariable{"identity", "", "64 bits", fixed, "from a number"},
      StateVariable{"employees", "persons", "1 or more", fixed, "also decides the places"},
      StateVariable{"sector", "", "a sector", fixed, "of the work"},
      StateVariable{"is_willing", "", "yes, no", fixed, "would take somebody in at all"},
      StateVariable{"offers", "1", "6 of 0 to 1", fixed, "how far each need can be met"},
      StateVariable{"inclusiveness", "log index", "real; mean 0", fixed, "how readily it says yes"},
      StateVariable{"relation", "1", "0 to 1", changing, "with the jobcentre"},
      StateVariable{"mentor_skill", "1", "0 to 1", changing, "of the company mentor; 0: none"},
      StateVariable{"mentored", "citizen", "one or none", changing, "with the company mentor now"},
      StateVariable{"is_mentor_trained", "", "yes, no", changing, "has had the jobcentre's course"},
      StateVariable{"is_member", "", "yes, no", changing, "of the company centre"},
      StateVariable{"is_on_desk", "", "yes, no", changing, "care or recruitment waits on a desk"},
      StateVariable{"placed", "citizens", "0 to its places", changing, "agreed or in a placement"},
      StateVariable{"vacancies", "count", "0 or more", plan, "opened so far"},
      StateVariable{"mentors", "count", "0 or more", plan, "company mentors who came later"},
      StateVariable{"memberships", "count", "0 or more", plan, "in the company centre so far"},
      StateVariable{
          "sour_until", "time", "", changing, "reserved after a conflict nobody answered"}};
  return table;
}

std::span<StateVariable const> of_vacancy() {
  static constexpr std::array table{
      StateVariable{"firm", "", "a firm", fixed, "that hires"},
      StateVariable{"number", "", "0 or more", fixed, "within the firm"},
      StateVariable{"applicants", "", "citizens with scores", changing, "so far"}};
  return table;
}

std::span<StateVariable const> of_world() {
  static constexpr std::array table{
      StateVariable{"setting_", "", "", fixed, "the scenario, resolved"},
      StateVariable{"response_", "", "", fixed, "the response parameters of the run"},
      StateVariable{"profiles_", "", "by citizen", fixed, "see Profile"},
      StateVariable{"citizens_", "", "by citizen", changing, "see Citizen"},
      StateVariable{"clocks_",
                    "1",
                    "16 by citizen, 0 or more",
                    changing,
                    "what is left of the budget of each clock"},
      StateVariable{"intercepts_",
                    "1/min",
                    "0 or more, by target group",
                    fixed,
                    "base rates of work, education, clarification and departure"},
      StateVariable{"staff_", "", "by post", changing, "see Staff"},
      StateVariable{"first_staff_", "", "", plan, "where each role begins"},
      StateVariable{"pools_", "places", "by role", changing, "caseloads and those in line"},
      StateVariable{"firms_", "", "by firm", changing, "see Firm"},
      StateVariable{"size_ladder_", "persons", "", plan, "to pick a firm by size"},
      StateVariable{"vacancies_", "", "those open", changing, "see Vacancy"},
      StateVariable{"members_", "", "firms", changing, "of the company centre"},
      StateVariable{
          "intakes_", "places", "by assignment", changing, "of a policy, and those in line"},
      StateVariable{"review_", "", "", changing, "see ReviewBook"},
      StateVariable{"head_counts_", "citizens", "0 or more", changing, "in each labour state"},
      StateVariable{
          "log_tightness_", "1", "real; 0 is normal", changing, "of the labour market this month"},
      StateVariable{"is_measuring_", "", "yes, no", changing, "the run-in is over"},
      StateVariable{"sink_", "", "", plan, "the recorders"},
      StateVariable{"digest_", "", "64 bits", plan, "fingerprint of everything so far"}};
  return table;
}

}  // namespace sim::model::members
