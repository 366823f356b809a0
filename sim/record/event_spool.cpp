#include "sim/record/event_spool.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace sim::record {

namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

}  // namespace

/// Reads a part from its beginning to its end, a little at a time.
class EventSpool::PartReader {
 public:
  PartReader(ScratchFile const& file, Part part) : file_(file), part_(part) { fill(); }

  /// Whose event is next; nobody's at the end.
  [[nodiscard]] std::uint32_t citizen() const {
    return place_ < events_.size() ? events_[place_].citizen : nobody;
  }

  LoggedEvent take() {
    auto const event = events_[place_++];
    if (place_ == events_.size()) {
      fill();
    }
    return event;
  }

 private:
  static constexpr std::size_t at_a_time = 2048;

  void fill() {
    events_.resize(std::min(at_a_time, part_.events));
    file_.read(
        events_.data(), events_.size() * sizeof(LoggedEvent), part_.first * sizeof(LoggedEvent));
    part_.first += events_.size();
    part_.events -= events_.size();
    place_ = 0;
  }

  ScratchFile const& file_;
  Part part_;  ///< What has not been read.
  std::vector<LoggedEvent> events_;
  std::size_t place_ = 0;
};

void EventSpool::finish() {
  if (file_ && !events_.empty()) {
    lay_aside();
  } else {
    sort();
  }
  events_.shrink_to_fit();
}

void EventSpool::for_each(std::function<void(LoggedEvent const&)> const& use) const {
  if (file_) {
    merge(use);
  } else {
    std::ranges::for_each(events_, use);
  }
}

/// By counting, since there are about as many citizens as events: the order of time stays.
void EventSpool::sort() {
  std::uint32_t last = 0;
  for (auto const& event : events_) {
    last = std::max(last, event.citizen);
  }
  std::vector<std::size_t> places(last + std::size_t{2}, 0);
  for (auto const& event : events_) {
    ++places[event.citizen + std::size_t{1}];
  }
  std::partial_sum(places.begin(), places.end(), places.begin());
  std::vector<LoggedEvent> sorted(events_.size());
  for (auto const& event : events_) {
    sorted[places[event.citizen]++] = event;
  }
  events_.swap(sorted);
}

void EventSpool::lay_aside() {
  if (!file_) {
    file_ = std::make_unique<ScratchFile>(folder_);
  }
  sort();
  auto const first = parts_.empty() ? 0 : parts_.back().first + parts_.back().events;
  file_->append(events_.data(), events_.size() * sizeof(LoggedEvent));
  parts_.push_back({.first = first, .events = events_.size()});
  events_.clear();
}

void EventSpool::merge(std::function<void(LoggedEvent const&)> const& use) const {
  std::vector<PartReader> readers;
  readers.reserve(parts_.size());
  for (auto const& part : parts_) {
    readers.emplace_back(*file_, part);
  }
  while (true) {
    auto const citizen = std::ranges::min_element(readers, {}, &PartReader::citizen)->citizen();
    if (citizen == nobody) {
      return;
    }
    for (auto& reader : readers) {
      while (reader.citizen() == citizen) {
        use(reader.take());
      }
    }
  }
}

}  // namespace sim::record
