#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "sim/scenario/toml/problems.hpp"

namespace sim::scenario {

/// The bytes of a scenario file of at most 10 MB. When they cannot be had (no such file, a folder,
/// no permission, empty, too large) the reason is added at `mentioned_at`: the file itself, or the
/// `extends` that names it.
[[nodiscard]] std::optional<std::string> file_text(std::filesystem::path const& file,
                                                   Place const& mentioned_at,
                                                   Problems& problems);

}  // namespace sim::scenario
