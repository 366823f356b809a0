#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/economics/price_list.hpp"
#include "sim/economics/tally.hpp"

namespace sim::economics {

/// What a role did in a year of the run.
struct RoleYear {
  std::size_t year = 0;        ///< From 0.
  std::int64_t post_days = 0;  ///< Days of contract, of all posts.
  std::int64_t meetings = 0;   ///< Held.
};

/// What the posts of a role cost in so many days of contract, at a year of 365.25 days.
[[nodiscard]] Money cost_of_posts(Price const& per_year, std::int64_t post_days);

/// What minutes of work are worth at the price of an hour of contract. Over all activities that is
/// less than the posts cost: the rest is absence, other duties and time without work.
[[nodiscard]] Money cost_of_use(Price const& per_year,
                                std::int64_t minutes,
                                std::int64_t contract_minutes_per_week);

/// Counts a role's year: posts, or meetings where these are paid instead, and the time that
/// volunteers give.
void count_role(RoleYear const& done,
                std::size_t role,
                std::int64_t contract_minutes_per_week,
                PriceList const& list,
                Tally& tally);

}  // namespace sim::economics
