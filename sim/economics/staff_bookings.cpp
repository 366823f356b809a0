#include "sim/economics/staff_bookings.hpp"

#include <cmath>

namespace sim::economics {

namespace {

constexpr std::int64_t days_in_four_years = 1461;
constexpr std::int64_t days_per_week = 7;
constexpr std::int64_t minutes_per_hour = 60;

std::int64_t contract_minutes(model::Role const& role) {
  return std::llround(role.hours_per_week * static_cast<double>(minutes_per_hour));
}

}  // namespace

Money cost_of_posts(Price const& per_year, std::int64_t post_days) {
  return share_of(per_year.amount, post_days * 4, days_in_four_years);
}

Money cost_of_use(Price const& per_year,
                  std::int64_t minutes,
                  std::int64_t contract_minutes_per_week) {
  return share_of(
      per_year.amount, minutes * days_per_week * 4, contract_minutes_per_week * days_in_four_years);
}

void book_role(RoleYear const& done,
               model::Role const& role,
               RolePrices const& prices,
               PlacePrices const& places,
               Ledger& ledger) {
  bool const by_meeting = prices.per_meeting.has_value();
  auto const& price = by_meeting ? *prices.per_meeting : prices.per_year;
  ledger.book(
      {.item = by_meeting || role.is_external ? Item::treatment : Item::posts,
       .year = done.year,
       .from = role.is_external ? Account::region : Account::municipality,
       .to = Account::resources,
       .amount = by_meeting ? price.amount * done.meetings : cost_of_posts(price, done.post_days),
       .origin = price.origin});
  if (role.is_volunteer) {
    ledger.book({.item = Item::volunteer_time,
                 .year = done.year,
                 .from = Account::citizen,
                 .to = Account::resources,
                 .amount = share_of(places.volunteer_hour.amount,
                                    done.post_days * contract_minutes(role),
                                    days_per_week * minutes_per_hour),
                 .origin = places.volunteer_hour.origin});
  }
}

}  // namespace sim::economics
