#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <stdexcept>
#include <vector>

#include "sim/random/source.hpp"

namespace sim::tests {

/// A source that replays uniforms written down in the test, and counts how many were taken.
///
/// `random::uniform` returns the smallest number it can that is not below the scripted one (at most
/// 2.3e-16 above it): a script of 0.6 is a "no" for a chance of 0.6, exactly.
///
/// Errors: std::invalid_argument for a number outside 0 … 1 (1 excluded), std::out_of_range from
/// `next` when the script has run out.
class ScriptedSource final : public random::Source {
 public:
  ScriptedSource(std::initializer_list<double> uniforms) : script_(uniforms) {
    for (double const uniform : script_) {
      if (!(uniform >= 0.0 && uniform < 1.0)) {
        throw std::invalid_argument("a scripted uniform must be from 0 to 1, 1 excluded");
      }
    }
  }

  std::uint64_t next() override {
    if (draws_ == script_.size()) {
      throw std::out_of_range("the script has no more uniforms");
    }
    // uniform() is the middle of a cell of width 2^-52; so are the bits returned here.
    double const cell = std::ceil(script_[draws_++] * 0x1p52 - 0.5);
    return static_cast<std::uint64_t>(cell) << 12 | 0x800;
  }

  [[nodiscard]] std::size_t draws() const { return draws_; }

 private:
  std::vector<double> script_;
  std::size_t draws_ = 0;
};

}  // namespace sim::tests
