#include "sim/record/event_spool.hpp"

#include <algorithm>
#include <filesystem>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/record/temporary_folder.hpp"

namespace sim::record::tests {
namespace {

LoggedEvent event_of(std::uint32_t citizen, std::int32_t minute) {
  return {.citizen = citizen,
          .minute = minute,
          .code = static_cast<std::int32_t>(citizen) + minute,
          .value = 0.5F,
          .firm = -1,
          .post = 0,
          .role = -1,
          .kind = model::FactKind::state_changed};
}

/// A thousand events of thirty citizens, whose place in time is unique.
std::vector<LoggedEvent> events_in_time() {
  std::mt19937 draw(7);
  std::vector<LoggedEvent> events;
  for (std::int32_t minute = 0; minute < 1000; ++minute) {
    events.push_back(event_of(static_cast<std::uint32_t>(draw() % 30), minute));
  }
  return events;
}

using Key = std::pair<std::uint32_t, std::int32_t>;

std::vector<Key> keys_of(std::vector<LoggedEvent> const& events) {
  std::vector<Key> keys;
  for (auto const& event : events) {
    keys.emplace_back(event.citizen, event.minute);
  }
  return keys;
}

/// What leaves a spool that holds so many in memory.
std::vector<Key> spooled(std::filesystem::path const& folder, std::size_t most) {
  EventSpool spool{folder, most};
  for (auto const& event : events_in_time()) {
    spool.add(event);
  }
  spool.finish();
  std::vector<LoggedEvent> out;
  spool.for_each([&out](LoggedEvent const& event) { out.push_back(event); });
  EXPECT_TRUE(std::ranges::all_of(out, [](LoggedEvent const& event) {
    return event.code == static_cast<std::int32_t>(event.citizen) + event.minute;
  }));
  return keys_of(out);
}

std::vector<Key> sorted() {
  auto keys = keys_of(events_in_time());
  std::ranges::sort(keys);
  return keys;
}

TEST(EventSpool, GivesEventsByCitizenThenTimeHoweverFewFitInMemory) {
  TemporaryFolder const folder;
  for (std::size_t const most : {1, 7, 100, 999, 1000, 1001}) {
    EXPECT_EQ(spooled(folder / "", most), sorted()) << most;
  }
}

TEST(EventSpool, LeavesNothingInItsFolder) {
  TemporaryFolder const folder;
  EventSpool spool{folder / "", 2};
  spool.add(event_of(1, 1));
  spool.add(event_of(0, 2));
  EXPECT_TRUE(std::filesystem::is_empty(folder / ""));
}

TEST(EventSpool, NeedsNoDiskForAFewEvents) {
  EventSpool spool{"/proc/nowhere", 3};
  spool.add(event_of(1, 1));
  spool.add(event_of(0, 2));
  EXPECT_NO_THROW(spool.finish());
}

TEST(EventSpool, IsEmptyWhenNothingHappened) {
  EventSpool spool;
  spool.finish();
  spool.for_each([](LoggedEvent const&) { FAIL(); });
}

}  // namespace
}  // namespace sim::record::tests
