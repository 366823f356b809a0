#include "sim/scenario/arms.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>

#include "sim/scenario/toml/reading.hpp"

namespace sim::scenario {

namespace {

constexpr std::size_t most_arms = 50;
constexpr std::array<std::string_view, 7> shared{
    "run", "jobcentre", "response", "segments", "observed", "arms", "extends"};
constexpr std::array<std::string_view, 3> referred_to{"citizens", "staff", "policies"};

std::vector<Member> members_of(Value const& root, std::string_view key) {
  auto const* value = find(root, key);
  auto const* table = value != nullptr ? value->as_table() : nullptr;
  return table != nullptr ? *table : std::vector<Member>{};
}

/// Takes out what no arm may change, with a problem for each.
void remove_shared(std::string const& arm, Table& differences, Problems& problems) {
  std::erase_if(differences, [&](Member const& member) {
    bool const is_shared = std::ranges::find(shared, member.key) != shared.end();
    if (is_shared) {
      problems.add(
          member.place,
          fmt::format(
              "'{}' is the same in every arm; write it outside [arms.{}].", member.key, arm));
    }
    return is_shared;
  });
}

/// Takes out names that only this arm has, with a problem for each.
void remove_new_names(Document const& base, Value& differences, Problems& problems) {
  for (auto const key : referred_to) {
    auto* changed = find(differences, key);
    if (changed == nullptr || changed->as_table() == nullptr) {
      continue;
    }
    auto const* known = find(base.root, key);
    std::erase_if(*changed->as_table(), [&](Member const& member) {
      bool const is_new = known == nullptr || find(*known, member.key) == nullptr;
      if (is_new) {
        problems.add(member.place,
                     fmt::format("'{0}' is only in this arm; write [{1}.{0}] outside the arms "
                                 "first.",
                                 member.key,
                                 key));
      }
      return is_new;
    });
  }
}

/// What the arm is called; its description is for readers of the file.
std::string read_title(Reader const& arm) {
  if (arm.has("description")) {
    static_cast<void>(arm.text("description", {.fallback = "", .about = "What differs."}));
  }
  return arm.text("title", {.fallback = arm.name(), .about = "For tables and people."});
}

/// The differences that can be laid over the base: not what belongs to the arm itself.
Value changes_of(std::string const& arm,
                 Value const& differences,
                 Document const& base,
                 Problems& problems) {
  auto changes = differences;
  std::erase_if(*changes.as_table(), [](Member const& each) {
    return each.key == "title" || each.key == "description";
  });
  remove_shared(arm, *changes.as_table(), problems);
  remove_new_names(base, changes, problems);
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
    auto const changes = changes_of(arm.name(), *find(*arms, arm.name()), split.base, problems);
    split.arms.push_back({.name = arm.name(),
                          .title = read_title(arm),
                          .document = with_overrides(split.base, changes)});
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
