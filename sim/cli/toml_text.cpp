#include "sim/cli/toml_text.hpp"

namespace sim::cli {

std::string text_of(scenario::Value const& table, std::string_view key) {
  auto const* found = scenario::find(table, key);
  if (found == nullptr) {
    return {};
  }
  return found->as_text() != nullptr ? *found->as_text() : scenario::describe(*found);
}

}  // namespace sim::cli
