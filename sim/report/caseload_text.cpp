#include "sim/report/caseload_text.hpp"

#include <vector>

#include <fmt/format.h>

#include "sim/report/outcome_choice.hpp"
#include "sim/report/person_name.hpp"
#include "sim/report/text_table.hpp"

namespace sim::report {

namespace {

/// Citizens in line for a role, in order of number, each with the days waited.
std::vector<std::string> in_line(model::World const& world, model::RoleIndex role, SimTime now) {
  std::vector<std::string> names;
  for (std::uint32_t k = 0; k < world.citizens(); ++k) {
    for (auto const& relation : world.citizen(model::CitizenId{k}).relations) {
      if (relation.is_waiting() && relation.role == role) {
        names.push_back(fmt::format("{} ({:.0f} days)",
                                    citizen_name(world, model::CitizenId{k}),
                                    days(now - relation.since)));
      }
    }
  }
  return names;
}

std::vector<std::string> held(model::World const& world, model::StaffId staff) {
  std::vector<std::string> names;
  auto const& self = world.staff(staff);
  auto const& pool = world.pool(self.role);
  pool.visit_places(self.server, [&](engine::PlaceId place) {
    model::CitizenId const citizen{pool.holder(place).index / model::relation_count};
    names.push_back(fmt::format(
        "{} ({:g})", citizen_name(world, citizen), engine::places(pool.weight(place))));
  });
  return names;
}

std::string listed(std::vector<std::string> const& names) {
  std::string all;
  for (auto const& name : names) {
    all += (all.empty() ? "" : ", ") + name;
  }
  return paragraph(all, 2);
}

}  // namespace

std::string caseload_text(model::World const& world, model::StaffId staff, SimTime now) {
  auto const& self = world.staff(staff);
  auto const& pool = world.pool(self.role);
  auto const waiting = in_line(world, self.role, now);
  return fmt::format("Has {} citizens on {:g} of {:g} places (weights in brackets)\n",
                     pool.holders(self.server),
                     engine::places(pool.load(self.server)),
                     engine::places(pool.ceiling(self.server))) +
         listed(held(world, staff)) +
         fmt::format("{} in line for a {}\n",
                     waiting.size(),
                     spaced(world.setting().roles[self.role].name)) +
         listed(waiting);
}

}  // namespace sim::report
