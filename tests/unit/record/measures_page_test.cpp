#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include "sim/record/measure.hpp"

namespace sim::record {
namespace {

std::string unit_of(MeasureTerms const& terms) {
  if (terms.is_share) {
    return "share";
  }
  return terms.units == "1" ? "number" : std::string{terms.units};
}

/// The row of the documentation for a measure.
std::string row_of(MeasureTerms const& terms) {
  return "| `" + std::string{terms.name} + "` | " + (terms.needs_month ? "yes" : "no") + " | " +
         unit_of(terms) + " | " + std::string{terms.long_name} + " |\n";
}

TEST(MeasuresPage, ListsEveryMeasureInTheOrderOfTheTable) {
  std::ifstream file{std::string{SIM_SOURCE_DIR} + "/scenarios/README.md"};
  std::string const page{std::istreambuf_iterator<char>{file}, {}};
  std::string rows;
  for (auto const& terms : measures) {
    rows += row_of(terms);
  }
  EXPECT_NE(page.find(rows), std::string::npos) << "write under ## Measures:\n" << rows;
}

TEST(Measures, HaveNamesOfTheirOwn) {
  for (std::size_t k = 0; k < measures.size(); ++k) {
    EXPECT_EQ(find_measure(measures.at(k).name), k) << measures.at(k).name;
  }
}

TEST(Measures, ThatARecorderWorksOutHaveNoQuestion) {
  auto const named = static_cast<std::size_t>(Measure::readiness_sd_at_entry) + 1;
  for (std::size_t k = 0; k < measures.size(); ++k) {
    EXPECT_EQ(measures.at(k).question.has_value(), k >= named) << measures.at(k).name;
  }
}

}  // namespace
}  // namespace sim::record
