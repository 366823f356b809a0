#include "sim/model/processes/posts.hpp"

#include "sim/model/processes/assignment.hpp"
#include "sim/model/processes/referral.hpp"
#include "sim/model/processes/staff.hpp"
#include "sim/model/processes/staff_day.hpp"

namespace sim::model::posts {

namespace {

void close(Run& run, StaffId person) {
  auto& self = run.world().staff(person);
  self.is_established = false;
  if (self.is_employed) {
    staff::vacate(run, person);
  }
  run.withdraw(self.recruitment);
  staff_day::block(run, person, run.setting().ends);
  run.emit({.kind = FactKind::post_closed, .staff = person});
}

void open(Run& run, StaffId person) {
  run.world().staff(person).is_established = true;
  run.emit({.kind = FactKind::post_opened, .staff = person});
  staff::recruit(run, person);
}

/// Nobody is left in the role: whoever had or awaited somebody goes back to usual service.
void let_go(Run& run, RoleIndex role) {
  for (std::uint32_t k = 0; k < run.world().citizens(); ++k) {
    CitizenId const citizen{k};
    for (auto const kind : all_relations) {
      if (run.world().citizen(citizen).relation(kind).role == role) {
        referral::end_relation(run, citizen, kind);
        assignment::fall_back(run, citizen);
      }
    }
  }
}

}  // namespace

void plan(Run& run, RoleIndex role) {
  auto const& changes = run.setting().roles[role].changes;
  for (std::size_t k = 0; k < changes.size(); ++k) {
    run.plan(changes[k].at,
             {.kind = EventKind::posts_change,
              .occurrence = static_cast<std::uint16_t>(k),
              .agent = role});
  }
}

void change(Run& run, RoleIndex role, std::uint16_t number) {
  auto const count = run.setting().roles[role].changes[number].count;
  auto const posts = run.world().staff_of(role).size();
  for (std::uint32_t k = 0; k < posts; ++k) {
    auto const person = run.world().staff_at(role, engine::ServerId{k});
    bool const is_wanted = static_cast<int>(k) < count;
    bool const is_there = run.world().staff(person).is_established;
    if (is_wanted && !is_there) {
      open(run, person);
    } else if (!is_wanted && is_there) {
      close(run, person);
    }
  }
  if (count == 0) {
    let_go(run, role);
  }
}

}  // namespace sim::model::posts
