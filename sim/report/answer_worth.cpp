#include <cmath>
#include <limits>
#include <numeric>

#include "sim/economics/decision.hpp"
#include "sim/economics/frontier.hpp"
#include "sim/economics/ratio.hpp"
#include "sim/experiment/parameter_draw.hpp"
#include "sim/report/answer_parts.hpp"

namespace sim::report {

namespace {

using economics::CostEffect;

constexpr double ore_per_krone = 100.0;
constexpr double not_known = std::numeric_limits<double>::quiet_NaN();
constexpr int willingness_steps = 40;
constexpr double least_willingness = 40'000.0;    // DKK per extra month in work.
constexpr double most_willingness = 1'000'000.0;  // Nobody asks beyond.

/// Arms with one base, the base first, and what is known of them draw by draw.
struct Family {
  std::vector<std::size_t> arms;
  economics::Draws draws;  ///< Cost, and months in work.
};

/// An arm and the arms that share its base, the base first.
std::vector<std::size_t> family_of(Evidence const& evidence, std::size_t base) {
  std::vector<std::size_t> family{base};
  for (std::size_t arm = 0; arm < evidence.scenario.arms.size(); ++arm) {
    if (evidence.question.against.at(arm) == base && is_choice(evidence.question, arm)) {
      family.push_back(arm);
    }
  }
  return family;
}

/// Costs and effects of some arms, draw by draw; complete draws only.
economics::Draws draws_of(Evidence const& evidence,
                          std::vector<std::size_t> const& family,
                          experiment::CellName const& effect) {
  auto const& net = evidence.series.values(cost_cells(evidence.scenario).public_net);
  auto const& effects = evidence.series.values(effect);
  auto const per_draw = experiment::replications_per_draw_of(evidence.scenario);
  economics::Draws draws;
  for (std::size_t k = 0; k < net.replications.size();) {
    auto const last = k + static_cast<std::size_t>(per_draw) - 1;
    bool const is_whole = net.replications[k] % per_draw == 0 && last < net.replications.size() &&
                          net.replications[last] == net.replications[k] + per_draw - 1;
    if (!is_whole) {
      ++k;
      continue;
    }
    auto& draw = draws.emplace_back();
    for (; k <= last; ++k) {
      auto& replication = draw.emplace_back();
      for (auto const arm : family) {
        replication.push_back(
            {.cost = -net.arms[arm][k] / ore_per_krone, .effect = effects.arms[arm][k]});
      }
    }
  }
  return draws;
}

/// Differences of one arm of a family to its base, one per draw.
struct Differences {
  std::vector<double> costs;
  std::vector<double> effects;
};

Differences differences_of(economics::Draws const& draws, std::size_t place) {
  Differences differences;
  for (auto const& draw : draws) {
    CostEffect sum;
    for (auto const& replication : draw) {
      sum.cost += replication[place].cost - replication[0].cost;
      sum.effect += replication[place].effect - replication[0].effect;
    }
    auto const count = static_cast<double>(draw.size());
    differences.costs.push_back(sum.cost / count);
    differences.effects.push_back(sum.effect / count);
  }
  return differences;
}

double mean_of(std::vector<double> const& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// None without an effect to pay for: money saved on people who would have been in work is not a
/// cost of anybody's work.
Spread ratio_of(Differences const& differences) {
  auto const draws = differences.costs.size();
  bool const has_effect = mean_of(differences.effects) > 0.0;
  if (!has_effect || draws < static_cast<std::size_t>(experiment::fewest_draws)) {
    return {not_known, not_known, not_known, not_known, not_known};
  }
  auto const ratio =
      economics::ratio_interval(differences.costs,
                                differences.effects,
                                experiment::student_quantile(static_cast<int>(draws) - 1));
  return {.mean = ratio.ratio,
          .low = ratio.low,
          .high = ratio.high,
          .chance_sd = not_known,
          .parameter_sd = not_known};
}

Rank rank_of(economics::Ranked const& ranked, std::vector<std::size_t> const& family) {
  using economics::Standing;
  auto const standing = ranked.standing == Standing::dominated ? report::Standing::dominated
                        : ranked.standing == Standing::extended_dominated
                            ? report::Standing::extended_dominated
                            : report::Standing::efficient;
  return {.standing = standing, .against = family[ranked.against], .ratio = ranked.ratio};
}

/// Incremental cost-effectiveness within a family, its base included, by mean differences.
void rank_family(Family const& family, std::vector<Rank>& ranking) {
  std::vector<CostEffect> means{CostEffect{}};
  for (std::size_t place = 1; place < family.arms.size(); ++place) {
    auto const differences = differences_of(family.draws, place);
    means.push_back({.cost = mean_of(differences.costs), .effect = mean_of(differences.effects)});
  }
  auto const ranked = economics::rank(means);
  for (std::size_t place = 0; place < family.arms.size(); ++place) {
    ranking[family.arms[place]] = rank_of(ranked[place], family.arms);
  }
}

/// Costs per extra month and per extra person in work, and the plane.
void add_ratios(Evidence const& evidence, Family const& family, Economics& economics) {
  auto const persons = draws_of(evidence, family.arms, cost_cells(evidence.scenario).in_work);
  for (std::size_t place = 1; place < family.arms.size(); ++place) {
    auto const arm = family.arms[place];
    economics.cost_per_month_in_work[arm] = ratio_of(differences_of(family.draws, place));
    economics.cost_per_person_in_work[arm] = ratio_of(differences_of(persons, place));
    for (auto const& point : economics::plane_points(family.draws, place)) {
      economics.plane[arm].push_back({.effect = point.effect, .cost = point.cost});
    }
  }
}

/// From nothing to twice what the cheapest month in work costs, in steps that are easy to read.
std::vector<double> willingness_of(std::vector<Spread> const& cost_per_month) {
  double cheapest = 0.0;
  for (auto const& cost : cost_per_month) {
    bool const is_cheaper = cheapest == 0.0 || cost.mean < cheapest;
    cheapest = cost.mean > 0.0 && !std::isnan(cost.high) && is_cheaper ? cost.mean : cheapest;
  }
  double highest = least_willingness;
  while (highest < 2.0 * cheapest && highest < most_willingness) {
    highest *= 2.0;
  }
  std::vector<double> willingness;
  for (int k = 0; k <= willingness_steps; ++k) {
    willingness.push_back(highest * k / willingness_steps);
  }
  return willingness;
}

/// The chance of being the best choice in a family, and what knowing more would be worth.
void choose(Family const& family, Economics& economics) {
  for (std::size_t k = 0; k < economics.willingness.size(); ++k) {
    auto const choice = economics::choose(family.draws, economics.willingness[k]);
    for (std::size_t place = 0; place < family.arms.size(); ++place) {
      economics.acceptability[family.arms[place]][k] = choice.acceptability[place];
    }
    economics.perfect_information[k] = choice.perfect_information;
  }
}

/// The families in which there is something to choose.
std::vector<Family> families_of(Evidence const& evidence) {
  std::vector<Family> families;
  for (std::size_t base = 0; base < evidence.scenario.arms.size(); ++base) {
    Family family{.arms = family_of(evidence, base), .draws = {}};
    family.draws = draws_of(evidence, family.arms, cost_cells(evidence.scenario).months_in_work);
    if (family.arms.size() > 1 && !family.draws.empty()) {
      families.push_back(std::move(family));
    }
  }
  return families;
}

/// Whether chance and ignorance can be told apart: with one replication a draw, as when calibrated,
/// or with few draws, chance would pass for ignorance.
bool tells_ignorance(Evidence const& evidence, std::vector<Family> const& families) {
  return !evidence.scenario.is_calibrated && !families.empty() &&
         families.front().draws.size() >= static_cast<std::size_t>(experiment::fewest_draws);
}

}  // namespace

void add_worth(Evidence const& evidence, Economics& economics) {
  auto const arms = evidence.scenario.arms.size();
  auto const families = families_of(evidence);
  Spread const nothing{not_known, not_known, not_known, not_known, not_known};
  economics.cost_per_person_in_work.assign(arms, nothing);
  economics.cost_per_month_in_work.assign(arms, nothing);
  economics.ranking.resize(arms);
  economics.plane.resize(arms);
  economics.acceptability.resize(arms);
  for (auto const& family : families) {
    rank_family(family, economics.ranking);
    add_ratios(evidence, family, economics);
  }
  if (!tells_ignorance(evidence, families)) {
    return;
  }
  economics.willingness = willingness_of(economics.cost_per_month_in_work);
  economics.acceptability.assign(arms, std::vector(economics.willingness.size(), not_known));
  economics.perfect_information.assign(economics.willingness.size(), 0.0);
  for (auto const& family : families) {
    choose(family, economics);
  }
  if (families.size() > 1) {
    economics.perfect_information.clear();  // There is no one decision to inform.
  }
}

}  // namespace sim::report
