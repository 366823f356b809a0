#include <fstream>
#include <iterator>
#include <source_location>
#include <string>
#include <utility>
#include <vector>

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

/// The name of an enumerator, cut out of what the compiler calls this function.
template <Measure measure>
std::string_view name_of_enumerator() {
  std::string_view name = std::source_location::current().function_name();
  name = name.substr(name.find("measure = ") + 10);
  name = name.substr(0, name.find_first_of(";]"));
  return name.substr(name.rfind(':') + 1);
}

template <std::size_t... places>
std::vector<std::string_view> names_of_enumerators(std::index_sequence<places...> /*in order*/) {
  return {name_of_enumerator<static_cast<Measure>(places)>()...};
}

TEST(Measures, StandInTheOrderOfTheirEnumerators) {
  constexpr auto named = static_cast<std::size_t>(Measure::readiness_sd_at_entry) + 1;
  auto const names = names_of_enumerators(std::make_index_sequence<named>{});
  for (std::size_t k = 0; k < named; ++k) {
    EXPECT_EQ(measures.at(k).name, names[k]);
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
