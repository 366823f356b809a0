#include "sim/scenario/complete_policies.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <vector>

#include "sim/scenario/toml/merge.hpp"
#include "sim/scenario/toml/nearest_name.hpp"

namespace sim::scenario {

namespace {

void remove(Value& table, std::string_view key) {
  std::erase_if(*table.as_table(), [&](Member const& each) { return each.key == key; });
}

/// Completes one policy after another, each from the policies as they were written.
class Completion {
 public:
  Completion(Value const& written, Problems& problems) : written_(written), problems_(problems) {
    for (auto const& member : *written.as_table()) {
      names_.push_back(member.key);
    }
  }

  /// The policy with everything that it builds on, without `base`.
  Value complete(std::string const& name) {
    auto policy = *find(written_, name);
    auto const* base = find(policy, "base");
    auto const* base_name = base != nullptr ? base->as_text() : nullptr;
    if (policy.as_table() == nullptr || base_name == nullptr) {
      return policy;
    }
    auto const known_name = *base_name;
    auto const place = base->place;
    remove(policy, "base");
    chain_.push_back(name);
    if (is_buildable(known_name, place)) {
      auto whole = complete(known_name);
      remove(whole, "title");
      remove(whole, "description");
      merge(whole, policy);
      policy = std::move(whole);
    }
    chain_.pop_back();
    return policy;
  }

 private:
  bool is_buildable(std::string const& base, Place const& place) {
    if (std::ranges::find(names_, base) == names_.end()) {
      problems_.add(place, unknown_name("policy", base, names_));
      return false;
    }
    if (std::ranges::find(chain_, base) != chain_.end()) {
      problems_.add(place,
                    fmt::format("policies build on each other in a circle: {} -> {}.",
                                fmt::join(chain_, " -> "),
                                base));
      return false;
    }
    return find(written_, base)->as_table() != nullptr;
  }

  Value const& written_;
  Problems& problems_;
  std::vector<std::string> names_;
  std::vector<std::string> chain_;  ///< The policies that are being completed, outermost first.
};

}  // namespace

Document with_complete_policies(Document document, Problems& problems) {
  auto* policies = find(document.root, "policies");
  if (policies == nullptr || policies->as_table() == nullptr) {
    return document;
  }
  auto const written = *policies;
  Completion completion{written, problems};
  for (auto& member : *policies->as_table()) {
    member.value = completion.complete(member.key);
  }
  return document;
}

}  // namespace sim::scenario
