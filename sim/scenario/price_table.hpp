#pragma once

#include <cstdint>
#include <map>
#include <string_view>

#include "sim/economics/prices.hpp"
#include "sim/scenario/toml/reader.hpp"

namespace sim::scenario {

/// Stands for a price year that could not be read.
inline constexpr std::int64_t unreadable_year = 1900;

/// The year whose money everything is priced in, and the levels of a price index around it.
struct PriceYear {
  std::int64_t year = 0;
  std::map<std::int64_t, std::int64_t> levels{};  ///< In thousandths of the index.
};

/// Reads the prices and rates of one table: each must say its year and where it comes from.
///
/// A price of another year is carried over by the price index, to the nearest øre; rates stay as
/// they are. A setting of the command line is of the price year.
class PriceTable {
 public:
  PriceTable(Reader table, PriceYear const& target) : table_(table), target_(&target) {}

  /// Not negative; `per` as in `Reader::money`.
  [[nodiscard]] economics::Price price(std::string_view key,
                                       std::string_view per,
                                       std::string_view about) const;

  /// From 0 to 100 %.
  [[nodiscard]] economics::Share share(std::string_view key, std::string_view about) const;

  /// A plain number from 0 to 10.
  [[nodiscard]] economics::Share factor(std::string_view key, std::string_view about) const;

  /// Time in a week.
  [[nodiscard]] economics::WeeklyTime weekly_time(std::string_view key,
                                                  std::string_view about) const;

  [[nodiscard]] economics::Origin origin(std::string_view key) const;

 private:
  [[nodiscard]] economics::Share exact_share(std::string_view key, double value) const;

  /// Adds a problem when a value of a file has no year.
  void require_year(std::string_view key) const;
  [[nodiscard]] Money carried_over(Money amount, std::string_view key) const;

  Reader table_;
  PriceYear const* target_;
};

}  // namespace sim::scenario
