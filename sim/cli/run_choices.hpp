#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/cli/progress.hpp"
#include "sim/cli/streams.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::cli {

/// What every command that simulates lets its user choose.
struct RunChoices {
  std::vector<std::string> settings;         ///< key=value
  std::optional<std::int64_t> seed;          ///< The same as --set run.seed.
  std::optional<std::int64_t> replications;  ///< The same as --set run.replications.
  unsigned threads = 0;                      ///< 0: all cores.
  bool is_quiet = false;
};

/// All choices that change the scenario, as key=value.
[[nodiscard]] std::vector<std::string> settings_of(RunChoices const& choices);

/// Whether the number of replications was chosen, in one of the two ways.
[[nodiscard]] bool has_replications(RunChoices const& choices);

/// Threads that have something to do.
[[nodiscard]] unsigned threads_of(RunChoices const& choices, scenario::Scenario const& scenario);

[[nodiscard]] ProgressStyle style_of(RunChoices const& choices, Streams const& streams);

/// The choices as on the command line, without what cannot change a result, so that a results file
/// repeats.
[[nodiscard]] std::string command_of(RunChoices const& choices);

/// Says what is about to be simulated, with warnings of staffing that cannot serve.
void announce(scenario::Scenario const& scenario,
              unsigned threads,
              Streams const& streams,
              std::string_view limit = "");

/// "IPS in Denmark, 2012 to 2016: 20 replications of 1 arm, 2 threads". `limit` stands before the
/// number of replications: "until precise enough, at most ".
[[nodiscard]] std::string announcement(scenario::Scenario const& scenario,
                                       unsigned threads,
                                       std::string_view limit = "");

}  // namespace sim::cli
