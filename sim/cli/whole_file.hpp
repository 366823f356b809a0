#pragma once

#include <filesystem>
#include <string>

namespace sim::cli {

/// Writes a file of text that appears whole or not at all. Errors: OutputError.
void write_whole(std::filesystem::path const& file, std::string const& text);

}  // namespace sim::cli
