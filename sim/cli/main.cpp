#include <iostream>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vector>

#include "sim/cli/program.hpp"

namespace {

/// Of the terminal that the results go to; a file or a pipe has lines of a hundred.
std::size_t columns_of_output() {
  winsize window{};
  bool const is_known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0;
  return is_known ? window.ws_col : 100;
}

}  // namespace

int main(int count, char** words) {
  sim::cli::Streams const streams{.out = std::cout,
                                  .err = std::cerr,
                                  .is_terminal = ::isatty(STDERR_FILENO) == 1,
                                  .columns = columns_of_output()};
  return sim::cli::run_program({words, words + count}, streams);
}
