#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace sim {

namespace portable_math {

// log 2 in two parts: the first has 21 trailing zero bits, so a whole multiple of it is exact.
inline constexpr double log_two_high = 0x1.62e42fee00000p-1;
inline constexpr double log_two_low = 0x1.a39ef35793c76p-33;
inline constexpr double one_over_log_two = 0x1.71547652b82fep+0;

inline constexpr double infinity = std::numeric_limits<double>::infinity();
inline constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// Two to a whole power between -1022 and 1023.
constexpr double power_of_two(std::int64_t exponent) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

/// The sum of r^n / n! over n = 2 … 13: what exp(r) has beyond 1 + r.
constexpr double exp_series(double r) {
  double const r2 = r * r;
  double const r4 = r2 * r2;
  double const low = (1.0 / 2 + r * (1.0 / 6)) + r2 * (1.0 / 24 + r * (1.0 / 120));
  double const middle = (1.0 / 720 + r * (1.0 / 5040)) + r2 * (1.0 / 40320 + r * (1.0 / 362880));
  double const high =
      (1.0 / 3628800 + r * (1.0 / 39916800)) + r2 * (1.0 / 479001600 + r * (1.0 / 6227020800.0));
  return r2 * (low + r4 * (middle + r4 * high));
}

/// What the logarithm knows about the numbers close to `middle`.
///
/// log(middle) is in two parts: a multiple of 2^-42, so that adding it is exact, and the rest.
struct LogCell {
  double middle;
  double reciprocal;
  double log_high;
  double log_low;
};

/// The cell around t = numerator / denominator; log t = 2 atanh((t - 1) / (t + 1)) in fixed point.
constexpr LogCell log_cell(int numerator, int denominator) {
  __extension__ using Wide = __int128;  // in units of 2^-96
  Wide const difference = numerator - denominator;
  Wide const sum = numerator + denominator;
  Wide const one = Wide{1} << 96;
  Wide log_of_middle = 0;
  int order = 1;
  for (Wide power = difference * one / sum; power != 0; order += 2) {
    log_of_middle += 2 * power / order;
    power = power * difference * difference / (sum * sum);
  }
  auto const high = static_cast<std::int64_t>(log_of_middle >> 54);
  auto const low = static_cast<std::int64_t>(log_of_middle - (Wide{high} << 54));
  return {static_cast<double>(numerator) / denominator,
          static_cast<double>(denominator) / numerator,
          static_cast<double>(high) * 0x1p-42,
          static_cast<double>(low) * 0x1p-96};
}

/// The cells of the numbers from 181/256 to 180/128 with seven binary places: 75 below 1, 53 above.
constexpr std::array<LogCell, 128> log_cells() {
  std::array<LogCell, 128> cells{};
  for (int i = 0; i < 128; ++i) {
    cells[static_cast<std::size_t>(i)] = i < 75 ? log_cell(181 + i, 256) : log_cell(53 + i, 128);
  }
  return cells;
}

inline constexpr std::array<LogCell, 128> log_table = log_cells();

/// Logarithm of a positive, finite, normal number times two to the power `shift`.
constexpr double log_of_normal(double x, std::int64_t shift) {
  constexpr std::uint64_t cell_size = std::uint64_t{1} << 45;
  constexpr std::uint64_t lowest = std::bit_cast<std::uint64_t>(181.0 / 256) - cell_size / 2;

  // x = 2^exponent * m with m between 0.705 and 1.411, m = middle * (1 + r).
  auto const bits = std::bit_cast<std::uint64_t>(x);
  std::uint64_t const position = bits - lowest;
  std::int64_t const exponent = static_cast<std::int64_t>(position) >> 52;
  auto const m = std::bit_cast<double>(bits - (position & 0xfff0000000000000));
  LogCell const& cell = log_table[position / cell_size % 128];
  double const r = (m - cell.middle) * cell.reciprocal;

  // log(1 + r) = r - r^2 / 2 + r^3 / 3 - … + r^7 / 7; |r| is at most 2^-8.
  double const r2 = r * r;
  double const series = (-1.0 / 2 + r * (1.0 / 3)) +
                        r2 * ((-1.0 / 4 + r * (1.0 / 5)) + r2 * (-1.0 / 6 + r * (1.0 / 7)));
  auto const k = static_cast<double>(exponent + shift);
  double const low = k * log_two_low + cell.log_low;
  return (k * log_two_high + cell.log_high) + (r + (r2 * series + low));
}

}  // namespace portable_math

/// Natural logarithm with the same bits on every machine, compiler and optimisation level.
///
/// The library's log differs in the last bit between processors with and without fused
/// multiply-add; this one uses + - * / and bit moves only (build with -ffp-contract=off). Zero
/// gives -infinity, a negative number or not-a-number gives not-a-number, infinity gives infinity.
/// Relative error at most 3e-16, subnormal numbers included.
///
/// Source: Taylor series around the nearest of 128 numbers whose logarithm is in a table; Tang
/// 1990, "Table-driven implementation of the logarithm function", ACM TOMS 16(4).
constexpr double portable_log(double x) {
  constexpr std::uint64_t smallest_normal = 0x0010000000000000;
  constexpr std::uint64_t infinite = 0x7ff0000000000000;
  auto const bits = std::bit_cast<std::uint64_t>(x);
  if (bits - smallest_normal < infinite - smallest_normal) [[likely]] {
    return portable_math::log_of_normal(x, 0);
  }
  if (x == 0.0) {
    return -portable_math::infinity;
  }
  if (x > 0.0 && x < portable_math::infinity) {
    return portable_math::log_of_normal(x * 0x1p54, -54);
  }
  return x > 0.0 ? x : portable_math::not_a_number;
}

/// Exponential function with the same bits on every machine, compiler and optimisation level.
///
/// Above 709.78 the result is infinity, below -745.13 it is zero. Relative error at most 2.3e-16
/// where the result is a normal number; subnormal results are within one unit in the last place.
///
/// Source: Taylor series on a range reduced by multiples of log 2.
constexpr double portable_exp(double x) {
  if (x != x) {
    return x;
  }
  if (x > 709.782712893384) {
    return portable_math::infinity;
  }
  if (x < -745.1332191019412) {
    return 0.0;
  }
  // Adding and taking away 1.5 * 2^52 rounds to the nearest whole number.
  double const k = (x * portable_math::one_over_log_two + 0x1.8p52) - 0x1.8p52;
  double const high = x - k * portable_math::log_two_high;
  double const low = k * portable_math::log_two_low;
  double const r = high - low;
  double const rest = (high - r) - low;
  double const mantissa = 1.0 + (r + (portable_math::exp_series(r) + rest));

  auto const exponent = static_cast<std::int64_t>(k);
  auto const half = exponent / 2;
  return mantissa * portable_math::power_of_two(half) *
         portable_math::power_of_two(exponent - half);
}

/// A positive number or zero to a power, as exp(exponent * log(base)).
///
/// The relative error grows with the logarithm of the result: at most (1 + |log result|) * 4e-16.
/// Zero to a positive power is zero, to a negative power infinity, and anything to zero is 1.
constexpr double portable_pow(double base, double exponent) {
  return exponent == 0.0 ? 1.0 : portable_exp(exponent * portable_log(base));
}

}  // namespace sim
