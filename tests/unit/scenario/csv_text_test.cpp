#include "sim/scenario/csv/csv_text.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sim::scenario {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Texts = std::vector<std::vector<std::string>>;

struct Outcome {
  Texts texts;
  std::vector<CsvRow> rows;
  std::string faults;
};

Outcome read(std::string_view text) {
  Problems problems;
  Outcome outcome{.texts = {}, .rows = read_csv(text, "x.csv", problems), .faults = {}};
  for (auto const& row : outcome.rows) {
    auto& texts = outcome.texts.emplace_back();
    for (auto const& cell : row) {
      texts.push_back(cell.text);
    }
  }
  try {
    problems.throw_if_any();
  } catch (ScenarioError const& error) {
    outcome.faults = error.what();
  }
  return outcome;
}

TEST(CsvText, IsRowsOfCells) {
  auto const table = read("name,inhabitants\nKolding,90000\n");
  EXPECT_EQ(table.texts, (Texts{{"name", "inhabitants"}, {"Kolding", "90000"}}));
  EXPECT_EQ(table.faults, "");
}

TEST(CsvText, MayEndWithoutALineBreak) {
  EXPECT_EQ(read("a,b\n1,2").texts, (Texts{{"a", "b"}, {"1", "2"}}));
}

TEST(CsvText, TakesSemicolonsWhereTheHeaderHasOne) {
  EXPECT_EQ(read("a;b\n1,5;2").texts, (Texts{{"a", "b"}, {"1,5", "2"}}));
}

TEST(CsvText, TakesTheLineBreaksOfEverySystem) {
  Texts const expected{{"a", "b"}, {"1", "2"}, {"3", "4"}};
  EXPECT_EQ(read("a,b\r\n1,2\r\n3,4\r\n").texts, expected);
  EXPECT_EQ(read("a,b\n1,2\n3,4\n").texts, expected);
  EXPECT_EQ(read("a,b\r1,2\r3,4\r").texts, expected);
}

TEST(CsvText, LeavesOutAByteOrderMark) {
  auto const table = read(
      "\xEF\xBB\xBF"
      "a,b\n1,2\n");
  EXPECT_EQ(table.texts.front().front(), "a");
  EXPECT_EQ(table.rows.front().front().place, (Place{"x.csv", 1, 1}));
}

TEST(CsvText, LeavesOutRowsWithoutText) {
  EXPECT_EQ(read("a,b\n\n1,2\n , \n,\n3,4\n\n").texts, (Texts{{"a", "b"}, {"1", "2"}, {"3", "4"}}));
}

TEST(CsvText, LeavesOutEmptyCellsAfterTheLastColumn) {
  auto const table = read("a;b;;\r\n1;2;;\r\n3;4\r\n");
  EXPECT_EQ(table.texts, (Texts{{"a", "b"}, {"1", "2"}, {"3", "4"}}));
  EXPECT_EQ(table.faults, "");
}

TEST(CsvText, TakesQuotedCellsWhole) {
  EXPECT_EQ(read("a,b\n\"x, \"\"y\"\"\nz\",\"2\"\n").texts,
            (Texts{{"a", "b"}, {"x, \"y\"\nz", "2"}}));
}

TEST(CsvText, TakesSpacesOffAroundCells) {
  EXPECT_EQ(read("a , b\n \"1\" ,\u00A02\u00A0\n").texts, (Texts{{"a", "b"}, {"1", "2"}}));
}

TEST(CsvText, CountsLinesThroughQuotedLineBreaksAndColumnsByCharacter) {
  auto const table = read("a,b\r\n\"x\r\ny\",2\r\nHøje,3\r\n");
  EXPECT_EQ(table.rows.at(1).at(1).place, (Place{"x.csv", 3, 4}));
  EXPECT_EQ(table.rows.at(2).at(0).place, (Place{"x.csv", 4, 1}));
  EXPECT_EQ(table.rows.at(2).at(1).place, (Place{"x.csv", 4, 6}));
}

TEST(CsvText, TellsEveryRowOfAnotherLengthAndGoesOn) {
  auto const table = read("a,b\n1\n2,3,4\n5,6\n");
  EXPECT_EQ(table.texts, (Texts{{"a", "b"}, {"5", "6"}}));
  EXPECT_EQ(table.faults,
            "x.csv:2:1: the row has 1 cell, the header 2; leave a cell empty, with its separator, "
            "where a number is missing.\n"
            "x.csv:3:5: the row has 3 cells, the header 2; a cell with a separator in it needs "
            "quotation marks around it.");
}

TEST(CsvText, TellsAQuotationMarkThatIsNeverClosed) {
  EXPECT_EQ(read("a,b\n1,\"2\n3,4\n").faults,
            "x.csv:2:3: the quotation mark that opens this cell is never closed.");
}

TEST(CsvText, TellsTextAfterAQuotedCell) {
  EXPECT_EQ(read("a,b\n\"1\"x,2\n").faults,
            "x.csv:2:1: there is text after the closing quotation mark; double the quotation marks "
            "inside a cell.");
}

TEST(CsvText, TellsAQuotationMarkInsideACell) {
  EXPECT_EQ(read("a,b\n1,5\" pipe\n").faults,
            "x.csv:2:3: there is a quotation mark inside the cell; put the whole cell in quotation "
            "marks and double the one inside.");
}

TEST(CsvText, IsNothingWithoutText) {
  EXPECT_THAT(read("").rows, IsEmpty());
  EXPECT_THAT(read("\n,,\n").rows, IsEmpty());
}

}  // namespace
}  // namespace sim::scenario
