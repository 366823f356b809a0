#include "sim/cli/explain.hpp"

#include <fmt/format.h>

#include "sim/base/calendar.hpp"
#include "sim/cli/explained_run.hpp"
#include "sim/cli/usage_error.hpp"
#include "sim/experiment/fingerprint.hpp"
#include "sim/report/staff_story.hpp"
#include "sim/report/story_json.hpp"
#include "sim/report/story_pair.hpp"

namespace sim::cli {

namespace {

/// " in region north"; nothing in a scenario without regions.
std::string in_region(ExplainedRun const& run) {
  auto const& name = run.region().name;
  return name.empty() ? std::string{} : " in region " + name;
}

/// A day of the run, its run-in included.
SimTime day_in(std::string const& text, ExplainedRun const& run) {
  auto const date = parse_date(text);
  if (!date) {
    throw UsageError(fmt::format("'{}' is not a date; write it as in 2024-03-05", text));
  }
  auto const& setting = run.region().setting;
  auto const day = start_of(*date);
  if (day < setting.opens || day >= setting.ends) {
    throw UsageError(fmt::format("{} is not in the run, which goes from {} to {}",
                                 text,
                                 format_date(date_of(setting.opens)),
                                 format_date(date_of(setting.ends - Duration{1}))));
  }
  return day;
}

std::string staff_text(ExplainArguments const& arguments, ExplainedRun const& run) {
  report::StaffStory story{arguments.staff, day_in(arguments.day, run)};
  run.tell(run.place().arm, story);
  if (!story.is_found()) {
    std::string known;
    for (auto const& role : run.region().setting.roles) {
      known += role.count == 0 ? "" : fmt::format("\n  {}/1 to {}", role.name, role.count);
    }
    throw UsageError(fmt::format("arm '{}' has no staff member {}{}. It has:{}",
                                 run.arm().name,
                                 arguments.staff,
                                 in_region(run),
                                 known));
  }
  return story.text();
}

report::ToldStory story_in(std::size_t arm, ExplainedRun const& run) {
  auto const& scenario = run.scenario();
  report::ToldStory told{
      .arm = scenario.arms[arm].name,
      .story = report::CitizenStory{run.citizen(), scenario.policies},
  };
  run.tell(arm, told.story);
  if (!told.story.is_found()) {
    std::string known;
    for (auto const& group : scenario.arms[arm].regions[run.place().region].setting.populations) {
      known += fmt::format(
          "\n  {}/stock/1 to {}, {}/arrivals/1 and on", group.name, group.stock, group.name);
    }
    throw UsageError(fmt::format(
        "arm '{}' has no citizen {}{}. It has:{}", told.arm, run.citizen(), in_region(run), known));
  }
  return told;
}

std::vector<report::ToldStory> stories_of(ExplainedRun const& run) {
  std::vector<report::ToldStory> stories;
  stories.push_back(story_in(run.place().arm, run));
  if (run.against()) {
    stories.push_back(story_in(*run.against(), run));
  }
  return stories;
}

/// How to see another arm, where none was chosen.
std::string other_arms(ExplainedRun const& run) {
  std::string names;
  for (auto const& arm : run.scenario().arms) {
    if (arm.name != run.arm().name) {
      names += (names.empty() ? "" : ", ") + arm.name;
    }
  }
  return names.empty() ? names : "\nSee also --against one of: " + names + "\n";
}

std::string citizen_text(ExplainedRun const& run, std::size_t width) {
  auto const stories = stories_of(run);
  return stories.size() > 1 ? report::pair_text(stories.front(), stories.back(), width)
                            : report::single_text(stories.front(), width) + other_arms(run);
}

}  // namespace

ExitCode execute(ExplainArguments const& arguments, Streams const& streams) {
  ExplainedRun const run{arguments};
  if (arguments.is_json) {
    streams.out << report::story_json({.title = run.scenario().title,
                                       .version = experiment::program_version(),
                                       .replication = run.place().replication,
                                       .region = run.region().name},
                                      stories_of(run));
    return ExitCode::success;
  }
  auto const text =
      arguments.staff.empty() ? citizen_text(run, streams.columns) : staff_text(arguments, run);
  streams.out << fmt::format("{}, arm {}{}, replication {}\n",
                             run.scenario().title,
                             run.arm().name,
                             in_region(run),
                             run.place().replication)
              << text;
  return ExitCode::success;
}

}  // namespace sim::cli
