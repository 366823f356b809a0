#pragma once

#include <filesystem>
#include <string>

#include "sim/experiment/experiment.hpp"

namespace sim::cli {

/// What varies from one run of an experiment to the next; the results file repeats without it.
struct RunManifest {
  std::string command;  ///< As typed.
  std::string started;  ///< "2024-03-05T12:00:00Z".
  unsigned threads = 1;
  double seconds = 0.0;  ///< Of the wall clock.
};

/// The present moment in UTC, as in the manifest.
[[nodiscard]] std::string time_stamp();

[[nodiscard]] std::string manifest_json(RunManifest const& manifest,
                                        experiment::Summary const& summary);

/// Writes `<results>.run.json`. Errors: OutputError.
void write_manifest(std::filesystem::path const& results, std::string const& json);

}  // namespace sim::cli
