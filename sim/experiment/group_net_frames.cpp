#include "sim/economics/discount.hpp"
#include "sim/experiment/axes.hpp"
#include "sim/experiment/group_members.hpp"
#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/path_frames.hpp"

namespace sim::experiment {

namespace {

using economics::PersonNets;
using record::Group;
using record::Variable;

constexpr std::size_t shown_count = economics::payer_count + 1;  ///< The payers and society.

/// Nets of the members of each group, by year.
using NetsOfGroups = std::vector<std::vector<PersonNets>>;

void add_account(std::vector<PersonNets>& sums, PersonAccount const& account) {
  for (std::size_t year = 0; year < sums.size(); ++year) {
    sums[year] += account.years.at(year);
  }
}

/// Everybody is in the first group; in others, whoever was found to be on the index date.
NetsOfGroups nets_of(scenario::Scenario const& scenario,
                     scenario::Arm const& terms,
                     ArmResult const& arm) {
  auto const years = arm.books->whole.years();
  NetsOfGroups nets(all_group_names(scenario).size(), std::vector<PersonNets>(years));
  for (std::size_t k = 0; k < arm.regions.size(); ++k) {
    GroupMembers const members{scenario, terms, terms.regions[k]};
    auto const& region = arm.regions[k];
    for (std::size_t citizen = 0; citizen < region.accounts.size(); ++citizen) {
      auto const& account = region.accounts[citizen];
      auto const segments = region.people.outcomes().at(citizen).segments;
      add_account(nets.front(), account);
      members.for_each(segments, account.trial_group, [&](std::size_t group) {
        if (group > 0) {
          add_account(nets[group], account);
        }
      });
    }
  }
  return nets;
}

/// Of a payer by year, or of all five.
std::vector<Money> nets_of_payer(std::vector<PersonNets> const& years, std::size_t payer) {
  std::vector<Money> nets;
  for (auto const& year : years) {
    Money sum{};
    for (std::size_t k = 0; k < economics::payer_count; ++k) {
      sum += payer == k || payer == economics::payer_count ? year.by_payer[k] : Money{};
    }
    nets.push_back(sum);
  }
  return nets;
}

}  // namespace

Group group_nets_group(scenario::Scenario const& scenario, Replication const& replication) {
  Group group{"group_net",
              "What the payers have of the citizens of each group; staff is not in it"};
  group.add(replication_axis(replication.number)).add(arm_axis(scenario));
  group.add(group_axis(scenario)).add(payer_axis()).add(year_axis(scenario));
  std::vector<double> by_year;
  std::vector<double> present;
  for (std::size_t k = 0; k < replication.arms.size(); ++k) {
    auto const& arm = replication.arms[k];
    for (auto const& years : nets_of(scenario, scenario.arms[k], arm)) {
      for (std::size_t payer = 0; payer < shown_count; ++payer) {
        auto const nets = nets_of_payer(years, payer);
        for (auto const net : nets) {
          by_year.push_back(static_cast<double>(net.ore()));
        }
        auto const worth = economics::present_value(nets, arm.books->prices.discount);
        present.push_back(static_cast<double>(worth.ore()));
      }
    }
  }
  group.add(Variable{.name = "person_net",
                     .long_name = "Net result of the year of all that was paid for single persons",
                     .units = "ore",
                     .axes = {"replication", "arm", "group", "payer", "year"},
                     .values = std::move(by_year)});
  group.add(Variable{.name = "person_net_present",
                     .long_name = "The same of all years, discounted to the first",
                     .units = "ore",
                     .axes = {"replication", "arm", "group", "payer"},
                     .values = std::move(present)});
  return group;
}

}  // namespace sim::experiment
