#pragma once

#include <filesystem>

namespace sim::cli {

/// Makes the folder of a results file and tries to write there, so that a long run does not find
/// out at its end that it cannot.
///
/// Errors: OutputError that says what is in the way.
void make_results_place(std::filesystem::path const& results);

}  // namespace sim::cli
