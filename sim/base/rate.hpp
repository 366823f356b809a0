#pragma once

#include <compare>
#include <limits>

#include "sim/base/contract.hpp"
#include "sim/base/probability.hpp"
#include "sim/base/time.hpp"

namespace sim {

/// How often something happens per time at risk (a hazard): finite, zero or more.
///
/// A year is 365.25 days and a month a twelfth of it (30.4375 days), whatever the calendar says, so
/// that a rate means the same in February and in July.
///
/// Units: per minute inside.
/// Errors: ContractError for a negative, infinite or not-a-number rate, also as the result of a sum
/// or product.
class Rate {
 public:
  static constexpr double minutes_per_day = 1440.0;
  static constexpr double minutes_per_month = minutes_per_year / 12.0;

  [[nodiscard]] static constexpr Rate zero() { return Rate{0.0}; }

  [[nodiscard]] static constexpr Rate from_per_minute(double value) { return Rate{value}; }

  [[nodiscard]] static constexpr Rate from_per_day(double value) {
    return Rate{value / minutes_per_day};
  }

  [[nodiscard]] static constexpr Rate from_per_month(double value) {
    return Rate{value / minutes_per_month};
  }

  [[nodiscard]] static constexpr Rate from_per_year(double value) {
    return Rate{value / minutes_per_year};
  }

  [[nodiscard]] constexpr double per_minute() const { return per_minute_; }

  [[nodiscard]] constexpr double per_day() const { return per_minute_ * minutes_per_day; }

  [[nodiscard]] constexpr double per_month() const { return per_minute_ * minutes_per_month; }

  [[nodiscard]] constexpr double per_year() const { return per_minute_ * minutes_per_year; }

  /// Two independent causes together.
  friend constexpr Rate operator+(Rate left, Rate right) {
    return Rate{left.per_minute_ + right.per_minute_};
  }

  /// A proportional change of the hazard; the factor is finite, zero or more.
  friend constexpr Rate operator*(Rate rate, double factor) {
    SIM_EXPECT(factor >= 0.0);
    return Rate{rate.per_minute_ * factor};
  }

  friend constexpr auto operator<=>(Rate, Rate) = default;

 private:
  constexpr explicit Rate(double per_minute) : per_minute_(per_minute) {
    SIM_EXPECT(per_minute >= 0.0 && per_minute <= std::numeric_limits<double>::max());
  }

  double per_minute_;
};

/// The chance of at least one happening within a span at a constant rate: 1 - exp(-rate * span).
///
/// The span is zero or more.
[[nodiscard]] Probability probability_within(Rate rate, Duration span);

/// The constant rate that gives a chance within a span: -log(1 - probability) / span.
///
/// The chance is below 1 and the span above zero.
[[nodiscard]] Rate rate_from_probability(Probability probability, Duration span);

}  // namespace sim
