#pragma once

#include "sim/scenario/toml/document.hpp"
#include "sim/scenario/toml/problems.hpp"

namespace sim::scenario {

/// The document with every policy written out: `base` has been replaced by the tables of the policy
/// that it names, with the policy's own laid over them. Title and description are not inherited.
///
/// Arms are laid over complete policies, so what an arm changes in one policy stays in that one.
/// Adds a problem for a base that does not exist and for policies that build on each other.
[[nodiscard]] Document with_complete_policies(Document document, Problems& problems);

}  // namespace sim::scenario
