#include "sim/scenario/price_table.hpp"

#include <cmath>
#include <fmt/format.h>

namespace sim::scenario {

namespace {

std::int64_t millionths(double value) {
  return std::llround(value * static_cast<double>(economics::Share::whole));
}

}  // namespace

economics::Price PriceTable::price(std::string_view key,
                                   std::string_view per,
                                   std::string_view about) const {
  auto const amount =
      table_.money(key, per, {.min = Money{}, .source = Source::needed, .about = about});
  require_year(key);
  economics::Price price{.amount = carried_over(amount, key), .origin = origin(key)};
  if (auto const range = table_.range(key)) {
    price.low = carried_over(Money::from_ore(std::llround(range->low)), key);
    price.high = carried_over(Money::from_ore(std::llround(range->high)), key);
  }
  return price;
}

economics::Share PriceTable::share(std::string_view key, std::string_view about) const {
  auto const share = table_.probability(key, {.source = Source::needed, .about = about});
  require_year(key);
  return exact_share(key, share.value());
}

economics::Share PriceTable::factor(std::string_view key, std::string_view about) const {
  auto const factor =
      table_.number(key, {.min = 0.0, .max = 10.0, .source = Source::needed, .about = about});
  require_year(key);
  return exact_share(key, factor);
}

economics::WeeklyTime PriceTable::weekly_time(std::string_view key, std::string_view about) const {
  auto const time = table_.hours_per_week(
      key, {.max = std::chrono::hours{60}, .source = Source::needed, .about = about});
  economics::WeeklyTime weekly{.time = time, .origin = origin(key)};
  if (auto const range = table_.range(key)) {
    weekly.low = Duration{std::llround(range->low)};
    weekly.high = Duration{std::llround(range->high)};
  }
  return weekly;
}

economics::Share PriceTable::exact_share(std::string_view key, double value) const {
  economics::Share share{.millionths = millionths(value), .origin = origin(key)};
  if (auto const range = table_.range(key)) {
    share.low = millionths(range->low);
    share.high = millionths(range->high);
  }
  return share;
}

economics::Origin PriceTable::origin(std::string_view key) const {
  return table_.provenance(key).is_assumption() ? economics::Origin::assumed
                                                : economics::Origin::sourced;
}

void PriceTable::require_year(std::string_view key) const {
  auto const& origin = table_.provenance(key);
  if (origin.place.is_in_file() && !origin.year) {
    table_.refuse(key, "say of which year that is: { value = …, year = 2024, source = \"…\" }");
  }
}

Money PriceTable::carried_over(Money amount, std::string_view key) const {
  auto const year = table_.provenance(key).year.value_or(target_->year);
  if (year == target_->year || target_->year == unreadable_year) {
    return amount;
  }
  auto const from = target_->levels.find(year);
  auto const to = target_->levels.find(target_->year);
  if (from == target_->levels.end() || to == target_->levels.end()) {
    table_.refuse(key,
                  fmt::format("that is a price of {}, and the price year is {}; give the price of "
                              "{} or both years in [[prices.index]]",
                              year,
                              target_->year,
                              target_->year));
    return amount;
  }
  return share_of(amount, to->second, from->second);
}

}  // namespace sim::scenario
