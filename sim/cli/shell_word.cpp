#include "sim/cli/shell_word.hpp"

#include <algorithm>
#include <string_view>

namespace sim::cli {

namespace {

/// Means nothing to a shell. Danish letters are above 127.
bool is_plain(char letter) {
  constexpr std::string_view marks = "_-+=./,:@%";
  auto const code = static_cast<unsigned char>(letter);
  return code > 127 || (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
         (code >= '0' && code <= '9') || marks.find(letter) != std::string_view::npos;
}

}  // namespace

std::string shell_word(std::string const& word) {
  if (!word.empty() && std::ranges::all_of(word, is_plain)) {
    return word;
  }
  std::string quoted = "'";
  for (char const letter : word) {
    quoted += letter == '\'' ? std::string{"'\\''"} : std::string{letter};
  }
  return quoted + "'";
}

}  // namespace sim::cli
