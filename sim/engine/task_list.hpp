#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "sim/base/contract.hpp"
#include "sim/base/time.hpp"
#include "sim/engine/waiting_list.hpp"

namespace sim::engine {

/// A piece of work that fits into any gap.
struct Task {
  std::uint8_t task_class = 0;  ///< 0 is the most urgent.
  Duration remaining{};         ///< Work still to do; one minute or more when added.
  std::uint64_t tag = 0;        ///< The owner's; the engine does not read it.
};

/// A task until it is finished or withdrawn. Stale ids are recognised and refused.
struct TaskId {
  std::uint32_t index = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t serial = 0;

  [[nodiscard]] static constexpr TaskId none() { return {}; }

  friend constexpr bool operator==(TaskId, TaskId) = default;
};

/// Tasks of one person: by class, within a class first come, first served.
///
/// At most one task is taken up at a time by `WorkingTime`; a task put back goes to the head of its
/// class. Every operation costs O(1); slots are used again.
///
/// Errors: ContractError for a stale id, an unknown class, and a task without work.
class TaskList {
 public:
  /// `classes` is 1 to 64.
  explicit TaskList(std::uint32_t classes) : waiting_(classes) {}

  TaskId add(Task const& task);
  /// Forgets a task that waits.
  void withdraw(TaskId task);

  /// The task whose turn is next among `classes` (one bit per class), or none.
  [[nodiscard]] TaskId first(std::uint64_t classes) const;

  [[nodiscard]] Task const& at(TaskId task) const { return slot(task).task; }

  [[nodiscard]] bool is_waiting(TaskId task) const {
    return is_current(task) && waiting_.is_waiting(task.index);
  }

  /// Has been taken up before.
  [[nodiscard]] bool is_begun(TaskId task) const { return slot(task).begun; }

  /// All that wait, the most urgent first, within a class in their order.
  [[nodiscard]] std::vector<TaskId> all_waiting() const;

  [[nodiscard]] std::uint32_t waiting() const { return waiting_.size(); }

  /// One bit per class in which a task waits.
  [[nodiscard]] std::uint64_t waiting_classes() const { return waiting_.occupied_ranks(); }

  /// Takes a waiting task off the list to work on it.
  void take_up(TaskId task);
  /// Notes work done on the task taken up; not more than remains.
  void work(TaskId task, Duration done);
  /// Puts the task taken up back at the head of its class.
  void put_back(TaskId task);
  /// Forgets the task taken up, whose work is done.
  void finish(TaskId task);

 private:
  struct Slot {
    Task task;
    std::uint32_t serial = 0;
    bool used = false;
    bool begun = false;
  };

  [[nodiscard]] bool is_current(TaskId task) const {
    return task.index < slots_.size() && slots_[task.index].used &&
           slots_[task.index].serial == task.serial;
  }

  [[nodiscard]] Slot const& slot(TaskId task) const {
    SIM_EXPECT(is_current(task));
    return slots_[task.index];
  }

  Slot& slot(TaskId task) {
    SIM_EXPECT(is_current(task));
    return slots_[task.index];
  }

  void forget(TaskId task);

  std::vector<Slot> slots_;
  std::vector<std::uint32_t> vacant_;
  WaitingList waiting_;
};

}  // namespace sim::engine
