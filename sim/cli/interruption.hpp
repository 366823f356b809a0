#pragma once

#include <atomic>

namespace sim::cli {

/// As long as it lives, Ctrl-C (SIGINT) and SIGTERM ask the work to stop instead of ending the
/// program; a second one ends it at once. One at a time.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(Interruption const&) = delete;
  Interruption& operator=(Interruption const&) = delete;

  /// Set once the user wants to stop.
  [[nodiscard]] std::atomic<bool> const& stop() const;
};

}  // namespace sim::cli
