#include "sim/model/processes/hiring.hpp"

#include <algorithm>

#include "sim/base/contract.hpp"
#include "sim/base/portable_math.hpp"
#include "sim/model/processes/compensation.hpp"
#include "sim/model/processes/hazards.hpp"
#include "sim/model/processes/placement.hpp"
#include "sim/model/processes/placement_search.hpp"
#include "sim/model/processes/referral.hpp"
#include "sim/model/processes/retention.hpp"
#include "sim/random/bernoulli.hpp"
#include "sim/random/gumbel.hpp"
#include "sim/random/uniform.hpp"

namespace sim::model::hiring {

namespace {

constexpr double unknown_match = 0.5;  // With a workplace outside the municipality.

/// Weekly hours between half of the mean and one and a half times the mean.
double draw_hours(double mean, random::Stream& rng) {
  return std::min(37.0, mean * (0.5 + random::uniform(rng)));
}

double score(Run& run, CitizenId citizen, Vacancy const& vacancy) {
  auto const& world = run.world();
  auto const& firm = world.firm(vacancy.firm);
  auto const pair = pair_identity(world.profile(citizen).identity, firm.identity);
  auto rng = run.luck(Decision::vacancy_score, pair, vacancy.number);
  return answer_index(world.citizen(citizen).condition,
                      match_of(world.profile(citizen).needs, firm.offers),
                      firm,
                      0.0,
                      world.response()) -
         firm.inclusiveness +
         portable_log(world.profile(citizen).frailty * world.intercepts(citizen).paid_answer) +
         random::gumbel(rng);
}

}  // namespace

void start_job(Run& run, CitizenId citizen, JobSource source, FirmId firm) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  auto const& nature = world.setting().nature;
  ++self.counts.jobs;
  auto rng = run.luck(Decision::job_hours, citizen, self.counts.jobs);
  auto const& population = world.setting().populations[world.profile(citizen).group];
  bool const was_on_hours = self.state == LabourState::hours_beside_benefit;
  bool const draws_small = random::bernoulli(Probability{population.small_hours_share}, rng);
  bool const small = (draws_small || source == JobSource::agreed_hours) && !was_on_hours;
  double const hours = draw_hours(small ? nature.small_hours : nature.job_hours, rng);
  double const match =
      firm.is_none() ? unknown_match : compensation::match_at(world, citizen, firm);
  hazards::touch(run, citizen, [&] {
    placement::finish(
        run,
        citizen,
        source == JobSource::host ? placement::Reason::hired : placement::Reason::other_plans);
    self.job_match = static_cast<float>(match);
    world.enter_state(citizen,
                      small ? LabourState::hours_beside_benefit : LabourState::ordinary_job,
                      hours,
                      run.now());
  });
  run.emit({.kind = FactKind::job_started,
            .code = static_cast<std::int32_t>(source),
            .citizen = citizen,
            .firm = firm,
            .value = hours});
  if (!firm.is_none()) {
    compensation::consider(run, citizen, firm);
  }
  retention::support_after_start(run, citizen);
}

void apply(Run& run, CitizenId citizen) {
  auto& world = run.world();
  auto& open = world.vacancies();
  auto& self = world.citizen(citizen);
  if (open.empty()) {
    return;
  }
  auto rng = run.luck(Decision::pick_vacancy, citizen, self.counts.applications);
  ++self.counts.applications;
  auto const last = open.size() - 1;
  auto& vacancy = open[std::min(
      last, static_cast<std::size_t>(random::uniform(rng) * static_cast<double>(open.size())))];
  auto const same = [citizen](Applicant const& other) { return other.citizen == citizen; };
  if (std::ranges::none_of(vacancy.applicants, same)) {
    vacancy.applicants.push_back({citizen, score(run, citizen, vacancy)});
  }
}

void close_vacancy(Run& run, FirmId firm, std::uint16_t number) {
  auto& world = run.world();
  auto& open = world.vacancies();
  auto const found = std::ranges::find_if(open, [&](Vacancy const& vacancy) {
    return vacancy.firm == firm && vacancy.number == number;
  });
  SIM_EXPECT(found != open.end());
  auto const vacancy = std::move(*found);
  open.erase(found);
  auto rng = run.luck(Decision::outsider_score, world.firm(firm).identity, number);
  Applicant best{CitizenId::none(), world.setting().nature.outsider_strength + random::gumbel(rng)};
  for (auto const& applicant : vacancy.applicants) {
    bool const wins = applicant.score > best.score ||
                      (applicant.score == best.score && applicant.citizen < best.citizen);
    if (wins && may_start(world.citizen(applicant.citizen).state)) {
      best = applicant;
    }
  }
  run.emit({.kind = FactKind::vacancy_filled, .citizen = best.citizen, .firm = firm});
  if (!best.citizen.is_none()) {
    start_job(run, best.citizen, JobSource::vacancy, firm);
  }
}

}  // namespace sim::model::hiring
