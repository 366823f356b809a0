#pragma once

#include <cstddef>
#include <ostream>

namespace sim::cli {

/// Where the program writes: results to `out`, messages and progress to `err`.
struct Streams {
  std::ostream& out;
  std::ostream& err;
  bool is_terminal;           ///< Whether `err` is one: lines may be drawn again.
  std::size_t columns = 100;  ///< Of a line on `out`.
};

}  // namespace sim::cli
