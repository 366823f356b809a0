#include "sim/cli/explain.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/base/calendar.hpp"
#include "sim/cli/usage_error.hpp"
#include "sim/experiment/replicate.hpp"
#include "sim/report/citizen_story.hpp"
#include "sim/report/staff_story.hpp"
#include "sim/scenario/toml/nearest_name.hpp"

namespace sim::cli {

namespace {

using scenario::Arm;
using scenario::Scenario;

Arm const& arm_named(Scenario const& scenario, std::string const& name) {
  std::vector<std::string> names;
  for (auto const& arm : scenario.arms) {
    if (name.empty() || arm.name == name) {
      return arm;
    }
    names.push_back(arm.name);
  }
  throw UsageError(scenario::unknown_name("arm", name, names));
}

/// The arm with that region alone: regions do not touch, so nothing else changes.
Arm only_region(Arm arm, std::string const& name) {
  std::vector<std::string> names;
  for (auto const& region : arm.regions) {
    names.push_back(region.name);
  }
  if (names.front().empty() && !name.empty()) {
    throw UsageError("the scenario has no regions; leave --region out");
  }
  if (names.size() > 1 && name.empty()) {
    throw UsageError(fmt::format("the scenario has {} regions; say which one with --region {}",
                                 names.size(),
                                 fmt::join(names, " or --region ")));
  }
  std::erase_if(arm.regions, [&](scenario::Region const& region) {
    return !name.empty() && region.name != name;
  });
  if (arm.regions.empty()) {
    throw UsageError(scenario::unknown_name("region", name, names));
  }
  return arm;
}

/// " in region north"; nothing in a scenario without regions.
std::string in_region(Arm const& arm) {
  auto const& name = arm.regions.front().name;
  return name.empty() ? std::string{} : " in region " + name;
}

/// A day of the run, its run-in included.
SimTime day_in(std::string const& text, Arm const& arm) {
  auto const date = parse_date(text);
  if (!date) {
    throw UsageError(fmt::format("'{}' is not a date; write it as in 2024-03-05", text));
  }
  auto const& setting = arm.regions.front().setting;
  auto const day = start_of(*date);
  if (day < setting.opens || day >= setting.ends) {
    throw UsageError(fmt::format("{} is not in the run, which goes from {} to {}",
                                 text,
                                 format_date(date_of(setting.opens)),
                                 format_date(date_of(setting.ends - Duration{1}))));
  }
  return day;
}

/// Simulates the arm with a story listening, and returns what the story tells.
template <class Story>
std::string told(Scenario const& scenario, Arm const& arm, int replication, Story& story) {
  static_cast<void>(experiment::run_arm(
      scenario, arm, replication, {.with_recorders = false, .listener = &story}));
  return story.is_found() ? story.text() : std::string{};
}

std::string staff_text(ExplainArguments const& arguments,
                       Scenario const& scenario,
                       Arm const& arm) {
  report::StaffStory story{arguments.staff, day_in(arguments.day, arm)};
  auto text = told(scenario, arm, arguments.replication, story);
  if (text.empty()) {
    std::string known;
    for (auto const& role : arm.regions.front().setting.roles) {
      known += role.count == 0 ? "" : fmt::format("\n  {}/1 to {}", role.name, role.count);
    }
    throw UsageError(fmt::format("arm '{}' has no staff member {}{}. It has:{}",
                                 arm.name,
                                 arguments.staff,
                                 in_region(arm),
                                 known));
  }
  return text;
}

std::string citizen_text(ExplainArguments const& arguments,
                         Scenario const& scenario,
                         Arm const& arm) {
  report::CitizenStory story{arguments.citizen};
  auto text = told(scenario, arm, arguments.replication, story);
  if (text.empty()) {
    std::string known;
    for (auto const& group : arm.regions.front().setting.populations) {
      known += fmt::format(
          "\n  {}/stock/1 to {}, {}/arrivals/1 and on", group.name, group.stock, group.name);
    }
    throw UsageError(fmt::format(
        "the run has no citizen {}{}. It has:{}", arguments.citizen, in_region(arm), known));
  }
  return text;
}

}  // namespace

ExitCode execute(ExplainArguments const& arguments, Streams const& streams) {
  auto const scenario = scenario::read_scenario(arguments.scenario, arguments.settings);
  auto const arm = only_region(arm_named(scenario, arguments.arm), arguments.region);
  auto const text = arguments.staff.empty() ? citizen_text(arguments, scenario, arm)
                                            : staff_text(arguments, scenario, arm);
  streams.out << fmt::format("{}, arm {}{}, replication {}\n",
                             scenario.title,
                             arm.name,
                             in_region(arm),
                             arguments.replication)
              << text;
  return ExitCode::success;
}

}  // namespace sim::cli
