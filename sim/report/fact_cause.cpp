#include "sim/report/fact_cause.hpp"

#include <array>
#include <fmt/format.h>
#include <string_view>

namespace sim::report {

namespace {

using model::Fact;
using model::FactKind;

/// {policy} stands for the name of the citizen's policy.
struct Cause {
  FactKind kind;
  std::string_view text;
};

constexpr std::string_view dose = "dose of {policy}";

constexpr std::array causes{
    Cause{FactKind::place_requested, dose},
    Cause{FactKind::gave_up_waiting, "clock: patience"},
    Cause{FactKind::meeting_booked, dose},
    Cause{FactKind::meeting_missed, "luck and engagement"},
    Cause{FactKind::meeting_moved, "staff: absent"},
    Cause{FactKind::approach_made, dose},
    Cause{FactKind::firm_declined, "answer of the firm"},
    Cause{FactKind::placement_agreed, "answer of the firm"},
    Cause{FactKind::placement_extended, "host and citizen agree"},
    Cause{FactKind::conflict_arose, "clock: conflict"},
    Cause{FactKind::crisis_answered, dose},
    Cause{FactKind::job_lost, "clock: loss of the job"},
    Cause{FactKind::hours_grew, "clock: growth of hours"},
    Cause{FactKind::course_started, dose},
    Cause{FactKind::psychiatric_level, "clock: health"},
    Cause{FactKind::fell_ill, "clock: sickness"},
    Cause{FactKind::case_to_team, "clock: clarification"},
    Cause{FactKind::somatic_level, "clock: health"},
    Cause{FactKind::policy_awaited, "all places are taken"},
    Cause{FactKind::plan_step, dose},
    Cause{FactKind::sub_goal_seen, dose},
    Cause{FactKind::team_met, dose},
    Cause{FactKind::compensation_applied, dose},
};

constexpr std::array<std::string_view, 5> ends_of_placements{
    "its length is over", "the host hires", "clock: drop-out", "", "days of trial"};
constexpr std::array<std::string_view, 5> sources_of_jobs{"clock: own search",
                                                          "answer of the firm",
                                                          "the host hires",
                                                          "clock: application for a vacancy",
                                                          "answer of the firm"};

std::string_view by_code(std::array<std::string_view, 5> const& texts, std::int32_t code) {
  auto const place = static_cast<std::size_t>(code);
  return place < texts.size() ? texts[place] : std::string_view{};
}

std::string_view cause_of(Fact const& fact) {
  switch (fact.kind) {
    case FactKind::placement_ended: return by_code(ends_of_placements, fact.code);
    case FactKind::job_started: return by_code(sources_of_jobs, fact.code);
    case FactKind::education_ended: return fact.code == 0 ? "clock: drop-out" : "";
    default: break;
  }
  for (auto const& cause : causes) {
    if (cause.kind == fact.kind) {
      return cause.text;
    }
  }
  return {};
}

}  // namespace

std::string fact_cause(Fact const& fact,
                       model::World const& world,
                       std::vector<std::string> const& policies) {
  auto const policy = world.citizen(fact.citizen).policy;
  return fmt::format(
      fmt::runtime(cause_of(fact)),
      fmt::arg("policy", policy < policies.size() ? policies[policy] : "the policy"));
}

}  // namespace sim::report
