#pragma once

#include <span>
#include <string_view>

#include "sim/model/event.hpp"

namespace sim::model {

/// One kind of event: whom it concerns, which process handles it, and what happens.
struct ScheduleRow {
  EventKind kind;
  std::string_view name;
  std::string_view agent;
  std::string_view process;  ///< sim/model/processes/<process>.cpp.
  std::string_view happens;
};

/// Every kind of event, in the order inside a minute for the same agent and phase.
[[nodiscard]] std::span<ScheduleRow const> schedule();

[[nodiscard]] std::string_view name_of(EventKind kind);
[[nodiscard]] std::string_view name_of(Phase phase);

}  // namespace sim::model
