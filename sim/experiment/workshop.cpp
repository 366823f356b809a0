#include "sim/experiment/workshop.hpp"

#include <memory>
#include <utility>

#include "sim/experiment/chronicle.hpp"
#include "sim/experiment/frames.hpp"
#include "sim/experiment/replicate.hpp"
#include "sim/record/output_error.hpp"

namespace sim::experiment {

namespace {

/// The event log of a replication, which keeps its recorders alive.
record::Pieces log_of(scenario::Scenario const& scenario, Replication&& replication) {
  if (scenario.events.replications == 0) {
    return {};
  }
  auto chronicle = std::make_shared<Chronicle const>(std::move(replication));
  return [&scenario, chronicle](auto const& use) { chronicle->for_each_piece(scenario, use); };
}

Delivery simulated(scenario::Scenario const& scenario, int number, WorkOrder const& order) {
  Delivery delivery{.number = number};
  try {
    if (order.on_begin) {
      order.on_begin(number);
    }
    auto replication = run_replication(scenario, number, {.scratch = order.scratch});
    for (auto const& arm : replication.arms) {
      delivery.digests.push_back(arm.digest);
      delivery.events += arm.events;
      delivery.citizen_days += arm.citizen_days;
    }
    delivery.frame = frame_of(scenario, replication);
    delivery.log = log_of(scenario, std::move(replication));
  } catch (record::OutputError const&) {
    delivery = {.number = number, .trouble = std::current_exception()};
  } catch (std::exception const& error) {
    delivery = {.number = number, .failure = error.what()};
  }
  return delivery;
}

}  // namespace

Workshop::Workshop(scenario::Scenario const& scenario, WorkOrder order)
    : scenario_(scenario)
    , order_(std::move(order))
    , next_number_(order_.first)
    , delivered_(order_.first) {
  for (unsigned k = 0; k < order_.threads; ++k) {
    workers_.emplace_back([this] { work(); });
  }
}

Workshop::~Workshop() {
  {
    std::lock_guard const lock{mutex_};
    is_over_ = true;
  }
  changed_.notify_all();
  for (auto& worker : workers_) {
    worker.join();
  }
}

std::optional<Delivery> Workshop::next() {
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [this] { return done_.contains(delivered_) || delivered_ >= wanted(); });
  if (!done_.contains(delivered_)) {
    return std::nullopt;
  }
  auto found = done_.extract(delivered_);
  ++delivered_;
  lock.unlock();
  changed_.notify_all();
  if (found.mapped().trouble) {
    std::rethrow_exception(found.mapped().trouble);
  }
  return std::move(found.mapped());
}

std::optional<int> Workshop::take_number() {
  std::unique_lock lock{mutex_};
  int const ahead = 2 * static_cast<int>(workers_.size()) + 2;
  changed_.wait(lock, [&] { return is_over_ || next_number_ < delivered_ + ahead; });
  is_stopped_ = is_stopped_ || (order_.stop != nullptr && order_.stop->load());
  if (is_over_ || is_stopped_ || next_number_ >= order_.end) {
    lock.unlock();
    changed_.notify_all();
    return std::nullopt;
  }
  return next_number_++;
}

void Workshop::work() {
  while (auto const number = take_number()) {
    auto delivery = order_.finished.contains(*number)
                        ? Delivery{.number = *number}
                        : simulated(scenario_, *number, order_);
    {
      std::lock_guard const lock{mutex_};
      done_.emplace(*number, std::move(delivery));
    }
    changed_.notify_all();
  }
}

}  // namespace sim::experiment
