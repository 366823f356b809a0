#include "sim/engine/slot_search.hpp"

#include <algorithm>

#include "sim/base/contract.hpp"

namespace sim::engine {

namespace {

SimTime next_on_grid(SimTime time, Duration grid) {
  auto const past = time.time_since_epoch() % grid;
  auto const past_grid = past < Duration::zero() ? past + grid : past;
  return past_grid == Duration::zero() ? time : time + (grid - past_grid);
}

}  // namespace

std::optional<SimTime> earliest_common_slot(std::span<Attendance const> people,
                                            SlotWish const& wish) {
  SIM_EXPECT(!people.empty());
  SIM_EXPECT(wish.length > Duration::zero() && wish.grid > Duration::zero());
  auto const longest_way = std::ranges::max(people, {}, &Attendance::travel_before).travel_before;
  auto start = next_on_grid(wish.earliest + longest_way, wish.grid);
  std::size_t agreed = 0;
  for (std::size_t turn = 0; agreed < people.size(); turn = (turn + 1) % people.size()) {
    auto const& person = people[turn];
    auto const occupied = person.travel_before + wish.length + person.travel_after;
    auto const leaves = person.diary->first_fit(
        start - person.travel_before, occupied, wish.latest - person.travel_before);
    if (!leaves) {
      return std::nullopt;
    }
    bool const agrees = *leaves + person.travel_before == start;
    agreed = agrees ? agreed + 1 : 0;
    start = next_on_grid(*leaves + person.travel_before, wish.grid);
  }
  return start;
}

}  // namespace sim::engine
