#pragma once

#include <string_view>

namespace sim::report {

/// What a name in the tables is called in Danish, where the page has no word for it; empty when
/// nobody has said. `column` is that of the table: "measure", "item".
[[nodiscard]] std::string_view danish_name(std::string_view column, std::string_view name);

}  // namespace sim::report
