#pragma once

#include <compare>
#include <cstdint>

#include "sim/base/contract.hpp"
#include "sim/base/money.hpp"

namespace sim::economics {

/// Whether a figure has a source. What rests on assumptions is added up apart.
enum class Origin : std::uint8_t { sourced, assumed };

/// Two figures together rest on an assumption when one of them does.
constexpr Origin joint(Origin one, Origin other) {
  return one == Origin::assumed ? one : other;
}

/// What one unit costs, in the money of the price year. The unit is said where the price stands.
struct Price {
  Money amount{};
  Origin origin = Origin::sourced;
  Money low{};  ///< Of its range; as `high`: none is stated.
  Money high{};
};

/// A rate such as a tax, exact to a millionth.
struct Share {
  static constexpr std::int64_t whole = 1'000'000;

  std::int64_t millionths = 0;  ///< Zero or more.
  Origin origin = Origin::sourced;
  std::int64_t low = 0;  ///< Of its range, in millionths; as `high`: none is stated.
  std::int64_t high = 0;

  [[nodiscard]] double value() const {
    return static_cast<double>(millionths) / static_cast<double>(whole);
  }
};

/// The part of an amount that a rate takes, to the nearest øre.
[[nodiscard]] inline Money part_of(Money amount, Share const& share) {
  return share_of(amount, share.millionths, Share::whole);
}

/// The smaller and the larger of two amounts.
constexpr Money least(Money one, Money other) {
  return one < other ? one : other;
}

constexpr Money most(Money one, Money other) {
  return one < other ? other : one;
}

}  // namespace sim::economics
