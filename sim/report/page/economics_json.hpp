#pragma once

#include <nlohmann/json.hpp>

#include "sim/report/answer_economics.hpp"

namespace sim::report::page {

/// Costs and what they bring, for the scripts of the page, under the names of the fields.
[[nodiscard]] nlohmann::ordered_json economics_json(Economics const& economics);

}  // namespace sim::report::page
