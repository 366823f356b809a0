#include "sim/scenario/laid.hpp"

namespace sim::scenario {

Value nested(Path const& path, Value value) {
  for (auto name = path.rbegin(); name != path.rend(); ++name) {
    auto const place = value.place;
    value = {Table{{.key = *name, .place = place, .value = std::move(value)}}, place};
  }
  return value;
}

Value assumed(Value value, std::string assumption) {
  auto const place = value.place;
  return {Table{{.key = "value", .place = place, .value = std::move(value)},
                {.key = "assumption", .place = place, .value = {std::move(assumption), place}}},
          place};
}

}  // namespace sim::scenario
