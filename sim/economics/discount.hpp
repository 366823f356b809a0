#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "sim/economics/prices.hpp"

namespace sim::economics {

/// What a krone of each year of the run is worth in the first.
///
/// Whole years: the first year is not discounted, the next by one year, and so on. A step holds for
/// the years after `from_year`: with 3.5 % from 0 and 2.5 % from 35, a krone of year 40 (after 40
/// whole years) is worth 1.035^-35 x 1.025^-5.
/// Source: UNI-15.
[[nodiscard]] std::vector<double> discount_factors(std::vector<DiscountStep> const& steps,
                                                   std::size_t years);

/// The worth in the first year of amounts by year, each rounded to the øre once discounted.
[[nodiscard]] Money present_value(std::vector<Money> const& by_year,
                                  std::vector<DiscountStep> const& steps);

/// Years until what was laid out has come back and stays so: the last time that the running sum of
/// net results passes zero upwards, within a year in proportion. 0 when it is never below zero;
/// none when it ends below zero.
[[nodiscard]] std::optional<double> pay_back_years(std::vector<double> const& net_by_year);

/// The result for society in market prices: resources times the net tax factor, and what is lost or
/// saved by the taxes that pay for the public part.
///
/// Units: those of the amounts; plus is a gain.
[[nodiscard]] double social_result(double resources,
                                   double public_net,
                                   SocietyPrices const& prices);

}  // namespace sim::economics
