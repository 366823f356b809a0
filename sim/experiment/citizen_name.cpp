#include "sim/experiment/citizen_name.hpp"

#include <cstdint>
#include <fmt/format.h>

#include "sim/model/identity.hpp"

namespace sim::experiment {

std::string citizen_name(model::World const& world, model::CitizenId citizen) {
  auto const& profile = world.profile(citizen);
  auto const& setting = world.setting();
  auto const& group = setting.populations[profile.group].name;
  auto const number = static_cast<std::uint32_t>(profile.identity);
  auto const stock = model::kind_in(setting.region, "citizens/" + group + "/stock");
  bool const is_stock = profile.identity == model::identity_of(stock, number);
  return fmt::format("{}/{}/{}", group, is_stock ? "stock" : "arrivals", number);
}

}  // namespace sim::experiment
