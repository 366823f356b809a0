#include "sim/economics/frontier.hpp"

#include <algorithm>
#include <numeric>

namespace sim::economics {

namespace {

/// Whether an arm loses nothing against another and the other does not come first in a tie.
bool dominates(std::vector<CostEffect> const& arms, std::size_t one, std::size_t other) {
  auto const& [cost, effect] = arms[one];
  bool const is_as_good = cost <= arms[other].cost && effect >= arms[other].effect;
  bool const is_equal = cost == arms[other].cost && effect == arms[other].effect;
  return one != other && is_as_good && (!is_equal || one < other);
}

double ratio(CostEffect const& low, CostEffect const& high) {
  return (high.cost - low.cost) / (high.effect - low.effect);
}

}  // namespace

std::vector<Ranked> rank(std::vector<CostEffect> const& arms) {
  std::vector<Ranked> ranked(arms.size());
  std::vector<std::size_t> order(arms.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::size_t arm) { return arms[arm].effect; });
  std::vector<std::size_t> hull;
  for (auto const arm : order) {
    ranked[arm].against = arm;
    bool const is_dominated =
        std::ranges::any_of(order, [&](std::size_t other) { return dominates(arms, other, arm); });
    if (is_dominated) {
      ranked[arm].standing = Standing::dominated;
      continue;
    }
    while (hull.size() > 1 && ratio(arms[hull[hull.size() - 2]], arms[hull.back()]) >=
                                  ratio(arms[hull.back()], arms[arm])) {
      ranked[hull.back()].standing = Standing::extended_dominated;
      hull.pop_back();
    }
    hull.push_back(arm);
  }
  for (std::size_t k = 1; k < hull.size(); ++k) {
    ranked[hull[k]].against = hull[k - 1];
    ranked[hull[k]].ratio = ratio(arms[hull[k - 1]], arms[hull[k]]);
  }
  return ranked;
}

}  // namespace sim::economics
