#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim::report {

inline constexpr std::size_t page_width = 100;  ///< Columns.

/// Columns of a text as a reader counts them: one per character, also for Danish letters.
[[nodiscard]] std::size_t width_of(std::string_view text);

/// Breaks a text at spaces into lines of at most `width` columns; a longer word stays whole.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// A text wrapped to the page, every line behind `indent` blanks and with a line break; an empty
/// text stays empty.
[[nodiscard]] std::string paragraph(std::string_view text, std::size_t indent = 0);

/// "1 arm", "2 arms".
template <class Number>
[[nodiscard]] std::string counted(Number count, std::string_view noun) {
  return std::to_string(count).append(" ").append(noun).append(count == 1 ? "" : "s");
}

enum class Align : std::uint8_t { left, right };

struct TextColumn {
  std::string head;
  Align align = Align::right;
};

/// A table for a terminal or a letter: aligned columns, no lines, no colour.
///
/// The first column holds labels, at most `label_width` wide. Long heads and labels are wrapped; a
/// heading stands across all columns behind an empty line. A table that is wider than the
/// page is cut between columns and goes on below, with its labels repeated.
class TextTable {
 public:
  explicit TextTable(std::vector<TextColumn> columns, std::size_t label_width = 40)
      : columns_(std::move(columns)), label_width_(label_width) {}

  /// One cell per column.
  void add_row(std::vector<std::string> cells);

  void add_heading(std::string text);

  /// Every line ends with a line break and has no space before it.
  [[nodiscard]] std::string text() const;

 private:
  [[nodiscard]] std::vector<std::size_t> widths() const;
  [[nodiscard]] std::string block(std::vector<std::size_t> const& shown,
                                  std::vector<std::size_t> const& widths) const;

  std::vector<TextColumn> columns_;
  std::size_t label_width_;
  std::vector<std::vector<std::string>> rows_;  ///< A heading has one cell.
};

}  // namespace sim::report
