#include "sim/scenario/csv/csv_text.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "sim/scenario/toml/number_text.hpp"

namespace sim::scenario {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr char quote = '"';

bool is_line_break(char letter) {
  return letter == '\n' || letter == '\r';
}

char separator_of(std::string_view text) {
  auto const header = text.substr(0, text.find_first_of("\r\n"));
  return header.find(';') != std::string_view::npos ? ';' : ',';
}

/// Goes through the text once, letter by letter.
class CsvReader {
 public:
  CsvReader(std::string_view text, std::string const& file, Problems& problems)
      : rest_(text), separator_(separator_of(text)), here_{file, 1, 1}, problems_(problems) {}

  std::vector<CsvRow> rows() {
    std::vector<CsvRow> rows;
    while (!rest_.empty()) {
      rows.push_back(row());
    }
    return rows;
  }

 private:
  [[nodiscard]] bool is_at(char letter) const { return rest_.starts_with(letter); }

  [[nodiscard]] bool is_at_end_of_cell() const {
    return rest_.empty() || is_at(separator_) || is_line_break(rest_.front());
  }

  char take() {
    char const letter = rest_.front();
    rest_.remove_prefix(1);
    bool const is_half_a_break = letter == '\r' && is_at('\n');
    bool const is_within_character = (static_cast<unsigned char>(letter) & 0xC0U) == 0x80U;
    if (is_line_break(letter) && !is_half_a_break) {
      ++here_.line;
      here_.column = 1;
    } else if (!is_within_character) {
      ++here_.column;
    }
    return letter;
  }

  CsvRow row() {
    CsvRow cells{cell()};
    while (is_at(separator_)) {
      take();
      cells.push_back(cell());
    }
    if (!rest_.empty() && take() == '\r' && is_at('\n')) {
      take();
    }
    return cells;
  }

  CsvCell cell() {
    while (is_at(' ')) {
      take();
    }
    CsvCell cell{.text = {}, .place = here_};
    auto const text = is_at(quote) ? quoted(cell.place) : plain(cell.place);
    cell.text = without_spaces_around(text);
    return cell;
  }

  std::string plain(Place const& place) {
    std::string text;
    while (!is_at_end_of_cell()) {
      text += take();
    }
    if (text.find(quote) != std::string::npos) {
      problems_.add(place,
                    "there is a quotation mark inside the cell; put the whole cell in quotation "
                    "marks and double the one inside.");
    }
    return text;
  }

  std::string quoted(Place const& place) {
    std::string text;
    take();
    while (!rest_.empty()) {
      char const letter = take();
      if (letter != quote) {
        text += letter;
      } else if (is_at(quote)) {
        text += take();
      } else {
        check_end_of_quoted(place);
        return text;
      }
    }
    problems_.add(place, "the quotation mark that opens this cell is never closed.");
    return text;
  }

  void check_end_of_quoted(Place const& place) {
    std::string after;
    while (!is_at_end_of_cell()) {
      after += take();
    }
    if (!without_spaces_around(after).empty()) {
      problems_.add(place,
                    "there is text after the closing quotation mark; double the quotation marks "
                    "inside a cell.");
    }
  }

  std::string_view rest_;
  char separator_;
  Place here_;
  Problems& problems_;
};

bool is_empty(CsvCell const& cell) {
  return cell.text.empty();
}

std::string cells_text(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "cell" : "cells");
}

/// The row without empty cells after the last column. False when it has too many or too few cells.
bool fits(CsvRow& row, std::size_t columns, Problems& problems) {
  while (row.size() > columns && is_empty(row.back())) {
    row.pop_back();
  }
  if (row.size() == columns) {
    return true;
  }
  bool const is_long = row.size() > columns;
  problems.add(
      is_long ? row[columns].place : row.front().place,
      fmt::format("the row has {}, the header {}; {}.",
                  cells_text(row.size()),
                  columns,
                  is_long ? "a cell with a separator in it needs quotation marks around it"
                          : "leave a cell empty, with its separator, where a number is missing"));
  return false;
}

}  // namespace

std::vector<CsvRow> read_csv(std::string_view text, std::string const& file, Problems& problems) {
  if (text.starts_with(byte_order_mark)) {
    text.remove_prefix(byte_order_mark.size());
  }
  auto rows = CsvReader{text, file, problems}.rows();
  std::erase_if(rows, [](CsvRow const& row) { return std::ranges::all_of(row, is_empty); });
  if (rows.empty()) {
    return rows;
  }
  auto& header = rows.front();
  while (is_empty(header.back())) {
    header.pop_back();
  }
  auto const columns = header.size();
  std::erase_if(rows, [&](CsvRow& row) { return !fits(row, columns, problems); });
  return rows;
}

}  // namespace sim::scenario
