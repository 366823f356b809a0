#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/architecture/function_lengths.hpp"
#include "tests/architecture/source_text.hpp"
#include "tests/architecture/source_tree.hpp"

namespace sim::architecture {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::size_t file_lines_max = 400;
constexpr std::size_t usual_file_lines_max = 250;  // Of nine files in ten.
constexpr std::size_t median_file_lines_max = 150;
constexpr std::size_t function_lines_max = 60;
constexpr std::size_t columns_max = 100;

/// Columns as a reader counts them: one per character, also for Danish letters.
std::size_t columns_of(std::string_view line) {
  return static_cast<std::size_t>(std::ranges::count_if(
      line, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

Problems long_files(SourceFile const& file) {
  auto const lines = lines_of(file.text).size();
  if (lines <= file_lines_max) {
    return {};
  }
  return {file.path + " has " + std::to_string(lines) + " lines; " +
          std::to_string(file_lines_max) + " is the limit: give its second idea a file of its own"};
}

Problems long_lines(SourceFile const& file) {
  Problems problems;
  auto const lines = lines_of(file.text);
  for (std::size_t index = 0; index < lines.size(); ++index) {
    if (columns_of(lines[index]) > columns_max) {
      problems.push_back(at(file, index + 1) + std::to_string(columns_of(lines[index])) +
                         " columns; " + std::to_string(columns_max) +
                         " is the limit (scripts/format breaks lines)");
    }
  }
  return problems;
}

Problems long_functions(SourceFile const& file) {
  Problems problems;
  for (auto const& function : functions_in(code_of(file.text))) {
    if (function.lines > function_lines_max) {
      problems.push_back(at(file, function.first_line) + "a function of " +
                         std::to_string(function.lines) + " lines; " +
                         std::to_string(function_lines_max) +
                         " is the limit: name its steps and give each a function");
    }
  }
  return problems;
}

/// Whole files grow slowly; the shape of the crowd shows it before the hard limit does.
Problems crowd_of_long_files(SourceFiles const& files) {
  std::vector<std::size_t> lengths;
  for (auto const& file : files) {
    lengths.push_back(lines_of(file.text).size());
  }
  std::ranges::sort(lengths);
  if (lengths.empty()) {
    return {"no source file was found"};
  }
  Problems problems;
  auto const median = lengths[lengths.size() / 2];
  auto const usual = lengths[(lengths.size() - 1) * 9 / 10];
  if (median > median_file_lines_max) {
    problems.push_back("half of the files have " + std::to_string(median) +
                       " lines or more; the aim is " + std::to_string(median_file_lines_max));
  }
  if (usual > usual_file_lines_max) {
    problems.push_back("one file in ten has " + std::to_string(usual) +
                       " lines or more; the aim is " + std::to_string(usual_file_lines_max));
  }
  return problems;
}

std::string repeated(std::string const& text, std::size_t times) {
  std::string all;
  for (std::size_t count = 0; count < times; ++count) {
    all += text;
  }
  return all;
}

SourceFile sample(std::string const& text) {
  return {.path = "sim/base/sample.cpp", .text = text};
}

TEST(Sizes, NoFileIsLongerThanItsLimit) {
  EXPECT_TRUE(is_clean(in_every(cpp_files_below("sim"), long_files)));
  EXPECT_TRUE(is_clean(in_every(cpp_files_below("tests"), long_files)));
}

TEST(Sizes, MostFilesAreShort) {
  EXPECT_TRUE(is_clean(crowd_of_long_files(cpp_files_below("sim"))));
}

TEST(Sizes, NoLineIsLongerThanItsLimit) {
  EXPECT_TRUE(is_clean(in_every(cpp_files_below("sim"), long_lines)));
  EXPECT_TRUE(is_clean(in_every(cpp_files_below("tests"), long_lines)));
}

TEST(Sizes, NoFunctionIsLongerThanItsLimit) {
  EXPECT_TRUE(is_clean(in_every(cpp_files_below("sim"), long_functions)));
}

TEST(SizeCheck, FindsAFileOfOneLineTooMany) {
  EXPECT_THAT(long_files(sample(repeated("\n", file_lines_max))), IsEmpty());
  EXPECT_THAT(long_files(sample(repeated("\n", file_lines_max + 1))),
              ElementsAre(HasSubstr("has 401 lines")));
}

TEST(SizeCheck, CountsCharactersAndNotBytes) {
  EXPECT_THAT(long_lines(sample(repeated("ø", columns_max) + "\n")), IsEmpty());
  EXPECT_THAT(long_lines(sample("\n" + repeated("ø", columns_max + 1) + "\n")),
              ElementsAre(HasSubstr("sim/base/sample.cpp:2: 101 columns")));
}

TEST(SizeCheck, FindsAFunctionOfOneLineTooMany) {
  auto const body = repeated("  step();\n", function_lines_max - 2);
  EXPECT_THAT(long_functions(sample("void f() {\n" + body + "}\n")), IsEmpty());
  EXPECT_THAT(long_functions(sample("\nvoid f() {\n  step();\n" + body + "}\n")),
              ElementsAre(HasSubstr("sim/base/sample.cpp:2: a function of 61 lines")));
}

TEST(SizeCheck, FindsAMemberFunctionButNotItsClass) {
  auto const body = repeated("    step();\n", function_lines_max);
  EXPECT_EQ(
      long_functions(sample("namespace a {\ntemplate <class T>\nclass B final : C {\n public:\n"
                            "  B(int x)\n      : x_{x}, y_{1} {\n" +
                            body + "  }\n};\n}\n"))
          .size(),
      1U);
}

TEST(SizeCheck, LetsLongClassesAndTablesPass) {
  auto const rows = repeated("  {1, 2},\n", function_lines_max);
  auto const members = repeated("  int f() { return 1; }\n", function_lines_max);
  EXPECT_THAT(long_functions(sample("std::array table = {\n" + rows + "};\n")), IsEmpty());
  EXPECT_THAT(long_functions(sample("struct A {\n" + members + "};\n")), IsEmpty());
}

TEST(SizeCheck, SeesWhenLongFilesBecomeTheRule) {
  SourceFiles files(10, sample(repeated("\n", 100)));
  EXPECT_THAT(crowd_of_long_files(files), IsEmpty());
  files[0] = files[1] = sample(repeated("\n", 300));
  EXPECT_THAT(crowd_of_long_files(files), ElementsAre(HasSubstr("one file in ten has 300 lines")));
}

}  // namespace
}  // namespace sim::architecture
