#include "sim/experiment/fingerprint.hpp"

#include <fmt/format.h>
#include <sstream>

#include "sim/base/digest.hpp"

namespace sim::experiment {

namespace {

std::uint64_t digest_of(std::string_view text) {
  Digest digest;
  for (char const letter : text) {
    digest.add(static_cast<unsigned char>(letter));
  }
  return digest.value();
}

/// The resolved scenario but for how many replications are wanted: more can be added to a file.
std::string without_replications(std::string const& resolved) {
  std::istringstream lines{resolved};
  std::string text;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("replications = ")) {
      text += line + "\n";
    }
  }
  return text;
}

}  // namespace

std::string program_version() {
  return JOBSPOR_VERSION;
}

std::string fingerprint_of(scenario::Scenario const& scenario) {
  return fmt::format("{}-{}-{:016x}",
                     program_version(),
                     scenario.seed,
                     digest_of(without_replications(scenario.resolved)));
}

}  // namespace sim::experiment
