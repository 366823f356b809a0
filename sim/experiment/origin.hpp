#pragma once

#include <string>
#include <vector>

namespace sim::experiment {

/// What was asked of an experiment, as it is kept beside the results.
struct Origin {
  std::string command;             ///< As typed, without what cannot change a result.
  std::string file;                ///< The scenario's, as typed.
  std::vector<std::string> goals;  ///< Of precision, as they were written; none: a fixed number.
  int replications = 1;            ///< Asked for; with goals at most so many.
  int assumptions = 0;             ///< Values of the scenario that rest on one.
  int sources = 0;                 ///< Values of the scenario that have a source.
};

}  // namespace sim::experiment
