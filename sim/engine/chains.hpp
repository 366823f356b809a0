#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "sim/base/contract.hpp"

namespace sim::engine {

/// Many ordered chains over one table of members; a member is in at most one chain at a time.
///
/// Members and chains are dense indices below 2^31. Every operation costs O(1), whatever the
/// lengths, and allocates only when a higher index than ever before appears.
///
/// Shape: 8 bytes per member and 8 per chain.
/// Errors: ContractError when a member joins twice or leaves without having joined.
class Chains {
 public:
  static constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

  void reserve(std::uint32_t members) { members_.reserve(members); }

  std::uint32_t add_chain() {
    auto const chain = static_cast<std::uint32_t>(ends_.size());
    ends_.push_back({end_of(chain), end_of(chain)});
    return chain;
  }

  void append(std::uint32_t chain, std::uint32_t member) { insert_before(end_of(chain), member); }

  void prepend(std::uint32_t chain, std::uint32_t member) {
    insert_before(link(end_of(chain)).after, member);
  }

  /// Puts `member` directly behind `leader`, which is in a chain.
  void insert_after(std::uint32_t leader, std::uint32_t member) {
    SIM_EXPECT(is_chained(leader));
    insert_before(members_[leader].after, member);
  }

  void remove(std::uint32_t member) {
    SIM_EXPECT(is_chained(member));
    auto& gone = members_[member];
    link(gone.before).after = gone.after;
    link(gone.after).before = gone.before;
    gone = {};
  }

  [[nodiscard]] bool is_chained(std::uint32_t member) const {
    return member < members_.size() && members_[member].after != nobody;
  }

  [[nodiscard]] bool is_empty(std::uint32_t chain) const { return front(chain) == nobody; }

  [[nodiscard]] std::uint32_t front(std::uint32_t chain) const { return real(ends_[chain].after); }

  [[nodiscard]] std::uint32_t back(std::uint32_t chain) const { return real(ends_[chain].before); }

  [[nodiscard]] std::uint32_t after(std::uint32_t member) const {
    return real(members_[member].after);
  }

  [[nodiscard]] std::uint32_t before(std::uint32_t member) const {
    return real(members_[member].before);
  }

 private:
  struct Link {
    std::uint32_t before = nobody;
    std::uint32_t after = nobody;
  };

  /// The two ends of a chain are one extra member, told apart by the top bit.
  static constexpr std::uint32_t end_bit = std::uint32_t{1} << 31;

  static constexpr std::uint32_t end_of(std::uint32_t chain) { return chain | end_bit; }

  static constexpr std::uint32_t real(std::uint32_t code) {
    return (code & end_bit) != 0 ? nobody : code;
  }

  Link& link(std::uint32_t code) {
    return (code & end_bit) != 0 ? ends_[code & ~end_bit] : members_[code];
  }

  void insert_before(std::uint32_t follower, std::uint32_t member) {
    SIM_EXPECT(member < end_bit && !is_chained(member));
    if (member >= members_.size()) {
      members_.resize(member + 1);
    }
    auto const leader = link(follower).before;
    members_[member] = {.before = leader, .after = follower};
    link(leader).after = member;
    link(follower).before = member;
  }

  std::vector<Link> members_;
  std::vector<Link> ends_;
};

}  // namespace sim::engine
