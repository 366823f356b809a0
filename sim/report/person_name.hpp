#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "sim/experiment/citizen_name.hpp"
#include "sim/model/world.hpp"

/// How people and workplaces are called where somebody reads of them: never by a name.
namespace sim::report {

using experiment::citizen_name;

/// "ips_consultant/2": the role and the number of the post.
[[nodiscard]] std::string staff_name(model::World const& world, model::StaffId staff);

/// "firm 312, 8 employees".
[[nodiscard]] std::string firm_name(model::World const& world, model::FirmId firm);

/// The citizen, staff member with that name, if there is one.
[[nodiscard]] std::optional<model::CitizenId> citizen_named(model::World const& world,
                                                            std::string const& name);
[[nodiscard]] std::optional<model::StaffId> staff_named(model::World const& world,
                                                        std::string const& name);

}  // namespace sim::report
