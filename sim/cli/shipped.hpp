#pragma once

#include <filesystem>

namespace sim::cli {

/// The folder of scenarios that came with the program: `scenarios/` where the user stands, else
/// beside the build folder in which the program lies.
///
/// Errors: UsageError that says where was looked.
[[nodiscard]] std::filesystem::path shipped_scenarios();

}  // namespace sim::cli
