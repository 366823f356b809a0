#include "sim/engine/working_time.hpp"

#include <algorithm>

#include "sim/base/contract.hpp"

namespace sim::engine {

namespace {

constexpr SimTime never = SimTime::max();

}  // namespace

WorkingTime::WorkingTime(SimTime start,
                         WorkingRosters rosters,
                         std::vector<TaskClass> const& classes)
    : diary_(*rosters.roster)
    , tasks_(static_cast<std::uint32_t>(classes.size()))
    , on_call_(rosters.on_call)
    , now_(start)
    , opening_(rosters.roster->opening_after(start)) {
  std::uint64_t bit = 1;
  for (auto const& task_class : classes) {
    interrupting_ |= task_class.urgency == Urgency::interrupts ? bit : 0;
    served_on_call_ |= task_class.reach == Reach::on_call ? bit : 0;
    bit <<= 1;
  }
}

void WorkingTime::book(SimTime now, Appointment const& appointment) {
  SIM_EXPECT(now == now_ && appointment.leaves() >= now);
  diary_.book(appointment);
  changed_ = true;
}

Appointment WorkingTime::cancel(SimTime now, SimTime start) {
  auto const* const entry = diary_.find(start);
  SIM_EXPECT(now == now_ && entry != nullptr && entry->returns() > now);
  changed_ = true;
  return diary_.cancel(start);
}

void WorkingTime::move(SimTime now, SimTime start, SimTime new_start) {
  auto appointment = cancel(now, start);
  appointment.start = new_start;
  book(now, appointment);
}

std::vector<Appointment> WorkingTime::block(SimTime now,
                                            SimTime from,
                                            SimTime to,
                                            std::uint64_t tag) {
  SIM_EXPECT(now == now_ && from >= now);
  changed_ = true;
  return diary_.block(from, to, tag);
}

TaskId WorkingTime::add_task(SimTime now, Task const& task) {
  SIM_EXPECT(now == now_);
  changed_ = true;
  return tasks_.add(task);
}

void WorkingTime::withdraw(SimTime now, TaskId task) {
  SIM_EXPECT(now == now_);
  tasks_.withdraw(task);
}

void WorkingTime::run_to(SimTime now, WorkStepSink& sink) {
  SIM_EXPECT(now >= now_);
  if (changed_) {
    settle(sink);
  }
  for (auto next = next_transition(); next <= now; next = next_transition()) {
    SIM_ENSURE(next > now_);
    advance(next);
    settle(sink);
  }
  advance(now);
  SIM_AUDIT(hours_.are_conserved());
}

std::optional<SimTime> WorkingTime::next_change() const {
  auto const next = changed_ ? now_ : next_transition();
  return next == never ? std::nullopt : std::optional{next};
}

/// Brings what the person does in line with the diary, the rosters and the tasks as of now.
void WorkingTime::settle(WorkStepSink& sink) {
  diary_.drop_before(now_);
  entry_ = diary_.next_entry(now_);
  changed_ = false;
  end_meeting(sink);
  end_task(sink);
  if (is_occupied()) {
    begin_meeting(sink);
  } else {
    begin_task(sink);
  }
}

void WorkingTime::end_meeting(WorkStepSink& sink) {
  if (!meeting_) {
    return;
  }
  if (now_ >= meeting_->end()) {
    report(WorkStep::Kind::appointment_ended, meeting_->tag, now_ - meeting_->start, sink);
    meeting_.reset();
    return;
  }
  bool const goes_on = is_occupied() && entry_->start == meeting_->start &&
                       entry_->length == meeting_->length && entry_->tag == meeting_->tag;
  if (!goes_on) {
    report(WorkStep::Kind::appointment_cut, meeting_->tag, now_ - meeting_->start, sink);
    meeting_.reset();
  }
}

void WorkingTime::end_task(WorkStepSink& sink) {
  if (running_ == TaskId::none()) {
    return;
  }
  auto const& task = tasks_.at(running_);
  if (task.remaining == Duration::zero()) {
    report(WorkStep::Kind::task_finished, task.tag, now_ - taken_up_, sink);
    tasks_.finish(running_);
    running_ = TaskId::none();
  } else if (is_occupied() || !may_go_on(task)) {
    report(WorkStep::Kind::task_interrupted, task.tag, now_ - taken_up_, sink);
    tasks_.put_back(running_);
    running_ = TaskId::none();
  }
}

void WorkingTime::begin_meeting(WorkStepSink& sink) {
  bool const is_meeting =
      entry_->kind == AppointmentKind::meeting && entry_->start <= now_ && now_ < entry_->end();
  if (is_meeting && !meeting_) {
    meeting_ = *entry_;
    report(WorkStep::Kind::appointment_started, entry_->tag, Duration::zero(), sink);
  }
}

void WorkingTime::begin_task(WorkStepSink& sink) {
  if (running_ != TaskId::none() || tasks_.waiting() == 0) {
    return;
  }
  running_ = tasks_.first(classes_served());
  if (running_ == TaskId::none()) {
    return;
  }
  bool const is_begun = tasks_.is_begun(running_);
  tasks_.take_up(running_);
  taken_up_ = now_;
  report(is_begun ? WorkStep::Kind::task_resumed : WorkStep::Kind::task_started,
         tasks_.at(running_).tag,
         Duration::zero(),
         sink);
}

void WorkingTime::report(WorkStep::Kind kind,
                         std::uint64_t tag,
                         Duration worked,
                         WorkStepSink& sink) const {
  bool const is_task = kind <= WorkStep::Kind::task_finished;
  sink.on_step({.kind = kind,
                .time = now_,
                .tag = tag,
                .worked = worked,
                .task = is_task ? running_ : TaskId::none()});
}

/// Lets time pass in which nothing begins or ends.
void WorkingTime::advance(SimTime to) {
  auto const span = to - now_;
  auto const open = pass_roster(to);
  hours_.roster += open;
  if (is_occupied()) {
    if (entry_->kind == AppointmentKind::absence) {
      hours_.absence += open;
    } else {
      (meeting_ ? hours_.meeting : hours_.travel) += span;
    }
  } else if (running_ != TaskId::none()) {
    tasks_.work(running_, span);
    hours_.task += open;
    hours_.on_call += span - open;
  } else {
    hours_.idle += open;
  }
  now_ = to;
}

/// The open minutes from now to `to`; the opening kept is then that of `to`.
Duration WorkingTime::pass_roster(SimTime to) {
  if (to < opening_.to) {
    return std::max(to - std::max(now_, opening_.from), Duration::zero());
  }
  auto const open = diary_.roster().open_time(now_, to);
  opening_ = diary_.roster().opening_after(to);
  return open;
}

/// The first moment after now at which something may begin or end, if nothing is changed.
SimTime WorkingTime::next_transition() const {
  if (is_occupied()) {
    bool const is_absence = entry_->kind == AppointmentKind::absence;
    if (is_absence || now_ >= entry_->end()) {
      return entry_->returns();
    }
    return now_ < entry_->start ? entry_->start : entry_->end();
  }
  auto const next_entry = entry_ == nullptr ? never : entry_->leaves();
  if (running_ != TaskId::none()) {
    return std::min({next_entry, now_ + tasks_.at(running_).remaining, next_roster_edge()});
  }
  return std::min(next_entry, next_opening());
}

/// When the rosters may allow more or fewer classes than now, while a task runs.
SimTime WorkingTime::next_roster_edge() const {
  return is_open() ? opening_.to : std::min(opening_.from, on_call_->open_until(now_));
}

/// When a waiting task may be taken up, while nothing is done.
SimTime WorkingTime::next_opening() const {
  auto opening = tasks_.waiting() == 0 ? never : std::max(now_, opening_.from);
  if (on_call_ != nullptr && (tasks_.waiting_classes() & served_on_call_) != 0) {
    opening = std::min(opening, on_call_->next_open(now_));
  }
  return opening;
}

/// One bit for every class whose tasks may be worked on now.
std::uint64_t WorkingTime::classes_served() const {
  if (is_open()) {
    return WaitingList::all_ranks;
  }
  return on_call_ != nullptr && on_call_->is_open(now_) ? served_on_call_ : 0;
}

/// Is this the right hour for the running task, and no crisis waiting?
bool WorkingTime::may_go_on(Task const& running) const {
  auto const served = classes_served();
  auto const own = std::uint64_t{1} << running.task_class;
  auto const more_urgent = own - 1;
  return (served & own) != 0 &&
         (tasks_.waiting_classes() & interrupting_ & served & more_urgent) == 0;
}

}  // namespace sim::engine
