#include <algorithm>
#include <fmt/format.h>

#include "sim/scenario/empirical.hpp"
#include "sim/scenario/evidence_table.hpp"
#include "sim/scenario/named.hpp"
#include "sim/scenario/parts.hpp"
#include "sim/scenario/toml/amount_text.hpp"

namespace sim::scenario {

namespace {

constexpr std::size_t most_sizes = 100;

void read_sizes(Reader const& firms, model::FirmTerms& terms, Problems& problems) {
  auto const table = evidence_table(firms, "sizes", "Employees, with shares of workplaces.");
  std::vector<double> shares;
  for (auto const& row : table.tables("value", {.fewest = 1, .most = most_sizes})) {
    auto const employees =
        row.integer("employees", {.min = 1, .max = 100'000, .noun = "employees"});
    shares.push_back(row.probability("share").value());
    terms.sizes.push_back(
        {.employees = static_cast<std::uint32_t>(employees), .share = shares.back()});
  }
  if (!shares.empty()) {
    normalise(shares, "the shares of sizes", table.place("value"), problems);
  }
  for (std::size_t k = 0; k < shares.size(); ++k) {
    terms.sizes[k].share = shares[k];
  }
}

void read_sectors(Reader const& firms, FirmParts& parts, Problems& problems) {
  auto const table = evidence_table(firms, "sectors", "Names, with shares of workplaces.");
  auto rows = table.tables("value", {.fewest = 1, .most = most_names});
  std::ranges::sort(rows, {}, &Reader::name);
  for (auto const& row : rows) {
    parts.sectors.push_back(row.text("name"));
    parts.terms.sectors.push_back(row.probability("share").value());
  }
  auto const same = std::ranges::adjacent_find(parts.sectors);
  if (same != parts.sectors.end() && !same->empty()) {
    problems.add(table.place("value"), fmt::format("the sector '{}' is there twice.", *same));
  }
  if (!rows.empty()) {
    normalise(parts.terms.sectors, "the shares of sectors", table.place("value"), problems);
  }
}

}  // namespace

FirmParts read_firms(Reader const& firms, Problems& problems) {
  FirmParts parts;
  auto& terms = parts.terms;
  Empirical const of{firms};
  terms.count = of.count("count", {.noun = "workplaces", .low = 1}, "Around the jobcentre.");
  read_sizes(firms, terms, problems);
  read_sectors(firms, parts, problems);
  terms.vacancies = of.hazard("vacancies", "Suitable vacancies per employee.");
  terms.vacancy_open = of.span("vacancy_open", years(1), "From notice to close.");
  terms.willing_share = of.share("willing_share", "Would take in an intern at all.");
  terms.inclusiveness_spread =
      of.number("inclusiveness_spread", {0.0, 3.0}, "SD of the log index over workplaces.");
  terms.company_mentor_share = of.share("company_mentor_share", "With a company mentor.");
  terms.company_mentor_turnover =
      of.hazard("company_mentor_turnover", "A company mentor leaves and is replaced.");
  return parts;
}

std::vector<double> read_tightness(Reader const& labour_market) {
  constexpr Bounds bounds{0.05, 20.0};
  bool const is_by_month = labour_market.has("months");
  auto const constant = Empirical{labour_market, is_by_month}.number(
      "tightness", bounds, "Vacancies against job seekers; 1 is a normal year.");
  if (!is_by_month) {
    return {constant};
  }
  auto months =
      labour_market.numbers("months",
                            {.fewest = 1, .most = 1000, .about = "Instead, by month of the run."},
                            {.min = bounds.low, .max = bounds.high});
  require_origin(labour_market, "months");
  return months;
}

}  // namespace sim::scenario
