#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/architecture/source_text.hpp"
#include "tests/architecture/source_tree.hpp"

namespace sim::architecture {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::size_t readme_lines_max = 20;

Problems untidy_ends(SourceFile const& file) {
  if (file.text.empty()) {
    return {file.path + " is empty; delete it"};
  }
  if (!file.text.ends_with('\n') || file.text.ends_with("\n\n")) {
    return {file.path + " must end with exactly one newline"};
  }
  return {};
}

Problems untidy_lines(SourceFile const& file) {
  Problems problems;
  auto const lines = lines_of(file.text);
  for (std::size_t index = 0; index < lines.size(); ++index) {
    if (lines[index].find_first_of("\t\r") != std::string::npos) {
      problems.push_back(at(file, index + 1) + "a tab or carriage return; indent with two spaces");
    }
    if (lines[index].ends_with(' ')) {
      problems.push_back(at(file, index + 1) + "a space at the end of the line; remove it");
    }
  }
  return problems;
}

/// The words are put together here, so that this file does not find itself.
Problems postponed_work(SourceFile const& file) {
  Problems problems;
  for (auto const& name : names_in(file.text)) {
    if (name.text == std::string("TO") + "DO" || name.text == std::string("FIX") + "ME") {
      problems.push_back(at(file, name.line) + name.text + "; do it now, or say in CHANGELOG.md" +
                         " what the program does not do yet");
    }
  }
  return problems;
}

Problems poor_headers(SourceFile const& file) {
  Problems problems;
  if (!file.text.starts_with("#pragma once\n")) {
    problems.push_back(file.path + " must begin with #pragma once");
  }
  if (file.text.find("///") == std::string::npos) {
    problems.push_back(file.path + " has no docstring; say in one /// sentence what it is for");
  }
  return problems;
}

/// Words that say nothing, and so gather everything.
Problems empty_names(SourceFile const& file) {
  auto stem = file_name_of(file.path);
  stem = stem.substr(0, stem.find('.'));
  std::ranges::replace(stem, '_', ' ');
  Problems problems;
  for (auto const& word : names_in(stem)) {
    for (auto const empty : {"manager", "helper", "helpers", "util", "utils", "data", "info"}) {
      if (word.text == empty) {
        problems.push_back(file.path + " is named '" + empty +
                           "'; name it after the one thing in it");
      }
    }
  }
  return problems;
}

Problems folder_without_readme(std::string const& folder) {
  auto const path = folder + "/README.md";
  if (!std::filesystem::exists(repository() / path)) {
    return {path + " is missing; say what the folder is and how to add to it"};
  }
  auto const lines = lines_of(read_file(path).text).size();
  if (lines > readme_lines_max) {
    return {path + " has " + std::to_string(lines) + " lines; " + std::to_string(readme_lines_max) +
            " is the limit"};
  }
  return {};
}

/// Only folders that hold files: version control keeps no empty ones.
std::vector<std::string> folders_below_sim() {
  std::vector<std::string> folders;
  for (auto const& file : files_below("sim")) {
    auto const folder = file.path.substr(0, file.path.rfind('/'));
    if (folder != "sim" && std::ranges::find(folders, folder) == folders.end()) {
      folders.push_back(folder);
    }
  }
  return folders;
}

SourceFiles written_files() {
  auto files = files_below("scripts");
  for (auto const* folder : {"sim", "tests"}) {
    auto const more = files_below(folder, {".hpp", ".cpp", ".txt"});
    files.insert(files.end(), more.begin(), more.end());
  }
  return files;
}

TEST(Files, EndWithOneNewline) {
  EXPECT_TRUE(is_clean(in_every(written_files(), untidy_ends)));
}

TEST(Files, HaveNoTabsAndNoSpacesAtTheEndOfALine) {
  EXPECT_TRUE(is_clean(in_every(written_files(), untidy_lines)));
}

TEST(Files, PostponeNoWork) {
  EXPECT_TRUE(is_clean(in_every(written_files(), postponed_work)));
}

TEST(Files, HeadersAreIncludedOnceAndSayWhatTheyAreFor) {
  EXPECT_TRUE(is_clean(in_every(files_below("sim", {".hpp"}), poor_headers)));
}

TEST(Files, AreNamedAfterOneThing) {
  EXPECT_TRUE(is_clean(in_every(cpp_files_below("sim"), empty_names)));
  EXPECT_TRUE(is_clean(in_every(cpp_files_below("tests"), empty_names)));
}

TEST(Folders, ExplainThemselvesOnOneScreen) {
  Problems problems;
  for (auto const& folder : folders_below_sim()) {
    if (folder == "sim/model") {
      continue;  // The table of processes, the mechanisms and the glossary stand in its README.
    }
    auto const found = folder_without_readme(folder);
    problems.insert(problems.end(), found.begin(), found.end());
  }
  EXPECT_TRUE(is_clean(problems));
}

TEST(FileCheck, FindsAMissingAndASuperfluousNewline) {
  EXPECT_EQ(untidy_ends({"a.hpp", "x"}).size(), 1U);
  EXPECT_EQ(untidy_ends({"a.hpp", "x\n\n"}).size(), 1U);
  EXPECT_EQ(untidy_ends({"a.hpp", ""}).size(), 1U);
  EXPECT_THAT(untidy_ends({"a.hpp", "x\n"}), IsEmpty());
}

TEST(FileCheck, FindsTabsAndTrailingSpaces) {
  EXPECT_THAT(untidy_lines({"a.hpp", "x\n\ty\nz \n"}),
              ElementsAre(HasSubstr("a.hpp:2: a tab"), HasSubstr("a.hpp:3: a space")));
}

TEST(FileCheck, FindsPostponedWork) {
  EXPECT_EQ(postponed_work({"a.hpp", std::string("x\n// TO") + "DO: y\n"}).size(), 1U);
  EXPECT_THAT(postponed_work({"a.hpp", "todos los dias\n"}), IsEmpty());
}

TEST(FileCheck, FindsAHeaderWithoutGuardAndWithoutDocstring) {
  EXPECT_EQ(poor_headers({"a.hpp", "struct A;\n"}).size(), 2U);
  EXPECT_THAT(poor_headers({"a.hpp", "#pragma once\n/// An a.\nstruct A;\n"}), IsEmpty());
}

TEST(FileCheck, FindsANameThatSaysNothing) {
  EXPECT_EQ(empty_names({"sim/model/citizen_helper.hpp", ""}).size(), 1U);
  EXPECT_THAT(empty_names({"sim/model/database.hpp", ""}), IsEmpty());
}

TEST(FileCheck, FindsAFolderWithoutReadme) {
  EXPECT_EQ(folder_without_readme("sim/no_such_folder").size(), 1U);
}

}  // namespace
}  // namespace sim::architecture
