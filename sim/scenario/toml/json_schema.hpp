#pragma once

#include <string>

#include "sim/scenario/toml/record.hpp"

namespace sim::scenario {

/// A JSON Schema (draft 2020-12) for editors, from what the schema asked for in an outline reading.
///
/// It knows keys, types, the forms of amounts, choices and descriptions; a key that must be there
/// says so in its description only, since any file may leave it to the one that it extends. Bounds
/// and references between keys are left to `validate`. A schema that asks for different keys
/// depending on a value shows those of its first choice.
[[nodiscard]] std::string json_schema(TableRecord const& outline, std::string const& title);

}  // namespace sim::scenario
