#include "sim/model/description/clocks.hpp"

namespace sim::model {

namespace {

using S = LabourState;

constexpr LabourStates seeking{
    S::benefit, S::internship, S::wage_subsidy, S::hours_beside_benefit, S::rehabilitation};
constexpr LabourStates placed{S::internship, S::wage_subsidy};
constexpr LabourStates placed_or_on_benefit{S::benefit, S::internship, S::wage_subsidy};
constexpr LabourStates served{
    S::benefit, S::internship, S::wage_subsidy, S::hours_beside_benefit, S::sick_listed};
constexpr auto living_here =
    LabourStates::all_but({S::outside, S::prison, S::disability_pension, S::left});

constexpr std::array rows{
    ClockRow{
        Clock::work,
        "work",
        seeking,
        "",
        "group's intercept, frailty, readiness, illness, lock-in, tightness, share of work not "
        "found through local vacancies",
        "own_search"},
    ClockRow{Clock::application,
             "application",
             seeking,
             "",
             "group's intercept, lock-in, share of work found through local vacancies",
             "hiring"},
    ClockRow{Clock::education,
             "education",
             seeking,
             "",
             "group's intercept, frailty, readiness, illness, lock-in",
             "own_search"},
    ClockRow{Clock::job_loss,
             "job_loss",
             {S::ordinary_job, S::hours_beside_benefit},
             "",
             "base, in an ordinary job with steps after 3 and 12 months; support, match",
             "retention"},
    ClockRow{Clock::drop_out,
             "drop_out",
             {S::internship, S::wage_subsidy, S::education},
             "",
             "base, engagement; placed: minutes of mentor and specialist, company mentor, open "
             "conflict; at school: support",
             "placement"},
    ClockRow{Clock::conflict,
             "conflict",
             placed,
             "no conflict is open",
             "base, match, introduction",
             "mentoring"},
    ClockRow{Clock::improvement,
             "improvement",
             living_here,
             "psychiatric level 1 to 3",
             "base, minutes of therapist, psychologist and course",
             "health"},
    ClockRow{Clock::relapse,
             "relapse",
             living_here,
             "psychiatric level 1 or 2",
             "base; at work: stress, support",
             "health"},
    ClockRow{Clock::sickness, "sickness", placed_or_on_benefit, "", "base", "health"},
    ClockRow{Clock::clarification,
             "clarification",
             served,
             "no case with the rehabilitation team",
             "group's intercept, all minutes delivered, a placement to clarify",
             "rights"},
    ClockRow{Clock::departure, "departure", living_here, "", "group's intercept", "exit"},
    ClockRow{Clock::flex_start, "flex_start", {S::waiting_for_flex_job}, "", "base", "rights"},
    ClockRow{
        Clock::hours_growth, "hours_growth", {S::hours_beside_benefit}, "", "base", "retention"},
    ClockRow{Clock::patience,
             "patience",
             living_here,
             "in line for a place with a role",
             "base",
             "referral"},
    ClockRow{Clock::somatic_improvement,
             "somatic_improvement",
             living_here,
             "somatic level 1 or 2",
             "base, minutes of trainer",
             "health"},
    ClockRow{Clock::somatic_relapse,
             "somatic_relapse",
             living_here,
             "somatic level 1",
             "base",
             "health"}};

}  // namespace

std::string LabourStates::text() const {
  std::string with;
  std::string without;
  std::size_t size = 0;
  for (std::size_t k = 0; k < labour_state_count; ++k) {
    auto& names = has_[k] ? with : without;
    names += (names.empty() ? "" : ", ") + std::string{labour_state_names[k]};
    size += has_[k] ? 1 : 0;
  }
  return 2 * size > labour_state_count ? "all but " + without : with;
}

std::span<ClockRow const> clocks() {
  return rows;
}

}  // namespace sim::model
