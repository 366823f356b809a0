#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.hpp"
#include "tests/support/outside_program.hpp"

namespace sim::tests {
namespace {

namespace fs = std::filesystem;

using testing::Gt;
using testing::HasSubstr;
using testing::IsEmpty;

/// Debian's own interpreters: the packages that the scripts need belong to them. Warnings say that
/// the small place is not calibrated.
constexpr char const* quiet_python = "/usr/bin/python3 -W ignore";
constexpr char const* rscript = "LC_ALL=C.UTF-8 /usr/bin/Rscript";

std::string in_repository(std::string const& path) {
  return " '" SIM_SOURCE_DIR "/" + path + "'";
}

std::string words_of_python_test(std::string const& file) {
  return complaint_of(quiet_python + in_repository("tests/readers/python_reader_test.py") + " '" +
                      file + "'");
}

std::string words_of_r_test(std::string const& file) {
  return complaint_of(rscript + in_repository("tests/readers/r_reader_test.R") + " '" + file + "'");
}

std::vector<std::string> shipped_files() {
  std::vector<std::string> files;
  for (auto const& entry : fs::directory_iterator(SIM_SOURCE_DIR "/tests/readers/shipped")) {
    if (entry.path().extension() == ".gz") {
      files.push_back(entry.path().string());
    }
  }
  std::ranges::sort(files);
  return files;
}

class ReaderScripts : public ProgramTest {
 protected:
  /// A fresh run of the small place, or of that with two bases.
  [[nodiscard]] std::string fresh_file(std::string const& place = "small") const {
    auto const outcome = run({"run",
                              SIM_SOURCE_DIR "/tests/readers/" + place + ".toml",
                              "--out",
                              place + ".h5",
                              "--quiet"});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return (folder() / (place + ".h5")).string();
  }

  /// The words of an example script, which leaves its figures in the folder `figures`.
  [[nodiscard]] std::string example(std::string const& program, std::string const& script) const {
    return complaint_of(program + in_repository(script) + " '" + fresh_file() + "' '" +
                        (folder() / "figures").string() + "'");
  }

  void expect_figures() const {
    for (auto const* name : {"differences.png", "course.png", "staff.png"}) {
      auto const figure = folder() / "figures" / name;
      ASSERT_TRUE(fs::exists(figure)) << name;
      EXPECT_THAT(fs::file_size(figure), Gt(4000U)) << name;
    }
  }
};

TEST_F(ReaderScripts, ReadAFreshRunInPython) {
  EXPECT_THAT(words_of_python_test(fresh_file()), HasSubstr("\nOK\n"));
}

TEST_F(ReaderScripts, ReadAFreshRunInR) {
  EXPECT_THAT(words_of_r_test(fresh_file()), IsEmpty());
}

TEST_F(ReaderScripts, ReadARunWithTwoBasesInPython) {
  EXPECT_THAT(words_of_python_test(fresh_file("two_bases")), HasSubstr("\nOK\n"));
}

TEST_F(ReaderScripts, ReadARunWithTwoBasesInR) {
  EXPECT_THAT(words_of_r_test(fresh_file("two_bases")), IsEmpty());
}

TEST_F(ReaderScripts, ReadARunWithPricesInR) {
  auto const priced = (folder() / "priced.h5").string();
  ASSERT_THAT(complaint_of(quiet_python + in_repository("tests/readers/with_ledger.py") + " '" +
                           fresh_file() + "' '" + priced + "'"),
              IsEmpty());
  EXPECT_THAT(words_of_r_test(priced), IsEmpty());
}

TEST_F(ReaderScripts, ReadTheResultsOfEveryEarlierVersionInPython) {
  ASSERT_FALSE(shipped_files().empty());
  for (auto const& file : shipped_files()) {
    EXPECT_THAT(words_of_python_test(file), HasSubstr("\nOK\n")) << file;
  }
}

TEST_F(ReaderScripts, ReadTheResultsOfEveryEarlierVersionInR) {
  ASSERT_FALSE(shipped_files().empty());
  for (auto const& file : shipped_files()) {
    EXPECT_THAT(words_of_r_test(file), IsEmpty()) << file;
  }
}

TEST_F(ReaderScripts, DrawTheExampleInPython) {
  EXPECT_THAT(example(quiet_python, "scripts/python/example.py"),
              HasSubstr("Difference to the arm"));
  expect_figures();
}

TEST_F(ReaderScripts, DrawTheExampleInR) {
  EXPECT_THAT(example(rscript, "scripts/r/example.R"), HasSubstr("Difference to the arm"));
  expect_figures();
}

}  // namespace
}  // namespace sim::tests
