#include <algorithm>
#include <cstddef>
#include <filesystem>
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

constexpr std::string_view path_letters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./";

/// Paths of the repository that a text names and that do not exist. Results of a run (below
/// output/) come later, and placeholders such as scenarios/<name>.toml name nothing.
Problems dead_paths(SourceFile const& file) {
  Problems problems;
  std::string_view const text = file.text;
  for (std::size_t begin = 0; begin < text.size();) {
    begin = text.find_first_of(path_letters, begin);
    if (begin == std::string_view::npos) {
      break;
    }
    auto const end = std::min(text.find_first_not_of(path_letters, begin), text.size());
    auto path = std::string(text.substr(begin, end - begin));
    path.erase(path.find_last_not_of(".-") + 1);
    bool const is_placeholder = end < text.size() && (text[end] == '<' || text[end] == '*');
    bool const is_ours = is_among(path, {"scripts/", "scenarios/", "sim/", "tests/", "docs/"});
    if (is_ours && !is_placeholder && !std::filesystem::exists(repository() / path)) {
      problems.push_back(at(file, line_of(text, begin)) + path +
                         " does not exist; name it as it is");
    }
    begin = end;
  }
  return problems;
}

/// American spellings of words that this domain uses; the project writes British English.
Problems american_words(SourceFile const& file) {
  Problems problems;
  for (auto const& name : names_in(file.text)) {
    for (auto const* word : {"labor",
                             "Labor",
                             "behavior",
                             "Behavior",
                             "neighbor",
                             "favor",
                             "modeling",
                             "modeled",
                             "labeled",
                             "traveled",
                             "jobcenter"}) {
      if (("_" + name.text + "_").find(std::string("_") + word + "_") != std::string::npos) {
        problems.push_back(at(file, name.line) + word + "; write it the British way");
      }
    }
  }
  return problems;
}

TEST(Documentation, NamesOnlyPathsThatExist) {
  for (auto const* path : {"README.md", "CHANGELOG.md"}) {
    EXPECT_TRUE(is_clean(dead_paths(read_file(path))));
  }
  EXPECT_TRUE(is_clean(in_every(files_below("sim", {".md"}), dead_paths)));
}

TEST(Documentation, IsWrittenInBritishEnglish) {
  EXPECT_TRUE(is_clean(in_every(files_below("sim", {".md", ".hpp", ".cpp"}), american_words)));
  EXPECT_TRUE(is_clean(american_words(read_file("README.md"))));
}

TEST(DocumentationCheck, FindsAPathThatDoesNotExist) {
  EXPECT_THAT(dead_paths({"README.md", "Run\n`scripts/no_such_script x`."}),
              ElementsAre(HasSubstr("README.md:2: scripts/no_such_script does not exist")));
}

TEST(DocumentationCheck, LetsPathsThatExistPlaceholdersAndResultsPass) {
  EXPECT_THAT(dead_paths({"README.md", "See sim/base/. Write scenarios/<name>.toml, output/x.h5."}),
              IsEmpty());
}

TEST(DocumentationCheck, FindsAnAmericanSpelling) {
  EXPECT_EQ(american_words({"a.hpp", "int labor_market; // collaboration\n"}).size(), 1U);
}

}  // namespace
}  // namespace sim::architecture
