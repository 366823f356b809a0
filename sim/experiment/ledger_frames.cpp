#include <cmath>
#include <numeric>

#include "sim/economics/bill.hpp"
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
  std::vector<double> public_net;      ///< Municipality, state and region together.
  std::vector<double> public_present;  ///< Likewise, discounted.
  std::vector<double> public_to_horizon;
  std::vector<double> social_present;
  std::vector<double> all_by_post;
  std::vector<double> all_by_use;
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

/// The public purse by year: municipality, state and region together.
std::vector<Money> public_nets(Ledger const& ledger) {
  std::vector<Money> nets;
  for (std::size_t year = 0; year < ledger.years(); ++year) {
    nets.push_back(ledger.net(Account::municipality, year) + ledger.net(Account::state, year) +
                   ledger.net(Account::region, year));
  }
  return nets;
}

void add_public(Ledger const& whole,
                Ledger const& to_horizon,
                std::vector<economics::DiscountStep> const& steps,
                Columns& columns) {
  auto const nets = public_nets(whole);
  for (auto const net : nets) {
    columns.public_net.push_back(ore(net));
  }
  columns.public_present.push_back(ore(economics::present_value(nets, steps)));
  columns.public_to_horizon.push_back(
      ore(economics::present_value(public_nets(to_horizon), steps)));
}

/// The view of society of what was added last.
void add_social(economics::SocietyPrices const& prices, Columns& columns) {
  auto const social =
      economics::social_result(columns.present.back(), columns.public_present.back(), prices);
  columns.social_present.push_back(std::round(social));
}

/// The sum of what was added to a column from a place on.
double sum_from(std::vector<double> const& column, std::size_t place) {
  return std::accumulate(column.begin() + static_cast<std::ptrdiff_t>(place), column.end(), 0.0);
}

/// What all posts of a role cost in a year, over the regions, whoever pays and however.
void add_posts(scenario::Scenario const& scenario,
               scenario::Arm const& arm,
               economics::Prices const& prices,
               Columns& columns) {
  auto const bounds = year_bounds(scenario);
  for (std::size_t role = 0; role < prices.roles.size(); ++role) {
    auto const& price = prices.roles[role].per_year;
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
    auto const& price = arm.books->prices.roles[role].per_year;
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
  add("public_net",
      "Net result of the year: municipality, state and region",
      {"year"},
      std::move(columns.public_net));
  add("public_present",
      "Net result of all years: municipality, state and region, discounted",
      {},
      std::move(columns.public_present));
  add("public_to_horizon",
      "Net result until the question's horizon: municipality, state and region, discounted",
      {},
      std::move(columns.public_to_horizon));
  add("social_present",
      "Net result of society in market prices, with the distortion of taxes, discounted",
      {},
      std::move(columns.social_present));
  add("all_by_post",
      "What all posts cost in all years, whoever pays them",
      {},
      std::move(columns.all_by_post));
  add("all_by_use",
      "Hours worked by all in all years, at the price of an hour of contract",
      {},
      std::move(columns.all_by_use));
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
    auto const& books = arm.books.value();
    economics::Bill const whole{books.list, books.whole};
    economics::Bill const to_horizon{books.list, books.to_horizon};
    add_items(whole.ledger(), columns);
    add_nets(whole.ledger(), books.prices.discount, columns);
    add_public(whole.ledger(), to_horizon.ledger(), books.prices.discount, columns);
    add_social(books.prices.society, columns);
    auto const posts = columns.by_post.size();
    add_posts(scenario, scenario.arms[k], books.prices, columns);
    columns.all_by_post.push_back(sum_from(columns.by_post, posts));
    auto const use = columns.by_use.size();
    add_use(scenario, arm, columns);
    columns.all_by_use.push_back(sum_from(columns.by_use, use));
  }
  add_variables(std::move(columns), group);
  return group;
}

}  // namespace sim::experiment
