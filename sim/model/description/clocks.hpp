#pragma once

#include <array>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "sim/model/clock.hpp"
#include "sim/model/labour_state.hpp"

namespace sim::model {

/// A set of labour states.
class LabourStates {
 public:
  constexpr LabourStates(std::initializer_list<LabourState> states) {
    for (auto const state : states) {
      has_[static_cast<std::size_t>(state)] = true;
    }
  }

  /// Every state but these.
  [[nodiscard]] static constexpr LabourStates all_but(std::initializer_list<LabourState> states) {
    LabourStates rest{};
    LabourStates const these{states};
    for (std::size_t k = 0; k < labour_state_count; ++k) {
      rest.has_[k] = !these.has_[k];
    }
    return rest;
  }

  [[nodiscard]] constexpr bool contains(LabourState state) const {
    return has_[static_cast<std::size_t>(state)];
  }

  /// Their names, or those of the missing ones when they are fewer.
  [[nodiscard]] std::string text() const;

 private:
  std::array<bool, labour_state_count> has_{};
};

/// One clock: in which states it can run, what else must hold, and what its rate is made of.
struct ClockRow {
  Clock clock;
  std::string_view name;
  LabourStates runs_in;
  std::string_view provided;  ///< Besides the state; empty: nothing.
  std::string_view rate;      ///< As in equations.cpp.
  std::string_view process;   ///< sim/model/processes/<process>.cpp.
};

/// Every clock, in order: of two in the same minute the earlier one fires.
[[nodiscard]] std::span<ClockRow const> clocks();

}  // namespace sim::model
