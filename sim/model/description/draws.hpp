#pragma once

#include <span>
#include <string_view>

#include "sim/model/decision.hpp"

namespace sim::model {

/// One kind of luck: whose it is, what counts its occurrences, and what is drawn.
struct DrawRow {
  Decision decision;
  std::string_view name;
  std::string_view agent;
  std::string_view occurrence;
  std::string_view meaning;
};

/// Every kind of luck, in order of number.
[[nodiscard]] std::span<DrawRow const> draws();

}  // namespace sim::model
