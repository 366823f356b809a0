#include <utility>

#include "sim/scenario/arms.hpp"
#include "sim/scenario/assembly.hpp"
#include "sim/scenario/complete_policies.hpp"
#include "sim/scenario/evidence.hpp"
#include "sim/scenario/parts.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/soundness.hpp"
#include "sim/scenario/toml/resolved.hpp"
#include "sim/scenario/toml/setting.hpp"
#include "sim/scenario/toml/write.hpp"

namespace sim::scenario {

namespace {

/// One arm after reading.
struct ArmReading {
  std::string name;
  std::string title;
  Parts parts;
  std::vector<DictionaryEntry> dictionary;
};

ArmReading read_arm(ArmDocument arm,
                    std::vector<std::string> const& assignments,
                    Problems& problems) {
  Reading reading{std::move(arm.document)};
  auto parts = read_parts(reading, assignments);
  check_unknown_keys(reading.record(), reading.problems());
  if (reading.problems().empty()) {
    check_soundness(arm.name, parts, reading);
  }
  problems.add_all(reading.problems());
  return {.name = std::move(arm.name),
          .title = std::move(arm.title),
          .parts = std::move(parts),
          .dictionary = with_table_evidence(dictionary(reading.record()))};
}

/// What arms share beyond names of groups, roles and policies.
void check_sectors(std::vector<ArmReading> const& arms, Document const& base, Problems& problems) {
  for (auto const& arm : arms) {
    if (arm.parts.firms.sectors != arms.front().parts.firms.sectors) {
      problems.add(base.root.place,
                   "the sectors of arm '" + arm.name +
                       "' have other names than those of the first arm; only shares may differ.");
    }
  }
}

/// The base as it was read, defaults included, and the arms as they were written.
std::string resolved_text(Document const& base,
                          std::vector<std::string> const& assignments,
                          Value const* arms) {
  Reading reading{base};
  static_cast<void>(read_parts(reading, assignments));
  auto root = resolved(reading.record());
  if (arms != nullptr) {
    root.as_table()->push_back({.key = "arms", .place = arms->place, .value = *arms});
  }
  return write_toml(root);
}

Arm arm_of(ArmReading const& read) {
  Arm arm{.name = read.name, .title = read.title, .setting = assemble(read.parts), .groups = {}};
  for (auto const& assignment : read.parts.assignments) {
    arm.groups.push_back(assignment.name);
  }
  return arm;
}

void take_common(Parts const& parts, Scenario& scenario) {
  scenario.title = parts.title;
  scenario.description = parts.description;
  scenario.jobcentre = parts.jobcentre;
  scenario.seed = parts.run.seed;
  scenario.replications = parts.run.replications;
  scenario.trajectories = parts.run.trajectories;
  scenario.is_calibrated = parts.run.is_calibrated;
  scenario.response = parts.response;
  scenario.segments = parts.segments;
  scenario.observed = parts.observed;
  scenario.policies = parts.names.policies;
  scenario.sectors = parts.firms.sectors;
}

}  // namespace

Scenario read_scenario(std::filesystem::path const& file,
                       std::vector<std::string> const& settings) {
  Problems problems;
  auto const written = with_settings(load_document(file), settings);
  auto const document = with_complete_policies(written, problems);
  problems.throw_if_any();
  auto const split = split_into_arms(document, problems);
  std::vector<ArmReading> arms;
  for (auto const& arm : split.arms) {
    arms.push_back(read_arm(arm, split.assignments, problems));
  }
  check_sectors(arms, split.base, problems);
  problems.throw_if_any();

  Scenario scenario;
  scenario.name = file.stem().string();
  take_common(arms.front().parts, scenario);
  for (auto const& arm : arms) {
    scenario.arms.push_back(arm_of(arm));
  }
  scenario.resolved = resolved_text(split.base, split.assignments, find(document.root, "arms"));
  scenario.dictionary = std::move(arms.front().dictionary);
  return scenario;
}

}  // namespace sim::scenario
