#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace sim::engine {

/// Which of 4,096 buckets hold something; finds the next one in two steps, however long the gap.
class OccupiedBuckets {
 public:
  static constexpr std::size_t size = 4096;

  void add(std::size_t bucket) {
    words_[bucket / 64] |= bit(bucket % 64);
    summary_ |= bit(bucket / 64);
  }

  void remove(std::size_t bucket) {
    words_[bucket / 64] &= ~bit(bucket % 64);
    if (words_[bucket / 64] == 0) {
      summary_ &= ~bit(bucket / 64);
    }
  }

  /// The first occupied bucket, `from` itself included; `size` if there is none.
  [[nodiscard]] std::size_t next(std::size_t from) const {
    if (from >= size) {
      return size;
    }
    auto const here = words_[from / 64] & from_on(from % 64);
    if (here != 0) {
      return from / 64 * 64 + lowest(here);
    }
    auto const later = summary_ & from_on(from / 64) & ~bit(from / 64);
    if (later == 0) {
      return size;
    }
    auto const word = lowest(later);
    return word * 64 + lowest(words_[word]);
  }

 private:
  static constexpr std::uint64_t bit(std::size_t place) { return std::uint64_t{1} << place; }

  static constexpr std::uint64_t from_on(std::size_t place) { return ~std::uint64_t{0} << place; }

  static constexpr std::size_t lowest(std::uint64_t word) {
    return static_cast<std::size_t>(std::countr_zero(word));
  }

  std::array<std::uint64_t, size / 64> words_{};
  std::uint64_t summary_ = 0;
};

}  // namespace sim::engine
