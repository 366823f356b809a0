#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "sim/scenario/scenario.hpp"
#include "sim/scenario/toml/problems.hpp"

#include "tests/unit/scenario/toml_fixture.hpp"

namespace sim::scenario {
namespace {

namespace fs = std::filesystem;

fs::path const folder = "tests/broken_scenarios";

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    auto const end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// The lines "# expect: 9:16: …" at the head of a broken file: every problem, in order.
std::vector<std::string> expected_problems(fs::path const& file) {
  constexpr std::string_view mark = "# expect: ";
  std::ifstream stream{file, std::ios::binary};
  std::string const text{std::istreambuf_iterator<char>{stream}, {}};
  std::vector<std::string> expected;
  for (auto const& line : lines_of(text)) {
    if (!line.starts_with(mark)) {
      break;
    }
    expected.push_back(line.substr(mark.size()));
  }
  return expected;
}

/// The problems as a user sees them, without the name of the file itself.
std::vector<std::string> found_problems(fs::path const& file) {
  try {
    static_cast<void>(read_scenario(file));
  } catch (ScenarioError const& error) {
    auto lines = lines_of(error.what());
    auto const own = file.string() + ":";
    for (auto& line : lines) {
      line = line.starts_with(own) ? line.substr(own.size()) : line;
    }
    return lines;
  }
  return {};
}

std::vector<fs::path> broken_files() {
  std::vector<fs::path> files;
  for (auto const& entry : fs::directory_iterator{fs::path{SIM_SOURCE_DIR} / folder}) {
    if (entry.path().extension() == ".toml") {
      files.push_back(folder / entry.path().filename());
    }
  }
  std::ranges::sort(files);
  return files;
}

class BrokenScenario : public ::testing::TestWithParam<fs::path> {};

TEST_P(BrokenScenario, IsRefusedWithTheMessagesAtItsHead) {
  fs::current_path(SIM_SOURCE_DIR);
  auto const expected = expected_problems(GetParam());
  ASSERT_FALSE(expected.empty()) << "write '# expect: line:column: message' at the head";
  EXPECT_EQ(found_problems(GetParam()), expected);
}

INSTANTIATE_TEST_SUITE_P(Every,
                         BrokenScenario,
                         ::testing::ValuesIn(broken_files()),
                         [](auto const& file) { return file.param.stem().string(); });

/// Files that cannot carry their own message.
class UnreadableScenario : public tests::FolderTest {
 protected:
  static std::string problem_of(fs::path const& file) {
    auto const problems = found_problems(file);
    return problems.size() == 1 ? problems.front() : "not one problem";
  }
};

TEST_F(UnreadableScenario, MissingFileIsToldByName) {
  EXPECT_NE(problem_of("pilot.toml").find("does not exist"), std::string::npos)
      << problem_of("pilot.toml");
}

TEST_F(UnreadableScenario, FolderIsNoScenario) {
  fs::create_directory("pilot.toml");
  EXPECT_NE(problem_of("pilot.toml").find("folder"), std::string::npos) << problem_of("pilot.toml");
}

TEST_F(UnreadableScenario, EmptyFileIsToldApart) {
  write("pilot.toml", "");
  EXPECT_NE(problem_of("pilot.toml").find("empty"), std::string::npos) << problem_of("pilot.toml");
}

TEST_F(UnreadableScenario, LargeFileIsNotRead) {
  write("pilot.toml", "title = \"x\"\n");
  fs::resize_file("pilot.toml", 11'000'000);
  EXPECT_NE(problem_of("pilot.toml").find("at most 10 MB"), std::string::npos)
      << problem_of("pilot.toml");
}

TEST_F(UnreadableScenario, FileTakenForAFolderHasNothingInIt) {
  write("pilot.toml", "title = \"x\"\n");
  EXPECT_NE(problem_of("pilot.toml/more.toml").find("does not exist"), std::string::npos);
}

}  // namespace
}  // namespace sim::scenario
