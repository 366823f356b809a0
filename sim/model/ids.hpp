#pragma once

#include <cstdint>

#include "sim/base/id.hpp"

namespace sim::model {

struct Citizen;
struct Staff;
struct Firm;

using CitizenId = Id<Citizen>;
using StaffId = Id<Staff>;
using FirmId = Id<Firm>;

using RoleIndex = std::uint8_t;    ///< A row of the scenario's table of roles.
using GroupIndex = std::uint8_t;   ///< A row of the scenario's table of target groups.
using PolicyIndex = std::uint8_t;  ///< A row of the scenario's table of policies.

inline constexpr std::uint8_t no_index = 255;

}  // namespace sim::model
