#pragma once

#include <string>
#include <vector>

#include "sim/cli/streams.hpp"

namespace sim::cli {

/// Does what the words say and returns the exit code (exit_code.hpp). The first word is the name of
/// the program. Throws nothing: every error becomes a message and a code.
[[nodiscard]] int run_program(std::vector<std::string> const& words, Streams const& streams);

}  // namespace sim::cli
