#include "sim/model/processes/company_centre.hpp"

#include <algorithm>
#include <optional>

#include "sim/model/processes/gap.hpp"
#include "sim/model/processes/staff_day.hpp"
#include "sim/random/uniform.hpp"

namespace sim::model::company_centre {

namespace {

constexpr Duration month = std::chrono::days{30};
constexpr double trust_kept = 0.05;  // A month's care moves the relation this share towards 1.

bool is_any(CentreTerms const& terms) {
  return terms.role != no_index && terms.firms > 0;
}

/// The firm's place in the order in which firms are won.
double rank_of(Run& run, FirmId firm) {
  auto rng = run.luck(Decision::centre_rank, run.world().firm(firm).identity);
  return random::uniform(rng);
}

/// Willing firms outside the centre without a fresh grudge, the first in rank.
std::vector<FirmId> candidates(Run& run, std::size_t wanted) {
  std::vector<std::pair<double, FirmId>> ranked;
  for (std::uint32_t k = 0; k < run.world().firms().size(); ++k) {
    auto const& firm = run.world().firm(FirmId{k});
    if (firm.is_willing && !firm.is_member && firm.sour_until <= run.now()) {
      ranked.emplace_back(rank_of(run, FirmId{k}), FirmId{k});
    }
  }
  std::ranges::sort(ranked);
  ranked.resize(std::min(wanted, ranked.size()));
  std::vector<FirmId> firms;
  for (auto const& each : ranked) {
    firms.push_back(each.second);
  }
  return firms;
}

/// Whom a firm knows in the jobcentre: the same person as long as the team stays.
std::optional<StaffId> contact_of(World const& world, FirmId firm) {
  auto const role = world.setting().centre.role;
  std::vector<StaffId> people;
  auto const posts = world.staff_of(role);
  for (std::uint32_t k = 0; k < posts.size(); ++k) {
    if (posts[k].is_employed) {
      people.push_back(world.staff_at(role, engine::ServerId{k}));
    }
  }
  return people.empty() ? std::nullopt : std::optional{people[firm.index % people.size()]};
}

void ask(Run& run, FirmId firm, Activity activity, Duration length) {
  auto const person = contact_of(run.world(), firm);
  auto& self = run.world().firm(firm);
  if (person && length > Duration::zero() && !self.is_on_desk) {
    self.is_on_desk = true;
    staff_day::add_task(run, *person, purpose_at(activity, firm), length);
  }
}

void plan_month(Run& run) {
  run.plan(run.now() + month, {.kind = EventKind::centre_month});
}

}  // namespace

void open(Run& run) {
  auto const& terms = run.setting().centre;
  if (!is_any(terms)) {
    return;
  }
  for (auto const firm : candidates(run, static_cast<std::size_t>(terms.firms))) {
    join(run, firm);
  }
  plan_month(run);
}

void tend(Run& run) {
  auto const& terms = run.setting().centre;
  for (auto const firm : std::vector{run.world().members()}) {
    ask(run, firm, Activity::firm_care, terms.care);
  }
  auto const wanted = static_cast<std::size_t>(terms.firms);
  auto const missing = wanted - std::min(wanted, run.world().members().size());
  for (auto const firm : candidates(run, missing)) {
    ask(run, firm, Activity::firm_recruitment, terms.recruitment);
  }
  plan_month(run);
}

void care_for(Run& run, FirmId firm) {
  auto& self = run.world().firm(firm);
  self.is_on_desk = false;
  self.relation += trust_kept * (1.0 - self.relation);
}

void join(Run& run, FirmId firm) {
  auto& self = run.world().firm(firm);
  auto& members = run.world().members();
  self.is_on_desk = false;
  bool const is_full = members.size() >= static_cast<std::size_t>(run.setting().centre.firms);
  if (self.is_member || is_full) {
    return;
  }
  self.is_member = true;
  members.insert(std::ranges::lower_bound(members, firm), firm);
  run.emit({.kind = FactKind::centre_joined, .firm = firm});
  auto const membership = self.memberships++;
  auto const wait =
      gap(run.setting().centre.leaving, run.luck(Decision::centre_gap, self.identity, membership));
  if (wait) {
    run.plan(run.now() + *wait,
             {.kind = EventKind::centre_left, .occurrence = membership, .agent = firm.index});
  }
}

void leave_by_itself(Run& run, FirmId firm, std::uint16_t membership) {
  auto const& self = run.world().firm(firm);
  if (self.is_member && self.memberships == membership + 1) {
    leave(run, firm);
  }
}

void leave(Run& run, FirmId firm) {
  auto& self = run.world().firm(firm);
  if (!self.is_member) {
    return;
  }
  self.is_member = false;
  std::erase(run.world().members(), firm);
  run.emit({.kind = FactKind::centre_left, .firm = firm});
}

bool has_place(World const& world, FirmId firm) {
  auto const& self = world.firm(firm);
  auto const most = std::min<int>(world.setting().centre.places, places_of(self.employees));
  return self.is_member && self.placed < most;
}

}  // namespace sim::model::company_centre
