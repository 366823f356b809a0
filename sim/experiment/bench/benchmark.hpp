#pragma once

#include <cstdint>
#include <ctime>
#include <string>
#include <vector>

#include "sim/base/time.hpp"

namespace sim::experiment::bench {

/// A figure by which a benchmark shows that it simulated what it says.
struct CheckValue {
  std::string name;
  double value;
};

/// What one benchmark measured.
///
/// Units: CPU seconds of this process. An event is one thing taken from the queue and handled.
struct BenchmarkResult {
  std::string name;
  std::uint64_t events = 0;
  double seconds = 0.0;
  std::vector<CheckValue> checks;

  [[nodiscard]] double events_per_second() const { return static_cast<double>(events) / seconds; }

  [[nodiscard]] double nanoseconds_per_event() const {
    return seconds * 1e9 / static_cast<double>(events);
  }
};

/// The nearest number of whole minutes, at least one: so that no event follows in the same minute.
inline Duration at_least_a_minute(double minutes) {
  auto const below = static_cast<Duration::rep>(minutes);
  bool const is_nearer_above = minutes - static_cast<double>(below) >= 0.5;
  auto const nearest = is_nearer_above ? below + 1 : below;
  return Duration{nearest > 0 ? nearest : 1};
}

/// Measures the CPU time of this process from its construction on. For benchmarks only.
class CpuStopwatch {
 public:
  [[nodiscard]] double seconds() const { return now() - begin_; }

 private:
  static double now() {
    std::timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
  }

  double begin_ = now();
};

}  // namespace sim::experiment::bench
