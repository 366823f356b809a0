#include "sim/economics/staff_bookings.hpp"

namespace sim::economics {

namespace {

constexpr std::int64_t days_in_four_years = 1461;
constexpr std::int64_t days_per_week = 7;

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

void count_role(RoleYear const& done,
                std::size_t role,
                std::int64_t contract_minutes_per_week,
                PriceList const& list,
                Tally& tally) {
  auto const staff = list.staff(role);
  bool const by_meeting = list.line(staff).unit.name == units::piece.name;
  tally.at(done.year, staff).parts += by_meeting ? done.meetings : done.post_days * 4;
  if (auto const volunteers = list.volunteers(role)) {
    tally.at(done.year, *volunteers).parts += done.post_days * contract_minutes_per_week;
  }
}

}  // namespace sim::economics
