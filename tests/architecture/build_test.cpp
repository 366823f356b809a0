#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/architecture/source_text.hpp"
#include "tests/architecture/source_tree.hpp"

namespace sim::architecture {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Compiler flags that let results depend on the compiler or the CPU.
Problems loose_arithmetic(SourceFile const& file) {
  Problems problems;
  for (auto const* flag : {"-ffast-math",
                           "-Ofast",
                           "-funsafe-math-optimizations",
                           "-march=",
                           "-mtune=",
                           "-ffp-contract=fast",
                           "-mfma"}) {
    if (file.text.find(flag) != std::string::npos) {
      problems.push_back(file.path + " has " + flag + "; remove it: results would depend on the" +
                         " compiler or the CPU");
    }
  }
  return problems;
}

/// The folders that tests/CMakeLists.txt turns into test programs.
std::set<std::string> built_folders(std::string const& cmake) {
  std::set<std::string> folders;
  std::string_view const call = "\nsim_add_tests(";
  for (auto begin = cmake.find(call); begin != std::string::npos; begin = cmake.find(call, begin)) {
    begin += call.size();
    folders.insert("tests/" + cmake.substr(begin, cmake.find_first_of(" )\n", begin) - begin));
  }
  return folders;
}

Problems unbuilt_test(SourceFile const& file, std::set<std::string> const& folders) {
  auto const folder = file.path.substr(0, file.path.rfind('/'));
  if (folders.contains(folder)) {
    return {};
  }
  return {file.path + " is not built; add sim_add_tests(" + folder.substr(folder.find('/') + 1) +
          " LAYERS …) to tests/CMakeLists.txt"};
}

/// The words are put together here, so that this file does not find itself.
Problems switched_off_tests(SourceFile const& file) {
  Problems problems;
  auto const names = names_in(code_of(file.text));
  for (auto const& name : names) {
    if (name.text.starts_with(std::string("DISA") + "BLED_") ||
        name.text == std::string("GTEST_") + "SKIP") {
      problems.push_back(at(file, name.line) + "a test that does not run; mend it, or delete it" +
                         " and say why in the commit");
    }
  }
  return problems;
}

bool is_executable(std::filesystem::path const& path) {
  using std::filesystem::perms;
  return std::filesystem::exists(path) &&
         (std::filesystem::status(path).permissions() & perms::owner_exec) != perms::none;
}

Problems lame_script(SourceFile const& file) {
  Problems problems;
  if (!file.text.starts_with("#!/usr/bin/env ")) {
    problems.push_back(file.path + " must begin with #!/usr/bin/env bash or python3");
  }
  if (!is_executable(repository() / file.path)) {
    problems.push_back(file.path + " is not executable; run chmod +x " + file.path);
  }
  if (file.text.starts_with("#!/usr/bin/env bash") &&
      file.text.find("\nset -euo pipefail\n") == std::string::npos) {
    problems.push_back(file.path + " must contain set -euo pipefail, so that no failure is lost");
  }
  return problems;
}

TEST(Build, UsesNoFlagThatMakesResultsDependOnTheMachine) {
  for (auto const* path : {"CMakeLists.txt", "CMakePresets.json", "sim/CMakeLists.txt"}) {
    EXPECT_TRUE(is_clean(loose_arithmetic(read_file(path))));
  }
}

TEST(Build, NeverFusesMultiplyAndAdd) {
  EXPECT_THAT(read_file("CMakeLists.txt").text, HasSubstr("-ffp-contract=off"));
}

TEST(Build, MakesAProgramOfEveryTest) {
  auto const folders = built_folders(read_file("tests/CMakeLists.txt").text);
  for (auto const& file : cpp_files_below("tests")) {
    if (file.path.ends_with("_test.cpp")) {
      EXPECT_TRUE(is_clean(unbuilt_test(file, folders)));
    }
  }
}

TEST(Build, SwitchesNoTestOff) {
  EXPECT_TRUE(is_clean(in_every(cpp_files_below("tests"), switched_off_tests)));
}

/// Pages are not run, nor are the modules that scripts load (jobspor.py, jobspor_plots.R).
bool is_run(SourceFile const& file) {
  bool const is_module =
      file_name_of(file.path).starts_with("jobspor") && file.path != "scripts/jobspor";
  return !is_module && !file.path.ends_with(".md");
}

TEST(Scripts, CanBeRunAndStopAtTheFirstFailure) {
  auto scripts = files_below("scripts");
  std::erase_if(scripts, [](SourceFile const& file) { return !is_run(file); });
  EXPECT_TRUE(is_clean(in_every(scripts, lame_script)));
  EXPECT_TRUE(is_clean(lame_script(read_file(".ci/run"))));
}

TEST(BuildCheck, FindsAFlagThatLoosensArithmetic) {
  EXPECT_THAT(loose_arithmetic({"CMakeLists.txt", "add_compile_options(-march=native)"}),
              ElementsAre(HasSubstr("CMakeLists.txt has -march=")));
}

TEST(BuildCheck, FindsATestInAFolderThatIsNotBuilt) {
  auto const folders = built_folders("function(x)\nsim_add_tests(unit/base LAYERS base)\n");
  EXPECT_THAT(unbuilt_test({"tests/unit/base/id_test.cpp", ""}, folders), IsEmpty());
  EXPECT_THAT(unbuilt_test({"tests/unit/new/id_test.cpp", ""}, folders),
              ElementsAre(HasSubstr("add sim_add_tests(unit/new LAYERS")));
}

TEST(BuildCheck, FindsATestThatIsSwitchedOff) {
  auto const off = std::string("TEST(A, DISA") + "BLED_B) {}";
  EXPECT_EQ(switched_off_tests({"tests/a_test.cpp", off}).size(), 1U);
}

TEST(BuildCheck, FindsAScriptThatCannotBeRun) {
  EXPECT_EQ(lame_script({"scripts/no_such_script", "echo hello\n"}).size(), 2U);
}

}  // namespace
}  // namespace sim::architecture
