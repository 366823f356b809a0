#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/economics/person_nets.hpp"
#include "sim/economics/person_time.hpp"
#include "sim/economics/price_list.hpp"
#include "sim/economics/tally.hpp"
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

/// The prices of a replication, and what an arm has used: all regions together.
struct ArmBooks {
  economics::Prices prices;
  economics::PriceList list;
  economics::Tally whole;       ///< Of the whole run.
  economics::Tally to_horizon;  ///< Until the months of the question's horizon are over.
};

/// The empty books of an arm; none in a scenario without prices.
[[nodiscard]] std::optional<ArmBooks> open_books(scenario::Scenario const& scenario,
                                                 int replication);

/// What the payers have of one citizen.
struct PersonAccount {
  std::uint8_t trial_group = model::no_index;  ///< When the run ends; row of the assignments.
  std::vector<economics::PersonNets> years;
};

/// Counts what is used in a region of an arm while it runs; does nothing without books.
class Bookkeeping {
 public:
  /// The books outlive this.
  Bookkeeping(scenario::Scenario const& scenario, scenario::Region const& region, ArmBooks* books);

  void listen_through(record::FanOut& listeners);

  /// Counts the last year of everybody and all staff, and adds the region to the books of its arm.
  /// Gives everybody's account, by index; none without books.
  std::vector<PersonAccount> close(model::World const& world,
                                   record::ResourceRecorder const& resources);

 private:
  void count_staff(record::ResourceRecorder const& resources,
                   std::size_t months,
                   economics::Tally& tally) const;

  scenario::Scenario const& scenario_;
  scenario::Region const& region_;
  ArmBooks* books_;
  std::optional<economics::PersonTime> persons_;
};

}  // namespace sim::experiment
