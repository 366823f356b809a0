#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/base/money.hpp"
#include "sim/base/time.hpp"
#include "sim/scenario/toml/reader.hpp"

namespace sim::scenario {

/// [arms.name.buys.role] as it was written.
struct PurchaseTerms {
  std::string role;
  std::optional<int> posts{};     ///< Or a share of the budget.
  std::optional<double> share{};  ///< From 0 to 1.
  std::string reason{};           ///< The evidence for the posts, if any was given.
  Duration ramp_up{0};
  std::optional<Duration> until{};
  Place place{};
};

/// The money of an arm, and what it goes to.
struct SpendingTerms {
  std::optional<Money> amount{};    ///< A year.
  std::optional<std::string> as{};  ///< The arm whose posts cost as much.
  Place place{};                    ///< Of the budget.
  std::vector<PurchaseTerms> rows{};
};

/// Reads `budget` and `buys` of an arm. `length` is that of the run.
[[nodiscard]] SpendingTerms read_spending(Reader const& arm, Duration length);

}  // namespace sim::scenario
