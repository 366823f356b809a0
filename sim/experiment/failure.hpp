#pragma once

#include <string>

namespace sim::experiment {

/// A replication that the program could not finish: it can be run again alone.
struct Failure {
  int replication = 0;
  std::string reason;
};

}  // namespace sim::experiment
