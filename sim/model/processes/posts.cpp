#include "sim/model/processes/posts.hpp"

#include <optional>
#include <vector>

#include "sim/model/processes/assignment.hpp"
#include "sim/model/processes/referral.hpp"
#include "sim/model/processes/staff.hpp"
#include "sim/model/processes/staff_day.hpp"

namespace sim::model::posts {

namespace {

/// When there is such a post again; the end of the run when never.
SimTime next_opening(Run const& run, Staff const& post) {
  for (auto const& change : run.setting().roles[post.role].changes) {
    if (change.at > run.now() && change.count >= post.number) {
      return change.at;
    }
  }
  return run.setting().ends;
}

/// The established post of the role with the least load, open or not; none when there is none.
std::optional<engine::ServerId> least_loaded(World const& world, RoleIndex role) {
  auto const& pool = world.pool(role);
  std::optional<engine::ServerId> best;
  for (std::uint32_t k = 0; k < pool.servers(); ++k) {
    engine::ServerId const server{k};
    bool const is_established = world.staff(world.staff_at(role, server)).is_established;
    if (is_established && (!best || pool.load(server) < pool.load(*best))) {
      best = server;
    }
  }
  return best;
}

/// Nobody was at work to take over: the citizens wait for a colleague who is away.
void pass_on(Run& run, StaffId person) {
  auto const role = run.world().staff(person).role;
  auto& pool = run.world().pool(role);
  std::vector<engine::PlaceId> left;
  pool.visit_places(run.world().staff(person).server,
                    [&](engine::PlaceId place) { left.push_back(place); });
  for (auto const place : left) {
    if (auto const server = least_loaded(run.world(), role)) {
      pool.transfer(place, *server);
    }
  }
  if (least_loaded(run.world(), role)) {
    staff::introduce_successors(run, role, left);
  }
}

void close(Run& run, StaffId person) {
  auto& self = run.world().staff(person);
  self.is_established = false;
  if (self.is_employed) {
    staff::vacate(run, person);
  }
  pass_on(run, person);
  run.withdraw(self.recruitment);
  hold_back(run, person);
  staff_day::pass_on_desk(run, person);
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

void hold_back(Run& run, StaffId person) {
  staff_day::block(run, person, next_opening(run, run.world().staff(person)));
}

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
