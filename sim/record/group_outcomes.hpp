#pragma once

#include <array>
#include <vector>

#include "sim/record/outcome_recorder.hpp"

namespace sim::record {

/// Sums of every group at every horizon, added up over regions.
///
/// A recorder knows the citizens of one region and is gone after its run; these sums remain.
class GroupOutcomes {
 public:
  explicit GroupOutcomes(std::size_t groups) : sums_(groups) {}

  /// Adds what was heard of the citizens of one group to a group here.
  void add(std::size_t group, OutcomeRecorder const& heard, std::size_t group_heard) {
    for (std::size_t horizon = 0; horizon < horizons.size(); ++horizon) {
      auto const& from = heard.at(group_heard, horizon);
      auto& to = sums_[group][horizon];
      to.persons += from.persons;
      for (std::size_t k = 0; k < measure_count; ++k) {
        to.sums[k] += from.sums[k];
      }
    }
  }

  [[nodiscard]] std::size_t groups() const { return sums_.size(); }

  /// A measure by its place in `measures`; NaN when nobody could be asked.
  [[nodiscard]] double value(std::size_t group, std::size_t horizon, std::size_t measure) const {
    return at(group, horizon).mean(static_cast<Measure>(measure));
  }

  [[nodiscard]] OutcomeSums const& at(std::size_t group, std::size_t horizon) const {
    return sums_[group][horizon];
  }

 private:
  std::vector<std::array<OutcomeSums, horizons.size()>> sums_;
};

}  // namespace sim::record
