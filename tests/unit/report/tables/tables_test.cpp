#include "sim/report/tables/tables.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "sim/experiment/experiment.hpp"
#include "sim/experiment/quantile.hpp"
#include "sim/experiment/stored_table.hpp"
#include "sim/record/hdf5/file_reader.hpp"
#include "sim/report/tables/masks.hpp"

#include "tests/support/priced_scenario.hpp"
#include "tests/unit/report/tables/read_table.hpp"

namespace sim::report {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using tests::number_in;
using tests::read_table;
using tests::rows_with;
using tests::TableRow;

namespace fs = std::filesystem;

/// The tiny scenario with prices and two further groups: a few oldest citizens, and the others.
scenario::Scenario with_a_small_group() {
  auto made = sim::tests::priced_scenario();
  made.replications = 6;
  scenario::Segment oldest{.name = "oldest", .title = "The oldest", .who = {}};
  oldest.who.age_min = 61.7;
  scenario::Segment younger{.name = "younger", .title = "The others", .who = {}};
  younger.who.age_max = 61.7;
  made.segments.push_back(oldest);
  made.segments.push_back(younger);
  return made;
}

/// Tables of one results file, made once.
class Tables : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    file() = fs::path{testing::TempDir()} / ("tables_test-" + std::to_string(::getpid()) + ".h5");
    static_cast<void>(experiment::run_experiment(with_a_small_group(),
                                                 {.threads = 1, .out = file(), .command = "x"}));
  }

  static void TearDownTestSuite() { fs::remove(file()); }

  static fs::path& file() {
    static fs::path path;
    return path;
  }

  [[nodiscard]] static std::string text(std::string const& name,
                                        DecimalMark mark = DecimalMark::point) {
    auto const tables = tables_of(with_a_small_group(), file(), mark);
    auto const found = std::ranges::find(tables, name, &TableFile::name);
    return found == tables.end() ? std::string{} : found->text;
  }
};

/// The place of a label along an axis.
std::size_t place_of(record::Group const& group, char const* axis, std::string const& label) {
  auto const& along = group.axis(axis);
  for (std::size_t place = 0; place < extent(along.labels); ++place) {
    if (experiment::label_of(along, place) == label) {
      return place;
    }
  }
  ADD_FAILURE() << "no " << label << " along " << axis;
  return 0;
}

/// A figure of the groups `summary` and `comparison` that belongs to a row.
double stored_figure(record::Group const& group, char const* table, TableRow const& row) {
  std::size_t cell = 0;
  for (auto const* axis : {"arm", "group", "horizon", "measure"}) {
    cell = cell * extent(group.axis(axis).labels) + place_of(group, axis, row.at(axis));
  }
  return std::get<std::vector<double>>(group.variable(table).values).at(cell);
}

TEST_F(Tables, GiveOutcomesAsTheResultsFileHasThemToTheLastDigit) {
  auto const summary = record::hdf5::read_group(file(), "summary");
  auto const rows = rows_with(read_table(text("outcomes.csv")), {{"masked", ""}});
  ASSERT_GT(rows.size(), 100U);
  for (auto const& row : rows) {
    double const mean = stored_figure(summary, "mean", row);
    double const half_width = stored_figure(summary, "half_width", row);
    EXPECT_EQ(number_in(row.at("mean")), mean);
    EXPECT_EQ(number_in(row.at("standard_error")), stored_figure(summary, "standard_error", row));
    EXPECT_EQ(number_in(row.at("low")), mean - half_width);
    EXPECT_EQ(number_in(row.at("high")), mean + half_width);
    EXPECT_EQ(number_in(row.at("chance_sd")), stored_figure(summary, "chance_sd", row));
    EXPECT_EQ(number_in(row.at("parameter_sd")), stored_figure(summary, "parameter_sd", row));
  }
}

TEST_F(Tables, GiveChangesAsTheResultsFileHasThemToTheLastDigit) {
  auto const comparison = record::hdf5::read_group(file(), "comparison");
  auto const rows = rows_with(read_table(text("changes.csv")), {{"masked", ""}});
  ASSERT_GT(rows.size(), 50U);
  for (auto const& row : rows) {
    EXPECT_EQ(row.at("arm"), "better");
    EXPECT_EQ(row.at("against"), "usual");
    EXPECT_EQ(number_in(row.at("difference")), stored_figure(comparison, "difference", row));
    EXPECT_EQ(number_in(row.at("standard_error")),
              stored_figure(comparison, "difference_standard_error", row));
  }
}

TEST_F(Tables, GiveQuantilesOverTheReplicationsOfTheFile) {
  auto const stored = experiment::stored_table(file(), {"outcomes", "weeks_in_work"});
  auto const rows = rows_with(
      read_table(text("outcomes.csv")),
      {{"arm", "usual"}, {"group", "all"}, {"horizon", "6"}, {"measure", "weeks_in_work"}});
  ASSERT_EQ(rows.size(), 1U);
  auto const values = stored.values_of(0, 2);  // Everybody, at the third horizon.
  for (auto const& [column, probability] : {std::pair{"quantile_10", 0.1},
                                            std::pair{"quantile_50", 0.5},
                                            std::pair{"quantile_90", 0.9}}) {
    EXPECT_EQ(number_in(rows[0].at(column)), experiment::quantile_of(values, probability, 2).value);
  }
}

TEST_F(Tables, MaskAGroupOfFewAndTheOneThatWouldGiveItAway) {
  auto const table = read_table(text("outcomes.csv"));
  TableRow const place{{"horizon", "6"}, {"measure", "job_at"}};
  for (auto const& [group, mask] :
       {std::pair{"oldest", "few"}, std::pair{"younger", "total"}, std::pair{"all", ""}}) {
    auto wanted = place;
    wanted["group"] = group;
    auto const rows = rows_with(table, wanted);
    ASSERT_EQ(rows.size(), 2U);
    for (auto const& row : rows) {
      EXPECT_EQ(row.at("masked"), mask) << group;
      EXPECT_EQ(row.at("mean").empty(), row.at("masked") != "") << group;
      EXPECT_EQ(row.at("persons").empty(), row.at("masked") != "") << group;
    }
  }
}

TEST_F(Tables, MaskADifferenceWhereALevelIsMasked) {
  auto const rows =
      rows_with(read_table(text("changes.csv")), {{"group", "oldest"}, {"horizon", "6"}});
  ASSERT_THAT(rows, Not(IsEmpty()));
  for (auto const& row : rows) {
    EXPECT_EQ(row.at("masked"), "few");
    EXPECT_EQ(row.at("difference"), "");
    EXPECT_EQ(row.at("base"), "");
  }
}

/// Numbers of what was begun and ended, and shares by the number that they are shares of.
TEST_F(Tables, TellNoNumberFromOneToFour) {
  auto const drop_out = read_table(text("drop_out.csv"));
  std::size_t masked = 0;
  for (auto const& row : drop_out) {
    bool const is_number = row.at("measure") != "dropped_out_share";
    double const number =
        number_in(row.at("mean")) * (is_number ? 1.0 : number_in(row.at("persons")));
    masked += row.at("masked").empty() ? 0 : 1;
    EXPECT_FALSE(is_few(number)) << row.at("measure") << " " << row.at("mean");
  }
  EXPECT_GT(masked, 0U);
  EXPECT_LT(masked, drop_out.size());
  for (auto const& row : read_table(text("people.csv"))) {
    bool const is_share = row.at("unit") == "1" && !row.at("measure").starts_with("others");
    double const persons = is_share ? number_in(row.at("persons")) : 0.0;  // NaN: masked.
    EXPECT_FALSE(is_few(persons * number_in(row.at("mean"))))
        << row.at("measure") << " " << row.at("mean");
  }
}

TEST_F(Tables, GiveMoneyInKronerWithTheSumOfAllYears) {
  auto const table = rows_with(read_table(text("costs.csv")),
                               {{"arm", "better"}, {"measure", "net"}, {"payer", "municipality"}});
  auto const stored = experiment::stored_table(file(), {"ledger", "net"});
  auto const years = extent(stored.axes.back().labels);
  double ore = 0.0;
  for (std::size_t year = 0; year < years; ++year) {
    for (auto const amount : stored.values_of(1, year)) {  // The municipality is the first payer.
      ore += amount;
    }
  }
  auto const all = rows_with(table, {{"year", "all"}});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(table.size(), years + 1);
  EXPECT_EQ(all[0].at("unit"), "DKK");
  EXPECT_NEAR(number_in(all[0].at("mean")), ore / 6.0 / 100.0, 0.005);
}

TEST_F(Tables, LeaveOutMoneyThatNeverFlows) {
  auto const table = read_table(text("costs.csv"));
  EXPECT_THAT(rows_with(table, {{"payer", "region"}, {"item", "wages"}}), IsEmpty());
  EXPECT_THAT(rows_with(table, {{"payer", "firm"}, {"item", "wages"}}), Not(IsEmpty()));
}

TEST_F(Tables, HaveTheSameNumbersForADanishSpreadsheet) {
  auto danish = text("outcomes.csv", DecimalMark::comma);
  ASSERT_TRUE(danish.starts_with("\xEF\xBB\xBF"));
  danish.erase(0, 3);
  std::ranges::replace(danish, ',', '.');
  std::ranges::replace(danish, ';', ',');
  EXPECT_EQ(danish, text("outcomes.csv"));
}

TEST_F(Tables, AreTheSameBytesEveryTime) {
  auto const first = tables_of(with_a_small_group(), file(), DecimalMark::point);
  auto const second = tables_of(with_a_small_group(), file(), DecimalMark::point);
  ASSERT_EQ(first.size(), table_file_names().size());
  for (std::size_t k = 0; k < first.size(); ++k) {
    EXPECT_EQ(first[k].text, second[k].text) << first[k].name;
  }
}

TEST_F(Tables, SayWhatTheirNamesMeanInBothLanguages) {
  auto const names = read_table(text("names.csv"));
  auto const found = rows_with(names, {{"column", "measure"}, {"name", "ordinary_hours_at"}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].at("english"), "Has ordinary paid hours on the day");
  EXPECT_EQ(found[0].at("danish"), "I ordinære løntimer");
  for (auto const& row : names) {
    bool const is_given_by_scenario = row.at("column") == "arm" || row.at("column") == "group" ||
                                      row.at("column") == "role" || row.at("column") == "region";
    EXPECT_FALSE(row.at("english").empty()) << row.at("name");
    EXPECT_TRUE(is_given_by_scenario || !row.at("danish").empty())
        << row.at("column") << " " << row.at("name");
  }
}

TEST_F(Tables, AreDocumentedColumnByColumn) {
  std::ifstream stream{std::string{SIM_SOURCE_DIR} + "/output/README.md"};
  std::string const page{std::istreambuf_iterator<char>{stream}, {}};
  auto const begins = page.find("## Tables as CSV\n");
  ASSERT_NE(begins, std::string::npos);
  auto const section = page.substr(begins, page.find("\n## ", begins) - begins);
  for (auto const& table : tables_of(with_a_small_group(), file(), DecimalMark::point)) {
    EXPECT_THAT(section, HasSubstr("`" + table.name + "`"));
    auto const header = table.text.substr(0, table.text.find('\n'));
    for (std::size_t from = 0; from <= header.size();) {
      auto const to = std::min(header.find(',', from), header.size());
      EXPECT_THAT(section, HasSubstr("`" + header.substr(from, to - from) + "`")) << table.name;
      from = to + 1;
    }
  }
}

}  // namespace
}  // namespace sim::report
