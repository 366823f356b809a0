#include "sim/economics/bill.hpp"
#include "sim/experiment/axes.hpp"
#include "sim/experiment/path_frames.hpp"

namespace sim::experiment {

namespace {

using record::Group;
using record::Variable;

record::Axis line_axis(economics::PriceList const& list) {
  std::vector<std::string> names;
  for (auto const& line : list.lines()) {
    names.push_back(line.name());
  }
  return {.name = "line",
          .long_name = "What is paid for: an item of the ledger, and of what or whom",
          .units = "",
          .labels = std::move(names)};
}

Variable units_of(economics::PriceList const& list) {
  std::vector<std::string> units;
  for (auto const& line : list.lines()) {
    units.emplace_back(line.unit.name);
  }
  return {.name = "line_unit",
          .long_name = "What the quantity of a line is told in, and its price is the price of",
          .units = "",
          .axes = {"line"},
          .values = std::move(units)};
}

/// Prices are those of the replication, the same in every arm.
Variable prices_of_lines(economics::PriceList const& list) {
  std::vector<double> prices;
  for (auto const& line : list.lines()) {
    prices.push_back(line.unit_price());
  }
  return {.name = "unit_price",
          .long_name = "Price of one unit; none for what is worked out person by person",
          .units = "ore",
          .axes = {"replication", "line"},
          .values = std::move(prices)};
}

}  // namespace

Group bill_group(scenario::Scenario const& scenario, Replication const& replication) {
  Group group{"bill", "How much of what was used, and at what price, by year of the run"};
  auto const& list = replication.arms.front().books.value().list;
  group.add(replication_axis(replication.number)).add(arm_axis(scenario));
  group.add(line_axis(list)).add(year_axis(scenario));
  std::vector<double> quantities;
  std::vector<double> amounts;
  for (auto const& arm : replication.arms) {
    economics::Bill const bill{arm.books->list, arm.books->whole};
    for (std::size_t line = 0; line < list.lines().size(); ++line) {
      for (std::size_t year = 0; year < arm.books->whole.years(); ++year) {
        quantities.push_back(bill.quantity(year, line));
        amounts.push_back(static_cast<double>(bill.amount(year, line).ore()));
      }
    }
  }
  group.add(units_of(list)).add(prices_of_lines(list));
  group.add(Variable{.name = "quantity",
                     .long_name = "How much of it, in the unit of the line",
                     .units = "1",
                     .axes = {"replication", "arm", "line", "year"},
                     .values = std::move(quantities)});
  group.add(Variable{.name = "line_amount",
                     .long_name = "What it cost, whoever pays",
                     .units = "ore",
                     .axes = {"replication", "arm", "line", "year"},
                     .values = std::move(amounts)});
  return group;
}

}  // namespace sim::experiment
