#include "sim/cli/run_manifest.hpp"

#include <chrono>
#include <fmt/chrono.h>
#include <fstream>
#include <nlohmann/json.hpp>

#include "sim/experiment/fingerprint.hpp"
#include "sim/record/output_error.hpp"

namespace sim::cli {

std::string time_stamp() {
  auto const now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

std::string manifest_json(RunManifest const& manifest, experiment::Summary const& summary) {
  nlohmann::ordered_json const json{
      {"version", experiment::program_version()},
      {"command", manifest.command},
      {"digest", experiment::digest_text(summary.digest)},
      {"replications", summary.replications},
      {"stopped", summary.was_stopped},
      {"started", manifest.started},
      {"seconds", manifest.seconds},
      {"threads", manifest.threads},
      {"events", summary.events},
      {"events_per_second", static_cast<double>(summary.events) / manifest.seconds},
      {"citizen_days", summary.citizen_days},
      {"citizen_days_per_second", summary.citizen_days / manifest.seconds}};
  return json.dump(2) + "\n";
}

void write_manifest(std::filesystem::path const& results, std::string const& json) {
  auto file = results;
  file += ".run.json";
  std::ofstream stream{file};
  stream << json;
  stream.close();
  if (!stream) {
    throw record::OutputError(file, "cannot write");
  }
}

}  // namespace sim::cli
