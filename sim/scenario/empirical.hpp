#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "sim/base/rate.hpp"
#include "sim/base/time.hpp"
#include "sim/scenario/toml/reader.hpp"

namespace sim::scenario {

/// The longest that one piece of work may take.
inline constexpr Duration workday = std::chrono::hours{8};
inline constexpr Duration working_week = 5 * workday;

/// Levels of psychiatric illness in words, from 0.
inline constexpr std::array<std::string_view, 4> illness_levels{
    "none", "mild", "moderate", "severe"};

/// What a number may be.
struct Bounds {
  double low = 0.0;
  double high = 0.0;
};

/// What a whole number counts, and how far it may go.
struct Counted {
  std::string_view noun{};
  int low = 0;
  int high = 1'000'000;
};

/// Reads the empirical values of one table: each must say where it comes from.
///
/// Without a fallback the key is required. Where `is_partial`, only what is given is read, and the
/// rest is zero or the fallback without being shown as a default.
class Empirical {
 public:
  explicit Empirical(Reader table, bool is_partial = false)
      : table_(table), is_partial_(is_partial) {}

  [[nodiscard]] int count(std::string_view key,
                          Counted const& counted,
                          std::string_view about) const;

  [[nodiscard]] double number(std::string_view key,
                              Bounds const& bounds,
                              std::string_view about,
                              std::optional<double> fallback = {}) const;

  /// A share from 0 to 1, written "60 %".
  [[nodiscard]] double share(std::string_view key,
                             std::string_view about,
                             std::optional<double> fallback = {}) const;

  /// A hazard of at most one a day.
  [[nodiscard]] Rate hazard(std::string_view key, std::string_view about) const;

  /// Arrivals, at most a thousand a day.
  [[nodiscard]] Rate arrivals(std::string_view key, std::string_view about) const;

  /// At most `max`.
  [[nodiscard]] Duration span(std::string_view key,
                              Duration max,
                              std::string_view about,
                              std::optional<Duration> fallback = {}) const;

  /// An age or another span in years of 365.25 days, at most 120.
  [[nodiscard]] double years_of(std::string_view key, std::string_view about) const;

  /// Hours in a week, 0 to 37.
  [[nodiscard]] double weekly_hours(std::string_view key, std::string_view about) const;

 private:
  [[nodiscard]] bool is_skipped(std::string_view key) const {
    return is_partial_ && !table_.has(key);
  }

  Reader table_;
  bool is_partial_;
};

/// A level of psychiatric illness by its word.
[[nodiscard]] std::uint8_t read_illness_level(Reader const& table,
                                              std::string_view key,
                                              Expectation<std::uint8_t> const& expected);

/// Adds a problem when the longest span, which stands under the key, is below the shortest.
void check_order(Reader const& table, std::string_view longest, Duration min, Duration max);

/// Adds a problem when a value that was read says neither source nor assumption.
void require_origin(Reader const& table, std::string_view key);

}  // namespace sim::scenario
