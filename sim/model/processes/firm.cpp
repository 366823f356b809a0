#include "sim/model/processes/firm.hpp"

#include <algorithm>

#include "sim/model/identity.hpp"
#include "sim/model/processes/company_centre.hpp"
#include "sim/model/processes/gap.hpp"
#include "sim/model/processes/hazards.hpp"
#include "sim/random/categorical.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/uniform.hpp"

namespace sim::model::firm {

namespace {

constexpr std::uint16_t vacancies_max =
    0xFFF;  // The occurrence that fits into the order of events.

Firm workplace(FirmTerms const& terms, std::uint64_t identity, random::Stream rng) {
  Firm firm;
  firm.identity = identity;
  std::vector<double> shares;
  shares.reserve(terms.sizes.size());
  for (auto const& size : terms.sizes) {
    shares.push_back(size.share);
  }
  firm.employees = terms.sizes[random::categorical(shares, rng)].employees;
  firm.sector = static_cast<std::uint8_t>(random::categorical(terms.sectors, rng));
  firm.is_willing = random::uniform(rng) < terms.willing_share;
  firm.inclusiveness = terms.inclusiveness_spread * random::standard_normal(rng);
  bool const has_mentor = random::uniform(rng) < terms.company_mentor_share;
  double const skill = random::uniform(rng);
  firm.mentor_skill = has_mentor ? skill : 0.0;
  for (float& offer : firm.offers) {
    offer = static_cast<float>(random::uniform(rng));
  }
  return firm;
}

void plan_vacancy(Run& run, FirmId id) {
  auto const& self = run.world().firm(id);
  double const rate =
      run.setting().firms.vacancies.per_minute() * static_cast<double>(self.employees);
  auto const wait = gap(rate, run.luck(Decision::vacancy_gap, self.identity, self.vacancies));
  if (wait && self.vacancies < vacancies_max) {
    run.plan(run.now() + *wait, {.kind = EventKind::vacancy_opens, .agent = id.index});
  }
}

void plan_mentor_move(Run& run, FirmId id) {
  auto const& self = run.world().firm(id);
  auto const wait = gap(run.setting().firms.company_mentor_turnover.per_minute(),
                        run.luck(Decision::company_mentor_gap, self.identity, self.mentors));
  if (wait && self.mentor_skill > 0.0) {
    run.plan(run.now() + *wait, {.kind = EventKind::company_mentor_moves, .agent = id.index});
  }
}

}  // namespace

std::vector<Firm> workplaces(Setting const& setting, random::RunKey key) {
  std::vector<Firm> firms;
  auto const& terms = setting.firms;
  auto const kind = kind_in(setting.region, "firms");
  for (int number = 1; number <= terms.count; ++number) {
    auto const identity = identity_of(kind, static_cast<std::uint32_t>(number));
    firms.push_back(workplace(terms,
                              identity,
                              {key,
                               {.agent = identity,
                                .decision = static_cast<std::uint16_t>(Decision::firm_profile),
                                .occurrence = 0}}));
  }
  return firms;
}

void open_for_business(Run& run) {
  for (std::uint32_t k = 0; k < run.world().firms().size(); ++k) {
    plan_vacancy(run, FirmId{k});
    plan_mentor_move(run, FirmId{k});
  }
  company_centre::open(run);
}

void open_vacancy(Run& run, FirmId id) {
  auto& self = run.world().firm(id);
  auto const number = self.vacancies++;
  run.world().vacancies().push_back({.firm = id, .number = number, .applicants = {}});
  run.emit({.kind = FactKind::vacancy_opened, .firm = id});
  run.plan(run.now() + std::max(run.setting().firms.vacancy_open, Duration{1}),
           {.kind = EventKind::vacancy_closes, .occurrence = number, .agent = id.index});
  plan_vacancy(run, id);
}

void replace_mentor(Run& run, FirmId id) {
  auto& self = run.world().firm(id);
  ++self.mentors;
  auto rng = run.luck(Decision::company_mentor_skill, self.identity, self.mentors);
  self.mentor_skill = random::uniform(rng);
  self.is_mentor_trained = false;
  if (!self.mentored.is_none()) {
    hazards::touch(run, self.mentored, [&] {
      run.world().citizen(self.mentored).placement.mentor_skill =
          static_cast<float>(self.mentor_skill);
    });
  }
  run.emit({.kind = FactKind::company_mentor_moved, .firm = id});
  plan_mentor_move(run, id);
}

}  // namespace sim::model::firm
