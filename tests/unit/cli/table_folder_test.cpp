#include "sim/cli/table_folder.hpp"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/unit/record/temporary_folder.hpp"

namespace sim::cli {
namespace {

namespace fs = std::filesystem;

using record::tests::bytes_of;
using record::tests::TemporaryFolder;

TEST(TableFolder, HoldsNoTableOfAnEarlierResult) {
  TemporaryFolder const folder;
  write_table_folder(folder / "", {{"outcomes.csv", "1"}, {"costs.csv", "1"}});
  write_table_folder(folder / "", {{"outcomes.csv", "2"}});
  EXPECT_EQ(bytes_of(folder / "outcomes.csv"), "2");
  EXPECT_FALSE(fs::exists(folder / "costs.csv"));
  EXPECT_EQ(bytes_of(folder / "contents.txt"), "outcomes.csv\n");
}

TEST(TableFolder, LeavesFilesThatAreNotItsOwn) {
  TemporaryFolder const folder;
  std::ofstream{folder / "costs.csv"} << "mine";
  write_table_folder(folder / "", {{"outcomes.csv", "1"}});
  write_table_folder(folder / "", {{"outcomes.csv", "2"}});
  EXPECT_EQ(bytes_of(folder / "costs.csv"), "mine");
}

TEST(TableFolder, RemovesNothingThatLiesInAnotherFolder) {
  TemporaryFolder const folder;
  fs::create_directory(folder / "tables");
  std::ofstream{folder / "mine.csv"} << "mine";
  std::ofstream{folder / "tables/contents.txt"} << "../mine.csv\n"
                                                << (folder / "mine.csv").string();
  write_table_folder(folder / "tables", {{"outcomes.csv", "1"}});
  EXPECT_EQ(bytes_of(folder / "mine.csv"), "mine");
}

}  // namespace
}  // namespace sim::cli
