#pragma once

#include "sim/cli/exit_code.hpp"
#include "sim/cli/streams.hpp"

namespace sim::cli {

/// jobspor bench: how fast the kernel and the whole model are on this machine, on one thread.
struct BenchArguments {
  bool is_json = false;
};

ExitCode execute(BenchArguments const& arguments, Streams const& streams);

}  // namespace sim::cli
