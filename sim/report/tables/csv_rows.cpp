#include "sim/report/tables/csv_rows.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace sim::report {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

CsvRows::CsvRows(DecimalMark mark)
    : decimal_(mark == DecimalMark::comma ? ',' : '.')
    , separator_(mark == DecimalMark::comma ? ';' : ',')
    , text_(mark == DecimalMark::comma ? byte_order_mark : std::string_view{}) {}

CsvRows& CsvRows::add(std::string_view text) {
  begin_cell();
  if (text.find_first_of(",;\"\r\n") == std::string_view::npos) {
    text_ += text;
    return *this;
  }
  text_ += '"';
  for (auto const letter : text) {
    text_ += letter;
    if (letter == '"') {
      text_ += letter;
    }
  }
  text_ += '"';
  return *this;
}

CsvRows& CsvRows::add(double number) {
  begin_cell();
  if (std::isfinite(number)) {
    auto digits = fmt::format("{}", number);
    std::ranges::replace(digits, '.', decimal_);
    text_ += digits;
  }
  return *this;
}

CsvRows& CsvRows::add_empty(int cells) {
  for (int k = 0; k < cells; ++k) {
    begin_cell();
  }
  return *this;
}

void CsvRows::end_row() {
  text_ += '\n';
  is_row_begun_ = false;
}

void CsvRows::begin_cell() {
  if (is_row_begun_) {
    text_ += separator_;
  }
  is_row_begun_ = true;
}

}  // namespace sim::report
