#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

#include "sim/base/contract.hpp"
#include "sim/scenario/parts.hpp"
#include "sim/scenario/price_table.hpp"
#include "sim/scenario/toml/amount_text.hpp"

namespace sim::scenario {

namespace {

using economics::Prices;

constexpr std::int64_t last_year = 2100;

PriceYear read_price_year(Reader const& prices) {
  PriceYear target{.year = prices.integer("year",
                                          {.max = last_year,
                                           .above = unreadable_year,
                                           .about = "Whose money all amounts are in.",
                                           .example = "2024"})};
  if (!prices.has("index")) {
    return target;
  }
  for (auto const& row : prices.tables("index", {.about = "Price level by year."})) {
    auto const year = row.integer("year", {.max = last_year, .above = unreadable_year});
    auto const level = row.number(
        "level", {.max = 10'000.0, .above = 0.0, .source = Source::needed, .about = "Any base."});
    bool const is_new = target.levels.emplace(year, std::llround(level * 1000.0)).second;
    if (!is_new) {
      row.refuse("year", "that year is in the index already");
    }
  }
  return target;
}

/// The table that prices something with a name of the scenario; reports its absence.
Reader const* priced(std::vector<Reader> const& tables, std::string const& name) {
  auto const found = std::ranges::find(tables, name, &Reader::name);
  return found == tables.end() ? nullptr : &*found;
}

void read_support(Reader const& table, PriceYear const& target, Prices& prices) {
  PriceTable const of{table, target};
  auto& support = prices.support;
  support.rehabilitation = of.price("rehabilitation", "month", "While in the scheme.");
  support.waiting_for_flex_job =
      of.price("waiting_for_flex_job", "month", "Approved and without a flex job.");
  support.disability_pension = of.price("disability_pension", "month", "A single person.");
  support.education_grant = of.price("education_grant", "month", "Of the state, in education.");
  support.flex_subsidy = of.price("flex_subsidy", "month", "Beside a flex job, unreduced.");
  support.flex_reduction = of.share("flex_reduction", "Of the wage, off the subsidy.");
}

/// The steps are the state's four rates; their ends are the law's weeks.
void read_refunds(Reader const& table, PriceYear const& target, Prices& prices) {
  PriceTable const of{table, target};
  static constexpr std::array keys{"weeks_1_to_4", "weeks_5_to_26", "weeks_27_to_52", "later"};
  static constexpr std::array ends{4, 26, 52};
  for (std::size_t step = 0; step < ends.size(); ++step) {
    prices.refunds.ends.at(step) = std::chrono::days{7 * ends.at(step)};
  }
  for (std::size_t step = 0; step < keys.size(); ++step) {
    prices.refunds.shares.at(step) = of.share(keys.at(step), "Of support, paid by the state.");
  }
}

void read_tax(Reader const& table, PriceYear const& target, Prices& prices) {
  PriceTable const of{table, target};
  auto& tax = prices.tax;
  tax.labour_market_contribution = of.share("labour_market_contribution", "Of wages.");
  tax.municipal = of.share("municipal", "Of taxable income, to the municipality.");
  tax.bottom = of.share("bottom", "Of personal income, to the state.");
  tax.personal_allowance = of.price("personal_allowance", "year", "Free of tax.");
  tax.employment_allowance = of.share("employment_allowance", "Of wages.");
  tax.employment_allowance_max = of.price("employment_allowance_max", "year", "At most.");
  tax.job_allowance = of.share("job_allowance", "Of wages above a limit.");
  tax.job_allowance_from = of.price("job_allowance_from", "year", "The limit.");
  tax.job_allowance_max = of.price("job_allowance_max", "year", "At most.");
}

void read_work(Reader const& table, PriceYear const& target, Prices& prices) {
  PriceTable const of{table, target};
  auto& work = prices.work;
  work.wage = of.price("wage", "hour", "Pension included.");
  work.disregard = of.price("disregard", "hour", "Earned beside a benefit without a reduction.");
  work.wage_subsidy = of.price("wage_subsidy", "hour", "To the firm.");
  work.internship_productivity =
      of.share("internship_productivity", "Of an ordinary hour, in an internship.");
  work.subsidised_productivity =
      of.share("subsidised_productivity", "Of an ordinary hour, in a wage subsidy.");
  work.flex_hours = of.weekly_time("flex_hours", "Worked in a flex job.");
}

void read_places(Reader const& table, PriceYear const& target, Prices& prices) {
  PriceTable const of{table, target};
  auto& places = prices.places;
  places.firm_hour = of.price("firm_hour", "hour", "Of a leader or colleague.");
  places.volunteer_hour = of.price("volunteer_hour", "hour", "Of a volunteer's own time.");
  places.care = of.weekly_time("care", "Of the firm, for a placement.");
  places.company_mentor = of.weekly_time("company_mentor", "Of a company mentor, besides.");
  places.company_mentor_pay =
      of.price("company_mentor_pay", "hour", "Paid to the firm for an hour of its mentor.");
  places.compensation = of.price("compensation", "", "Of one aid or assistance.");
}

/// The steps may stand in any order: each says from when it holds.
void read_discount(std::vector<Reader> const& steps, PriceYear const& target, Prices& prices) {
  std::vector<std::pair<int, Reader const*>> ordered;
  for (auto const& step : steps) {
    ordered.emplace_back(static_cast<int>(step.integer("from_year", {.max = 1000})), &step);
  }
  std::ranges::stable_sort(ordered, {}, &std::pair<int, Reader const*>::first);
  for (std::size_t k = 0; k < ordered.size(); ++k) {
    auto const& [from, step] = ordered[k];
    prices.discount.push_back(
        {.from_year = from, .rate = PriceTable{*step, target}.share("rate", "A year.")});
    if (k == 0 ? from != 0 : from == ordered[k - 1].first) {
      step->refuse("from_year", "one step begins at year 0, and no two in the same year");
    }
  }
}

/// Prices of what has a name in the scenario: every group and every role needs one. Names that the
/// scenario does not have are passed over, so that one price list serves many scenarios.
void read_benefits(Reader const& prices_table,
                   PriceYear const& target,
                   Names const& names,
                   Prices& prices) {
  auto const benefits = prices_table.named_tables("benefits", {.about = "By target group."});
  std::vector<economics::Price> all;
  for (auto const& benefit : benefits) {
    all.push_back(PriceTable{benefit, target}.price("rate", "month", "Of a single person."));
  }
  for (auto const& group : names.groups) {
    auto const* table = priced(benefits, group);
    if (table == nullptr) {
      prices_table.refuse(
          "benefits",
          fmt::format("the group '{0}' has no price; write [prices.benefits.{0}]", group));
    }
    prices.support.benefits.push_back(table == nullptr
                                          ? economics::Price{}
                                          : all[static_cast<std::size_t>(table - benefits.data())]);
  }
}

economics::RolePrices read_role(Reader const& role, PriceYear const& target) {
  PriceTable const of{role, target};
  economics::RolePrices read{
      .per_year = of.price("per_year", "year", "Of a post, everything included."),
      .per_meeting = std::nullopt};
  if (role.has("per_meeting")) {
    read.per_meeting = of.price("per_meeting", "", "Paid instead of posts.");
  }
  return read;
}

void read_posts(Reader const& prices_table,
                PriceYear const& target,
                Names const& names,
                Prices& prices) {
  auto const posts = prices_table.named_tables("posts", {.about = "By role."});
  std::vector<economics::RolePrices> all;
  for (auto const& post : posts) {
    all.push_back(read_role(post, target));
  }
  for (auto const& role : names.roles) {
    auto const* table = priced(posts, role);
    if (table == nullptr) {
      prices_table.refuse(
          "posts", fmt::format("the role '{0}' has no price; write [prices.posts.{0}]", role));
    }
    prices.roles.push_back(table == nullptr ? economics::RolePrices{}
                                            : all[static_cast<std::size_t>(table - posts.data())]);
  }
}

}  // namespace

std::optional<economics::Prices> read_prices(Reader const& root, Names const& names) {
  if (!root.has("prices")) {
    return std::nullopt;
  }
  auto const table = root.table("prices", "What everything costs; without it nothing is priced.");
  auto const target = read_price_year(table);
  Prices prices;
  prices.year = static_cast<int>(target.year);
  read_benefits(table, target, names, prices);
  read_support(table.table("support", "What people live on."), target, prices);
  read_refunds(table.table("refunds", "The state's share of support."), target, prices);
  read_tax(table.table("tax", "Of income."), target, prices);
  read_work(table.table("work", "Wages and what work brings."), target, prices);
  read_posts(table, target, names, prices);
  read_places(table.table("places", "What firms and volunteers give."), target, prices);
  auto const society = table.table("society", "For the view of society.");
  PriceTable const of{society, target};
  prices.society = {.net_tax_factor = of.factor("net_tax_factor", "Factor to market prices."),
                    .tax_distortion = of.share("tax_distortion", "Lost per krone of taxes.")};
  read_discount(table.tables("discount", {.fewest = 1, .about = "Rates by year."}), target, prices);
  return prices;
}

}  // namespace sim::scenario
