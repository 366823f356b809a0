#include "sim/report/markdown.hpp"

#include <algorithm>

namespace sim::report {

namespace {

std::string row(std::vector<std::string> const& cells) {
  std::string line = "|";
  for (auto const& cell : cells) {
    line += ' ';
    for (char const letter : cell) {
      line += letter == '|' ? "\\|" : std::string(1, letter == '\n' ? ' ' : letter);
    }
    line += cell.empty() ? "|" : " |";
  }
  return line + '\n';
}

constexpr std::string_view opening = "<!-- ";
constexpr std::string_view closing = " -->\n";

/// The name in a line that is nothing but a comment; empty otherwise.
std::string_view marker(std::string_view line) {
  bool const is_marker = line.starts_with(opening) && line.ends_with(closing);
  return is_marker ? line.substr(opening.size(), line.size() - opening.size() - closing.size())
                   : std::string_view{};
}

}  // namespace

MarkdownTable::MarkdownTable(std::vector<std::string> const& heads) : text_(row(heads)) {
  text_ += '|';
  for (std::size_t k = 0; k < heads.size(); ++k) {
    text_ += "---|";
  }
  text_ += '\n';
}

void MarkdownTable::add_row(std::vector<std::string> const& cells) {
  text_ += row(cells);
}

std::string code(std::string_view name) {
  return "`" + std::string{name} + "`";
}

std::string filled(std::string_view document,
                   std::map<std::string, std::string, std::less<>> const& blocks) {
  std::string text;
  std::string end;  // Of the block whose own text is left out.
  while (!document.empty()) {
    auto const length = std::min(document.find('\n'), document.size() - 1) + 1;
    auto const line = document.substr(0, length);
    document.remove_prefix(length);
    auto const name = marker(line);
    if (!end.empty()) {
      end = name == end ? "" : end;
      continue;
    }
    auto const block = blocks.find(name);
    if (block != blocks.end()) {
      text += block->second;
      end = "end of " + block->first;
    } else if (name.empty()) {
      text += line;
    }
  }
  return text;
}

}  // namespace sim::report
