#pragma once

#include <cstdint>

namespace sim {

/// Mixes 64 bits so that every input bit moves about half of the output bits (a bijection).
///
/// Source: finalizer of SplitMix64, Steele, Lea and Flood 2014, "Fast splittable pseudorandom
/// number generators", OOPSLA.
constexpr std::uint64_t mix_bits(std::uint64_t bits) {
  bits += 0x9E3779B97F4A7C15ULL;
  bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9ULL;
  bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBULL;
  return bits ^ (bits >> 31);
}

/// A running fingerprint of a sequence of words; order matters. Not cryptographic.
class Digest {
 public:
  constexpr void add(std::uint64_t word) { value_ = mix_bits(value_ ^ word); }

  [[nodiscard]] constexpr std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0;
};

}  // namespace sim
