#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/economics/prices.hpp"

namespace sim::economics {

/// So much of one line.
struct Counted {
  std::int64_t parts = 0;    ///< Of the line's unit.
  std::int64_t assumed = 0;  ///< Of them: rest on an assumption though the line's price does not.
  Money amount{};            ///< Only of lines without a price.

  Counted& operator+=(Counted const& other) {
    parts += other.parts;
    assumed += other.assumed;
    amount += other.amount;
    return *this;
  }
};

/// What happened, in natural units and whole numbers: nothing is rounded, and nothing priced but
/// what has no price.
///
/// Shape: years of the run x lines of the price list x steps of the refund; lines that are not
/// refunded use the first step.
class Tally {
 public:
  Tally(std::size_t lines, std::size_t years)
      : lines_(lines), cells_(lines * years * refund_step_count) {}

  [[nodiscard]] std::size_t years() const {
    return lines_ == 0 ? 0 : cells_.size() / (lines_ * refund_step_count);
  }

  [[nodiscard]] Counted& at(std::size_t year, std::size_t line, std::size_t step = 0) {
    return cells_.at((year * lines_ + line) * refund_step_count + step);
  }

  [[nodiscard]] Counted const& at(std::size_t year, std::size_t line, std::size_t step = 0) const {
    return cells_.at((year * lines_ + line) * refund_step_count + step);
  }

  /// All steps.
  [[nodiscard]] Counted total(std::size_t year, std::size_t line) const {
    Counted sum;
    for (std::size_t step = 0; step < refund_step_count; ++step) {
      sum += at(year, line, step);
    }
    return sum;
  }

  /// Another region's tally of the same lines and years.
  void add(Tally const& other);

 private:
  std::size_t lines_;
  std::vector<Counted> cells_;
};

}  // namespace sim::economics
