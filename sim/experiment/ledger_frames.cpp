#include <cmath>

#include "sim/economics/discount.hpp"
#include "sim/economics/staff_bookings.hpp"
#include "sim/experiment/axes.hpp"
#include "sim/experiment/bookkeeping.hpp"
#include "sim/experiment/path_frames.hpp"

namespace sim::experiment {

namespace {

using economics::Account;
using economics::Item;
using economics::Ledger;
using record::Group;
using record::Variable;

constexpr std::size_t months_per_year = 12;
constexpr double minutes_per_hour = 60.0;
constexpr std::size_t shown_count = economics::payer_count + 1;  ///< The payers and society.

double ore(Money amount) {
  return static_cast<double>(amount.ore());
}

/// The payers in the order of the accounts, and society in the place of the resources, which are
/// what it gains with the other sign.
double shown(Money amount, std::size_t payer) {
  return payer == economics::payer_count ? -ore(amount) : ore(amount);
}

Account account_of(std::size_t payer) {
  return static_cast<Account>(payer);
}

record::Axis payer_axis() {
  std::vector<std::string> names(economics::account_names.begin(),
                                 economics::account_names.begin() + economics::payer_count);
  names.emplace_back("society");
  return {.name = "payer",
          .long_name = "Who pays or is paid; society: all five together",
          .units = "",
          .labels = std::move(names)};
}

record::Axis item_axis() {
  return {.name = "item",
          .long_name = "What is paid for",
          .units = "",
          .labels =
              std::vector<std::string>(economics::item_names.begin(), economics::item_names.end())};
}

/// The columns of the group, filled arm by arm.
struct Columns {
  std::vector<double> amount;
  std::vector<double> assumed;
  std::vector<double> net;
  std::vector<double> present;
  std::vector<double> by_post;
  std::vector<double> by_use;
};

void add_items(Ledger const& ledger, Columns& columns) {
  for (std::size_t payer = 0; payer < shown_count; ++payer) {
    auto const account = account_of(payer);
    for (std::size_t k = 0; k < economics::item_count; ++k) {
      auto const item = static_cast<Item>(k);
      for (std::size_t year = 0; year < ledger.years(); ++year) {
        columns.amount.push_back(shown(ledger.amount(account, item, year), payer));
        columns.assumed.push_back(shown(ledger.assumed(account, item, year), payer));
      }
    }
  }
}

void add_nets(Ledger const& ledger,
              std::vector<economics::DiscountStep> const& steps,
              Columns& columns) {
  for (std::size_t payer = 0; payer < shown_count; ++payer) {
    std::vector<Money> nets;
    for (std::size_t year = 0; year < ledger.years(); ++year) {
      nets.push_back(ledger.net(account_of(payer), year));
      columns.net.push_back(shown(nets.back(), payer));
    }
    columns.present.push_back(shown(economics::present_value(nets, steps), payer));
  }
}

/// What all posts of a role cost in a year, over the regions, whoever pays and however.
void add_posts(scenario::Scenario const& scenario, scenario::Arm const& arm, Columns& columns) {
  auto const bounds = year_bounds(scenario);
  for (std::size_t role = 0; role < scenario.prices->roles.size(); ++role) {
    auto const& price = scenario.prices->roles[role].per_year;
    for (std::size_t year = 0; year + 1 < bounds.size(); ++year) {
      std::int64_t days = 0;
      for (auto const& region : arm.regions) {
        days += post_days(region.setting, role, bounds[year], bounds[year + 1]);
      }
      columns.by_post.push_back(ore(economics::cost_of_posts(price, days)));
    }
  }
}

/// Hours that a role worked in a year on one activity, over the regions.
double hours_of(ArmResult const& arm, std::size_t role, std::size_t activity, std::size_t year) {
  double sum = 0.0;
  for (auto const& region : arm.regions) {
    auto const& months = region.resources.months();
    for (auto month = year * months_per_year;
         month < months.size() && month < (year + 1) * months_per_year;
         ++month) {
      sum += months[month][role].hours[activity];
    }
  }
  return sum;
}

void add_use(scenario::Scenario const& scenario, ArmResult const& arm, Columns& columns) {
  auto const& roles = any_setting(scenario).roles;
  auto const years = year_bounds(scenario).size() - 1;
  for (std::size_t role = 0; role < roles.size(); ++role) {
    auto const& price = scenario.prices->roles[role].per_year;
    auto const contract = std::llround(roles[role].hours_per_week * minutes_per_hour);
    for (std::size_t activity = 0; activity < model::activity_count; ++activity) {
      for (std::size_t year = 0; year < years; ++year) {
        auto const minutes = std::llround(hours_of(arm, role, activity, year) * minutes_per_hour);
        columns.by_use.push_back(ore(economics::cost_of_use(price, minutes, contract)));
      }
    }
  }
}

void add_variables(Columns columns, Group& group) {
  auto const add = [&group](char const* name,
                            char const* long_name,
                            std::vector<std::string> axes,
                            std::vector<double> values) {
    axes.insert(axes.begin(), {"replication", "arm"});
    group.add(Variable{.name = name,
                       .long_name = long_name,
                       .units = "ore",
                       .axes = std::move(axes),
                       .values = std::move(values)});
  };
  add("amount",
      "Received, or paid when below zero",
      {"payer", "item", "year"},
      std::move(columns.amount));
  add("amount_assumed",
      "The part of the amount that was booked at assumed prices",
      {"payer", "item", "year"},
      std::move(columns.assumed));
  add("net", "Net result of the year", {"payer", "year"}, std::move(columns.net));
  add("net_present",
      "Net result of all years, discounted to the first",
      {"payer"},
      std::move(columns.present));
  add("staff_by_post",
      "What the posts cost, whoever pays them",
      {"role", "year"},
      std::move(columns.by_post));
  add("staff_by_use",
      "Hours worked at the price of an hour of contract",
      {"role", "activity", "year"},
      std::move(columns.by_use));
}

}  // namespace

Group ledger_group(scenario::Scenario const& scenario, Replication const& replication) {
  Group group{"ledger", "Who pays and receives how much for what, by year of the run"};
  group.add(replication_axis(replication.number)).add(arm_axis(scenario));
  group.add(payer_axis()).add(item_axis()).add(year_axis(scenario));
  group.add(role_axis(scenario)).add(activity_axis());
  Columns columns;
  for (std::size_t k = 0; k < replication.arms.size(); ++k) {
    auto const& arm = replication.arms[k];
    auto const& ledger = arm.ledger.value();
    add_items(ledger, columns);
    add_nets(ledger, scenario.prices->discount, columns);
    add_posts(scenario, scenario.arms[k], columns);
    add_use(scenario, arm, columns);
  }
  add_variables(std::move(columns), group);
  return group;
}

}  // namespace sim::experiment
