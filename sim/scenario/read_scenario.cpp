#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "sim/base/calendar.hpp"
#include "sim/scenario/arms.hpp"
#include "sim/scenario/assembly.hpp"
#include "sim/scenario/complete_policies.hpp"
#include "sim/scenario/evidence.hpp"
#include "sim/scenario/municipality.hpp"
#include "sim/scenario/no_effects.hpp"
#include "sim/scenario/parts.hpp"
#include "sim/scenario/purchases.hpp"
#include "sim/scenario/read_question.hpp"
#include "sim/scenario/region_values.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/soundness.hpp"
#include "sim/scenario/sweep.hpp"
#include "sim/scenario/toml/parse.hpp"
#include "sim/scenario/toml/path.hpp"
#include "sim/scenario/toml/resolved.hpp"
#include "sim/scenario/toml/setting.hpp"
#include "sim/scenario/toml/write.hpp"

namespace sim::scenario {

namespace {

/// One region of one arm after reading.
struct RegionReading {
  std::string name;
  std::string title;
  Whereabouts here;
  Parts parts;
  std::vector<DictionaryEntry> values;
};

/// One arm after reading.
struct ArmReading {
  std::string name;
  std::string title;
  std::vector<RegionReading> regions;
};

RegionReading read_region(RegionDocument region, CommonNames const& common, Problems& problems) {
  Reading reading{std::move(region.document)};
  auto parts = read_parts(reading, common);
  check_unknown_keys(reading.record(), reading.problems());
  if (reading.problems().empty()) {
    check_soundness(region.here, parts, reading);
  }
  problems.add_all(reading.problems());
  return {.name = std::move(region.name),
          .title = std::move(region.title),
          .here = std::move(region.here),
          .parts = std::move(parts),
          .values = with_table_evidence(dictionary(reading.record()))};
}

std::vector<ArmReading> read_arms(ArmDocuments const& split, Problems& problems) {
  std::vector<ArmReading> arms;
  for (auto const& document : split.arms) {
    auto& arm = arms.emplace_back(
        ArmReading{.name = document.name, .title = document.title, .regions = {}});
    for (auto const& region : document.regions) {
      arm.regions.push_back(read_region(region, split.names, problems));
    }
  }
  return arms;
}

/// What arms and regions share beyond names of groups, roles and policies.
void check_sectors(std::vector<ArmReading> const& arms, Document const& base, Problems& problems) {
  auto const& first = arms.front().regions.front().parts.firms.sectors;
  for (auto const& arm : arms) {
    for (auto const& region : arm.regions) {
      if (region.parts.firms.sectors != first) {
        problems.add(base.root.place,
                     "the sectors of " + region.here.text +
                         " have other names than those of the first arm; only shares may differ.");
      }
    }
  }
}

/// The base as it was read, defaults included; question, sweep, regions and arms as they were
/// written, before posts were bought for them.
std::string resolved_text(ArmDocuments const& split, Document const& written) {
  Reading reading{split.base};
  static_cast<void>(read_parts(reading, split.names));
  auto root = resolved(reading.record());
  for (auto const* key : {"question", "sweep", "regions", "arms"}) {
    if (auto const* variants = find(written.root, key)) {
      root.as_table()->push_back({.key = key, .place = variants->place, .value = *variants});
    }
  }
  return write_toml(root);
}

/// The region for a run, and its trial groups among those of the arm.
Region region_of(RegionReading const& read, std::vector<std::string>& groups) {
  Region region{.name = read.name,
                .title = read.title,
                .setting = assemble(read.parts),
                .groups = {},
                .policies = policies_in_use(read.parts)};
  region.setting.region = read.name;
  for (auto const& assignment : read.parts.assignments) {
    auto const found = std::ranges::find(groups, assignment.name);
    region.groups.push_back(static_cast<std::size_t>(found - groups.begin()));
    if (found == groups.end()) {
      groups.push_back(assignment.name);
    }
  }
  return region;
}

Arm arm_of(ArmReading const& read) {
  Arm arm{.name = read.name, .title = read.title, .regions = {}, .groups = {}};
  for (auto const& region : read.regions) {
    arm.regions.push_back(region_of(region, arm.groups));
  }
  return arm;
}

/// With two regions or more, people ask for each of them.
void add_segments(std::vector<Region> const& regions, std::vector<Segment>& segments) {
  for (auto const& region : regions) {
    if (regions.size() > 1) {
      segments.push_back(
          {.name = region.name, .title = region.title, .who = {}, .region = region.name});
    }
  }
}

std::vector<DictionaryEntry> values_of_arm(ArmReading const& arm) {
  std::vector<RegionValues> values;
  for (auto const& region : arm.regions) {
    values.push_back({.region = region.name, .entries = region.values});
  }
  return values_of_regions(std::move(values));
}

/// The values of the first arm, and what the others have instead.
std::vector<DictionaryEntry> values_of(std::vector<ArmReading> const& arms) {
  auto list = values_of_arm(arms.front());
  for (std::size_t k = 1; k < arms.size(); ++k) {
    add_values_of_arm(arms[k].name, values_of_arm(arms[k]), list);
  }
  return list;
}

void take_common(Parts const& parts, Scenario& scenario) {
  scenario.title = parts.title;
  scenario.description = parts.description;
  scenario.jobcentre = parts.jobcentre;
  scenario.seed = parts.run.seed;
  scenario.replications = parts.run.replications;
  scenario.trajectories = parts.run.trajectories;
  scenario.events = parts.run.events;
  scenario.is_calibrated = parts.run.is_calibrated;
  scenario.response = parts.response;
  scenario.segments = parts.segments;
  scenario.observed = parts.observed;
  scenario.prices = parts.prices;
  scenario.policies = parts.names.policies;
  scenario.sectors = parts.firms.sectors;
}

/// The arms of a file before they are read: asked about, swept, with what they buy.
struct Preparation {
  Document written;  ///< As it is written out when resolved.
  std::optional<Question> question;
  std::string group;  ///< The segment that the question is about.
  Sweep sweep;
  BoughtDocument bought;
};

Preparation prepare(Document document, Problems& problems) {
  auto asked = with_question(std::move(document), problems);
  auto swept = with_sweep(without(asked.document, "question"), problems);
  problems.throw_if_any();
  Preparation prepared{.written = std::move(asked.document),
                       .question = {},
                       .group = {},
                       .sweep = swept.sweep,
                       .bought = {}};
  if (asked.terms) {
    prepared.group = asked.terms->group;
    prepared.question = question_to(*asked.terms, swept, problems);
  }
  prepared.bought = with_purchases(std::move(swept.document), problems);
  problems.throw_if_any();
  return prepared;
}

/// Whether two arms have the same values everywhere, whatever their evidence.
bool are_alike(ArmReading const& one, ArmReading const& other) {
  auto const values = [](DictionaryEntry const& entry) { return std::tie(entry.path, entry.text); };
  return std::ranges::equal(values_of_arm(one), values_of_arm(other), {}, values, values);
}

/// An arm that is compared with its like would show nothing but noise, and the pairing not even
/// that.
void check_differences(std::vector<ArmReading> const& arms,
                       Question const& question,
                       Document const& document,
                       Problems& problems) {
  for (std::size_t k = 0; k < arms.size(); ++k) {
    auto const other = question.against[k];
    if (other != k && are_alike(arms[k], arms[other])) {
      problems.add(
          find(document.root, Path{"arms", arms[k].name})->place,
          fmt::format("arm '{}' changes nothing against '{}'; write what differs, or leave "
                      "it out of the question.",
                      arms[k].name,
                      arms[other].name));
    }
  }
}

Scenario read_document(Document const& written, std::string name) {
  Problems problems;
  refuse_effects(written, problems);
  auto const document = with_complete_policies(with_municipalities(written, problems), problems);
  problems.throw_if_any();
  auto const prepared = prepare(document, problems);
  auto const split = split_into_arms(prepared.bought.document, problems);
  auto const arms = read_arms(split, problems);
  check_sectors(arms, split.base, problems);
  problems.throw_if_any();
  if (prepared.question) {
    check_differences(arms, *prepared.question, prepared.bought.document, problems);
    problems.throw_if_any();
  }

  Scenario scenario;
  scenario.name = std::move(name);
  take_common(arms.front().regions.front().parts, scenario);
  for (auto const& arm : arms) {
    scenario.arms.push_back(arm_of(arm));
    auto const spending = prepared.bought.spending.find(arm.name);
    if (spending != prepared.bought.spending.end()) {
      scenario.arms.back().spending = spending->second;
    }
  }
  scenario.question = prepared.question;
  scenario.sweep = prepared.sweep;
  add_segments(named_regions(scenario), scenario.segments);
  if (scenario.question) {
    auto const group = std::ranges::find(scenario.segments, prepared.group, &Segment::name);
    scenario.question->group = static_cast<std::size_t>(group - scenario.segments.begin());
  }
  scenario.resolved = resolved_text(split, prepared.written);
  scenario.dictionary = values_of(arms);
  return scenario;
}

}  // namespace

Question question_of(Scenario const& scenario) {
  if (scenario.question) {
    return *scenario.question;
  }
  auto const& run = any_setting(scenario);
  Question question{.asks = scenario.title, .measures = usual_measures()};
  question.horizon =
      longest_horizon(static_cast<int>(whole_months_between(run.starts, run.ends).count()));
  question.against.assign(scenario.arms.size(), 0);
  return question;
}

Scenario read_scenario(std::filesystem::path const& file,
                       std::vector<std::string> const& settings) {
  return read_document(with_settings(load_document(file), settings), file.stem().string());
}

Scenario read_resolved(std::string_view text, std::string name, std::string const& origin) {
  Problems problems;
  auto root = parse(text, origin, problems);
  problems.throw_if_any();
  return read_document({.root = std::move(*root), .files = {origin}}, std::move(name));
}

}  // namespace sim::scenario
