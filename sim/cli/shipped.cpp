#include "sim/cli/shipped.hpp"

#include <fmt/format.h>
#include <system_error>

#include "sim/cli/usage_error.hpp"

namespace sim::cli {

namespace fs = std::filesystem;

namespace {

constexpr char const* folder_name = "scenarios";

/// <project>/scenarios of a program in <project>/build/<preset>/; empty where the system does not
/// say where the program lies.
fs::path beside_program() {
  std::error_code unknown;
  auto const program = fs::read_symlink("/proc/self/exe", unknown);
  return unknown ? fs::path{}
                 : (program.parent_path() / ".." / ".." / folder_name).lexically_normal();
}

}  // namespace

fs::path shipped_scenarios() {
  std::error_code unknown;
  if (fs::is_directory(folder_name, unknown)) {
    return folder_name;
  }
  auto const beside = beside_program();
  if (!beside.empty() && fs::is_directory(beside, unknown)) {
    return beside;
  }
  throw UsageError(fmt::format(
      "there is no folder '{}' here{}; name a scenario file, or go to the folder of the project.",
      folder_name,
      beside.empty() ? "" : fmt::format(" and none at {}", beside.string())));
}

}  // namespace sim::cli
