#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/base/calendar.hpp"
#include "sim/record/measure.hpp"
#include "sim/scenario/parts.hpp"

namespace sim::scenario {

namespace {

std::vector<std::string> measure_names() {
  std::vector<std::string> names;
  for (auto const& measure : record::measures) {
    names.emplace_back(measure.name);
  }
  return names;
}

bool is_share(std::string_view measure) {
  auto const* found = std::ranges::find(record::measures, measure, &record::MeasureTerms::name);
  return found == record::measures.end() || found->units == "1";
}

/// The citizens who were observed: an assignment, a segment, or everybody.
std::string read_group(Reader const& figure,
                       std::vector<std::string> const& assignments,
                       std::vector<std::string> const& segments) {
  std::string group = "all";
  bool const is_both = figure.has("assignment") && figure.has("segment");
  if (figure.has("segment")) {
    group = figure.reference(
        "segment", "segment", segments, {.fallback = "all", .about = "Or assignment."});
  }
  if (figure.has("assignment")) {
    group = figure.reference(
        "assignment", "assignment", assignments, {.fallback = "all", .about = "Or segment."});
  }
  if (is_both && !group.empty()) {
    figure.refuse("segment", "there is an assignment as well: keep one of the two");
  }
  return group;
}

int read_month(Reader const& figure, RunTerms const& run) {
  auto const month = static_cast<int>(
      figure.integer("month", {.about = "Since the index date.", .example = "18"}));
  if (std::ranges::find(record::horizons, month) == record::horizons.end()) {
    figure.refuse(
        "month",
        fmt::format("outcomes are read after {} months", fmt::join(record::horizons, ", ")));
  } else if (add_months(run.starts, std::chrono::months{month}) >= run.ends) {
    figure.refuse("month", "the run ends before that; give it a longer length");
  }
  return month;
}

double read_value(Reader const& figure, bool is_a_share) {
  if (is_a_share) {
    return figure.probability("figure", {.about = "A share, or weeks where the measure is weeks."})
        .value();
  }
  auto const span = figure.duration("figure", {.about = "In weeks.", .example = "\"25 weeks\""});
  return minutes(span) / minutes(std::chrono::weeks{1});
}

}  // namespace

std::vector<Observed> read_observed(Reader const& root,
                                    std::vector<std::string> const& assignments,
                                    std::vector<Segment> const& segments,
                                    RunTerms const& run) {
  std::vector<std::string> segment_names;
  for (auto const& segment : segments) {
    segment_names.push_back(segment.name);
  }
  std::vector<Observed> observed;
  for (auto const& figure :
       root.tables("observed", {.most = 1000, .about = "Figures that an evaluation observed."})) {
    auto& read = observed.emplace_back();
    read.name = figure.text("name", {.about = "For tables and people."});
    read.group = read_group(figure, assignments, segment_names);
    read.measure = figure.reference("measure",
                                    "measure",
                                    measure_names(),
                                    {.about = "What was measured.", .example = "\"job_at\""});
    read.month = read_month(figure, run);
    read.value = read_value(figure, is_share(read.measure));
    if (figure.has("n")) {
      read.persons = static_cast<int>(
          figure.integer("n", {.min = 1, .max = 10'000'000, .about = "Size of the arm."}));
    }
    read.source = figure.text("source", {.about = "Of the figure."});
  }
  return observed;
}

}  // namespace sim::scenario
