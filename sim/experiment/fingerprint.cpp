#include "sim/experiment/fingerprint.hpp"

#include <fmt/format.h>

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

}  // namespace

std::string program_version() {
  return JOBSPOR_VERSION;
}

std::string fingerprint_of(scenario::Scenario const& scenario) {
  return fmt::format(
      "{}-{}-{:016x}", program_version(), scenario.seed, digest_of(scenario.resolved));
}

}  // namespace sim::experiment
