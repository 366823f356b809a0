#include "sim/report/person_name.hpp"

#include <fmt/format.h>

#include "sim/model/identity.hpp"

namespace sim::report {

namespace {

/// The number of an agent within its kind, from its identity.
std::uint32_t number_in(std::uint64_t identity) {
  return static_cast<std::uint32_t>(identity);
}

}  // namespace

std::string staff_name(model::World const& world, model::StaffId staff) {
  auto const& self = world.staff(staff);
  return fmt::format("{}/{}", world.setting().roles[self.role].name, self.number);
}

std::string firm_name(model::World const& world, model::FirmId firm) {
  auto const& self = world.firm(firm);
  return fmt::format("firm {}, {} {}",
                     number_in(self.identity),
                     self.employees,
                     self.employees == 1 ? "employee" : "employees");
}

std::optional<model::CitizenId> citizen_named(model::World const& world, std::string const& name) {
  for (std::uint32_t k = 0; k < world.citizens(); ++k) {
    if (citizen_name(world, model::CitizenId{k}) == name) {
      return model::CitizenId{k};
    }
  }
  return std::nullopt;
}

std::optional<model::StaffId> staff_named(model::World const& world, std::string const& name) {
  for (std::uint32_t k = 0; k < world.staff().size(); ++k) {
    if (staff_name(world, model::StaffId{k}) == name) {
      return model::StaffId{k};
    }
  }
  return std::nullopt;
}

}  // namespace sim::report
