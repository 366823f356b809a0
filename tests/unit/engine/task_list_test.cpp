#include "sim/engine/task_list.hpp"

#include <chrono>

#include <gtest/gtest.h>

#include "sim/base/contract.hpp"

namespace sim::engine {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t any_class = WaitingList::all_ranks;

Task task_of(std::uint8_t task_class) {
  return {.task_class = task_class, .remaining = 10min, .tag = 5};
}

TEST(TaskList, OffersTheMostUrgentClassFirst) {
  TaskList tasks{2};
  tasks.add(task_of(1));
  auto const urgent = tasks.add(task_of(0));
  EXPECT_EQ(tasks.first(any_class), urgent);
}

TEST(TaskList, OffersOnlyTheClassesAskedFor) {
  TaskList tasks{2};
  auto const task = tasks.add(task_of(1));
  tasks.add(task_of(0));
  EXPECT_EQ(tasks.first(0b10), task);
}

TEST(TaskList, OffersNothingWhileItsOnlyTaskIsTakenUp) {
  TaskList tasks{1};
  tasks.take_up(tasks.add(task_of(0)));
  EXPECT_EQ(tasks.first(any_class), TaskId::none());
  EXPECT_EQ(tasks.waiting(), 0U);
}

TEST(TaskList, PutsATaskBackAheadOfItsClass) {
  TaskList tasks{1};
  auto const first = tasks.add(task_of(0));
  tasks.add(task_of(0));
  tasks.take_up(first);
  tasks.work(first, 4min);
  tasks.put_back(first);
  EXPECT_EQ(tasks.first(any_class), first);
  EXPECT_EQ(tasks.at(first).remaining, 6min);
  EXPECT_TRUE(tasks.is_begun(first));
}

TEST(TaskList, RecognisesATaskThatIsGone) {
  TaskList tasks{1};
  auto const gone = tasks.add(task_of(0));
  tasks.withdraw(gone);
  auto const next = tasks.add(task_of(0));
  EXPECT_FALSE(tasks.is_waiting(gone));
  EXPECT_TRUE(tasks.is_waiting(next));
  EXPECT_THROW(tasks.withdraw(gone), ContractError);
}

TEST(TaskList, RefusesMoreWorkThanRemains) {
  TaskList tasks{1};
  auto const task = tasks.add(task_of(0));
  tasks.take_up(task);
  EXPECT_THROW(tasks.work(task, 11min), ContractError);
  EXPECT_NO_THROW(tasks.work(task, 10min));
}

TEST(TaskList, RefusesToFinishATaskWithWorkLeft) {
  TaskList tasks{1};
  auto const task = tasks.add(task_of(0));
  tasks.take_up(task);
  EXPECT_THROW(tasks.finish(task), ContractError);
}

TEST(TaskList, RefusesToTakeUpATaskTwice) {
  TaskList tasks{1};
  auto const task = tasks.add(task_of(0));
  tasks.take_up(task);
  EXPECT_THROW(tasks.take_up(task), ContractError);
}

TEST(TaskList, RefusesNoClassesAndUnknownOnes) {
  EXPECT_THROW(TaskList{0}, ContractError);
  TaskList tasks{2};
  EXPECT_THROW(tasks.add(task_of(2)), ContractError);
}

TEST(TaskList, KeepsNothingOfATaskItRefused) {
  TaskList tasks{1};
  EXPECT_THROW(tasks.add(task_of(1)), ContractError);
  EXPECT_NO_THROW(tasks.add(task_of(0)));
  EXPECT_EQ(tasks.waiting(), 1U);
}

}  // namespace
}  // namespace sim::engine
