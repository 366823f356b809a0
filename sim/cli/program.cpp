#include "sim/cli/program.hpp"

#include <exception>
#include <system_error>
#include <variant>

#include "sim/base/contract.hpp"
#include "sim/cli/arguments.hpp"
#include "sim/cli/exit_code.hpp"
#include "sim/cli/usage_error.hpp"
#include "sim/experiment/fingerprint.hpp"
#include "sim/record/output_error.hpp"
#include "sim/scenario/toml/problems.hpp"

namespace sim::cli {

namespace {

ExitCode execute_request(std::vector<std::string> const& words, Streams const& streams) {
  auto const request = parse_arguments(words);
  auto const code =
      std::visit([&](auto const& arguments) { return execute(arguments, streams); }, request);
  streams.out.flush();
  if (!streams.out) {
    throw record::OutputError("standard output", "cannot write");
  }
  return code;
}

ExitCode report_bug(std::exception const& error, Streams const& streams) {
  streams.err << "jobspor " << experiment::program_version() << ": this is a bug: " << error.what()
              << "\nPlease report it with the command, the scenario and the line above.\n";
  return ExitCode::bug;
}

ExitCode report(std::exception const& error, ExitCode code, Streams const& streams) {
  streams.err << "jobspor: " << error.what() << "\n";
  return code;
}

ExitCode guarded(std::vector<std::string> const& words, Streams const& streams) {
  try {
    return execute_request(words, streams);
  } catch (UsageError const& error) {
    return report(error, ExitCode::usage, streams);
  } catch (scenario::ScenarioError const& error) {
    streams.err << error.what() << "\n";
    return ExitCode::scenario;
  } catch (record::OutputError const& error) {
    return report(error, ExitCode::output, streams);
  } catch (std::system_error const& error) {
    return report(error, ExitCode::output, streams);
  } catch (std::exception const& error) {
    return report_bug(error, streams);
  }
}

}  // namespace

int run_program(std::vector<std::string> const& words, Streams const& streams) {
  return static_cast<int>(guarded(words, streams));
}

}  // namespace sim::cli
