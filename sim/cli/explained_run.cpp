#include "sim/cli/explained_run.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/cli/usage_error.hpp"
#include "sim/experiment/replicate.hpp"
#include "sim/scenario/toml/nearest_name.hpp"

namespace sim::cli {

namespace {

using scenario::Scenario;

template <class Named>
std::vector<std::string> names_of(std::vector<Named> const& list) {
  std::vector<std::string> names;
  std::ranges::transform(list, std::back_inserter(names), &Named::name);
  return names;
}

std::size_t place_of(char const* noun,
                     std::string const& name,
                     std::vector<std::string> const& names) {
  auto const found = std::ranges::find(names, name);
  if (found == names.end()) {
    throw UsageError(scenario::unknown_name(noun, name, names));
  }
  return static_cast<std::size_t>(found - names.begin());
}

std::size_t region_of(scenario::Arm const& arm, std::string const& name) {
  auto const names = names_of(arm.regions);
  if (names.front().empty() && !name.empty()) {
    throw UsageError("the scenario has no regions; leave --region out");
  }
  if (names.size() > 1 && name.empty()) {
    throw UsageError(fmt::format("the scenario has {} regions; say which one with --region {}",
                                 names.size(),
                                 fmt::join(names, " or --region ")));
  }
  return name.empty() ? 0 : place_of("region", name, names);
}

/// The arm asked for. Else the other one of two, or for a later arm the first, with which all are
/// compared; of many arms none is the obvious one.
std::optional<std::size_t> against_of(std::string const& name,
                                      std::size_t arm,
                                      Scenario const& scenario) {
  if (!name.empty()) {
    auto const against = place_of("arm", name, names_of(scenario.arms));
    if (against == arm) {
      throw UsageError(fmt::format("--against {} is the arm itself; name another one", name));
    }
    return against;
  }
  if (arm > 0) {
    return 0;
  }
  return scenario.arms.size() == 2 ? std::optional<std::size_t>{1} : std::nullopt;
}

/// A citizen asked for by number.
std::optional<std::size_t> row_in(std::string const& citizen) {
  std::size_t row = 0;
  auto const* const end = citizen.data() + citizen.size();
  auto const [stop, fault] = std::from_chars(citizen.data(), end, row);
  return fault == std::errc{} && stop == end ? std::optional{row} : std::nullopt;
}

}  // namespace

ExplainedRun::ExplainedRun(ExplainArguments const& arguments) : citizen_(arguments.citizen) {
  if (experiment::is_results_file(arguments.file)) {
    if (!arguments.settings.empty()) {
      throw UsageError("--set changes a scenario, and a results file is what it is");
    }
    stored_.emplace(arguments.file);
  } else {
    scenario_ = scenario::read_scenario(arguments.file, arguments.settings);
  }
  choose_replication(arguments.replication);
  if (row_in(citizen_)) {
    choose_row(arguments);
  } else {
    place_.region = region_of(scenario().arms.front(), arguments.region);
  }
  if (!arguments.arm.empty()) {
    place_.arm = place_of("arm", arguments.arm, names_of(scenario().arms));
  }
  if (arguments.staff.empty()) {
    against_ = against_of(arguments.against, place_.arm, scenario());
  }
}

void ExplainedRun::choose_replication(std::optional<int> replication) {
  place_.replication = replication.value_or(stored_ ? stored_->replications().front() : 0);
  if (stored_ && !stored_->has(place_.replication)) {
    auto const& known = stored_->replications();
    throw UsageError(fmt::format("the file has no replication {}; it has {} of them, from {} to {}",
                                 place_.replication,
                                 known.size(),
                                 known.front(),
                                 known.back()));
  }
}

void ExplainedRun::choose_row(ExplainArguments const& arguments) {
  if (!stored_) {
    throw UsageError(
        fmt::format("--citizen {} is a row of a results file; in a scenario name the "
                    "citizen, as in cash_benefit/stock/{}",
                    citizen_,
                    citizen_));
  }
  auto const row = *row_in(citizen_);
  auto const persons = experiment::stored_persons(arguments.file);
  if (row >= persons) {
    throw UsageError(
        persons == 0
            ? std::string{"the file has no trajectories, so no rows; name the citizen, as in "
                          "cash_benefit/stock/123"}
            : fmt::format(
                  "there is no row {} of trajectories; they go from 0 to {}", row, persons - 1));
  }
  auto person = experiment::stored_person(arguments.file, stored_->scenario(), row);
  auto const& region = scenario().arms.front().regions[person.place.region].name;
  if (arguments.replication.value_or(person.place.replication) != person.place.replication) {
    throw UsageError(fmt::format(
        "row {} is of replication {}; leave --replication out", row, person.place.replication));
  }
  if (!arguments.region.empty() && arguments.region != region) {
    throw UsageError(fmt::format("row {} is of region '{}'; leave --region out", row, region));
  }
  place_ = person.place;
  citizen_ = std::move(person.name);
}

void ExplainedRun::tell(std::size_t arm, model::FactSink& listener) const {
  auto place = place_;
  place.arm = arm;
  auto alone = scenario().arms[arm];
  alone.regions = {alone.regions[place.region]};
  auto const result = experiment::run_arm(
      scenario(), alone, place.replication, {.with_recorders = false, .listener = &listener});
  if (stored_) {
    stored_->check_digest(place, result.digest);
  }
}

}  // namespace sim::cli
