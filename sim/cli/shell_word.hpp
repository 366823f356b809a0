#pragma once

#include <string>

namespace sim::cli {

/// A word as it is typed for a shell to read it back: in quotes where it needs them.
[[nodiscard]] std::string shell_word(std::string const& word);

}  // namespace sim::cli
