#pragma once

#include <concepts>
#include <cstdint>

namespace sim::random {

/// Where random bits come from: `Stream` in a run, `ScriptedSource` in a test.
///
/// Passed as the last parameter to whatever draws; never stored, never global.
class Source {
 public:
  Source() = default;
  Source(Source const&) = delete;
  Source& operator=(Source const&) = delete;
  virtual ~Source() = default;

  /// 64 random bits: one draw.
  virtual std::uint64_t next() = 0;
};

/// What a sampler draws from: a `Source&`, or a `Stream&` where a virtual call would cost.
template <class Rng>
concept Generator = requires(Rng& rng) {
  { rng.next() } -> std::same_as<std::uint64_t>;
};

}  // namespace sim::random
