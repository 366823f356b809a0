#include "sim/scenario/no_effects.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>

namespace sim::scenario {

namespace {

constexpr std::array<std::string_view, 8> words{"effect",
                                                "effects",
                                                "effect_size",
                                                "hazard_ratio",
                                                "odds_ratio",
                                                "risk_ratio",
                                                "impact",
                                                "uplift"};

void refuse_in_policy(Value const& table, Problems& problems) {
  for (auto const& member : *table.as_table()) {
    if (std::ranges::find(words, member.key) != words.end()) {
      problems.add(member.place,
                   fmt::format("'{}' in a policy: a policy states what is given, by whom and how "
                               "often, never what it brings; how people respond is the same for "
                               "all policies and stands in response.toml.",
                               member.key));
    } else if (member.value.as_table() != nullptr) {
      refuse_in_policy(member.value, problems);
    }
  }
}

/// A policy itself may be called anything.
void refuse_in_policies(Value const& policies, Problems& problems) {
  for (auto const& policy : *policies.as_table()) {
    if (policy.value.as_table() != nullptr) {
      refuse_in_policy(policy.value, problems);
    }
  }
}

/// Policies may be written at the top, in an arm and in a region.
void visit(Value const& table, Problems& problems) {
  for (auto const& member : *table.as_table()) {
    if (member.value.as_table() == nullptr) {
      continue;
    }
    member.key == "policies" ? refuse_in_policies(member.value, problems)
                             : visit(member.value, problems);
  }
}

}  // namespace

void refuse_effects(Document const& document, Problems& problems) {
  if (document.root.as_table() != nullptr) {
    visit(document.root, problems);
  }
}

}  // namespace sim::scenario
