#pragma once

#include <compare>

#include "sim/base/contract.hpp"

namespace sim {

/// A chance from 0 to 1, both included.
///
/// Errors: ContractError for anything else, not-a-number included.
class Probability {
 public:
  constexpr explicit Probability(double value) : value_(value) {
    SIM_EXPECT(value >= 0.0 && value <= 1.0);
  }

  [[nodiscard]] constexpr double value() const { return value_; }

  [[nodiscard]] constexpr Probability complement() const { return Probability{1.0 - value_}; }

  friend constexpr auto operator<=>(Probability, Probability) = default;

 private:
  double value_;
};

}  // namespace sim
