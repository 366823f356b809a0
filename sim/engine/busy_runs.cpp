#include "sim/engine/busy_runs.hpp"

#include <algorithm>
#include <iterator>

#include "sim/base/contract.hpp"

namespace sim::engine {

void BusyRuns::add(Run booked, Roster const& roster) {
  auto first = std::ranges::lower_bound(runs_, booked.from, {}, &Run::to);
  if (first != runs_.begin() && roster.next_open(std::prev(first)->to) >= booked.from) {
    --first;
  }
  auto last = first;
  auto const next_free = roster.next_open(booked.to);
  while (last != runs_.end() && last->from <= next_free) {
    booked = {.from = std::min(booked.from, last->from), .to = std::max(booked.to, last->to)};
    ++last;
  }
  if (first == last) {
    runs_.insert(first, booked);
  } else {
    *first = booked;
    runs_.erase(first + 1, last);
  }
}

void BusyRuns::remove(Run booked, Run gap) {
  auto const found = std::ranges::upper_bound(runs_, booked.from, {}, &Run::to);
  SIM_EXPECT(found != runs_.end() && found->from <= booked.from && booked.to <= found->to);
  Run const before{.from = found->from, .to = std::max(gap.from, found->from)};
  Run const after{.from = std::min(gap.to, found->to), .to = found->to};
  bool const is_left = before.from < before.to;
  bool const is_right = after.from < after.to;
  if (is_left && is_right) {
    *found = before;
    runs_.insert(found + 1, after);
  } else if (is_left || is_right) {
    *found = is_left ? before : after;
  } else {
    runs_.erase(found);
  }
}

std::vector<BusyRuns::Run>::const_iterator BusyRuns::first_ending_after(SimTime at) const {
  return std::ranges::upper_bound(runs_, at, {}, &Run::to);
}

void BusyRuns::drop_before(SimTime now) {
  runs_.erase(runs_.begin(), std::ranges::upper_bound(runs_, now, {}, &Run::to));
}

}  // namespace sim::engine
