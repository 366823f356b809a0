#pragma once

#include <nlohmann/json.hpp>

#include "sim/report/answer_economics.hpp"

namespace sim::report::page {

[[nodiscard]] nlohmann::ordered_json economics_json(Economics const& economics);

}  // namespace sim::report::page
