#include "sim/experiment/summary.hpp"

#include <fmt/format.h>

#include "sim/base/digest.hpp"

namespace sim::experiment {

namespace {

/// The digests that a frame holds, arm by arm.
std::vector<std::uint64_t> digests_in(record::Frame const& frame) {
  auto const half = [&](char const* name) {
    return std::get<std::vector<std::int32_t>>(frame.front().variable(name).values);
  };
  auto const high = half("digest_high");
  auto const low = half("digest_low");
  std::vector<std::uint64_t> digests;
  for (std::size_t arm = 0; arm < high.size(); ++arm) {
    digests.push_back(std::uint64_t{static_cast<std::uint32_t>(high[arm])} << 32 |
                      static_cast<std::uint32_t>(low[arm]));
  }
  return digests;
}

}  // namespace

void add(record::Frame const& frame, Summary& summary) {
  summary.series.add(frame);
  summary.digests.push_back(digests_in(frame));
  ++summary.replications;
}

std::uint64_t digest_of(Summary const& summary) {
  Digest digest;
  for (auto const& replication : summary.digests) {
    for (auto const arm : replication) {
      digest.add(arm);
    }
  }
  return digest.value();
}

std::string digest_text(std::uint64_t digest) {
  return fmt::format("{:016x}", digest);
}

}  // namespace sim::experiment
