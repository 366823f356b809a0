#pragma once

#include <stdexcept>

namespace sim::cli {

/// Something on the command line that does not exist: an arm, a person, a file to look in.
class UsageError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace sim::cli
