#pragma once

#include <cstdint>

#include "sim/base/contract.hpp"
#include "sim/base/time.hpp"

namespace sim::engine {

/// The internal clock of something that may happen: a budget of risk, used up at a changing rate.
///
/// The budget is a unit-exponential draw; the clock fires when the rate, summed over the minutes it
/// applied, has used it up. A change of rate needs no new draw: what is left of the budget is kept
/// and only the date moves, earlier for a higher rate and later for a lower one. A rate of zero
/// pauses the clock. The clock knows no time of its own: who owns it says how much has passed.
///
/// Budget and risk are whole multiples of 2^-50, so using up is exact: the date
/// depends on the rates and not on how often the clock was looked at on the way.
///
/// Dates are rounded up to whole minutes. At every whole minute the chance of having fired is
/// therefore exactly that of the unrounded clock; only the mean waiting time is longer, by half a
/// minute (for a rate r the mean is 1 / (1 - exp(-r)), about 1 / r + 1/2). Seen as a rate the bias
/// is r / 2 of itself: 1.1e-5 at one per month, and below 1e-4 up to eight per month.
///
/// Units: rates per minute, at most 1,000; a positive rate below 2^-51 per minute counts as zero.
/// Source: Anderson 2007, "A modified next reaction method for simulating chemical systems with
/// time dependent propensities and delays", J. Chem. Phys. 127, 214107.
class HazardClock {
 public:
  /// The time to fire of a paused clock, and of one that would not fire within 1,000 years.
  static constexpr Duration never = Duration::max();

  /// Starts anew with a fresh budget; the rate stays. To be called when the clock has fired.
  void renew(double budget) {
    SIM_EXPECT(budget >= 0.0 && budget < 1000.0);
    left_ = fixed_point(budget);
    left_ = left_ == 0 ? 1 : left_;
  }

  void set_rate(double per_minute) {
    SIM_EXPECT(per_minute >= 0.0 && per_minute <= 1000.0);
    rate_ = fixed_point(per_minute);
  }

  /// Uses up the budget for a time during which the present rate applied.
  void consume(Duration elapsed) {
    SIM_EXPECT(elapsed >= Duration::zero());
    std::uint64_t used = 0;
    bool const overflows =
        __builtin_mul_overflow(rate_, static_cast<std::uint64_t>(elapsed.count()), &used);
    left_ = overflows || used >= left_ ? 0 : left_ - used;
  }

  /// How long until the clock fires if the rate stays: whole minutes, rounded up, so at least one
  /// minute for a fresh clock; zero for one that is due. `consume` of it leaves nothing.
  [[nodiscard]] Duration time_to_fire() const {
    if (is_due()) {
      return Duration::zero();
    }
    bool const is_beyond_horizon = (left_ - 1) / horizon >= rate_;
    if (is_beyond_horizon) {
      return never;
    }
    return Duration{static_cast<Duration::rep>((left_ - 1) / rate_ + 1)};
  }

  /// Does it fire before `limit` has passed if the rate stays? Cheaper than asking when.
  [[nodiscard]] bool fires_before(Duration limit) const {
    if (limit <= Duration::zero()) {
      return false;
    }
    std::uint64_t used = 0;
    auto const last = static_cast<std::uint64_t>(limit.count() - 1);
    return __builtin_mul_overflow(rate_, last, &used) || used >= left_;
  }

  /// Is the budget used up? True before the first `renew`.
  [[nodiscard]] bool is_due() const { return left_ == 0; }

  /// What is left of the budget, and the rate per minute, as they are counted.
  [[nodiscard]] double budget() const { return static_cast<double>(left_) / unit; }

  [[nodiscard]] double rate() const { return static_cast<double>(rate_) / unit; }

 private:
  static constexpr double unit = 0x1p50;
  static constexpr std::uint64_t horizon = std::uint64_t{1000} * 365 * 1440;

  /// The nearest multiple; from `all_whole` on, a double has no fraction to round.
  static std::uint64_t fixed_point(double value) {
    constexpr double all_whole = 0x1p52;
    double const scaled = value * unit;
    return static_cast<std::uint64_t>(scaled < all_whole ? scaled + 0.5 : scaled);
  }

  std::uint64_t left_ = 0;
  std::uint64_t rate_ = 0;
};

static_assert(sizeof(HazardClock) == 16);

}  // namespace sim::engine
