#include "sim/scenario/arms.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "sim/scenario/regions.hpp"
#include "sim/scenario/toml/path.hpp"
#include "sim/scenario/toml/reading.hpp"

namespace sim::scenario {

namespace {

constexpr std::size_t most_arms = 50;

/// What the arm is called; its description is for readers of the file.
std::string read_title(Reader const& arm) {
  if (arm.has("description")) {
    static_cast<void>(arm.text("description", {.fallback = "", .about = "What differs."}));
  }
  return arm.text("title", {.fallback = arm.name(), .about = "For tables and people."});
}

/// The differences that can be laid over the base: not what belongs to the arm itself.
Value changes_of(std::string const& arm,
                 Value const& written,
                 Document const& base,
                 Problems& problems) {
  auto changes = without_own_keys(written, {"title", "description", "regions"});
  refuse_shared(arms_of_a_file, path_below("arms", arm), changes, problems);
  refuse_new_names(arms_of_a_file, base, changes, problems);
  return changes;
}

/// Lays arms over regions: the documents that are read in the end.
class Layers {
 public:
  Layers(Document const& base, std::vector<RegionTable> const& regions, Problems& problems)
      : base_(base), regions_(regions), problems_(problems) {}

  /// The base alone, in every region.
  [[nodiscard]] ArmDocument without_arms() const {
    ArmDocument arm{.name = "base", .title = "As written", .regions = {}};
    for (auto const& region : regions_) {
      arm.regions.push_back(
          {.name = region.name,
           .title = region.title,
           .here = here(
               arm.name, region, region.name.empty() ? "" : path_below("regions", region.name)),
           .document = document_of(region)});
    }
    return arm;
  }

  [[nodiscard]] ArmDocument arm(Reader const& reader, Value const& written) const {
    ArmDocument arm{.name = reader.name(), .title = read_title(reader), .regions = {}};
    auto const changes = changes_of(arm.name, written, base_, problems_);
    for (auto const& region : regions_) {
      auto heading = path_below("arms", arm.name);
      auto document = with_overrides(document_of(region), changes);
      if (!region.name.empty()) {
        heading = path_below(path_below(heading, "regions"), region.name);
        document = with_overrides(std::move(document),
                                  changes_in_arm(written, arm.name, region, base_, problems_));
      }
      arm.regions.push_back({.name = region.name,
                             .title = region.title,
                             .here = here(arm.name, region, heading),
                             .document = std::move(document)});
    }
    return arm;
  }

 private:
  [[nodiscard]] Document document_of(RegionTable const& region) const {
    return with_overrides(base_, region.changes);
  }

  static Whereabouts here(std::string const& arm, RegionTable const& region, std::string heading) {
    auto text = fmt::format("arm '{}'", arm);
    if (!region.name.empty()) {
      text += fmt::format(" in region '{}'", region.name);
    }
    return {.text = std::move(text), .heading = std::move(heading)};
  }

  Document const& base_;
  std::vector<RegionTable> const& regions_;
  Problems& problems_;
};

void note_assignments(Document const& document, std::vector<std::string>& names) {
  for (auto const& key : keys_of(find(document.root, "assignments"))) {
    if (std::ranges::find(names, key) == names.end()) {
      names.push_back(key);
    }
  }
}

}  // namespace

ArmDocuments split_into_arms(Document document, Problems& problems) {
  Reading whole{document};
  ArmDocuments split{
      .base = without(without(document, "arms"), "regions"), .arms = {}, .names = {}};
  auto const regions = read_regions(whole, split.base, problems);
  auto const named = whole.root().named_tables("arms", {.most = most_arms});
  auto const* arms = find(document.root, "arms");
  Layers const layers{split.base, regions, problems};
  for (auto const& arm : named) {
    static_cast<void>(arm.named_tables("regions"));
    split.arms.push_back(layers.arm(arm, *find(*arms, arm.name())));
  }
  problems.add_all(whole.problems());
  if (split.arms.empty()) {
    split.arms.push_back(layers.without_arms());
  }
  for (auto const& arm : split.arms) {
    auto& names = split.names.arms.emplace_back(ArmNames{.name = arm.name, .assignments = {}});
    for (auto const& region : arm.regions) {
      note_assignments(region.document, names.assignments);
      note_assignments(region.document, split.names.assignments);
    }
  }
  for (auto const& region : regions) {
    split.names.regions.push_back(region.name);
  }
  auto shown = keys_of(find(split.base.root, "segments"));
  shown.insert(shown.end(), split.names.assignments.begin(), split.names.assignments.end());
  shown.emplace_back("all");
  check_region_names(regions, shown, arms, problems);
  return split;
}

}  // namespace sim::scenario
