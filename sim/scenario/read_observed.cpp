#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/base/calendar.hpp"
#include "sim/record/measure.hpp"
#include "sim/scenario/observed_amount.hpp"
#include "sim/scenario/parts.hpp"

namespace sim::scenario {

namespace {

/// Reads the figures of [[observed]]; what they may refer to is known before.
class FigureReader {
 public:
  FigureReader(CommonNames const& common,
               std::vector<Segment> const& segments,
               RunTerms const& run,
               std::vector<std::string> figures)
      : common_(common), run_(run), figures_(std::move(figures)) {
    for (auto const& arm : common.arms) {
      arms_.push_back(arm.name);
    }
    for (auto const& segment : segments) {
      segments_.push_back(segment.name);
    }
    if (common.regions.size() > 1) {
      segments_.insert(segments_.end(), common.regions.begin(), common.regions.end());
    }
    for (auto const& measure : record::measures) {
      measures_.emplace_back(measure.name);
    }
  }

  [[nodiscard]] Observed read(Reader const& table) const {
    Observed read;
    read.name = table.text("name", {.about = "For tables and people."});
    read.cohort = read_cohort(table);
    read.against = read_against(table, read.cohort);
    read.measure = table.reference(
        "measure", "measure", measures_, {.about = "What was measured.", .example = "\"job_at\""});
    auto const measure = record::find_measure(read.measure);
    auto const& terms = record::measures.at(measure.value_or(0));
    read.month = read_month(table, terms);
    read.figure = read_observed_figure(table, terms, read.against.has_value());
    read.role = table.choice<FigureRole>("role",
                                         {{"input", FigureRole::input},
                                          {"calibration", FigureRole::calibration},
                                          {"validation", FigureRole::validation}},
                                         {.about = "What the figure has been used for."});
    if (table.has("derived_from")) {
      read.derived_from = table.references(
          "derived_from", "figure", figures_, {.about = "Figures it was computed from."});
      if (std::ranges::count(read.derived_from, read.name) > 0) {
        table.refuse("derived_from", "a figure is not computed from itself");
      }
    }
    read.source = table.text("source", {.about = "Of the figure."});
    if (table.has("note")) {
      read.note = table.text("note", {.fallback = "", .about = "Where and how, in words."});
    }
    return read;
  }

 private:
  /// The members of a trial group or a segment, or everybody; in the arm that is named, else the
  /// first that has the group.
  [[nodiscard]] Cohort read_cohort(Reader const& table) const {
    Cohort cohort{.arm = arms_.empty() ? "" : arms_.front(), .group = "all"};
    bool const is_trial_group = table.has("assignment");
    if (table.has("segment")) {
      cohort.group = read_group(table, "segment", false);
    }
    if (is_trial_group) {
      cohort.group = read_group(table, "assignment", true);
      auto const has_group = [&](ArmNames const& arm) { return holds(arm, cohort.group); };
      auto const first = std::ranges::find_if(common_.arms, has_group);
      cohort.arm = first == common_.arms.end() ? cohort.arm : first->name;
    }
    if (is_trial_group && table.has("segment") && !cohort.group.empty()) {
      table.refuse("segment", "there is an assignment as well: keep one of the two");
    }
    if (table.has("arm")) {
      cohort.arm = read_arm(table, "arm");
    }
    if (is_trial_group) {
      check_arm(table, "assignment", cohort);
    }
    return cohort;
  }

  [[nodiscard]] std::optional<Cohort> read_against(Reader const& table,
                                                   Cohort const& cohort) const {
    bool const has_group = table.has("against");
    bool const has_arm = table.has("against_arm");
    if (!has_group && !has_arm) {
      return std::nullopt;
    }
    bool const is_trial_group = table.has("assignment");
    auto const* key = has_group ? "against" : "against_arm";
    auto other = cohort;
    if (has_group) {
      other.group = read_group(table, "against", is_trial_group);
    }
    if (has_arm) {
      other.arm = read_arm(table, "against_arm");
    }
    if (other == cohort) {
      table.refuse(key, "that is the group itself; a difference needs two");
    }
    if (is_trial_group) {
      check_arm(table, key, other);
    }
    return other;
  }

  /// A trial group or a segment under a key.
  [[nodiscard]] std::string read_group(Reader const& table,
                                       std::string_view key,
                                       bool is_trial_group) const {
    return table.reference(key,
                           is_trial_group ? "assignment" : "segment",
                           is_trial_group ? common_.assignments : segments_,
                           {.fallback = "all", .about = "Neither: everybody."});
  }

  [[nodiscard]] std::string read_arm(Reader const& table, std::string_view key) const {
    return table.reference(
        key, "arm", arms_, {.fallback = "base", .about = "The first that has it if not given."});
  }

  [[nodiscard]] static bool holds(ArmNames const& arm, std::string const& assignment) {
    return std::ranges::find(arm.assignments, assignment) != arm.assignments.end();
  }

  /// Refuses a trial group that exists, but not in the arm.
  void check_arm(Reader const& table, std::string_view key, Cohort const& cohort) const {
    auto const arm = std::ranges::find(common_.arms, cohort.arm, &ArmNames::name);
    bool const is_known =
        std::ranges::find(common_.assignments, cohort.group) != common_.assignments.end();
    if (is_known && arm != common_.arms.end() && !holds(*arm, cohort.group)) {
      table.refuse(key, fmt::format("arm '{}' has no assignment '{}'", cohort.arm, cohort.group));
    }
  }

  [[nodiscard]] std::optional<int> read_month(Reader const& table,
                                              record::MeasureTerms const& measure) const {
    bool const is_given = table.has("month");
    if (is_given && !measure.needs_month) {
      table.refuse("month",
                   fmt::format("'{}' is taken over the whole run; leave it out", measure.name));
    }
    if (!measure.needs_month) {
      return std::nullopt;
    }
    auto const month = static_cast<int>(
        table.integer("month", {.about = "After the index date.", .example = "18"}));
    if (!record::find_horizon(month)) {
      table.refuse(
          "month",
          fmt::format("outcomes are read after {} months", fmt::join(record::horizons, ", ")));
    } else if (add_months(run_.starts, std::chrono::months{month}) > run_.ends) {
      table.refuse("month", "the run ends before that; give it a longer length");
    }
    return month;
  }

  CommonNames const& common_;
  RunTerms const& run_;
  std::vector<std::string> figures_;  ///< Names of all, in order.
  std::vector<std::string> arms_;
  std::vector<std::string> segments_;
  std::vector<std::string> measures_;
};

}  // namespace

std::vector<Observed> read_observed(Reader const& root,
                                    CommonNames const& common,
                                    std::vector<Segment> const& segments,
                                    RunTerms const& run) {
  auto const tables =
      root.tables("observed", {.most = 1000, .about = "Figures that an evaluation observed."});
  std::vector<std::string> names;
  for (auto const& table : tables) {
    names.push_back(table.text("name", {.about = "For tables and people."}));
  }
  FigureReader const reader{common, segments, run, std::move(names)};
  std::vector<Observed> observed;
  for (auto const& table : tables) {
    observed.push_back(reader.read(table));
  }
  return observed;
}

}  // namespace sim::scenario
