#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/base/roster.hpp"
#include "sim/base/time.hpp"
#include "sim/engine/diary.hpp"
#include "sim/engine/task_list.hpp"
#include "sim/engine/work_step.hpp"
#include "sim/engine/working_hours.hpp"

namespace sim::engine {

enum class Urgency : std::uint8_t {
  waits_its_turn,
  interrupts,  ///< Interrupts a less urgent task at once; never an appointment or travel.
};

enum class Reach : std::uint8_t {
  roster,
  on_call,  ///< Also served in on-call windows outside the roster.
};

/// How tasks of one class are treated.
struct TaskClass {
  Urgency urgency = Urgency::waits_its_turn;
  Reach reach = Reach::roster;
};

/// The two rosters of a person; both outlive the `WorkingTime`.
struct WorkingRosters {
  Roster const* roster;
  Roster const* on_call = nullptr;  ///< May overlap the roster; null for nobody on call.
};

/// The working time of one person: appointments at their time, tasks in the gaps.
///
/// A task runs until it is done, an entry of the diary (or its travel) begins, the roster closes,
/// or a more urgent task of a class that `interrupts` is added. What is left of it returns to the
/// head of its class. The next task is the first of the most urgent class that may be worked on
/// now. Inside the roster that is any class; outside it, in an on-call window, those with
/// `Reach::on_call`. Nothing is moved or shortened to make room: a meeting booked is held.
///
/// The owner drives: every change names the present, which must be the time of the latest `run_to`.
/// A change takes effect in the next `run_to`, at the same minute; `next_change` says so. Within
/// one minute the order is: what ends, then what begins.
///
/// Cost: a transition costs O(1) for tasks and a bisection in the diary.
/// Errors: ContractError as in Diary and TaskList, when time runs backwards, and for a change that
/// does not name the present or books into the past.
class WorkingTime {
 public:
  /// Class 0 is the most urgent; 1 to 64 classes.
  WorkingTime(SimTime start, WorkingRosters rosters, std::vector<TaskClass> const& classes);
  WorkingTime(WorkingTime const&) = delete;
  WorkingTime& operator=(WorkingTime const&) = delete;
  WorkingTime(WorkingTime&&) = default;
  WorkingTime& operator=(WorkingTime&&) = default;
  ~WorkingTime() = default;

  void book(SimTime now, Appointment const& appointment);
  /// Also cuts an appointment that is going on.
  Appointment cancel(SimTime now, SimTime start);
  void move(SimTime now, SimTime start, SimTime new_start);
  /// See Diary::block; `from` is the present or later. An appointment going on is cut.
  std::vector<Appointment> block(SimTime now, SimTime from, SimTime to, std::uint64_t tag);

  TaskId add_task(SimTime now, Task const& task);
  /// Forgets a task that waits, interrupted or never begun.
  void withdraw(SimTime now, TaskId task);

  /// Lets the time until `now`, and whatever happens in it, pass; reports the steps in order.
  void run_to(SimTime now, WorkStepSink& sink);
  /// When the owner must call `run_to` again unless it changes something; nothing for never.
  [[nodiscard]] std::optional<SimTime> next_change() const;

  [[nodiscard]] SimTime now() const { return now_; }

  /// For searching; changed only through this class.
  [[nodiscard]] Diary const& diary() const { return diary_; }

  [[nodiscard]] TaskList const& tasks() const { return tasks_; }

  /// The task being worked on, or none.
  [[nodiscard]] TaskId running_task() const { return running_; }

  /// Up to `now()`.
  [[nodiscard]] WorkingHours const& hours() const { return hours_; }

 private:
  void settle(WorkStepSink& sink);
  void end_meeting(WorkStepSink& sink);
  void end_task(WorkStepSink& sink);
  void begin_meeting(WorkStepSink& sink);
  void begin_task(WorkStepSink& sink);
  void report(WorkStep::Kind kind, std::uint64_t tag, Duration worked, WorkStepSink& sink) const;
  void advance(SimTime to);
  [[nodiscard]] Duration pass_roster(SimTime to);

  [[nodiscard]] bool is_occupied() const { return entry_ != nullptr && entry_->leaves() <= now_; }

  [[nodiscard]] bool is_open() const { return opening_.from <= now_; }

  [[nodiscard]] SimTime next_transition() const;
  [[nodiscard]] SimTime next_roster_edge() const;
  [[nodiscard]] SimTime next_opening() const;
  [[nodiscard]] std::uint64_t classes_served() const;
  [[nodiscard]] bool may_go_on(Task const& running) const;

  Diary diary_;
  TaskList tasks_;
  Roster const* on_call_;
  std::uint64_t interrupting_ = 0;    ///< One bit per class.
  std::uint64_t served_on_call_ = 0;  ///< One bit per class.
  SimTime now_;
  Roster::Opening opening_;             ///< Of the roster: the present one or the next.
  Appointment const* entry_ = nullptr;  ///< The present or the next, unless `changed_`.
  SimTime taken_up_{};                  ///< Start of the present stretch of work on a task.
  TaskId running_ = TaskId::none();
  std::optional<Appointment> meeting_;  ///< The meeting going on, without travel.
  bool changed_ = true;                 ///< Something may begin or end at this very minute.
  WorkingHours hours_;
};

}  // namespace sim::engine
