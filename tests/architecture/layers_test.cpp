#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <sstream>
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

/// Layer -> the layers that it may include.
using Layers = std::map<std::string, std::set<std::string>>;

/// The widest graph that the design allows. Widening it is a decision, not a convenience.
Layers const widest{
    {"base", {}},
    {"random", {"base"}},
    {"engine", {"base"}},
    {"model", {"base", "random", "engine"}},
    {"policy", {"base", "random", "model"}},
    {"record", {"base", "model"}},
    {"scenario", {"base", "model", "policy", "record", "economics"}},
    {"economics", {"base", "model"}},
    {"experiment",
     {"base", "random", "engine", "model", "policy", "record", "scenario", "economics"}},
    {"report", {"base", "model", "record", "scenario", "economics", "experiment"}},
    {"cli", {"base", "record", "scenario", "experiment", "report"}},
};

/// The DEPENDS lists of `sim_add_layer(name DEPENDS … LINKS …)`.
Layers layers_declared_in(std::string const& cmake) {
  Layers layers;
  std::string_view const call = "\nsim_add_layer(";
  for (auto begin = cmake.find(call); begin != std::string::npos; begin = cmake.find(call, begin)) {
    begin += call.size();
    std::istringstream words{cmake.substr(begin, cmake.find(')', begin) - begin)};
    std::string layer;
    std::string list;
    words >> layer;
    layers[layer];
    for (std::string word; words >> word;) {
      if (word == "DEPENDS" || word == "LINKS") {
        list = word;
      } else if (list == "DEPENDS") {
        layers[layer].insert(word);
      }
    }
  }
  return layers;
}

Problems dependencies_beyond(Layers const& allowed, Layers const& declared) {
  Problems problems;
  for (auto const& [layer, uses] : declared) {
    if (!allowed.contains(layer)) {
      problems.push_back("layer " + layer + " is not in the design; add it there first");
      continue;
    }
    for (auto const& used : uses) {
      if (!allowed.at(layer).contains(used)) {
        problems.push_back("sim/CMakeLists.txt: " + layer + " may not depend on " + used +
                           "; declare an interface in " + layer + " and implement it above");
      }
    }
  }
  return problems;
}

bool reaches(Layers const& layers,
             std::string const& from,
             std::string const& to,
             std::size_t steps) {
  if (steps == 0 || !layers.contains(from)) {
    return false;
  }
  return std::ranges::any_of(layers.at(from), [&](auto const& next) {
    return next == to || reaches(layers, next, to, steps - 1);
  });
}

Problems cycles_in(Layers const& layers) {
  Problems problems;
  for (auto const& [layer, uses] : layers) {
    if (reaches(layers, layer, layer, layers.size())) {
      problems.push_back("sim/CMakeLists.txt: " + layer + " depends on itself in a circle");
    }
  }
  return problems;
}

Problems undeclared_includes(SourceFile const& file, Layers const& layers) {
  auto const in_layer = file.path.substr(std::string_view{"sim/"}.size());
  auto const layer = in_layer.substr(0, in_layer.find('/'));
  if (!layers.contains(layer)) {
    return {file.path + ": folder sim/" + layer + " is not a layer of sim/CMakeLists.txt"};
  }
  Problems problems;
  for (auto const& include : includes_in(file.text)) {
    if (!include.is_quoted) {
      continue;
    }
    if (!include.path.starts_with("sim/")) {
      problems.push_back(at(file, include.line) + "\"" + include.path +
                         "\" must be written from the root, as in \"sim/base/time.hpp\"");
      continue;
    }
    auto const used = include.path.substr(4, include.path.find('/', 4) - 4);
    if (used != layer && !layers.at(layer).contains(used)) {
      problems.push_back(at(file, include.line) + layer + " may not include \"" + include.path +
                         "\"; sim/CMakeLists.txt does not declare that " + layer + " depends on " +
                         used);
    }
  }
  return problems;
}

Layers declared_layers() {
  return layers_declared_in(read_file("sim/CMakeLists.txt").text);
}

TEST(Layers, DependOnNothingBeyondTheDesign) {
  ASSERT_FALSE(declared_layers().empty());
  EXPECT_TRUE(is_clean(dependencies_beyond(widest, declared_layers())));
}

TEST(Layers, HaveNoCycle) {
  EXPECT_TRUE(is_clean(cycles_in(declared_layers())));
}

TEST(Layers, IncludeOnlyWhatTheyDeclare) {
  auto const layers = declared_layers();
  EXPECT_TRUE(is_clean(in_every(cpp_files_below("sim"), [&](auto const& file) {
    return undeclared_includes(file, layers);
  })));
}

TEST(LayerChecks, ReadDependsButNotLinks) {
  auto const layers = layers_declared_in(
      "function(sim_add_layer name)\nsim_add_layer(base)\nsim_add_layer(a\n  DEPENDS base LINKS "
      "x::y)");
  EXPECT_EQ(layers, (Layers{{"base", {}}, {"a", {"base"}}}));
}

TEST(LayerChecks, FindADependencyBeyondTheDesign) {
  EXPECT_THAT(dependencies_beyond(widest, {{"engine", {"policy"}}}),
              ElementsAre(HasSubstr("engine may not depend on policy")));
}

TEST(LayerChecks, FindACycleOfThree) {
  EXPECT_EQ(cycles_in({{"a", {"b"}}, {"b", {"c"}}, {"c", {"a"}}, {"d", {"a"}}}).size(), 3U);
}

TEST(LayerChecks, NameTheFileTheLineAndTheInclude) {
  SourceFile const file{"sim/engine/queue.hpp", "\n#include \"sim/policy/offer.hpp\"\n"};
  EXPECT_THAT(undeclared_includes(file, {{"engine", {"base"}}}),
              ElementsAre(HasSubstr(
                  "sim/engine/queue.hpp:2: engine may not include \"sim/policy/offer.hpp\"")));
}

TEST(LayerChecks, LetALayerIncludeItselfAndWhatItDeclares) {
  SourceFile const file{"sim/engine/queue.hpp",
                        "#include \"sim/engine/a.hpp\"\n#include \"sim/base/id.hpp\"\n"};
  EXPECT_THAT(undeclared_includes(file, {{"engine", {"base"}}}), IsEmpty());
}

TEST(LayerChecks, FindAnIncludeThatIsNotWrittenFromTheRoot) {
  SourceFile const file{"sim/engine/queue.hpp", "#include \"a.hpp\"\n"};
  EXPECT_THAT(undeclared_includes(file, {{"engine", {}}}), ElementsAre(HasSubstr("from the root")));
}

}  // namespace
}  // namespace sim::architecture
