#pragma once

#include <vector>

#include "sim/scenario/toml/dictionary.hpp"

namespace sim::scenario {

/// The dictionary with the evidence of whole tables given to each of their values.
///
/// Beside a key `value`, the entries `source`, `assumption`, `note`, `unit` and `prior` are not
/// values of their own: they go into the entries of that value and are left out. A value set on the
/// command line does not take over the source of the one that it replaces.
[[nodiscard]] std::vector<DictionaryEntry> with_table_evidence(
    std::vector<DictionaryEntry> const& entries);

}  // namespace sim::scenario
