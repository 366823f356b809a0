#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "sim/economics/item.hpp"
#include "sim/economics/price.hpp"

namespace sim::economics {

/// What a quantity is told in. It is added up in whole parts of that, so that no sum is rounded.
struct Unit {
  std::string_view name;
  std::int64_t parts = 1;  ///< That make one.
};

namespace units {

inline constexpr Unit month{"month", 43'830};      ///< 30.4375 days, in minutes.
inline constexpr Unit work_hour{"hour", 604'800};  ///< In minutes times minutes of a working week.
inline constexpr Unit contract_hour{"hour", 420};  ///< In days times minutes of a contract's week.
inline constexpr Unit post_year{"post year", 1461};  ///< 365.25 days of one post, in quarter days.
inline constexpr Unit piece{"1", 1};
inline constexpr Unit krone{"DKK", 100};  ///< Of what a rate is taken of, in øre.

}  // namespace units

/// One line of the bill: something with one price that somebody pays somebody for.
///
/// A rate is a price for each krone that it is taken of. What is worked out person by person has no
/// price: `per` is 0, and the amount is counted beside the quantity.
struct Line {
  Item item{};
  std::string of = {};  ///< Group, role or kind within the item; empty where there is one.
  Account from{};
  Account to{};
  Unit unit = units::piece;
  Money price{};         ///< Of `per` parts.
  std::int64_t per = 0;  ///< The unit's parts, or the parts of a rate.
  Origin origin = Origin::sourced;
  bool is_refunded = false;  ///< In part, by the state.

  /// The line as results name it: "benefit/cash_benefit".
  [[nodiscard]] std::string name() const {
    auto const item_name = std::string{item_names.at(static_cast<std::size_t>(item))};
    return of.empty() ? item_name : item_name + "/" + of;
  }

  [[nodiscard]] bool has_price() const { return per > 0; }

  /// What so many parts cost, to the nearest øre.
  [[nodiscard]] Money cost(std::int64_t parts) const {
    return price * (parts / per) + share_of(price, parts % per, per);
  }

  /// In øre for one unit; NaN without a price.
  [[nodiscard]] double unit_price() const {
    return has_price() ? static_cast<double>(price.ore()) * static_cast<double>(unit.parts) /
                             static_cast<double>(per)
                       : std::numeric_limits<double>::quiet_NaN();
  }
};

}  // namespace sim::economics
