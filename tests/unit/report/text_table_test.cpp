#include "sim/report/text_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sim::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Wrapped, BreaksAtSpacesOnly) {
  EXPECT_THAT(wrapped("one two three", 7), ElementsAre("one two", "three"));
  EXPECT_THAT(wrapped("one two three", 8), ElementsAre("one two", "three"));
  EXPECT_THAT(wrapped("one two three", 13), ElementsAre("one two three"));
}

TEST(Wrapped, LeavesALongWordWhole) {
  EXPECT_THAT(wrapped("a rehabilitation b", 4), ElementsAre("a", "rehabilitation", "b"));
}

TEST(Wrapped, CountsCharactersAndNotBytes) {
  EXPECT_THAT(wrapped("æøå æøå", 7), ElementsAre("æøå æøå"));
}

TEST(Paragraph, IndentsEveryLineAndEndsIt) {
  std::string const word(60, 'x');
  EXPECT_EQ(paragraph(word + " " + word, 2), "  " + word + "\n  " + word + "\n");
}

TEST(Paragraph, OfNothingIsNothing) {
  EXPECT_EQ(paragraph("", 2), "");
}

TEST(TextTable, AlignsLabelsLeftAndNumbersRight) {
  TextTable table{{{.head = ""}, {.head = "usual"}, {.head = "a name", .align = Align::left}}};
  table.add_row({"work", "1.5", "x"});
  table.add_row({"ørred", "10.5", "yy"});
  EXPECT_EQ(table.text(),
            "       usual  a\n"
            "              name\n"
            "work     1.5  x\n"
            "ørred   10.5  yy\n");
}

TEST(TextTable, IsCutBetweenColumnsWhereThePageEnds) {
  TextTable table{{{.head = ""}, {.head = "first"}, {.head = "second"}}};
  table.add_row({"label", std::string(60, '1'), std::string(60, '2')});
  auto const text = table.text();
  EXPECT_THAT(text, HasSubstr("\n\n"));
  for (auto const& line : wrapped(text, 1)) {
    EXPECT_LE(width_of(line), page_width);
  }
}

}  // namespace
}  // namespace sim::report
