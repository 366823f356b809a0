#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/model/world.hpp"

namespace sim::tests {

/// Keeps every fact, for tests that ask what happened when.
class FactList final : public model::FactSink {
 public:
  void observe(model::Fact const& fact, model::World const& world) override {
    static_cast<void>(world);
    facts_.push_back(fact);
  }

  [[nodiscard]] std::vector<model::Fact> const& all() const { return facts_; }

  [[nodiscard]] std::vector<model::Fact> of(model::FactKind kind) const {
    std::vector<model::Fact> found;
    std::ranges::copy_if(facts_, std::back_inserter(found), [kind](model::Fact const& fact) {
      return fact.kind == kind;
    });
    return found;
  }

  [[nodiscard]] std::size_t count(model::FactKind kind) const { return of(kind).size(); }

  /// "2024-01-03 08:45" for each fact of a kind, in order.
  [[nodiscard]] std::vector<std::string> times(model::FactKind kind) const {
    std::vector<std::string> texts;
    for (auto const& fact : of(kind)) {
      texts.push_back(format_time(fact.at));
    }
    return texts;
  }

 private:
  std::vector<model::Fact> facts_;
};

}  // namespace sim::tests
