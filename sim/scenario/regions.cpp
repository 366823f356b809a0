#include "sim/scenario/regions.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "sim/scenario/named.hpp"
#include "sim/scenario/toml/nearest_name.hpp"
#include "sim/scenario/toml/path.hpp"

namespace sim::scenario {

namespace {

constexpr std::size_t most_regions = 100;
constexpr std::array<std::string_view, 1> title{"title"};
constexpr Variants titled_once{"arm", title};  // Named before any arm.

Value empty_table(Place const& place) {
  return {.content = Table{}, .place = place};
}

RegionTable read_region(Reader const& reader,
                        Value const& written,
                        Document const& base,
                        Problems& problems) {
  if (reader.has("description")) {
    static_cast<void>(reader.text("description", {.fallback = "", .about = "What differs."}));
  }
  RegionTable region{
      .name = reader.name(),
      .title = reader.text("title", {.fallback = reader.name(), .about = "For tables and people."}),
      .place = written.place,
      .changes = without_own_keys(written, {"title", "description"})};
  refuse_shared(regions_of_a_file, path_below("regions", region.name), region.changes, problems);
  refuse_new_names(regions_of_a_file, base, region.changes, problems);
  return region;
}

void check_regions_of_arm(std::vector<std::string> const& known,
                          Member const& arm,
                          Problems& problems) {
  auto const* regions = find(arm.value, "regions");
  if (regions == nullptr || regions->as_table() == nullptr) {
    return;
  }
  for (auto const& member : *regions->as_table()) {
    if (known == std::vector<std::string>{""}) {
      problems.add(member.place,
                   fmt::format("'{0}' is only in this arm; write [regions.{0}] outside the arms "
                               "first.",
                               member.key));
    } else if (std::ranges::find(known, member.key) == known.end()) {
      problems.add(member.place, unknown_name("region", member.key, known));
    }
  }
}

}  // namespace

std::vector<RegionTable> read_regions(Reading& whole, Document const& base, Problems& problems) {
  auto const readers = in_order_of_name(
      whole.root(), "regions", {.about = "Areas that share no citizens, staff or firms."});
  auto const* written = find(whole.document().root, "regions");
  std::vector<RegionTable> regions;
  regions.reserve(readers.size());
  for (auto const& reader : readers) {
    regions.push_back(read_region(reader, *find(*written, reader.name()), base, problems));
  }
  if (regions.size() > most_regions) {
    problems.add(
        written->place,
        fmt::format("there are {} regions; at most {} are allowed.", regions.size(), most_regions));
  }
  if (regions.empty()) {
    auto const& place = base.root.place;
    regions.push_back({.name = "", .title = "", .place = place, .changes = empty_table(place)});
  }
  return regions;
}

Value changes_in_arm(Value const& arm,
                     std::string const& arm_name,
                     RegionTable const& region,
                     Document const& base,
                     Problems& problems) {
  auto const* regions = find(arm, "regions");
  auto const* written = regions != nullptr ? find(*regions, region.name) : nullptr;
  if (written == nullptr || written->as_table() == nullptr) {
    return empty_table(arm.place);
  }
  auto const heading = path_below(path_below(path_below("arms", arm_name), "regions"), region.name);
  auto changes = without_own_keys(*written, {"description"});
  refuse_shared(arms_of_a_file, heading, changes, problems);
  refuse_shared(titled_once, heading, changes, problems);
  refuse_shared(regions_of_a_file, heading, changes, problems);
  refuse_new_names(regions_of_a_file, base, changes, problems);
  return changes;
}

void check_region_names(std::vector<RegionTable> const& regions,
                        std::vector<std::string> const& groups,
                        Value const* arms,
                        Problems& problems) {
  std::vector<std::string> names;
  for (auto const& region : regions) {
    names.push_back(region.name);
    if (std::ranges::find(groups, region.name) != groups.end()) {
      problems.add(region.place,
                   fmt::format("the region '{}' has the name of a segment or an assignment, and "
                               "outcomes are shown for both; choose another name.",
                               region.name));
    }
  }
  if (arms != nullptr && arms->as_table() != nullptr) {
    for (auto const& arm : *arms->as_table()) {
      check_regions_of_arm(names, arm, problems);
    }
  }
}

}  // namespace sim::scenario
