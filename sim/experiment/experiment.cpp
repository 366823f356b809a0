#include "sim/experiment/experiment.hpp"

#include <optional>

#include "sim/base/contract.hpp"
#include "sim/experiment/fingerprint.hpp"
#include "sim/experiment/frames.hpp"
#include "sim/experiment/workshop.hpp"
#include "sim/record/hdf5/merge.hpp"
#include "sim/record/hdf5/shard_folder.hpp"
#include "sim/record/hdf5/take_apart.hpp"
#include "sim/scenario/describe.hpp"

namespace sim::experiment {

namespace {

using record::hdf5::ShardFolder;

std::vector<record::Attribute> attributes_of(scenario::Scenario const& scenario,
                                             Summary const& summary) {
  return {{"name", scenario.name},
          {"source", std::string{"jobspor "} + program_version()},
          {"run_fingerprint", fingerprint_of(scenario)},
          {"seed", static_cast<std::int64_t>(scenario.seed)},
          {"replications", static_cast<std::int64_t>(summary.replications)},
          {"calibrated",
           std::string{scenario.is_calibrated ? "yes" : "no: parameters drawn from their priors"}},
          {"digest", digest_text(summary.digest)}};
}

int first_of(ExperimentOptions const& options) {
  return options.only.value_or(0);
}

/// The number behind the last replication.
int end_of(scenario::Scenario const& scenario, ExperimentOptions const& options) {
  return options.only ? *options.only + 1 : scenario.replications;
}

/// The replications that are on the disk, and the account of all that is known so far.
class Collection {
 public:
  Collection(scenario::Scenario const& scenario, ExperimentOptions const& options)
      : scenario_(scenario)
      , options_(options)
      , summary_{.series = SeriesTable{scenario, options.kept}} {
    if (options.out.empty()) {
      return;
    }
    auto const fingerprint = fingerprint_of(scenario);
    shards_.emplace(options.out, fingerprint);
    earlier_.emplace(options.out, fingerprint, *shards_, options.earlier);
    earlier_->check_begin(first_of(options), end_of(scenario, options));
    if (options.earlier == Earlier::go_on && shards_->finished().empty()) {
      record::hdf5::take_apart(options.out, fingerprint, *shards_);
    }
    for (auto const number : shards_->finished()) {
      finished_.insert(number);
    }
  }

  /// For what does not fit in memory.
  [[nodiscard]] std::filesystem::path scratch() const {
    return shards_ ? shards_->folder() : std::filesystem::path{};
  }

  [[nodiscard]] std::set<int> const& finished() const { return finished_; }

  void add(Delivery&& delivery) {
    if (!delivery.failure.empty()) {
      summary_.failures.push_back({delivery.number, delivery.failure});
      return;
    }
    if (finished_.contains(delivery.number)) {
      delivery.frame = shards_->panels(delivery.number);
      ++summary_.taken_over;
    } else if (shards_) {
      shards_->write(delivery.number, delivery.frame, delivery.log);
      tell(Step::stored, delivery.number);
    }
    numbers_.push_back(delivery.number);
    experiment::add(delivery.frame, summary_);
    summary_.events += delivery.events;
    summary_.citizen_days += delivery.citizen_days;
  }

  [[nodiscard]] Summary const& summary() const { return summary_; }

  /// Writes the results file and hands over what is known.
  [[nodiscard]] Summary close(bool was_stopped) {
    summary_.was_stopped = was_stopped;
    summary_.digest = digest_of(summary_);
    if (shards_ && summary_.replications > 0) {
      earlier_->check_end({numbers_.begin(), numbers_.end()});
      tell(Step::merging, 0);
      record::hdf5::merge(
          *shards_, numbers_, options_.out, further_groups(), attributes_of(scenario_, summary_));
      tell(Step::merged, 0);
      shards_->remove();
    }
    return std::move(summary_);
  }

 private:
  void tell(Step step, int replication) const {
    if (options_.listener != nullptr) {
      options_.listener->on_step(step, replication);
    }
  }

  [[nodiscard]] std::vector<record::Group> further_groups() const {
    std::vector<record::Group> groups{summary_group(scenario_, summary_.series)};
    if (scenario_.arms.size() > 1) {
      groups.push_back(comparison_group(scenario_, summary_.series));
    }
    groups.push_back(provenance_group(scenario_, origin()));
    if (!summary_.failures.empty()) {
      groups.push_back(failures_group(summary_.failures));
    }
    return groups;
  }

  [[nodiscard]] Origin origin() const {
    auto const counts = scenario::count_evidence(scenario_.dictionary);
    return {.command = options_.command,
            .file = options_.file,
            .goals = options_.goals,
            .replications = scenario_.replications,
            .assumptions = static_cast<int>(counts.assumed),
            .sources = static_cast<int>(counts.sourced)};
  }

  scenario::Scenario const& scenario_;
  ExperimentOptions const& options_;
  Summary summary_;
  std::optional<ShardFolder> shards_;
  std::optional<EarlierWork> earlier_;
  std::set<int> finished_;
  std::vector<std::int32_t> numbers_;  ///< Of the replications accounted for, ascending.
};

WorkOrder order_of(scenario::Scenario const& scenario,
                   ExperimentOptions const& options,
                   Collection const& collection) {
  WorkOrder order{.first = first_of(options),
                  .end = end_of(scenario, options),
                  .threads = options.threads,
                  .finished = collection.finished(),
                  .stop = options.stop,
                  .scratch = collection.scratch()};
  if (auto* listener = options.listener) {
    order.on_begin = [listener](int number) { listener->on_step(Step::begins, number); };
  }
  return order;
}

}  // namespace

Summary run_experiment(scenario::Scenario const& scenario, ExperimentOptions const& options) {
  SIM_EXPECT(options.threads >= 1 && scenario.replications >= 1 && !scenario.arms.empty());
  Collection collection{scenario, options};
  auto const order = order_of(scenario, options, collection);
  Workshop workshop{scenario, order};
  int done = 0;
  bool is_enough = false;
  while (!is_enough) {
    auto delivery = workshop.next();
    if (!delivery) {
      break;
    }
    bool const has_failed = !delivery->failure.empty();
    collection.add(std::move(*delivery));
    ++done;
    auto const& known = collection.summary();
    if (options.listener != nullptr) {
      options.listener->on_progress(
          {.finished = done, .wanted = order.end - order.first, .events = known.events});
    }
    is_enough = !has_failed && options.is_enough && options.is_enough(known.series);
  }
  auto summary = collection.close(!is_enough && done < order.end - order.first);
  if (summary.replications == 0 && !summary.failures.empty()) {
    throw ContractError{summary.failures.front().reason};
  }
  return summary;
}

}  // namespace sim::experiment
