#include "sim/scenario/differences.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace sim::scenario {

namespace {

constexpr std::array<std::string_view, 11> shared_by_arms{"run",
                                                          "jobcentre",
                                                          "municipality",
                                                          "response",
                                                          "prices",
                                                          "segments",
                                                          "observed",
                                                          "question",
                                                          "sweep",
                                                          "arms",
                                                          "extends"};
constexpr std::array<std::string_view, 11> shared_by_regions{"run",
                                                             "response",
                                                             "prices",
                                                             "segments",
                                                             "observed",
                                                             "question",
                                                             "sweep",
                                                             "policies",
                                                             "arms",
                                                             "regions",
                                                             "extends"};
constexpr std::array<std::string_view, 3> referred_to{"citizens", "staff", "policies"};

/// The table with names of one kind under `key`; null when there is none.
Table* names_under(Value& differences, std::string_view key) {
  auto* value = find(differences, key);
  return value != nullptr ? value->as_table() : nullptr;
}

}  // namespace

Variants const arms_of_a_file{"arm", shared_by_arms};
Variants const regions_of_a_file{"region", shared_by_regions};

Value without_own_keys(Value differences, std::initializer_list<std::string_view> own) {
  std::erase_if(*differences.as_table(),
                [&](Member const& each) { return std::ranges::find(own, each.key) != own.end(); });
  return differences;
}

void refuse_shared(Variants const& variants,
                   std::string const& heading,
                   Value& differences,
                   Problems& problems) {
  std::erase_if(*differences.as_table(), [&](Member const& member) {
    bool const is_shared = std::ranges::find(variants.shared, member.key) != variants.shared.end();
    if (is_shared) {
      problems.add(member.place,
                   fmt::format("'{}' is the same in every {}; write it outside [{}].",
                               member.key,
                               variants.noun,
                               heading));
    }
    return is_shared;
  });
}

void refuse_new_names(Variants const& variants,
                      Document const& base,
                      Value& differences,
                      Problems& problems) {
  for (auto const key : referred_to) {
    auto* names = names_under(differences, key);
    auto const* known = find(base.root, key);
    auto const is_new = [&](Member const& member) {
      return known == nullptr || find(*known, member.key) == nullptr;
    };
    for (auto const& member : names != nullptr ? *names : Table{}) {
      if (is_new(member)) {
        problems.add(member.place,
                     fmt::format("'{0}' is only in this {2}; write [{1}.{0}] outside the {2}s "
                                 "first.",
                                 member.key,
                                 key,
                                 variants.noun));
      }
    }
    if (names != nullptr) {
      std::erase_if(*names, is_new);
    }
  }
}

}  // namespace sim::scenario
