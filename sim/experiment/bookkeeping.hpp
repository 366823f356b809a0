#pragma once

#include <optional>
#include <vector>

#include "sim/economics/ledger.hpp"
#include "sim/economics/person_time.hpp"
#include "sim/record/fan_out.hpp"
#include "sim/record/resource_recorder.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// Days of contract of all posts of a role between two days after the start of the run. Contracts
/// run every day of the year, whether the post is filled or not.
[[nodiscard]] std::int64_t post_days(model::Setting const& setting,
                                     std::size_t role,
                                     int from,
                                     int to);

/// The first day of each year of the run after its start, and the end of the last one: years are
/// twelve calendar months, the last one may be shorter.
[[nodiscard]] std::vector<int> year_bounds(scenario::Scenario const& scenario);

/// Prices a region of an arm while it runs; does nothing in a scenario without prices.
class Bookkeeping {
 public:
  Bookkeeping(scenario::Scenario const& scenario, scenario::Region const& region);

  void listen_through(record::FanOut& listeners);

  /// Books the last year of everybody and all staff, and adds the region to the book of its arm.
  void close(model::World const& world,
             record::ResourceRecorder const& resources,
             std::optional<economics::Ledger>& arm);

 private:
  void book_staff(record::ResourceRecorder const& resources);

  scenario::Scenario const& scenario_;
  scenario::Region const& region_;
  std::optional<economics::PersonTime> persons_;
};

}  // namespace sim::experiment
