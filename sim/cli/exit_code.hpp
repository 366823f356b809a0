#pragma once

#include <cstdint>

namespace sim::cli {

/// What the program tells whoever started it. Source: sysexits.h; 130 is a shell's for Ctrl-C.
enum class ExitCode : std::uint8_t {
  success = 0,
  unmet = 1,          ///< Done, short of what was asked: backtest --strict, a validation figure
                      ///< with an error is outside; compare, a goal that can never be met.
  usage = 64,         ///< The command line makes no sense.
  scenario = 65,      ///< A scenario has faults; nothing was written.
  bug = 70,           ///< The program broke its own promises.
  output = 74,        ///< The machine would not let us read or write.
  interrupted = 130,  ///< Stopped by Ctrl-C; finished work was kept.
};

}  // namespace sim::cli
