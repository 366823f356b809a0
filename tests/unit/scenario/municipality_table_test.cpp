#include "sim/scenario/municipality_table.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/scenario/toml_fixture.hpp"

namespace sim::scenario {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A table in the file "x.csv", for a scenario with two groups and two roles.
class MunicipalityTable : public tests::FolderTest {
 protected:
  std::vector<Municipality> read(std::string_view text) {
    write("x.csv", text);
    return read_file("x.csv");
  }

  std::vector<Municipality> read_file(std::string const& file) {
    auto const scenario = tests::document_of(
        "[citizens.old]\nstock = 1\n[citizens.young]\nstock = 1\n[staff.mentor]\ncount = 1\n"
        "[staff.case_worker]\ncount = 1\n");
    Problems problems;
    auto municipalities = read_municipalities(file,
                                              {.file = "x.toml", .line = 2, .column = 8},
                                              municipality_columns(scenario.root),
                                              problems);
    faults_.clear();
    try {
      problems.throw_if_any();
    } catch (ScenarioError const& error) {
      faults_ = error.what();
    }
    return municipalities;
  }

  std::string faults_of(std::string_view text) {
    static_cast<void>(read(text));
    return faults_;
  }

  [[nodiscard]] std::string const& faults() const { return faults_; }

 private:
  std::string faults_;
};

TEST_F(MunicipalityTable, HasANumberForEveryColumnOfTheScenario) {
  auto const rows = read(
      "name,inhabitants,workplaces,stock_old,stock_young,inflow_old,staff_mentor,staff_case_"
      "worker\n"
      "Kolding,90000,3000,700,200,\"6,5\",2,\"12,5\"\n");
  ASSERT_EQ(faults(), "");
  auto const& figures = rows.at(0).figures;
  EXPECT_EQ(figures.at("inhabitants").number, 90000);
  EXPECT_EQ(figures.at("inflow_old").number, 6.5);
  EXPECT_EQ(figures.at("staff_case_worker").number, 12.5);
  EXPECT_EQ(figures.at("staff_case_worker").place, (Place{"x.csv", 2, 36}));
}

TEST_F(MunicipalityTable, IsReadAsADanishSpreadsheetWritesIt) {
  auto const rows = read(
      "\xEF\xBB\xBF"
      "name;inhabitants;stock_old;staff_mentor;note\r\n"
      "Høje-Taastrup;57 000;1.234,5;12,5;\"Jobindsats; marts\"\r\n;;;;\r\n");
  ASSERT_EQ(faults(), "");
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows.at(0).name, "Høje-Taastrup");
  EXPECT_EQ(rows.at(0).place, (Place{"x.csv", 2, 1}));
  EXPECT_EQ(rows.at(0).figures.at("inhabitants").number, 57000);
  EXPECT_EQ(rows.at(0).figures.at("stock_old").number, 1234.5);
}

TEST_F(MunicipalityTable, LeavesOutNumbersThatAreMissing) {
  auto const rows = read("name,inhabitants,stock_old,stock_young\nKolding,90000,..,\n");
  EXPECT_EQ(faults(), "");
  EXPECT_EQ(rows.at(0).figures.size(), 1U);
}

TEST_F(MunicipalityTable, TellsEveryFaultInOnePass) {
  EXPECT_EQ(
      faults_of("name,inhabitants,Stock_Old,staff_mentro,region,inhabitants\n"
                "Kolding,90.000,1,2,x,\n"
                "Aarhus,#REF!,1,2,x,\n"
                "Kolding,-5,1,2,x,\n"
                ",12 persons,1,2,x,\n"
                "Vejle,1\n"),
      "x.csv:1:18: unknown column 'Stock_Old'; did you mean 'stock_old'?\n"
      "x.csv:1:28: unknown column 'staff_mentro'; did you mean 'staff_mentor'?\n"
      "x.csv:1:41: unknown column 'region'; known are name, inhabitants, workplaces, "
      "stock_old, stock_young, inflow_old, inflow_young, staff_mentor, staff_case_worker, and "
      "columns that begin with 'note' are for readers.\n"
      "x.csv:1:48: the column 'inhabitants' is there twice.\n"
      "x.csv:2:9: inhabitants is '90.000'; that is 90000 where '.' sets thousands apart and "
      "90,000 where it marks decimals; write 90000, or 90,0000.\n"
      "x.csv:3:8: inhabitants is '#REF!'; that is the error of a formula; correct it in the "
      "spreadsheet and save again.\n"
      "x.csv:4:1: the municipality 'Kolding' is in line 2 too; keep one of them.\n"
      "x.csv:4:9: inhabitants is '-5'; a number below zero counts nothing.\n"
      "x.csv:5:1: the municipality has no name.\n"
      "x.csv:5:2: inhabitants is '12 persons'; write a number such as 1234 or 12,5, and leave "
      "the cell empty where it is missing.\n"
      "x.csv:6:1: the row has 2 cells, the header 6; leave a cell empty, with its separator, "
      "where a number is missing.");
}

TEST_F(MunicipalityTable, NeedsNamesAndInhabitants) {
  EXPECT_EQ(
      faults_of("kommune,stock_old\nKolding,1\n"),
      "x.csv:1:1: there is no column 'inhabitants'; a table of municipalities needs it.\n"
      "x.csv:1:1: there is no column 'name'; a table of municipalities needs it.\n"
      "x.csv:1:1: unknown column 'kommune'; known are name, inhabitants, workplaces, "
      "stock_old, stock_young, inflow_old, inflow_young, staff_mentor, staff_case_worker, and "
      "columns that begin with 'note' are for readers.");
}

TEST_F(MunicipalityTable, NeedsANameForEveryColumn) {
  EXPECT_EQ(faults_of("name,,inhabitants\nKolding,1,2\n"), "x.csv:1:6: the column has no name.");
}

TEST_F(MunicipalityTable, NeedsARow) {
  EXPECT_EQ(faults_of("name,inhabitants\n"), "x.csv:1:1: there is no row below the header.");
  EXPECT_EQ(faults_of("\n\n"), "x.csv:1:1: the table is empty; it needs a header and a row.");
}

TEST_F(MunicipalityTable, SaysWhereTheFileIsNamedWhenItCannotBeHad) {
  write("z.csv", "name,inhabitants\nKolding,1\n");
  EXPECT_THAT(read_file("y.csv"), IsEmpty());
  EXPECT_EQ(faults(), "x.toml:2:8: 'y.csv' does not exist; did you mean 'z.csv'?");
  EXPECT_EQ(faults_of(""), "x.toml:2:8: 'x.csv' is empty; a table needs a header and a row.");
  static_cast<void>(read_file("."));
  EXPECT_EQ(faults(), "x.toml:2:8: '.' is a folder; give a CSV file (.csv).");
}

TEST_F(MunicipalityTable, SaysHowToSaveAFileInAnotherEncoding) {
  EXPECT_EQ(faults_of("name,inhabitants\nK\xF8"
                      "ge,1\n"),
            "x.csv:2:2: the byte 0xF8 is not UTF-8 (an æ, ø or å in another encoding?); save the "
            "file as UTF-8 in your editor. In Excel that is the file type 'CSV UTF-8'.");
  EXPECT_THAT(faults_of(std::string("\xFF\xFE"
                                    "n\0a\0",
                                    6)),
              HasSubstr("the file is UTF-16"));
}

TEST_F(MunicipalityTable, KnowsAWorkbookAndTabs) {
  EXPECT_THAT(faults_of(std::string("PK\x03\x04\0\0", 6)), HasSubstr("workbook of a spreadsheet"));
  EXPECT_EQ(faults_of("name\tinhabitants\nKolding\t1\n"),
            "x.csv:1:1: the columns are set apart by tabs; save with commas or semicolons.");
}

}  // namespace
}  // namespace sim::scenario
