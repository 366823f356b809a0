#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

namespace sim::record {

/// The machine would not let us write or read a results file: which file, and why.
class OutputError : public std::runtime_error {
 public:
  OutputError(std::filesystem::path const& path, std::string const& reason)
      : std::runtime_error(path.string() + ": " + reason) {}
};

}  // namespace sim::record
