#pragma once

#include <cstdint>
#include <vector>

namespace sim::engine {

/// Finds the competitor with the highest score; equal scores go to the lower index.
///
/// A complete binary tree of maxima: changing a score and finding the winner cost O(log n), the
/// best score O(1). Adding competitors costs O(1) on average.
class Tournament {
 public:
  /// The score of one who cannot win.
  static constexpr std::int32_t out = INT32_MIN;

  /// Adds a competitor with the next index.
  void add(std::int32_t score);
  void set(std::uint32_t index, std::int32_t score);

  /// The highest score, or `out` when nobody competes.
  [[nodiscard]] std::int32_t best() const { return best_[1]; }

  /// The lowest index with the highest score; meaningful only when `best()` is not `out`.
  [[nodiscard]] std::uint32_t winner() const;

 private:
  std::uint32_t size_ = 0;
  std::uint32_t leaves_ = 1;                  ///< A power of two; leaf i is best_[leaves_ + i].
  std::vector<std::int32_t> best_{out, out};  ///< best_[n] = max(best_[2n], best_[2n + 1]).
};

}  // namespace sim::engine
