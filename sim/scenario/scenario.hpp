#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/economics/prices.hpp"
#include "sim/model/response.hpp"
#include "sim/model/setting.hpp"
#include "sim/policy/eligibility.hpp"
#include "sim/policy/share_assignment.hpp"
#include "sim/record/event_recorder.hpp"
#include "sim/scenario/question.hpp"
#include "sim/scenario/toml/dictionary.hpp"

namespace sim::scenario {

/// What is believed of a free response parameter before calibration: the central 90 % of its prior.
struct Prior {
  enum class Shape : std::uint8_t { normal, lognormal, uniform };

  Shape shape = Shape::normal;
  double low = 0.0;
  double high = 0.0;
};

/// One response parameter as the scenario gives it, in the order of model::response_parameters().
struct ParameterTerms {
  double value = 0.0;
  std::optional<Prior> prior;  ///< Free parameters have one.
  std::string unit;
};

/// Citizens whose outcomes are shown apart: the same people in every arm.
struct Segment {
  std::string name;
  std::string title;
  policy::Eligibility who;
  std::string region = {};  ///< Everybody in that region; empty: whom `who` admits, anywhere.
};

/// Whose figure it is: the members of a trial group or a segment, in one arm.
struct Cohort {
  std::string arm;
  std::string group;  ///< An assignment or a segment; "all" for everybody.

  friend bool operator==(Cohort const&, Cohort const&) = default;
};

/// What a figure has been used for; only a validation figure can show that the model is right.
enum class FigureRole : std::uint8_t {
  input,        ///< A value of the scenario was set by it.
  calibration,  ///< The response parameters are, or will be, estimated from it.
  validation,   ///< Nothing was set by it.
};

inline constexpr std::array<std::string_view, 3> figure_role_names{
    "input", "calibration", "validation"};

/// What was observed: a value, or an interval. Shares from 0 to 1 and their differences, else in
/// the units of the measure.
struct ObservedFigure {
  std::optional<double> value = std::nullopt;
  std::optional<double> low = std::nullopt;
  std::optional<double> high = std::nullopt;
  std::optional<double> standard_error = std::nullopt;
  std::optional<int> persons = std::nullopt;  ///< Size of the arm, for the binomial error.
  std::optional<int> persons_against =
      std::nullopt;  ///< Size of the group that a difference is taken against.
};

/// A figure that an evaluation observed, to be shown beside the simulated one.
struct Observed {
  std::string name;
  Cohort cohort;
  std::optional<Cohort> against = std::nullopt;  ///< The figure is the cohort's minus this one's.
  std::string measure;                           ///< Name of a measure.
  std::optional<int> month;  ///< After the index date; none for a measure of the whole run.
  ObservedFigure figure;
  FigureRole role = FigureRole::validation;
  std::vector<std::string> derived_from;  ///< Names of figures from which this one was computed.
  std::string source;
  std::string note;
};

/// One region of an arm: a jobcentre area, or several that share firms. No citizen, staff member or
/// firm of one region meets those of another, so each is a run of its own.
struct Region {
  std::string name;   ///< Empty: the scenario has no regions, and this is all of it.
  std::string title;  ///< For tables and people.
  model::Setting setting;
  std::vector<std::size_t> groups;  ///< For every assignment here, its place in Arm::groups.
  std::vector<model::PolicyIndex> policies = {};  ///< That somebody here may be on, in order.
};

/// One arm, complete: the base with the differences of regions and arm applied.
struct Arm {
  std::string name;
  std::string title;
  std::vector<Region> regions;      ///< One or more, in order of name; the same in every arm.
  std::vector<std::string> groups;  ///< Names of the assignments in any region: the trial groups.
  Spending spending = {};           ///< Posts bought on top of the others.
};

/// Whose events the results file holds one by one, in how many replications.
struct EventLog {
  int replications = 0;  ///< The first ones; zero: no events.
  record::EventSample sample;
};

/// A scenario file, read and found sound, in the model's own types.
struct Scenario {
  std::string name;  ///< Of the file, without folder and ending.
  std::string title;
  std::string description;
  std::string jobcentre;  ///< Its name; with regions that of the first.
  std::uint32_t seed = 0;
  int replications = 1;
  int trajectories = 0;  ///< Replications whose citizens are written month by month.
  EventLog events;
  bool is_calibrated = false;  ///< False: response parameters are drawn from their priors.
  std::vector<ParameterTerms> response;
  std::vector<Arm> arms;          ///< One or more; the first is compared with.
  std::vector<Segment> segments;  ///< "all" first; two or more regions last.
  std::vector<Observed> observed;
  std::optional<Question> question;  ///< None: see question_of.
  Sweep sweep;
  std::optional<economics::Prices> prices;  ///< None: nothing is priced.
  std::vector<std::string> policies;        ///< Ids, in the order of model::Setting::policies.
  std::vector<std::string> sectors;         ///< Names, in the order of the sector index.
  std::string resolved;  ///< The effective scenario as TOML, differences of arms and regions too.
  std::vector<DictionaryEntry> dictionary;  ///< Every value with its source; the first arm whole.
};

/// What is the same in every arm and region can be read from this one: dates, and the names of
/// groups and roles.
[[nodiscard]] inline model::Setting const& any_setting(Scenario const& scenario) {
  return scenario.arms.front().regions.front().setting;
}

/// The regions of the scenario, as the first arm has them; empty when it has none.
[[nodiscard]] inline std::vector<Region> named_regions(Scenario const& scenario) {
  auto const& regions = scenario.arms.front().regions;
  return regions.front().name.empty() ? std::vector<Region>{} : regions;
}

/// What is asked of the arms: as the file says, or the usual measures of every arm against the
/// first at the longest horizon that the run reaches.
[[nodiscard]] Question question_of(Scenario const& scenario);

/// Reads a scenario with the settings of the command line (`key=value`) applied.
///
/// Errors: ScenarioError with every fault of the file, of what it extends and of the settings.
[[nodiscard]] Scenario read_scenario(std::filesystem::path const& file,
                                     std::vector<std::string> const& settings = {});

/// Reads a resolved scenario again: `Scenario::resolved`, as results files keep it.
///
/// `name` is that of the file it was resolved from; `origin` stands for the text in messages.
/// Errors: ScenarioError, as when another version of the program resolved it.
[[nodiscard]] Scenario read_resolved(std::string_view text,
                                     std::string name,
                                     std::string const& origin);

/// A JSON Schema of scenario files, for editors.
[[nodiscard]] std::string scenario_schema();

}  // namespace sim::scenario
