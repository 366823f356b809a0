#include "sim/engine/task_list.hpp"

#include "sim/base/contract.hpp"

namespace sim::engine {

TaskId TaskList::add(Task const& task) {
  SIM_EXPECT(task.remaining > Duration::zero());
  auto const index = vacant_.empty() ? static_cast<std::uint32_t>(slots_.size()) : vacant_.back();
  waiting_.join(index, task.task_class);
  if (vacant_.empty()) {
    slots_.emplace_back();
  } else {
    vacant_.pop_back();
  }
  auto& slot = slots_[index];
  slot = {.task = task, .serial = slot.serial + 1, .used = true, .begun = false};
  return {.index = index, .serial = slot.serial};
}

void TaskList::withdraw(TaskId task) {
  SIM_EXPECT(is_waiting(task));
  waiting_.leave(task.index, at(task).task_class);
  forget(task);
}

TaskId TaskList::first(std::uint64_t classes) const {
  auto const index = waiting_.front(classes);
  return index == WaitingList::nobody ? TaskId::none()
                                      : TaskId{.index = index, .serial = slots_[index].serial};
}

std::vector<TaskId> TaskList::all_waiting() const {
  std::vector<TaskId> tasks;
  tasks.reserve(waiting_.size());
  waiting_.visit([&](std::uint32_t index) {
    tasks.push_back({.index = index, .serial = slots_[index].serial});
  });
  return tasks;
}

void TaskList::take_up(TaskId task) {
  SIM_EXPECT(is_waiting(task));
  waiting_.leave(task.index, at(task).task_class);
  slot(task).begun = true;
}

void TaskList::work(TaskId task, Duration done) {
  SIM_EXPECT(!is_waiting(task) && done <= at(task).remaining);
  slot(task).task.remaining -= done;
}

void TaskList::put_back(TaskId task) {
  SIM_EXPECT(at(task).remaining > Duration::zero());
  waiting_.join_at_front(task.index, at(task).task_class);
}

void TaskList::finish(TaskId task) {
  SIM_EXPECT(!is_waiting(task) && at(task).remaining == Duration::zero());
  forget(task);
}

void TaskList::forget(TaskId task) {
  slot(task).used = false;
  vacant_.push_back(task.index);
}

}  // namespace sim::engine
