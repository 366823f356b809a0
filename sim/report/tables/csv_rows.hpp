#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sim::report {

/// How numbers are written, and with that what stands between cells.
///
/// `comma` is for a Danish Excel: semicolons between cells, and a byte order mark, by which Excel
/// knows UTF-8.
enum class DecimalMark : std::uint8_t { point, comma };

/// A table as CSV (RFC 4180, lines end with a line feed), row by row.
///
/// Numbers are written with the fewest digits that read back as the same number; what is not known
/// is an empty cell. No locale is asked.
class CsvRows {
 public:
  explicit CsvRows(DecimalMark mark);

  CsvRows& add(std::string_view text);
  CsvRows& add(double number);
  CsvRows& add_empty(int cells);

  void end_row();

  [[nodiscard]] std::string const& text() const { return text_; }

 private:
  void begin_cell();

  char decimal_;
  char separator_;
  std::string text_;
  bool is_row_begun_ = false;
};

}  // namespace sim::report
