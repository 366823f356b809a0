#include "sim/cli/interruption.hpp"

#include <csignal>
#include <cstdlib>
#include <string_view>
#include <unistd.h>

#include "sim/cli/exit_code.hpp"

namespace sim::cli {

namespace {

// A signal handler can only reach a global; this is the one place that needs it.
std::atomic<bool> is_stop_wanted{false};
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void ask_to_stop(int) {
  if (is_stop_wanted.exchange(true)) {
    std::_Exit(static_cast<int>(ExitCode::interrupted));
  }
  // Streams must not be used in a handler; that nobody reads it is no reason to fail.
  static constexpr std::string_view message =
      "\nStopping after the replications under way; Ctrl-C again ends at once.\n";
  [[maybe_unused]] auto const written = ::write(STDERR_FILENO, message.data(), message.size());
}

void handle(int signal, void (*handler)(int)) {
  struct sigaction action {};

  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigaction(signal, &action, nullptr);
}

}  // namespace

Interruption::Interruption() {
  is_stop_wanted = false;
  handle(SIGINT, ask_to_stop);
  handle(SIGTERM, ask_to_stop);
}

Interruption::~Interruption() {
  handle(SIGINT, SIG_DFL);
  handle(SIGTERM, SIG_DFL);
}

std::atomic<bool> const& Interruption::stop() const {
  return is_stop_wanted;
}

}  // namespace sim::cli
