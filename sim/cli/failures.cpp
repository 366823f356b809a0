#include "sim/cli/failures.hpp"

#include <fmt/format.h>

#include "sim/cli/shell_word.hpp"

namespace sim::cli {

void tell_of_failures(experiment::Summary const& summary,
                      std::filesystem::path const& scenario,
                      RunChoices const& choices,
                      Streams const& streams) {
  for (auto const& failure : summary.failures) {
    streams.err << fmt::format(
        "Replication {} failed, which is a bug of the program: {}\n"
        "  Alone again: jobspor run {}{} --only {}\n",
        failure.replication,
        failure.reason,
        shell_word(scenario.generic_string()),
        command_of(choices),
        failure.replication);
  }
  if (!summary.failures.empty()) {
    streams.err << "The others are not touched by it; --resume tries the failed ones again.\n";
  }
}

}  // namespace sim::cli
