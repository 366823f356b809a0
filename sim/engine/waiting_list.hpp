#pragma once

#include <bit>
#include <cstdint>

#include "sim/base/contract.hpp"
#include "sim/engine/chains.hpp"

namespace sim::engine {

/// People or things that wait: by rank (0 first), within a rank first come, first served.
///
/// A member is a dense index of the owner's choice and waits at most once. Joining, leaving from
/// the middle (giving up) and looking at the front cost O(1), whatever the length and the ranks in
/// use.
///
/// Shape: 8 bytes per member; 1 to 64 ranks.
/// Errors: ContractError when a member joins twice, leaves without waiting, or the rank is unknown.
class WaitingList {
 public:
  static constexpr std::uint32_t nobody = Chains::nobody;
  static constexpr std::uint64_t all_ranks = ~std::uint64_t{0};

  explicit WaitingList(std::uint32_t ranks = 1) : ranks_(ranks) {
    SIM_EXPECT(ranks >= 1 && ranks <= 64);
    for (std::uint32_t rank = 0; rank < ranks; ++rank) {
      chains_.add_chain();
    }
  }

  void reserve(std::uint32_t members) { chains_.reserve(members); }

  /// Joins behind all others of its rank.
  void join(std::uint32_t member, std::uint32_t rank = 0) {
    SIM_EXPECT(rank < ranks_);
    chains_.append(rank, member);
    joined(rank);
  }

  /// Joins ahead of all others of its rank.
  void join_at_front(std::uint32_t member, std::uint32_t rank = 0) {
    SIM_EXPECT(rank < ranks_);
    chains_.prepend(rank, member);
    joined(rank);
  }

  /// Takes a member out, from the front or from anywhere else. `rank` is the rank it joined.
  void leave(std::uint32_t member, std::uint32_t rank = 0) {
    SIM_EXPECT(rank < ranks_);
    chains_.remove(member);
    --size_;
    if (chains_.is_empty(rank)) {
      occupied_ &= ~bit(rank);
    }
  }

  /// The member whose turn is next among `ranks` (one bit per rank), or `nobody`.
  [[nodiscard]] std::uint32_t front(std::uint64_t ranks = all_ranks) const {
    auto const candidates = occupied_ & ranks;
    return candidates == 0
               ? nobody
               : chains_.front(static_cast<std::uint32_t>(std::countr_zero(candidates)));
  }

  /// Calls for each who waits: by rank, within a rank in their order.
  template <class Visit>
  void visit(Visit&& visit) const {
    for (std::uint32_t rank = 0; rank < ranks_; ++rank) {
      for (auto member = chains_.front(rank); member != nobody; member = chains_.after(member)) {
        visit(member);
      }
    }
  }

  [[nodiscard]] bool is_waiting(std::uint32_t member) const { return chains_.is_chained(member); }

  [[nodiscard]] bool is_empty() const { return size_ == 0; }

  [[nodiscard]] std::uint32_t size() const { return size_; }

  /// One bit per rank in which somebody waits.
  [[nodiscard]] std::uint64_t occupied_ranks() const { return occupied_; }

 private:
  static constexpr std::uint64_t bit(std::uint32_t rank) { return std::uint64_t{1} << rank; }

  void joined(std::uint32_t rank) {
    ++size_;
    occupied_ |= bit(rank);
  }

  Chains chains_;
  std::uint64_t occupied_ = 0;
  std::uint32_t ranks_;
  std::uint32_t size_ = 0;
};

}  // namespace sim::engine
