#include "sim/base/money.hpp"

#include <cstddef>

#include "sim/base/contract.hpp"

namespace sim {

namespace {

constexpr std::int64_t ore_per_krone = 100;

std::int64_t product(std::int64_t left, std::int64_t right) {
  std::int64_t result = 0;
  bool const overflows = __builtin_mul_overflow(left, right, &result);
  SIM_ENSURE(!overflows);
  return result;
}

}  // namespace

Money Money::from_kroner(std::int64_t kroner) {
  return Money{product(kroner, ore_per_krone)};
}

Money& Money::operator+=(Money other) {
  bool const overflows = __builtin_add_overflow(ore_, other.ore_, &ore_);
  SIM_ENSURE(!overflows);
  return *this;
}

Money& Money::operator-=(Money other) {
  bool const overflows = __builtin_sub_overflow(ore_, other.ore_, &ore_);
  SIM_ENSURE(!overflows);
  return *this;
}

Money operator*(Money amount, std::int64_t count) {
  return Money{product(amount.ore_, count)};
}

Money share_of(Money amount, std::int64_t part, std::int64_t whole) {
  SIM_EXPECT(part >= 0);
  SIM_EXPECT(whole > 0);
  auto const scaled = product(amount.ore(), part);
  auto const quotient = scaled / whole;
  auto const rest = scaled % whole;
  auto const distance = rest < 0 ? -rest : rest;
  bool const rounds_outwards = distance >= whole - distance;
  auto const step = scaled < 0 ? -1 : 1;
  return Money::from_ore(rounds_outwards ? quotient + step : quotient);
}

std::string format_money(Money amount) {
  auto const kroner = amount.ore() / ore_per_krone;
  auto const ore = amount.ore() % ore_per_krone;
  auto digits = std::to_string(kroner < 0 ? -kroner : kroner);
  for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3) {
    digits.insert(static_cast<std::size_t>(place), 1, ' ');
  }
  auto text = (amount < Money{} ? "-" : "") + digits;
  if (ore != 0) {
    auto const remainder = std::to_string(ore < 0 ? -ore : ore);
    text += (remainder.size() == 1 ? ".0" : ".") + remainder;
  }
  return text + " DKK";
}

}  // namespace sim
