#pragma once

#include <string>
#include <string_view>

#include "sim/scenario/toml/value.hpp"

namespace sim::cli {

/// What stands under a key of a table, as text; empty when there is nothing.
[[nodiscard]] std::string text_of(scenario::Value const& table, std::string_view key);

}  // namespace sim::cli
