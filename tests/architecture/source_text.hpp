#pragma once

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sim::architecture {

inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    auto const end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

inline std::size_t line_of(std::string_view text, std::size_t position) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, position), '\n'));
}

inline bool is_word_letter(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}

/// Blanks comments and literals of a C++ text, so that words and braces in them do not count.
/// Length and line numbers stay.
class LiteralBlanker {
 public:
  explicit LiteralBlanker(std::string_view text) : text_(text), code_(text) {}

  std::string run() {
    while (at_ < text_.size()) {
      if (rest().starts_with("//")) {
        blank(rest().find('\n'));
      } else if (rest().starts_with("/*")) {
        blank_through("*/", 2);
      } else if (rest().starts_with("R\"") && !follows_word()) {
        auto const open = rest().find('(');
        blank_through(")" + std::string(rest().substr(2, open - 2)) + "\"", open);
      } else if (rest().front() == '"' || (rest().front() == '\'' && !follows_word())) {
        blank_quoted(rest().front());
      } else {
        ++at_;
      }
    }
    return code_;
  }

 private:
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

  /// After a letter or digit, a quote separates digits and an R ends a word.
  [[nodiscard]] bool follows_word() const { return at_ > 0 && is_word_letter(text_[at_ - 1]); }

  void blank(std::size_t length) {
    auto const end = at_ + std::min(length, text_.size() - at_);
    for (; at_ < end; ++at_) {
      code_[at_] = text_[at_] == '\n' ? '\n' : ' ';
    }
  }

  void blank_through(std::string const& end, std::size_t from) {
    auto const found = rest().find(end, from);
    blank(found == std::string_view::npos ? found : found + end.size());
  }

  void blank_quoted(char quote) {
    std::size_t length = 1;
    while (length < rest().size() && rest()[length] != quote && rest()[length] != '\n') {
      length += rest()[length] == '\\' ? 2 : 1;
    }
    blank(length + 1);
  }

  std::string_view text_;
  std::string code_;
  std::size_t at_ = 0;
};

inline std::string code_of(std::string_view text) {
  return LiteralBlanker(text).run();
}

/// A name as it is written in code, with its qualification: "std::chrono::steady_clock".
struct Name {
  std::string text;
  std::size_t line;
  bool is_member;  ///< After a dot or an arrow.
  bool is_called;  ///< Before an opening parenthesis.

  /// Whether this is one of its parts: `std::clock` has the parts std and clock.
  [[nodiscard]] bool has_part(std::string_view part) const {
    if (!is_qualified()) {
      return text == part;
    }
    return ("::" + text + "::").find("::" + std::string(part) + "::") != std::string::npos;
  }

  [[nodiscard]] bool is_standard() const { return text.starts_with("std::"); }

  [[nodiscard]] bool is_global() const { return text.starts_with("::"); }

  [[nodiscard]] bool is_qualified() const { return text.find("::") != std::string::npos; }
};

inline std::vector<Name> names_in(std::string_view code) {
  std::vector<Name> names;
  std::size_t line = 1;
  for (std::size_t begin = 0; begin < code.size();) {
    auto end = begin;
    while (end < code.size() && (is_word_letter(code[end]) || code.substr(end, 2) == "::")) {
      end += is_word_letter(code[end]) ? 1 : 2;
    }
    if (end == begin) {
      line += code[begin] == '\n' ? 1 : 0;
      ++begin;
      continue;
    }
    auto const before = code.substr(0, begin);
    bool const is_number = std::isdigit(static_cast<unsigned char>(code[begin])) != 0;
    if (!is_number) {
      names.push_back({.text = std::string(code.substr(begin, end - begin)),
                       .line = line,
                       .is_member = before.ends_with('.') || before.ends_with("->"),
                       .is_called = end < code.size() && code[end] == '('});
    }
    begin = end;
  }
  return names;
}

/// An `#include` directive: the path, and whether it stands in quotes.
struct Include {
  std::string path;
  bool is_quoted;
  std::size_t line;
};

inline std::vector<Include> includes_in(std::string_view text) {
  std::vector<Include> includes;
  auto const lines = lines_of(text);
  for (std::size_t index = 0; index < lines.size(); ++index) {
    auto const& line = lines[index];
    auto const open = line.find_first_of("<\"");
    if (!line.starts_with("#include") || open == std::string::npos) {
      continue;
    }
    auto const close = line.find_first_of(">\"", open + 1);
    includes.push_back({.path = line.substr(open + 1, close - open - 1),
                        .is_quoted = line[open] == '"',
                        .line = index + 1});
  }
  return includes;
}

}  // namespace sim::architecture
