#include "sim/scenario/csv/cell_number.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sim::scenario {
namespace {

using testing::HasSubstr;

std::string fault_of(std::string_view cell) {
  return read_cell_number(cell).fault;
}

struct Written {
  char const* cell;
  double number;
};

class CellNumber : public testing::TestWithParam<Written> {};

TEST_P(CellNumber, IsRead) {
  auto const number = read_cell_number(GetParam().cell);
  ASSERT_TRUE(number.value) << GetParam().cell << ": " << number.fault;
  EXPECT_DOUBLE_EQ(*number.value, GetParam().number) << GetParam().cell;
}

INSTANTIATE_TEST_SUITE_P(AsPeopleWriteIt,
                         CellNumber,
                         testing::Values(Written{"0", 0},
                                         Written{"1234", 1234},
                                         Written{"12,5", 12.5},
                                         Written{"12.5", 12.5},
                                         Written{"0,125", 0.125},
                                         Written{"0.125", 0.125},
                                         Written{"1234,567", 1234.567},
                                         Written{"1 234", 1234},
                                         Written{"60\u00A0000", 60000},
                                         Written{"1\u202F234\u202F567,8", 1234567.8},
                                         Written{"1.234.567", 1234567},
                                         Written{"1,234,567", 1234567},
                                         Written{"1.234,5", 1234.5},
                                         Written{"1,234.5", 1234.5},
                                         Written{"12.345,678", 12345.678},
                                         Written{"1.2340", 1.234}));

TEST(CellNumbers, RefuseWhatCouldBeReadInTwoWays) {
  EXPECT_EQ(fault_of("1.234"),
            "that is 1234 where '.' sets thousands apart and 1,234 where it marks decimals; write "
            "1234, or 1,2340");
  EXPECT_THAT(fault_of("60,000"), HasSubstr("that is 60000 where ',' sets thousands apart"));
}

TEST(CellNumbers, RefuseTheErrorOfAFormula) {
  for (auto const* cell : {"#REF!", "#I/T", "#DIVISION/0!", "####"}) {
    EXPECT_THAT(fault_of(cell), HasSubstr("error of a formula")) << cell;
  }
}

TEST(CellNumbers, RefuseNumbersBelowZero) {
  EXPECT_THAT(fault_of("-5"), HasSubstr("below zero"));
}

TEST(CellNumbers, RefuseAnExponent) {
  EXPECT_THAT(fault_of("1,2E+05"), HasSubstr("without an exponent"));
}

TEST(CellNumbers, RefuseANumberThatIsTooLarge) {
  EXPECT_THAT(fault_of("10000000000"), HasSubstr("too large"));
  EXPECT_THAT(fault_of(std::string(400, '9')), HasSubstr("too large"));
}

TEST(CellNumbers, RefuseEverythingElse) {
  for (auto const* cell : {"",
                           "-",
                           ".",
                           ",",
                           "12 posts",
                           "ca. 40",
                           "5 %",
                           "1.23.456",
                           "1,234,56",
                           "1 23",
                           ",5",
                           "5,",
                           "1..2",
                           "0x10",
                           "inf",
                           "nan",
                           "1.234 567"}) {
    EXPECT_THAT(fault_of(cell), HasSubstr("write a number such as")) << cell;
  }
}

TEST(CellNumbers, AreMissingWhereTheCellIsEmptyOrHasTwoPoints) {
  EXPECT_TRUE(is_missing(""));
  EXPECT_TRUE(is_missing(".."));
  EXPECT_FALSE(is_missing("0"));
  EXPECT_FALSE(is_missing("-"));
}

}  // namespace
}  // namespace sim::scenario
