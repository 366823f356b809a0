#include <algorithm>
#include <chrono>
#include <deque>
#include <optional>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "sim/base/calendar.hpp"
#include "sim/engine/working_time.hpp"

namespace sim::engine {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using Kind = WorkStep::Kind;

SimTime const monday = start_of(2024y / 1 / 8);

/// Working time once more, plainly: one minute after the other, everything looked at every minute.
class PlainPerson {
 public:
  struct Job {
    TaskId id;
    std::uint8_t task_class;
    int left;
    std::uint64_t tag;
    bool begun;
  };

  PlainPerson(Roster const& roster, Roster const& on_call, std::vector<TaskClass> classes)
      : queues(classes.size()), roster_(&roster), on_call_(&on_call), classes_(classes) {}

  void run_to(SimTime now, std::vector<WorkStep>& steps) {
    look(steps);
    while (clock < now) {
      live_one_minute();
      clock += 1min;
      look(steps);
    }
  }

  bool is_occupied(SimTime minute) const { return entry_at(minute) != nullptr; }

  bool is_free(SimTime from, SimTime to) const {
    for (auto minute = from; minute < to; minute += 1min) {
      if (!roster_->is_open(minute) || is_occupied(minute)) {
        return false;
      }
    }
    return true;
  }

  SimTime clock = monday;
  std::vector<Appointment> entries;
  std::vector<std::deque<Job>> queues;
  std::optional<Job> running;
  WorkingHours hours;

 private:
  Appointment const* entry_at(SimTime minute) const {
    auto const found = std::ranges::find_if(entries, [&](Appointment const& entry) {
      return entry.leaves() <= minute && minute < entry.returns();
    });
    return found == entries.end() ? nullptr : &*found;
  }

  bool is_served(std::size_t task_class) const {
    return roster_->is_open(clock) ||
           (on_call_->is_open(clock) && classes_[task_class].reach == Reach::on_call);
  }

  bool is_outranked() const {
    for (std::size_t other = 0; other < running->task_class; ++other) {
      if (!queues[other].empty() && is_served(other) &&
          classes_[other].urgency == Urgency::interrupts) {
        return true;
      }
    }
    return false;
  }

  void look(std::vector<WorkStep>& steps) {
    auto const* const entry = entry_at(clock);
    if (meeting_ && clock == meeting_->end()) {
      steps.push_back({Kind::appointment_ended, clock, meeting_->tag, clock - since_, {}});
      meeting_.reset();
    } else if (meeting_ && (entry == nullptr || entry->tag != meeting_->tag)) {
      steps.push_back({Kind::appointment_cut, clock, meeting_->tag, clock - since_, {}});
      meeting_.reset();
    }
    if (running && running->left == 0) {
      steps.push_back({Kind::task_finished, clock, running->tag, clock - since_, running->id});
      running.reset();
    } else if (running && (entry != nullptr || !is_served(running->task_class) || is_outranked())) {
      steps.push_back({Kind::task_interrupted, clock, running->tag, clock - since_, running->id});
      queues[running->task_class].push_front(*running);
      running.reset();
    }
    begin(entry, steps);
  }

  void begin(Appointment const* entry, std::vector<WorkStep>& steps) {
    if (entry != nullptr && entry->kind == AppointmentKind::meeting && !meeting_ &&
        entry->start <= clock && clock < entry->end()) {
      meeting_ = *entry;
      since_ = clock;
      steps.push_back({Kind::appointment_started, clock, entry->tag, 0min, {}});
    }
    for (std::size_t next = 0; next < queues.size() && entry == nullptr && !running; ++next) {
      if (!queues[next].empty() && is_served(next)) {
        running = queues[next].front();
        queues[next].pop_front();
        since_ = clock;
        auto const kind = running->begun ? Kind::task_resumed : Kind::task_started;
        steps.push_back({kind, clock, running->tag, 0min, running->id});
        running->begun = true;
      }
    }
  }

  void live_one_minute() {
    bool const is_open = roster_->is_open(clock);
    auto const* const entry = entry_at(clock);
    hours.roster += is_open ? 1min : 0min;
    if (running) {
      --running->left;
      (is_open ? hours.task : hours.on_call) += 1min;
    } else if (meeting_) {
      hours.meeting += 1min;
    } else if (entry != nullptr && entry->kind == AppointmentKind::meeting) {
      hours.travel += 1min;
    } else if (is_open) {
      (entry != nullptr ? hours.absence : hours.idle) += 1min;
    }
  }

  Roster const* roster_;
  Roster const* on_call_;
  std::vector<TaskClass> classes_;
  std::optional<Appointment> meeting_;
  SimTime since_{};
};

class StepList final : public WorkStepSink {
 public:
  void on_step(WorkStep const& step) override { steps.push_back(step); }

  std::vector<WorkStep> steps;
};

class WorkingTimeTwins : public ::testing::TestWithParam<std::uint64_t> {
 protected:
  std::int64_t pick(std::int64_t below) {
    return static_cast<std::int64_t>(rng_() % static_cast<std::uint64_t>(below));
  }

  Roster any_roster(OnHolidays on_holidays) {
    std::vector<RosterWindow> week;
    for (unsigned day = 0; day < 7; ++day) {
      auto const from = 1h * pick(12);
      auto const to = from + 1h * (1 + pick(12));
      if (day == 0 || pick(5) > 0) {
        week.push_back({std::chrono::weekday{day}, from, to, on_holidays});
      }
    }
    return {week, {2023y, 2025y}, ClosingDays::municipal};
  }

  std::vector<TaskClass> any_classes() {
    std::vector<TaskClass> classes(4);
    for (auto& task_class : classes) {
      task_class.urgency = pick(2) == 0 ? Urgency::interrupts : Urgency::waits_its_turn;
      task_class.reach = pick(2) == 0 ? Reach::on_call : Reach::roster;
    }
    return classes;
  }

  void run_both_to(SimTime now) {
    StepList reported;
    fast_.run_to(now, reported);
    std::vector<WorkStep> expected;
    plain_.run_to(now, expected);
    ASSERT_EQ(reported.steps, expected);
    ASSERT_EQ(fast_.hours(), plain_.hours);
    ASSERT_TRUE(fast_.hours().are_conserved());
  }

  /// Until just before the change announced, nothing may happen.
  void wait_for_change() {
    auto const next = fast_.next_change();
    if (!next || *next > now_ + days{7}) {
      return;
    }
    if (*next > now_) {
      std::vector<WorkStep> none;
      plain_.run_to(*next - 1min, none);
      ASSERT_TRUE(none.empty());
    }
    now_ = *next;
    run_both_to(now_);
  }

  void book() {
    Appointment appointment;
    appointment.start = now_ + Duration{pick(3000)};
    appointment.length = Duration{1 + pick(120)};
    appointment.tag = ++tags_;
    appointment.travel_before_minutes = static_cast<std::uint16_t>(pick(3) * 10);
    appointment.travel_after_minutes = static_cast<std::uint16_t>(pick(3) * 10);
    if (appointment.leaves() >= now_ &&
        plain_.is_free(appointment.leaves(), appointment.returns())) {
      fast_.book(now_, appointment);
      plain_.entries.push_back(appointment);
    }
  }

  void cancel() {
    std::erase_if(plain_.entries,
                  [&](Appointment const& entry) { return entry.returns() <= now_; });
    if (!plain_.entries.empty()) {
      auto const chosen = plain_.entries.begin() + pick(std::ssize(plain_.entries));
      ASSERT_EQ(fast_.cancel(now_, chosen->start), *chosen);
      plain_.entries.erase(chosen);
    }
  }

  void block() {
    auto const from = now_ + Duration{pick(500) * pick(2)};
    fast_.block(now_, from, from + Duration{1 + pick(2000)}, ++tags_);
    auto const entries = fast_.diary().entries();
    plain_.entries.assign(entries.begin(), entries.end());
  }

  void add_task() {
    auto const task_class = static_cast<std::uint8_t>(pick(4));
    auto const minutes_left = static_cast<int>(1 + pick(200));
    auto const id = fast_.add_task(now_, {task_class, Duration{minutes_left}, ++tags_});
    plain_.queues[task_class].push_back({id, task_class, minutes_left, tags_, false});
  }

  void withdraw() {
    auto& queue = plain_.queues[static_cast<std::size_t>(pick(4))];
    if (!queue.empty()) {
      auto const chosen = queue.begin() + pick(std::ssize(queue));
      fast_.withdraw(now_, chosen->id);
      queue.erase(chosen);
    }
  }

  void change() {
    auto const choice = pick(100);
    if (choice < 45) {
      add_task();
    } else if (choice < 75) {
      book();
    } else if (choice < 85) {
      cancel();
    } else if (choice < 97) {
      withdraw();
    } else {
      block();
    }
  }

  std::mt19937_64 rng_{GetParam()};
  Roster roster_ = any_roster(OnHolidays::closed);
  Roster on_call_ = any_roster(OnHolidays::open);
  std::vector<TaskClass> classes_ = any_classes();
  WorkingTime fast_{monday, {.roster = &roster_, .on_call = &on_call_}, classes_};
  PlainPerson plain_{roster_, on_call_, classes_};
  SimTime now_ = monday;
  std::uint64_t tags_ = 0;
};

TEST_P(WorkingTimeTwins, TakeTheSameStepsAndSpendTheSameHours) {
  for (int step = 0; step < 400 && !HasFatalFailure(); ++step) {
    change();
    if (pick(3) == 0) {
      now_ += Duration{pick(600)};
      run_both_to(now_);
    } else {
      wait_for_change();
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, WorkingTimeTwins, ::testing::Range<std::uint64_t>(1, 41));

}  // namespace
}  // namespace sim::engine
