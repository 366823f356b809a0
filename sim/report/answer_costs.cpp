#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "sim/economics/decision.hpp"
#include "sim/economics/discount.hpp"
#include "sim/economics/frontier.hpp"
#include "sim/economics/ratio.hpp"
#include "sim/experiment/axes.hpp"
#include "sim/experiment/parameter_draw.hpp"
#include "sim/report/answer_samples.hpp"

namespace sim::report {

namespace {

using economics::CostEffect;

constexpr double ore_per_krone = 100.0;
constexpr double not_known = std::numeric_limits<double>::quiet_NaN();
constexpr int willingness_steps = 40;
constexpr double least_willingness = 40'000.0;    // DKK per extra month in work.
constexpr double most_willingness = 1'000'000.0;  // Nobody asks beyond.

Compared in_kroner(Compared compared) {
  return {.level = scaled(compared.level, 1.0 / ore_per_krone),
          .difference = scaled(compared.difference, 1.0 / ore_per_krone)};
}

std::vector<Compared> in_kroner(std::vector<Compared> arms) {
  std::ranges::transform(arms, arms.begin(), [](Compared one) { return in_kroner(one); });
  return arms;
}

/// Differences year by year, for every arm, from the cell of the first year on.
std::vector<std::vector<Spread>> differences_by_year(experiment::Series const& net,
                                                     std::size_t first) {
  auto const years = extent(net.axes().back().labels);
  std::vector<std::vector<Spread>> arms(net.arms());
  for (std::size_t arm = 0; arm < net.arms(); ++arm) {
    for (std::size_t year = 0; year < years; ++year) {
      arms[arm].push_back(
          net.against(arm) == arm
              ? Spread{}
              : scaled(spread_of(net.difference(arm, first + year)), 1.0 / ore_per_krone));
    }
  }
  return arms;
}

/// Municipality, state and region together.
Payer public_sector(Evidence const& evidence) {
  auto const& net = evidence.series.at("ledger", "public_net");
  return {.id = "public",
          .arms = in_kroner(compared(evidence.series.at("ledger", "public_present"), 0)),
          .differences_by_year = differences_by_year(net, 0)};
}

std::vector<Payer> payers_of(Evidence const& evidence) {
  auto const& present = evidence.series.at("ledger", "net_present");
  auto const& net = evidence.series.at("ledger", "net");
  auto const& names = std::get<std::vector<std::string>>(present.axes().front().labels);
  std::vector<Payer> payers;
  for (std::size_t payer = 0; payer < names.size(); ++payer) {
    payers.push_back({.id = names[payer],
                      .arms = in_kroner(compared(present, payer)),
                      .differences_by_year = differences_by_year(net, net.cell({payer, 0}))});
  }
  payers.insert(payers.end() - 1, public_sector(evidence));
  return payers;
}

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

Spread ratio_of(Differences const& differences) {
  auto const draws = differences.costs.size();
  if (draws < static_cast<std::size_t>(experiment::fewest_draws)) {
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

double mean_of(std::vector<double> const& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
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
void rank_family(economics::Draws const& draws,
                 std::vector<std::size_t> const& family,
                 std::vector<Rank>& ranking) {
  std::vector<CostEffect> means;
  for (std::size_t place = 0; place < family.size(); ++place) {
    auto const differences = differences_of(draws, place);
    means.push_back({.cost = mean_of(differences.costs), .effect = mean_of(differences.effects)});
  }
  auto const ranked = economics::rank(means);
  for (std::size_t place = 0; place < family.size(); ++place) {
    ranking[family[place]] = rank_of(ranked[place], family);
  }
}

/// Fills in what is known of the costs and effects of a family.
void compare(Evidence const& evidence, std::size_t base, Economics& economics) {
  auto const family = family_of(evidence, base);
  auto const cells = cost_cells(evidence.scenario);
  auto const draws = draws_of(evidence, family, cells.months_in_work);
  auto const at_end = draws_of(evidence, family, cells.in_work_at_end);
  if (family.size() < 2 || draws.empty()) {
    return;
  }
  rank_family(draws, family, economics.ranking);
  for (std::size_t place = 1; place < family.size(); ++place) {
    auto const arm = family[place];
    economics.cost_per_month_in_work[arm] = ratio_of(differences_of(draws, place));
    economics.cost_per_person_in_work[arm] = ratio_of(differences_of(at_end, place));
    for (auto const& point : economics::plane_points(draws, place)) {
      economics.plane[arm].push_back({.effect = point.effect, .cost = point.cost});
    }
  }
}

/// The chance of being the best choice, and what knowing more would be worth, in one family.
void choose(Evidence const& evidence, std::size_t base, Economics& economics) {
  auto const family = family_of(evidence, base);
  auto const draws = draws_of(evidence, family, cost_cells(evidence.scenario).months_in_work);
  if (family.size() < 2 || draws.empty()) {
    return;
  }
  for (std::size_t k = 0; k < economics.willingness.size(); ++k) {
    auto const choice = economics::choose(draws, economics.willingness[k]);
    for (std::size_t place = 0; place < family.size(); ++place) {
      economics.acceptability[family[place]][k] = choice.acceptability[place];
    }
    economics.perfect_information[k] =
        std::max(economics.perfect_information[k], choice.perfect_information);
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

double assumed_share(Evidence const& evidence, std::size_t arm) {
  auto const& amount = evidence.series.at("ledger", "amount");
  auto const& assumed = evidence.series.at("ledger", "amount_assumed");
  std::vector<double> all;
  std::vector<double> part;
  for (std::size_t cell = 0; cell < amount.cells(); ++cell) {
    all.push_back(amount.difference(arm, cell).mean);
    part.push_back(assumed.difference(arm, cell).mean);
  }
  return economics::assumed_share(all, part);
}

}  // namespace

CostCells cost_cells(scenario::Scenario const& scenario) {
  auto const months = extent(experiment::time_axis(scenario).labels);
  return {.public_net = {.table = {"ledger", "public_present"}, .places = {}},
          .months_in_work = {.table = {"panel", "months_in_work"}, .places = {}},
          .in_work_at_end = {.table = {"panel", "citizens"}, .places = {months - 1, 0}}};
}

Economics economics_of(Evidence const& evidence) {
  Economics economics;
  if (!evidence.scenario.prices) {
    return economics;
  }
  auto const arms = evidence.scenario.arms.size();
  Spread const nothing{not_known, not_known, not_known, not_known, not_known};
  economics.price_year = evidence.scenario.prices->year;
  economics.payers = payers_of(evidence);
  economics.staff_by_post = in_kroner(compared(evidence.series.at("ledger", "all_by_post"), 0));
  economics.staff_by_use = in_kroner(compared(evidence.series.at("ledger", "all_by_use"), 0));
  auto const cells = cost_cells(evidence.scenario);
  economics.in_work_at_end = compared(evidence, evidence.series.values(cells.in_work_at_end));
  economics.months_in_work = compared(evidence, evidence.series.values(cells.months_in_work));
  economics.ranking.resize(arms);
  economics.cost_per_person_in_work.assign(arms, nothing);
  economics.cost_per_month_in_work.assign(arms, nothing);
  economics.plane.resize(arms);
  auto const& by_year = evidence.series.at("ledger", "public_net");
  for (std::size_t arm = 0; arm < arms; ++arm) {
    bool const is_base = !is_choice(evidence.question, arm);
    std::vector<double> nets;
    for (std::size_t year = 0; year < by_year.cells() && !is_base; ++year) {
      nets.push_back(by_year.difference(arm, year).mean);
    }
    economics.pay_back_years.push_back(
        is_base ? not_known : economics::pay_back_years(nets).value_or(not_known));
    economics.share_on_assumptions.push_back(is_base ? not_known : assumed_share(evidence, arm));
    compare(evidence, arm, economics);
  }
  economics.willingness = willingness_of(economics.cost_per_month_in_work);
  economics.acceptability.assign(arms, std::vector(economics.willingness.size(), not_known));
  economics.perfect_information.assign(economics.willingness.size(), 0.0);
  for (std::size_t arm = 0; arm < arms; ++arm) {
    choose(evidence, arm, economics);
  }
  return economics;
}

}  // namespace sim::report
