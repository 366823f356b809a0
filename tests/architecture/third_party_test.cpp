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

/// A library, and the only places of the simulator that may know it.
struct Library {
  std::string_view include;  ///< How its include paths begin.
  Places places;
};

std::vector<Library> const libraries{
    {"hdf5", {"sim/record/hdf5/"}},
    {"H5", {"sim/record/hdf5/"}},
    {"toml++/", {"sim/scenario/toml/"}},
    {"CLI/", {"sim/cli/"}},
    {"Eigen/", {"sim/experiment/"}},
    {"boost/", {"sim/experiment/"}},
    {"nlohmann/", {"sim/scenario/", "sim/experiment/", "sim/report/", "sim/cli/"}},
    {"duktape", {"sim/report/page/"}},
    {"fmt/", {"sim/record/", "sim/scenario/", "sim/experiment/", "sim/report/", "sim/cli/"}},
};

/// What decides a trajectory also compiles for a web page: no files, threads, clocks or streams.
Places const pure_layers{"sim/base/", "sim/random/", "sim/engine/", "sim/model/", "sim/policy/"};
Places const machine_headers{"thread",
                             "mutex",
                             "shared_mutex",
                             "condition_variable",
                             "future",
                             "filesystem",
                             "fstream",
                             "iostream",
                             "locale",
                             "random",
                             "regex",
                             "csignal",
                             "cstdio",
                             "ctime"};

/// Headers of the operating system: durable files and signals.
Places const posix_places{
    "sim/record/",
    "sim/experiment/",
    "sim/cli/",
    "sim/engine/event_queue_pages.hpp"};  // Large pages where there are any; guarded.

bool is_standard(std::string_view include) {
  return include.find_first_of("./+") == std::string_view::npos;
}

std::string listed(Places const& places) {
  std::string list;
  for (auto const place : places) {
    list += (list.empty() ? "" : ", ") + std::string(place);
  }
  return list;
}

/// Where an include may stand; empty for an unknown library.
Places places_of(std::string_view include) {
  auto const library = std::ranges::find_if(
      libraries, [&](auto const& known) { return include.starts_with(known.include); });
  if (library != libraries.end()) {
    return library->places;
  }
  bool const is_posix = include.starts_with("sys/") || include.find('/') == std::string_view::npos;
  return is_posix && include.ends_with(".h") ? posix_places : Places{};
}

Problems misplaced_libraries(SourceFile const& file) {
  Problems problems;
  for (auto const& include : includes_in(file.text)) {
    auto const where = at(file, include.line) + "<" + include.path + "> ";
    if (include.is_quoted) {
      continue;
    }
    if (is_standard(include.path)) {
      bool const is_machine =
          std::ranges::find(machine_headers, include.path) != machine_headers.end();
      if (is_machine && is_among(file.path, pure_layers)) {
        problems.push_back(where + "has no place in a layer that decides trajectories;" +
                           " move what needs it to record, experiment or cli");
      }
      continue;
    }
    auto const places = places_of(include.path);
    if (places.empty()) {
      problems.push_back(where + "is a library that the project does not use; use the standard" +
                         " library, or decide on it and add it to this test");
    } else if (!is_among(file.path, places)) {
      problems.push_back(where + "may only be included in " + listed(places));
    }
  }
  return problems;
}

TEST(ThirdPartyLibraries, AreIncludedOnlyWhereTheyBelong) {
  EXPECT_TRUE(is_clean(in_every(cpp_files_below("sim"), misplaced_libraries)));
}

TEST(ThirdPartyCheck, FindsALibraryOutsideItsPlace) {
  EXPECT_THAT(
      misplaced_libraries({"sim/record/table.cpp", "#include <hdf5.h>\n"}),
      ElementsAre("sim/record/table.cpp:1: <hdf5.h> may only be included in sim/record/hdf5/"));
}

TEST(ThirdPartyCheck, FindsFormattingInTheModel) {
  EXPECT_EQ(misplaced_libraries({"sim/model/world.cpp", "#include <fmt/format.h>\n"}).size(), 1U);
}

TEST(ThirdPartyCheck, FindsAnUnknownLibrary) {
  EXPECT_THAT(misplaced_libraries({"sim/experiment/a.cpp", "#include <spdlog/spdlog.h>\n"}),
              ElementsAre(HasSubstr("does not use")));
}

TEST(ThirdPartyCheck, FindsAThreadInTheEngine) {
  EXPECT_THAT(misplaced_libraries({"sim/engine/queue.hpp", "#include <thread>\n"}),
              ElementsAre(HasSubstr("decides trajectories")));
}

TEST(ThirdPartyCheck, LetsTheStandardLibraryIn) {
  EXPECT_THAT(misplaced_libraries({"sim/engine/queue.hpp", "#include <vector>\n"}), IsEmpty());
}

}  // namespace
}  // namespace sim::architecture
