#include "sim/report/tables/csv_rows.hpp"

#include <cmath>
#include <cstring>
#include <limits>

#include <gtest/gtest.h>

#include "tests/unit/report/tables/read_table.hpp"

namespace sim::report {
namespace {

std::string one_row(DecimalMark mark) {
  CsvRows rows{mark};
  rows.add("arm").add(0.125).add_empty(1).add(-1234567.5).end_row();
  return rows.text();
}

TEST(CsvRows, SetCellsApartByCommasAndDecimalsByPoints) {
  EXPECT_EQ(one_row(DecimalMark::point), "arm,0.125,,-1234567.5\n");
}

TEST(CsvRows, AreReadByADanishSpreadsheet) {
  EXPECT_EQ(one_row(DecimalMark::comma),
            "\xEF\xBB\xBF"
            "arm;0,125;;-1234567,5\n");
}

TEST(CsvRows, QuoteWhatWouldBreakARow) {
  CsvRows rows{DecimalMark::point};
  rows.add("a,b").add("c;d").add("say \"hi\"").add("two\nlines").add("æøå").end_row();
  EXPECT_EQ(rows.text(), "\"a,b\",\"c;d\",\"say \"\"hi\"\"\",\"two\nlines\",æøå\n");
}

TEST(CsvRows, BeginARowWithAnEmptyCellWhereItsFirstIsEmpty) {
  CsvRows rows{DecimalMark::point};
  rows.add_empty(1).add("x").end_row();
  EXPECT_EQ(rows.text(), ",x\n");
}

TEST(CsvRows, LeaveOutWhatIsNotKnown) {
  CsvRows rows{DecimalMark::point};
  rows.add(std::numeric_limits<double>::quiet_NaN()).add("x").end_row();
  EXPECT_EQ(rows.text(), ",x\n");
}

/// Doubles of all sizes, from a simple generator of bits.
TEST(CsvRows, WriteNumbersThatReadBackAsTheSameNumbers) {
  std::uint64_t bits = 0x9E3779B97F4A7C15U;
  for (int k = 0; k < 100'000; ++k) {
    bits = bits * 6364136223846793005U + 1442695040888963407U;
    double number = 0.0;
    std::memcpy(&number, &bits, sizeof number);
    if (std::isfinite(number)) {
      CsvRows rows{DecimalMark::point};
      rows.add(number).end_row();
      auto const text = rows.text();
      ASSERT_EQ(tests::number_in(text.substr(0, text.size() - 1)), number) << text;
    }
  }
}

}  // namespace
}  // namespace sim::report
