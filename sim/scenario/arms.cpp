#include "sim/scenario/arms.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>

#include "sim/scenario/toml/reading.hpp"

namespace sim::scenario {

namespace {

constexpr std::size_t most_arms = 50;
constexpr std::array<std::string_view, 5> shared{
    "run", "jobcentre", "response", "segments", "observed"};
constexpr std::array<std::string_view, 3> referred_to{"citizens", "staff", "policies"};

std::vector<Member> members_of(Value const& root, std::string_view key) {
  auto const* value = find(root, key);
  auto const* table = value != nullptr ? value->as_table() : nullptr;
  return table != nullptr ? *table : std::vector<Member>{};
}

void check_differences(Document const& base,
                       std::string const& arm,
                       Value const& differences,
                       Problems& problems) {
  for (auto const& member : *differences.as_table()) {
    if (std::ranges::find(shared, member.key) != shared.end()) {
      problems.add(
          member.place,
          fmt::format(
              "'{0}' is the same in every arm; write it outside [arms.{1}].", member.key, arm));
    }
  }
  for (auto const key : referred_to) {
    auto const* known = find(base.root, key);
    for (auto const& member : members_of(differences, key)) {
      if (known == nullptr || find(*known, member.key) == nullptr) {
        problems.add(member.place,
                     fmt::format("'{0}' is only in this arm; write [{1}.{0}] outside the arms "
                                 "first.",
                                 member.key,
                                 key));
      }
    }
  }
}

/// What the arm is called; its description is for readers of the file.
std::string read_title(Reader const& arm) {
  if (arm.has("description")) {
    static_cast<void>(arm.text("description", {.fallback = "", .about = "What differs."}));
  }
  return arm.text("title", {.fallback = arm.name(), .about = "For tables and people."});
}

/// The differences without what belongs to the arm itself.
Value changes_in(Value const& differences) {
  auto changes = differences;
  std::erase_if(*changes.as_table(), [](Member const& each) {
    return each.key == "title" || each.key == "description";
  });
  return changes;
}

void note_assignments(Document const& arm, std::vector<std::string>& names) {
  for (auto const& member : members_of(arm.root, "assignments")) {
    if (std::ranges::find(names, member.key) == names.end()) {
      names.push_back(member.key);
    }
  }
}

}  // namespace

ArmDocuments split_into_arms(Document document, Problems& problems) {
  Reading whole{document};
  auto const named = whole.root().named_tables("arms", {.most = most_arms});
  ArmDocuments split{.base = without(document, "arms"), .arms = {}, .assignments = {}};
  auto const* arms = find(document.root, "arms");
  for (auto const& arm : named) {
    auto const& differences = *find(*arms, arm.name());
    check_differences(split.base, arm.name(), differences, problems);
    split.arms.push_back({.name = arm.name(),
                          .title = read_title(arm),
                          .document = with_overrides(split.base, changes_in(differences))});
  }
  problems.add_all(whole.problems());
  if (split.arms.empty()) {
    split.arms.push_back({.name = "base", .title = "As written", .document = split.base});
  }
  for (auto const& arm : split.arms) {
    note_assignments(arm.document, split.assignments);
  }
  return split;
}

}  // namespace sim::scenario
