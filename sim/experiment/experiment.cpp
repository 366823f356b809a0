#include "sim/experiment/experiment.hpp"

#include <condition_variable>
#include <exception>
#include <fmt/format.h>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

#include "sim/base/contract.hpp"
#include "sim/base/digest.hpp"
#include "sim/experiment/fingerprint.hpp"
#include "sim/experiment/frames.hpp"
#include "sim/record/hdf5/merge.hpp"
#include "sim/record/hdf5/shard_folder.hpp"

namespace sim::experiment {

namespace {

/// Hands out replication numbers to threads and takes the results back in order of number.
///
/// A thread that runs far ahead waits, so that at most a few results are in memory.
class Workshop {
 public:
  Workshop(scenario::Scenario const& scenario, ExperimentOptions const& options)
      : scenario_(scenario), options_(options) {
    for (unsigned k = 0; k < options.threads; ++k) {
      workers_.emplace_back([this] { work(); });
    }
  }

  ~Workshop() {
    {
      std::lock_guard const lock{mutex_};
      is_over_ = true;
    }
    changed_.notify_all();
    for (auto& worker : workers_) {
      worker.join();
    }
  }

  Workshop(Workshop const&) = delete;
  Workshop& operator=(Workshop const&) = delete;

  /// The next replication in order; nothing when there are no more or after a stop.
  std::optional<Replication> next() {
    std::unique_lock lock{mutex_};
    changed_.wait(
        lock, [this] { return failure_ || done_.contains(delivered_) || delivered_ >= wanted(); });
    if (failure_) {
      std::rethrow_exception(failure_);
    }
    if (!done_.contains(delivered_)) {
      return std::nullopt;
    }
    auto found = done_.extract(delivered_);
    ++delivered_;
    lock.unlock();
    changed_.notify_all();
    return std::move(found.mapped());
  }

 private:
  /// Replications to be done: all, or those begun when the stop came.
  [[nodiscard]] int wanted() const { return is_stopped_ ? next_number_ : scenario_.replications; }

  std::optional<int> take_number() {
    std::unique_lock lock{mutex_};
    int const ahead = 2 * static_cast<int>(workers_.size()) + 2;
    changed_.wait(lock, [&] { return is_over_ || next_number_ < delivered_ + ahead; });
    is_stopped_ = is_stopped_ || (options_.stop != nullptr && options_.stop->load());
    if (is_over_ || failure_ || is_stopped_ || next_number_ >= scenario_.replications) {
      lock.unlock();
      changed_.notify_all();
      return std::nullopt;
    }
    return next_number_++;
  }

  void work() {
    while (auto const number = take_number()) {
      try {
        auto result = run_replication(scenario_, *number);
        std::lock_guard const lock{mutex_};
        done_.emplace(*number, std::move(result));
      } catch (...) {
        std::lock_guard const lock{mutex_};
        failure_ = std::current_exception();
      }
      changed_.notify_all();
    }
  }

  scenario::Scenario const& scenario_;
  ExperimentOptions const& options_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<int, Replication> done_;
  std::exception_ptr failure_;
  int next_number_ = 0;
  int delivered_ = 0;
  bool is_over_ = false;
  bool is_stopped_ = false;
  std::vector<std::thread> workers_;
};

void account(Summary& summary, Replication const& replication) {
  summary.outcomes.add(replication);
  summary.staff.add(replication);
  summary.figures.add(replication);
  ++summary.replications;
  auto& digests = summary.digests.emplace_back();
  for (auto const& arm : replication.arms) {
    summary.events += arm.events;
    summary.citizen_days += arm.citizen_days;
    digests.push_back(arm.digest);
  }
}

std::uint64_t digest_of(Summary const& summary) {
  Digest digest;
  for (auto const& replication : summary.digests) {
    for (auto const arm : replication) {
      digest.add(arm);
    }
  }
  return digest.value();
}

std::vector<record::Attribute> attributes_of(scenario::Scenario const& scenario,
                                             Summary const& summary) {
  return {{"name", scenario.name},
          {"source", std::string{"jobspor "} + program_version()},
          {"seed", static_cast<std::int64_t>(scenario.seed)},
          {"replications", static_cast<std::int64_t>(summary.replications)},
          {"calibrated",
           std::string{scenario.is_calibrated ? "yes" : "no: parameters drawn from their priors"}},
          {"digest", digest_text(summary.digest)}};
}

}  // namespace

std::string digest_text(std::uint64_t digest) {
  return fmt::format("{:016x}", digest);
}

Summary run_experiment(scenario::Scenario const& scenario, ExperimentOptions const& options) {
  SIM_EXPECT(options.threads >= 1 && scenario.replications >= 1 && !scenario.arms.empty());
  Summary summary{.outcomes = OutcomeTable{scenario},
                  .staff = StaffTable{scenario},
                  .figures = FigureTable{scenario},
                  .digests = {}};
  std::optional<record::hdf5::ShardFolder> shards;
  if (!options.out.empty()) {
    shards.emplace(options.out, fingerprint_of(scenario));
  }
  Workshop workshop{scenario, options};
  while (auto const replication = workshop.next()) {
    account(summary, *replication);
    if (shards) {
      shards->write(replication->number, frame_of(scenario, *replication));
    }
    if (options.listener != nullptr) {
      options.listener->on_progress({.finished = summary.replications,
                                     .wanted = scenario.replications,
                                     .events = summary.events});
    }
  }
  summary.was_stopped = summary.replications < scenario.replications;
  summary.digest = digest_of(summary);
  if (shards && summary.replications > 0) {
    record::hdf5::merge(
        *shards,
        options.out,
        {summary_group(scenario, summary.outcomes), provenance_group(scenario, options.command)},
        attributes_of(scenario, summary));
    shards->remove();
  }
  return summary;
}

}  // namespace sim::experiment
