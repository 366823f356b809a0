#include "sim/report/text_table.hpp"

#include <algorithm>
#include <span>

#include "sim/base/contract.hpp"

namespace sim::report {

namespace {

constexpr std::size_t gap = 2;  // Between two columns.

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for (auto const& word : wrapped(text, 1)) {
    longest = std::max(longest, width_of(word));
  }
  return longest;
}

std::string padded(std::string const& text, std::size_t width, Align align) {
  std::string const blanks(width - std::min(width, width_of(text)), ' ');
  return align == Align::left ? text + blanks : blanks + text;
}

void trim_end(std::string& line) {
  line.erase(line.find_last_not_of(' ') + 1);
}

/// One row of the table as lines of text: every cell wrapped to the width of its column.
std::string row_text(std::span<std::string const> cells,
                     std::span<std::size_t const> widths,
                     std::span<Align const> aligns) {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 1;
  for (std::size_t k = 0; k < cells.size(); ++k) {
    lines.push_back(wrapped(cells[k], widths[k]));
    height = std::max(height, lines.back().size());
  }
  std::string text;
  for (std::size_t line = 0; line < height; ++line) {
    std::string row;
    for (std::size_t k = 0; k < cells.size(); ++k) {
      auto const& cell = line < lines[k].size() ? lines[k][line] : std::string{};
      row += (k == 0 ? std::string{} : std::string(gap, ' ')) + padded(cell, widths[k], aligns[k]);
    }
    trim_end(row);
    text += row + "\n";
  }
  return text;
}

template <class T>
std::vector<T> picked(std::vector<T> const& all, std::vector<std::size_t> const& shown) {
  std::vector<T> some;
  for (auto const k : shown) {
    some.push_back(all[k]);
  }
  return some;
}

}  // namespace

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  if (width_of(text) <= width) {
    lines.emplace_back(text);
    return lines;
  }
  while (!text.empty()) {
    auto const end = std::min(text.find(' '), text.size());
    auto const word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (lines.empty() || width_of(lines.back()) + 1 + width_of(word) > width) {
      lines.emplace_back(word);
    } else {
      lines.back() += " " + std::string{word};
    }
  }
  return lines;
}

std::string paragraph(std::string_view text, std::size_t indent) {
  std::string all;
  if (text.empty()) {
    return all;
  }
  for (auto const& line : wrapped(text, page_width - indent)) {
    all += std::string(indent, ' ') + line + "\n";
  }
  return all;
}

void TextTable::add_row(std::vector<std::string> cells) {
  SIM_EXPECT(cells.size() == columns_.size() && columns_.size() > 1);
  rows_.push_back(std::move(cells));
}

void TextTable::add_heading(std::string text) {
  rows_.push_back({std::move(text)});
}

std::vector<std::size_t> TextTable::widths() const {
  std::vector<std::size_t> widths;
  for (std::size_t k = 0; k < columns_.size(); ++k) {
    auto width = longest_word(columns_[k].head);
    for (auto const& row : rows_) {
      width = row.size() == 1 ? width : std::max(width, width_of(row[k]));
    }
    widths.push_back(k == 0 ? std::min(width, label_width_) : width);
  }
  return widths;
}

std::string TextTable::block(std::vector<std::size_t> const& shown,
                             std::vector<std::size_t> const& widths) const {
  std::vector<std::string> heads;
  std::vector<Align> aligns;
  for (auto const k : shown) {
    heads.push_back(columns_[k].head);
    aligns.push_back(k == 0 ? Align::left : columns_[k].align);
  }
  auto const block_widths = picked(widths, shown);
  auto text = row_text(heads, block_widths, aligns);
  for (auto const& row : rows_) {
    text += row.size() == 1 ? "\n" + paragraph(row.front())
                            : row_text(picked(row, shown), block_widths, aligns);
  }
  return text;
}

std::string TextTable::text() const {
  auto const all_widths = widths();
  std::string text;
  for (std::size_t next = 1; next < columns_.size();) {
    std::vector<std::size_t> shown{0};
    auto used = all_widths[0];
    while (next < columns_.size() &&
           (shown.size() == 1 || used + gap + all_widths[next] <= page_width)) {
      used += gap + all_widths[next];
      shown.push_back(next++);
    }
    text += (text.empty() ? "" : "\n") + block(shown, all_widths);
  }
  return text;
}

}  // namespace sim::report
