#pragma once

#include <cstdint>

#include "sim/base/contract.hpp"
#include "sim/random/philox.hpp"
#include "sim/random/source.hpp"

namespace sim::random {

/// Which run of the simulator a draw belongs to.
struct RunKey {
  std::uint32_t seed;
  std::uint32_t replication;
};

/// Which question a draw answers: the how-manieth time that this agent takes this decision.
struct DrawKey {
  std::uint64_t agent;
  std::uint16_t decision;
  std::uint32_t occurrence;
};

/// The draws of one decision by one agent on one occasion: a pure function of its two keys.
///
/// There is no order to preserve and no state to save, so a policy that adds or skips draws moves
/// nobody else's luck. The run key is the 64-bit key of Philox4x32-10; the draw key and the number
/// of the block fill its 128-bit counter; a block holds two draws.
///
/// Streams do not overlap. Both packings are one to one, so every draw of every run has a (key,
/// counter) pair of its own. Within a run the blocks are values of one bijection at different
/// counters: no two are equal. Different runs use different bijections out of 2^64.
///
/// Randomness: at most `draws_max` draws.
/// Errors: ContractError from `next` beyond that.
class Stream final : public Source {
 public:
  static constexpr std::uint32_t draws_max = 2U << 16;

  Stream(RunKey run, DrawKey draw)
      : run_(run)
      , agent_(draw.agent)
      , place_(joined(draw.occurrence, static_cast<std::uint32_t>(draw.decision) << 16)) {}

  // Inlined by force, so that a stream that is drawn from once never touches memory.
  [[gnu::always_inline]] std::uint64_t next() override {
    SIM_EXPECT(draws_ < draws_max);
    std::uint32_t const draw = draws_++;
    if (draw % 2 == 1) {
      return second_half_;
    }
    PhiloxBlock const block = philox(
        {low_word(agent_), high_word(agent_), low_word(place_), high_word(place_) | draw / 2},
        {run_.seed, run_.replication});
    second_half_ = joined(block[2], block[3]);
    return joined(block[0], block[1]);
  }

  [[nodiscard]] std::uint32_t draws() const { return draws_; }

 private:
  static constexpr std::uint64_t joined(std::uint32_t low, std::uint32_t high) {
    return static_cast<std::uint64_t>(high) << 32 | low;
  }

  static constexpr std::uint32_t low_word(std::uint64_t words) {
    return static_cast<std::uint32_t>(words);
  }

  static constexpr std::uint32_t high_word(std::uint64_t words) {
    return static_cast<std::uint32_t>(words >> 32);
  }

  RunKey run_;
  std::uint64_t agent_;
  std::uint64_t place_;  // from the low end: occurrence, 16 bits for the block, decision
  std::uint64_t second_half_ = 0;
  std::uint32_t draws_ = 0;
};

}  // namespace sim::random
