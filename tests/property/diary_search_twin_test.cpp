#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "sim/base/calendar.hpp"
#include "sim/engine/slot_search.hpp"

namespace sim::engine {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

SimTime const monday = start_of(2024y / 1 / 8);
SimTime const horizon = monday + days{21};

/// A diary once more, plainly: what is booked, looked through minute by minute.
class PlainDiary {
 public:
  explicit PlainDiary(Roster const& roster) : roster_(&roster) {}

  bool is_free(SimTime from, SimTime to) const {
    for (auto minute = from; minute < to; minute += 1min) {
      if (!roster_->is_open(minute) || is_occupied(minute)) {
        return false;
      }
    }
    return true;
  }

  std::optional<SimTime> first_fit(SimTime from, Duration length, SimTime latest) const {
    for (auto start = from; start <= latest; start += 1min) {
      if (is_free(start, start + length)) {
        return start;
      }
    }
    return std::nullopt;
  }

  std::vector<Appointment> block(SimTime from, SimTime to, std::uint64_t tag) {
    std::vector<Appointment> kept;
    std::vector<Appointment> cancelled;
    for (auto entry : entries) {
      bool const overlaps = from < entry.returns() && entry.leaves() < to;
      if (overlaps && entry.kind == AppointmentKind::meeting && entry.end() <= from) {
        entry.travel_after_minutes = static_cast<std::uint16_t>((from - entry.end()).count());
        kept.push_back(entry);
      } else if (overlaps && entry.kind == AppointmentKind::meeting) {
        cancelled.push_back(entry);
      } else {
        kept.push_back(entry);
      }
    }
    entries = kept;
    join_absences(from, to);
    Appointment absence;
    absence.start = from;
    absence.length = to - from;
    absence.tag = tag;
    absence.kind = AppointmentKind::absence;
    entries.push_back(absence);
    std::ranges::sort(cancelled, {}, &Appointment::start);
    return cancelled;
  }

  std::vector<Appointment> entries;

 private:
  bool is_occupied(SimTime minute) const {
    return std::ranges::any_of(entries, [&](Appointment const& entry) {
      return entry.leaves() <= minute && minute < entry.returns();
    });
  }

  void join_absences(SimTime& from, SimTime& to) {
    auto const touches = [&](Appointment const& entry) {
      return entry.kind == AppointmentKind::absence && entry.leaves() <= to &&
             from <= entry.returns();
    };
    for (auto found = std::ranges::find_if(entries, touches); found != entries.end();
         found = std::ranges::find_if(entries, touches)) {
      from = std::min(from, found->leaves());
      to = std::max(to, found->returns());
      entries.erase(found);
    }
  }

  Roster const* roster_;
};

class DiaryTwins : public ::testing::TestWithParam<std::uint64_t> {
 protected:
  std::int64_t pick(std::int64_t below) {
    return static_cast<std::int64_t>(rng_() % static_cast<std::uint64_t>(below));
  }

  SimTime any_minute() { return monday + Duration{pick((horizon - monday).count())}; }

  Appointment any_appointment() {
    Appointment appointment;
    appointment.start = any_minute();
    appointment.length = Duration{1 + pick(200)};
    appointment.tag = rng_();
    appointment.travel_before_minutes = static_cast<std::uint16_t>(pick(3) * 10);
    appointment.travel_after_minutes = static_cast<std::uint16_t>(pick(3) * 10);
    return appointment;
  }

  void book_somewhere(Diary& fast, PlainDiary& plain) {
    auto appointment = any_appointment();
    auto const length = appointment.returns() - appointment.leaves();
    auto const leaves = plain.first_fit(appointment.leaves(), length, horizon);
    ASSERT_EQ(fast.first_fit(appointment.leaves(), length, horizon), leaves);
    if (leaves) {
      appointment.start = *leaves + Duration{appointment.travel_before_minutes};
      fast.book(appointment);
      plain.entries.push_back(appointment);
    }
  }

  void cancel_one(Diary& fast, PlainDiary& plain) {
    if (plain.entries.empty()) {
      return;
    }
    auto const chosen = plain.entries.begin() + pick(std::ssize(plain.entries));
    ASSERT_EQ(fast.cancel(chosen->start), *chosen);
    plain.entries.erase(chosen);
  }

  void change(Diary& fast, PlainDiary& plain) {
    auto const choice = pick(20);
    if (choice < 13) {
      book_somewhere(fast, plain);
    } else if (choice < 19) {
      cancel_one(fast, plain);
    } else {
      auto const from = any_minute();
      auto const to = from + Duration{1 + pick(4000)};
      ASSERT_EQ(fast.block(from, to, 5), plain.block(from, to, 5));
    }
  }

  static void compare(Diary const& fast, PlainDiary const& plain) {
    auto expected = plain.entries;
    std::ranges::sort(expected, {}, &Appointment::start);
    ASSERT_TRUE(std::ranges::equal(fast.entries(), expected));
  }

  std::mt19937_64 rng_{GetParam()};
  Roster office_{office_week(37h), {2023y, 2025y}, ClosingDays::municipal};
  Roster any_time_ = Roster::always_open();
};

TEST_P(DiaryTwins, HoldTheSameEntriesAndFindTheSameGaps) {
  Diary fast{office_};
  PlainDiary plain{office_};
  for (int step = 0; step < 150 && !HasFatalFailure(); ++step) {
    change(fast, plain);
    compare(fast, plain);
    auto const from = any_minute();
    auto const to = from + Duration{1 + pick(60)};
    ASSERT_EQ(fast.is_free(from, to), plain.is_free(from, to));
  }
}

TEST_P(DiaryTwins, FindTheSameCommonSlots) {
  Diary fast[3] = {Diary{office_}, Diary{any_time_}, Diary{office_}};
  PlainDiary plain[3] = {PlainDiary{office_}, PlainDiary{any_time_}, PlainDiary{office_}};
  for (int step = 0; step < 120 && !HasFatalFailure(); ++step) {
    auto const changed = pick(3);
    change(fast[changed], plain[changed]);
    auto const way = 10min * pick(4);
    auto const back = 10min * pick(4);
    std::vector<Attendance> const people{
        {.diary = &fast[0]},
        {.diary = &fast[1]},
        {.diary = &fast[2], .travel_before = way, .travel_after = back}};
    auto const earliest = any_minute();
    SlotWish const wish{.earliest = earliest, .latest = horizon, .length = Duration{1 + pick(150)}};
    auto expected = std::optional<SimTime>{};
    for (auto start = earliest + way; start <= horizon && !expected; start += 1min) {
      bool const is_on_grid = start.time_since_epoch() % wish.grid == 0min;
      auto const end = start + wish.length;
      if (is_on_grid && plain[0].is_free(start, end) && plain[1].is_free(start, end) &&
          plain[2].is_free(start - way, end + back)) {
        expected = start;
      }
    }
    ASSERT_EQ(earliest_common_slot(people, wish), expected);
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, DiaryTwins, ::testing::Range<std::uint64_t>(1, 9));

}  // namespace
}  // namespace sim::engine
