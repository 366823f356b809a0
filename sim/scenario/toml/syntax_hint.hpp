#pragma once

#include <string>
#include <string_view>

namespace sim::scenario {

/// A fault of syntax in words that help, and the column where it stands.
struct SyntaxHint {
  std::string text;
  int column;  ///< From 1; 0 when the parser's own column is the best there is.
};

/// Puts the parser's complaint about a line in our words: what is wrong and what to write.
[[nodiscard]] SyntaxHint syntax_hint(std::string_view complaint, std::string_view line);

}  // namespace sim::scenario
