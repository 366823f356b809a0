#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/experiment/series.hpp"
#include "sim/record/table.hpp"

namespace sim::experiment {

/// A replication that the program could not finish: it can be run again alone.
struct Failure {
  int replication = 0;
  std::string reason;
};

/// What is known when an experiment is over.
struct Summary {
  SeriesTable series;
  int replications = 0;      ///< Finished; fewer than wanted after a stop.
  int taken_over = 0;        ///< Of these: finished by an earlier run.
  bool was_stopped = false;  ///< From outside, before all had been done.
  std::uint64_t events = 0;  ///< Of those simulated now; so with the days.
  double citizen_days = 0.0;
  std::uint64_t digest = 0;  ///< Over all replications and arms, in order.
  std::vector<std::vector<std::uint64_t>> digests = {};  ///< Per replication: one per arm.
  std::vector<Failure> failures = {};
};

/// Adds a replication to what is known; numbers in ascending order.
void add(record::Frame const& frame, Summary& summary);

/// Of all replications and arms, in order.
[[nodiscard]] std::uint64_t digest_of(Summary const& summary);

/// A digest as it is shown and stored: 16 hexadecimal digits.
[[nodiscard]] std::string digest_text(std::uint64_t digest);

}  // namespace sim::experiment
