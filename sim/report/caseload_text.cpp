#include "sim/report/caseload_text.hpp"

#include <fmt/format.h>
#include <map>
#include <utility>

#include "sim/report/person_name.hpp"
#include "sim/report/text_table.hpp"

namespace sim::report {

namespace {

/// Numbers of citizens by what they have in common: "cash_benefit/stock, 0.25 places each".
using Lists = std::map<std::string, std::string>;

/// Puts a citizen under the part of the name that is shared, with words about the number.
void add(Lists& lists, std::string const& name, std::string const& shared, std::string const& own) {
  auto const slash = name.rfind('/');
  auto& list = lists[name.substr(0, slash) + shared];
  list += (list.empty() ? "" : ", ") + name.substr(slash + 1) + own;
}

Lists held(model::World const& world, model::StaffId staff) {
  Lists lists;
  auto const& self = world.staff(staff);
  auto const& pool = world.pool(self.role);
  pool.visit_places(self.server, [&](engine::PlaceId place) {
    auto const citizen = model::relation_of(pool.holder(place)).citizen;
    add(lists,
        citizen_name(world, citizen),
        fmt::format(" at {:g}", engine::places(pool.weight(place))),
        "");
  });
  return lists;
}

Lists in_line(model::World const& world, model::RoleIndex role, SimTime now) {
  Lists lists;
  for (std::uint32_t k = 0; k < world.citizens(); ++k) {
    for (auto const& relation : world.citizen(model::CitizenId{k}).relations) {
      if (relation.is_waiting() && relation.role == role) {
        add(lists,
            citizen_name(world, model::CitizenId{k}),
            "",
            fmt::format(" ({:.0f} days)", days(now - relation.since)));
      }
    }
  }
  return lists;
}

std::string text_of(Lists const& lists) {
  std::string text;
  for (auto const& [shared, numbers] : lists) {
    text += paragraph(shared + ": " + numbers, 2);
  }
  return text;
}

}  // namespace

std::string caseload_text(model::World const& world, model::StaffId staff, SimTime now) {
  auto const& self = world.staff(staff);
  auto const& pool = world.pool(self.role);
  return fmt::format(
      "In the morning: {} citizens on {:g} of {:g} places\n{}In line for this role: {}\n{}",
      pool.holders(self.server),
      engine::places(pool.load(self.server)),
      engine::places(pool.ceiling(self.server)),
      text_of(held(world, staff)),
      pool.waiting(),
      text_of(in_line(world, self.role, now)));
}

}  // namespace sim::report
