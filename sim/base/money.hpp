#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace sim {

/// An amount in Danish kroner, exact to the øre; may be negative.
///
/// Errors: ContractError when a result does not fit (beyond about 9e16 kroner).
class Money {
 public:
  constexpr Money() = default;

  [[nodiscard]] static constexpr Money from_ore(std::int64_t ore) { return Money{ore}; }

  [[nodiscard]] static Money from_kroner(std::int64_t kroner);

  [[nodiscard]] constexpr std::int64_t ore() const { return ore_; }

  Money& operator+=(Money other);
  Money& operator-=(Money other);

  friend Money operator+(Money left, Money right) { return left += right; }

  friend Money operator-(Money left, Money right) { return left -= right; }

  friend Money operator*(Money amount, std::int64_t count);
  friend constexpr auto operator<=>(Money, Money) = default;

 private:
  constexpr explicit Money(std::int64_t ore) : ore_(ore) {}

  std::int64_t ore_ = 0;
};

/// The part of an amount that falls on `part` of `whole` equal units (days of a month, minutes of
/// an hour), to the nearest øre, halves away from zero. The part is zero or more, the whole above
/// zero.
[[nodiscard]] Money share_of(Money amount, std::int64_t part, std::int64_t whole);

/// Writes "12 064 DKK", or "-12 064.50 DKK" when there are øre.
[[nodiscard]] std::string format_money(Money amount);

}  // namespace sim
