#include "sim/model/description/state_variable.hpp"

#include <array>

#include "sim/model/description/member_tables.hpp"

namespace sim::model {

std::span<StateTable const> state_tables() {
  static std::array const tables{
      StateTable{"Profile", "citizen.hpp", "who a citizen is", members::of_profile()},
      StateTable{"Condition", "condition.hpp", "how a citizen responds", members::of_condition()},
      StateTable{"Citizen", "citizen.hpp", "where a citizen stands", members::of_citizen()},
      StateTable{"Relation",
                 "citizen.hpp",
                 "one person beside a citizen, of each kind at most one",
                 members::of_relation()},
      StateTable{
          "Placement", "citizen.hpp", "a citizen's course at a firm", members::of_placement()},
      StateTable{"Occurrences",
                 "citizen.hpp",
                 "how often each thing has happened to a citizen",
                 members::of_occurrences()},
      StateTable{"Role", "staff.hpp", "a kind of staff member", members::of_role()},
      StateTable{"Staff", "staff.hpp", "a post and who holds it", members::of_staff()},
      StateTable{"Firm", "firm.hpp", "a workplace", members::of_firm()},
      StateTable{"Vacancy", "firm.hpp", "a local vacancy", members::of_vacancy()},
      StateTable{
          "CentreTerms", "setting.hpp", "the jobcentre's company centre", members::of_centre()},
      StateTable{"ReviewTerms", "setting.hpp", "the jobcentre's review", members::of_review()},
      StateTable{"ReviewBook",
                 "world.hpp",
                 "what management sees of its own results",
                 members::of_review_book()},
      StateTable{"World", "world.hpp", "the jobcentre area as a whole", members::of_world()}};
  return tables;
}

std::string_view name_of(StateVariable::Kind kind) {
  switch (kind) {
    case StateVariable::Kind::fixed: return "fixed";
    case StateVariable::Kind::changing: return "changes";
    case StateVariable::Kind::plan: return "plan";
  }
  return {};
}

}  // namespace sim::model
