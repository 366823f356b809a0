#include "sim/report/odd.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/report/markdown.hpp"
#include "sim/report/odd_tables.hpp"

#include "tests/architecture/source_text.hpp"
#include "tests/architecture/source_tree.hpp"

namespace sim::report {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ModelReadme, HasTheTablesOfTheCode) {
  auto const text = architecture::read_file("sim/model/README.md").text;
  for (auto const& [name, table] : odd_tables::of_readme()) {
    auto const expected = "<!-- " + name + " -->\n" + table + "<!-- end of " + name + " -->\n";
    EXPECT_NE(text.find(expected), std::string::npos) << "put this there:\n" << expected;
  }
}

TEST(ModelReadme, HasAPlaceForEveryTableOfTheProtocol) {
  auto const text = architecture::read_file("sim/model/README.md").text;
  for (auto const& block : odd_tables::of_model()) {
    EXPECT_THAT(text, HasSubstr("\n<!-- " + block.first + " -->\n"));
    EXPECT_THAT(text, HasSubstr("\n<!-- end of " + block.first + " -->\n"));
  }
}

TEST(ModelReadme, IsAtMostFourHundredLines) {
  auto const text = architecture::read_file("sim/model/README.md").text;
  EXPECT_LE(architecture::lines_of(text).size(), 400U);
}

TEST(Odd, HasTheSevenElementsInOrder) {
  auto const text = odd();
  std::size_t before = 0;
  for (auto const* element : {"\n## 1 Purpose and patterns\n",
                              "\n## 2 Entities, state variables and scales\n",
                              "\n## 3 Process overview and scheduling\n",
                              "\n## 4 Design concepts\n",
                              "\n## 5 Initialisation\n",
                              "\n## 6 Input",
                              "\n## 7 Submodels\n"}) {
    auto const found = text.find(element, before);
    ASSERT_NE(found, std::string::npos) << element;
    before = found;
  }
}

TEST(Odd, HasTheElevenDesignConcepts) {
  auto const text = odd();
  for (auto const* concept_name : {"Basic principles",
                                   "Emergence",
                                   "Adaptation",
                                   "Objectives",
                                   "Learning",
                                   "Prediction",
                                   "Sensing",
                                   "Interaction",
                                   "Stochasticity",
                                   "Collectives",
                                   "Observation"}) {
    EXPECT_THAT(text, HasSubstr("- *" + std::string{concept_name} + ".*"));
  }
}

TEST(Odd, HasEveryTableInFullAndNoMarkers) {
  auto const text = odd();
  for (auto const& block : odd_tables::of_model()) {
    EXPECT_THAT(text, HasSubstr(block.second)) << block.first;
  }
  EXPECT_THAT(text, Not(HasSubstr("<!--")));
}

TEST(Filled, ReplacesWhatStandsBetweenTheMarkersOfABlock) {
  auto const text = filled("a\n<!-- x -->\nold\n<!-- end of x -->\nb\n", {{"x", "new\n"}});
  EXPECT_EQ(text, "a\nnew\nb\n");
}

TEST(Filled, KeepsTheTextOfAnUnknownBlock) {
  EXPECT_EQ(filled("a\n<!-- x -->\nold\n<!-- end of x -->\n", {}), "a\nold\n");
}

TEST(MarkdownTable, EscapesBarsAndLineBreaks) {
  MarkdownTable table{{"a", "b"}};
  table.add_row({"x|y", "one\ntwo"});
  EXPECT_EQ(table.text(), "| a | b |\n|---|---|\n| x\\|y | one two |\n");
}

}  // namespace
}  // namespace sim::report
