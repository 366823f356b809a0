#include "sim/engine/event_queue_agenda.hpp"

#include <algorithm>

namespace sim::engine {

namespace {

/// Sorts by insertion, which is quickest where little is out of order; gives up and returns false,
/// with all items still there, when that takes more than `moves_max` moves.
bool insertion_sort(std::vector<AgendaItem>& items, std::size_t moves_max) {
  std::size_t moves = 0;
  for (std::size_t end = 1; end < items.size() && moves <= moves_max; ++end) {
    auto const item = items[end];
    auto place = end;
    while (place > 0 && item.is_before(items[place - 1])) {
      items[place] = items[place - 1];
      --place;
    }
    items[place] = item;
    moves += end - place;
  }
  return moves <= moves_max;
}

}  // namespace

void Agenda::sort() {
  constexpr std::size_t moves_per_item = 16;
  if (!insertion_sort(run_, moves_per_item * run_.size())) {
    std::sort(run_.begin(), run_.end(), [](auto const& left, auto const& right) {
      return left.is_before(right);
    });
  }
  run_.push_back(guard);
}

void Agenda::insert(AgendaItem const& item) {
  late_.push_back(item);
  std::push_heap(late_.begin(), late_.end(), [](auto const& left, auto const& right) {
    return right.is_before(left);
  });
}

void Agenda::pop_late() {
  std::pop_heap(late_.begin(), late_.end(), [](auto const& left, auto const& right) {
    return right.is_before(left);
  });
  late_.pop_back();
}

}  // namespace sim::engine
