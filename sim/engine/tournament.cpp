#include "sim/engine/tournament.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "sim/base/contract.hpp"

namespace sim::engine {

void Tournament::add(std::int32_t score) {
  if (size_ == leaves_) {
    std::vector<std::int32_t> wider(std::size_t{4} * leaves_, out);
    std::copy_n(best_.begin() + leaves_, size_, wider.begin() + 2 * std::ptrdiff_t{leaves_});
    leaves_ *= 2;
    best_ = std::move(wider);
    for (std::size_t node = leaves_ - 1; node >= 1; --node) {
      best_[node] = std::max(best_[2 * node], best_[2 * node + 1]);
    }
  }
  ++size_;
  set(size_ - 1, score);
}

void Tournament::set(std::uint32_t index, std::int32_t score) {
  SIM_EXPECT(index < size_);
  std::size_t node = leaves_ + index;
  best_[node] = score;
  while (node > 1) {
    node /= 2;
    auto const higher = std::max(best_[2 * node], best_[2 * node + 1]);
    if (best_[node] == higher) {
      return;
    }
    best_[node] = higher;
  }
}

std::uint32_t Tournament::winner() const {
  std::uint32_t node = 1;
  while (node < leaves_) {
    node *= 2;
    if (best_[node] < best_[1]) {
      ++node;
    }
  }
  return node - leaves_;
}

}  // namespace sim::engine
