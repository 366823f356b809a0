#include <algorithm>
#include <limits>

#include "sim/economics/discount.hpp"
#include "sim/economics/ratio.hpp"
#include "sim/experiment/axes.hpp"
#include "sim/report/answer_samples.hpp"

namespace sim::report {

namespace {

constexpr double ore_per_krone = 100.0;
constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

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
  auto const horizon = static_cast<std::size_t>(question_of(scenario).horizon);
  auto const months = std::min(horizon, extent(experiment::time_axis(scenario).labels));
  return {.public_net = {.table = {"ledger", "public_to_horizon"}, .places = {}},
          .months_in_work = {.table = {"panel", "months_in_work_to_horizon"}, .places = {}},
          .in_work = {.table = {"panel", "citizens"}, .places = {months - 1, 0}}};
}

Economics economics_of(Evidence const& evidence) {
  Economics economics;
  if (!evidence.scenario.prices) {
    return economics;
  }
  economics.price_year = evidence.scenario.prices->year;
  economics.payers = payers_of(evidence);
  economics.staff_by_post = in_kroner(compared(evidence.series.at("ledger", "all_by_post"), 0));
  economics.staff_by_use = in_kroner(compared(evidence.series.at("ledger", "all_by_use"), 0));
  auto const cells = cost_cells(evidence.scenario);
  economics.in_work = compared(evidence, evidence.series.values(cells.in_work));
  economics.months_in_work = compared(evidence, evidence.series.values(cells.months_in_work));
  auto const& by_year = evidence.series.at("ledger", "public_net");
  for (std::size_t arm = 0; arm < evidence.scenario.arms.size(); ++arm) {
    bool const is_base = !is_choice(evidence.question, arm);
    std::vector<double> nets;
    for (std::size_t year = 0; year < by_year.cells() && !is_base; ++year) {
      nets.push_back(by_year.difference(arm, year).mean);
    }
    economics.pay_back_years.push_back(
        is_base ? not_known : economics::pay_back_years(nets).value_or(not_known));
    economics.share_on_assumptions.push_back(is_base ? not_known : assumed_share(evidence, arm));
  }
  add_worth(evidence, economics);
  return economics;
}

}  // namespace sim::report
