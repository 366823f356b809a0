#include <algorithm>
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

using Places = std::vector<std::string_view>;

/// Names that spoil the promise "same input, same bytes", and what to write instead.
struct Ban {
  std::vector<std::string_view> names;  ///< Of the standard library, without qualification.
  std::string_view instead;
  Places only_in{"sim/"};       ///< Where the ban holds.
  Places except{};              ///< Files and folders that may use the names all the same.
  bool is_common_word = false;  ///< Counts only after `std::` or `::`, as others may use the word.
};

/// Progress on a terminal and benchmarks; nothing that a result is made of.
Places const clock_readers{"sim/cli/", "sim/experiment/bench/"};

Places const trajectory_layers{
    "sim/base/", "sim/random/", "sim/engine/", "sim/model/", "sim/policy/"};

std::vector<Ban> const bans{
    {.names = {"rand",
               "srand",
               "rand_r",
               "drand48",
               "random_device",
               "mt19937",
               "mt19937_64",
               "minstd_rand",
               "default_random_engine",
               "generate_canonical"},
     .instead = "draw from a random::Source, keyed by a Decision"},
    {.names = {"shuffle", "sample", "random_shuffle"},
     .instead = "order by a keyed draw and break ties by identity",
     .is_common_word = true},
    {.names = {"unordered_map", "unordered_set", "unordered_multimap", "unordered_multiset"},
     .instead = "use std::map, a sorted vector or a vector by Id; a table that is only looked up"
                " in, never iterated, may be excepted in this test"},
    {.names = {"setlocale", "uselocale"}, .instead = "leave the locale as it is"},
    {.names = {"stod", "stof", "stold", "strtod", "strtof", "atof", "sscanf"},
     .instead = "use std::from_chars, which no locale changes"},
    {.names = {"system_clock",
               "steady_clock",
               "high_resolution_clock",
               "clock_gettime",
               "gettimeofday",
               "localtime",
               "gmtime"},
     .instead = "the simulated world has SimTime; only progress and benchmarks read a wall clock",
     .except = clock_readers},
    {.names = {"time", "clock"},
     .instead = "the simulated world has SimTime; only progress and benchmarks read a wall clock",
     .except = clock_readers,
     .is_common_word = true},
    {.names = {"reduce", "transform_reduce", "execution"},
     .instead = "add in a fixed order (std::accumulate)",
     .is_common_word = true},
    {.names = {"exp",  "exp2",  "expm1", "log",   "log2",  "log10", "log1p", "pow",    "sin",
               "cos",  "tan",   "asin",  "acos",  "atan",  "atan2", "sinh",  "cosh",   "tanh",
               "cbrt", "hypot", "asinh", "acosh", "atanh", "erf",   "erfc",  "tgamma", "lgamma"},
     .instead = "use sim/base/portable_math.hpp; the C library's result depends on the machine",
     .only_in = trajectory_layers},
};

/// `std::rand` and a bare call of `rand` are the library's; `own::rand` and `a.rand()` are not.
bool means_standard(Name const& name, bool is_common_word) {
  if (name.is_standard() || name.is_global()) {
    return true;
  }
  return !is_common_word && !name.is_qualified() && !name.is_member && name.is_called;
}

bool is_distribution(Name const& name) {
  return name.is_standard() && name.text.ends_with("_distribution");
}

Problems banned_words(SourceFile const& file) {
  Problems problems;
  for (auto const& name : names_in(code_of(file.text))) {
    if (is_distribution(name)) {
      problems.push_back(at(file, name.line) + name.text +
                         " differs between libraries; use a sampler of sim/random");
    }
    if (!means_standard(name, false)) {
      continue;
    }
    for (auto const& ban : bans) {
      bool const holds = is_among(file.path, ban.only_in) && !is_among(file.path, ban.except);
      bool const is_named =
          std::ranges::any_of(ban.names, [&](auto banned) { return name.has_part(banned); });
      if (holds && is_named && means_standard(name, ban.is_common_word)) {
        problems.push_back(at(file, name.line) + name.text + ": " + std::string(ban.instead));
      }
    }
  }
  return problems;
}

/// Besides the command line, the few files where an exception leaves another library's hands or
/// means "this file is not ours". A new one needs such a reason.
Places const catching_places{
    "sim/cli/",
    "sim/experiment/whereabouts.cpp",  // Says where a promise was broken, and passes it on.
    "sim/experiment/workshop.cpp",     // Keeps a replication that fails apart from the others.
    "sim/record/hdf5/shard_folder.cpp",
    "sim/scenario/toml/parse.cpp"};

Problems catches(SourceFile const& file) {
  Problems problems;
  for (auto const& name : names_in(code_of(file.text))) {
    if (name.text == "catch" && !is_among(file.path, catching_places)) {
      problems.push_back(at(file, name.line) + "catch belongs in sim/cli; let the error through," +
                         " return a value that says what happened, or except the file in this" +
                         " test with a reason");
    }
  }
  return problems;
}

SourceFile sample(std::string const& text, std::string const& path = "sim/model/sample.cpp") {
  return {.path = path, .text = text};
}

TEST(Words, ThatBreakReproducibilityAreAbsentFromTheSimulator) {
  EXPECT_TRUE(is_clean(in_every(cpp_files_below("sim"), banned_words)));
}

TEST(Words, CatchIsOnlyInTheCommandLine) {
  EXPECT_TRUE(is_clean(in_every(cpp_files_below("sim"), catches)));
}

TEST(WordCheck, FindsTheLibrarysRandomNumbers) {
  EXPECT_THAT(banned_words(sample("int a = 0;\nint x = rand();\n")),
              ElementsAre(HasSubstr("sim/model/sample.cpp:2: rand: draw from a random::Source")));
  EXPECT_EQ(banned_words(sample("std::random_device d; std::normal_distribution<> n;")).size(), 2U);
}

TEST(WordCheck, FindsUnorderedContainersClocksAndLocales) {
  EXPECT_EQ(banned_words(sample("std::unordered_map<int, int> m;")).size(), 1U);
  EXPECT_EQ(banned_words(sample("auto t = std::chrono::steady_clock::now();")).size(), 1U);
  EXPECT_EQ(banned_words(sample("auto t = std::time(nullptr);")).size(), 1U);
  EXPECT_EQ(banned_words(sample("auto x = std::stod(text);")).size(), 1U);
}

TEST(WordCheck, FindsTheCLibrarysMathematicsOnlyWhereTrajectoriesAreDecided) {
  std::string const line = "double y = std::exp(x) + pow(x, 2);";
  EXPECT_EQ(banned_words(sample(line, "sim/random/sample.cpp")).size(), 2U);
  EXPECT_THAT(banned_words(sample(line, "sim/experiment/sample.cpp")), IsEmpty());
}

TEST(WordCheck, LetsOwnNamesMembersAndCommentsPass) {
  EXPECT_THAT(banned_words(sample("// rand()\nauto a = citizen.time(); auto b = random::exp(x);"
                                  " auto c = portable_exp(x); auto s = \"std::rand\";")),
              IsEmpty());
}

TEST(WordCheck, FindsACatchOutsideTheCommandLine) {
  std::string const line = "try { f(); } catch (...) {}";
  EXPECT_EQ(catches(sample(line)).size(), 1U);
  EXPECT_THAT(catches(sample(line, "sim/cli/main.cpp")), IsEmpty());
}

}  // namespace
}  // namespace sim::architecture
