#include <iostream>
#include <string>
#include <unistd.h>
#include <vector>

#include "sim/cli/program.hpp"

int main(int count, char** words) {
  sim::cli::Streams const streams{
      .out = std::cout, .err = std::cerr, .is_terminal = ::isatty(STDERR_FILENO) == 1};
  return sim::cli::run_program({words, words + count}, streams);
}
