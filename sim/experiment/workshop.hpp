#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "sim/record/table.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// A replication as it leaves the threads: all arms, or why there is nothing.
struct Delivery {
  int number = 0;
  record::Frame frame = {};  ///< Empty after a failure, and when the replication was already there.
  record::Pieces log = {};   ///< The group of the event log; empty: none is written.
  std::vector<std::uint64_t> digests = {};  ///< One per arm.
  std::uint64_t events = 0;
  double citizen_days = 0.0;
  std::string failure = {};         ///< What stopped it; empty: nothing.
  std::exception_ptr trouble = {};  ///< With the machine, which is no failure of a replication.
};

/// What the threads are to do.
struct WorkOrder {
  int first = 0;                            ///< Number of the first replication.
  int end = 1;                              ///< The number behind the last one.
  unsigned threads = 1;                     ///< 1 or more.
  std::set<int> finished;                   ///< Not to be simulated again; delivered empty.
  std::atomic<bool> const* stop = nullptr;  ///< Set: end after the replications under way.
  /// Called on a thread with the number of the replication that it begins. Empty: nobody listens.
  std::function<void(int)> on_begin = {};
  std::filesystem::path scratch = {};  ///< For what does not fit in memory; see RunOptions.
};

/// Hands out replication numbers to threads and takes the results back in order of number.
///
/// A replication is all arms, so an experiment that is stopped is balanced. A thread that runs far
/// ahead waits: at most a few results are in memory. A replication that fails is delivered as a
/// failure and touches no other.
class Workshop {
 public:
  Workshop(scenario::Scenario const& scenario, WorkOrder order);
  ~Workshop();

  Workshop(Workshop const&) = delete;
  Workshop& operator=(Workshop const&) = delete;

  /// The next replication in order; nothing when there are no more or after a stop.
  /// Errors: OutputError when the disk does not take what a replication lays aside.
  std::optional<Delivery> next();

 private:
  [[nodiscard]] int wanted() const { return is_stopped_ ? next_number_ : order_.end; }

  std::optional<int> take_number();
  void work();

  scenario::Scenario const& scenario_;
  WorkOrder order_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<int, Delivery> done_;
  int next_number_;
  int delivered_;
  bool is_over_ = false;
  bool is_stopped_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace sim::experiment
