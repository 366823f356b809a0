#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "sim/scenario/toml/problems.hpp"

namespace sim::scenario {

/// What sort of file is wanted, for messages.
struct FileSort {
  std::string_view noun;    ///< "a scenario file".
  std::string_view ending;  ///< ".toml".
  std::string_view fewest;  ///< What an empty one lacks: "a scenario needs at least a title".
};

inline constexpr FileSort scenario_sort{
    .noun = "a scenario file",
    .ending = ".toml",
    .fewest = "a scenario needs at least a title and what it extends"};

/// The bytes of a file of at most 10 MB. When they cannot be had (no such file, a folder,
/// no permission, empty, too large) the reason is added at `mentioned_at`: the file itself, or the
/// key that names it.
[[nodiscard]] std::optional<std::string> file_text(std::filesystem::path const& file,
                                                   FileSort const& sort,
                                                   Place const& mentioned_at,
                                                   Problems& problems);

}  // namespace sim::scenario
