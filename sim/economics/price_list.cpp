#include "sim/economics/price_list.hpp"

#include <array>

#include "sim/base/contract.hpp"

namespace sim::economics {

namespace {

constexpr std::int64_t minutes_per_hour = 60;
constexpr std::int64_t minutes_per_week = 10'080;
constexpr std::array step_names{"weeks_1_to_4", "weeks_5_to_26", "weeks_27_to_52", "later"};

Line priced(Line line, Price const& price) {
  line.price = price.amount;
  line.per = line.unit.parts;
  line.origin = joint(line.origin, price.origin);
  return line;
}

/// A rate of what is counted in kroner.
Line rated(Line line, Share const& rate) {
  line.unit = units::krone;
  line.price = Money::from_ore(rate.millionths);
  line.per = Share::whole;
  line.origin = rate.origin;
  return line;
}

Line support(Item item, Price const& monthly, std::string of = {}) {
  return priced({.item = item,
                 .of = std::move(of),
                 .from = Account::municipality,
                 .to = Account::citizen,
                 .unit = units::month,
                 .is_refunded = true},
                monthly);
}

/// What an hour brings at a productivity, to the nearest øre.
Line production(Price const& wage, Share const& productivity, std::string of, Origin hours) {
  return priced({.item = Item::production,
                 .of = std::move(of),
                 .from = Account::resources,
                 .to = Account::firm,
                 .unit = units::work_hour,
                 .origin = hours},
                {.amount = part_of(wage.amount, productivity),
                 .origin = joint(wage.origin, productivity.origin)});
}

/// What a units::month in a flex job leaves of the subsidy: the wage is the same every
/// units::month.
Price reduced_subsidy(Prices const& prices) {
  auto const& full = prices.support.flex_subsidy;
  auto const& reduction = prices.support.flex_reduction;
  auto const& wage = prices.work.wage;
  auto const& hours = prices.work.flex_hours;
  auto const earned = share_of(
      wage.amount, units::month.parts * hours.time.count(), minutes_per_week * minutes_per_hour);
  return {.amount = most(full.amount - part_of(earned, reduction), Money{}),
          .origin = joint(joint(full.origin, reduction.origin), joint(wage.origin, hours.origin))};
}

}  // namespace

PriceList::PriceList(Prices const& prices,
                     std::vector<std::string> const& groups,
                     std::vector<model::Role> const& roles)
    : refunds_(prices.refunds) {
  add_support(prices);
  add_work(prices);
  add_tax(prices.tax);
  add_places(prices.places);
  groups_begin_ = lines_.size();
  SIM_ENSURE(groups_begin_ == static_cast<std::size_t>(Entry::compensation_bought) + 1);
  for (std::size_t group = 0; group < groups.size(); ++group) {
    add_group(prices, static_cast<model::GroupIndex>(group), groups[group]);
  }
  for (std::size_t role = 0; role < roles.size(); ++role) {
    add_role(prices.roles.at(role), roles[role], prices.places);
  }
}

void PriceList::add_support(Prices const& prices) {
  auto const& of = prices.support;
  lines_.push_back(support(Item::rehabilitation, of.rehabilitation));
  lines_.push_back(support(Item::waiting_for_flex_job, of.waiting_for_flex_job));
  lines_.push_back(support(Item::flex_subsidy, reduced_subsidy(prices)));
  lines_.push_back(support(Item::disability_pension, of.disability_pension));
  lines_.push_back(priced({.item = Item::wage_subsidy,
                           .from = Account::municipality,
                           .to = Account::firm,
                           .unit = units::work_hour,
                           .is_refunded = true},
                          prices.work.wage_subsidy));
  for (std::size_t step = 0; step < refund_step_count; ++step) {
    lines_.push_back(rated({.item = Item::refund,
                            .of = step_names.at(step),
                            .from = Account::state,
                            .to = Account::municipality},
                           prices.refunds.shares.at(step)));
  }
  lines_.push_back(priced({.item = Item::education_grant,
                           .from = Account::state,
                           .to = Account::citizen,
                           .unit = units::month},
                          of.education_grant));
}

void PriceList::add_work(Prices const& prices) {
  auto const& work = prices.work;
  Share const full{.millionths = Share::whole};
  lines_.push_back(priced({.item = Item::wages,
                           .from = Account::firm,
                           .to = Account::citizen,
                           .unit = units::work_hour},
                          work.wage));
  lines_.push_back(production(work.wage, full, "", Origin::sourced));
  lines_.push_back(
      production(work.wage, work.subsidised_productivity, "wage_subsidy", Origin::sourced));
  lines_.push_back(
      production(work.wage, work.internship_productivity, "internship", Origin::sourced));
}

void PriceList::add_tax(TaxPrices const& tax) {
  lines_.push_back(rated(
      {.item = Item::labour_market_contribution, .from = Account::citizen, .to = Account::state},
      tax.labour_market_contribution));
  lines_.push_back(
      rated({.item = Item::municipal_tax, .from = Account::citizen, .to = Account::municipality},
            tax.municipal));
  lines_.push_back(
      rated({.item = Item::state_tax, .from = Account::citizen, .to = Account::state}, tax.bottom));
}

void PriceList::add_places(PlacePrices const& places) {
  Line const given{.item = Item::placement_care,
                   .from = Account::firm,
                   .to = Account::resources,
                   .unit = units::work_hour,
                   .origin = places.care.origin};
  lines_.push_back(priced(given, places.firm_hour));
  auto mentors = given;
  mentors.item = Item::company_mentors;
  mentors.origin = places.company_mentor.origin;
  lines_.push_back(priced(mentors, places.firm_hour));
  mentors.item = Item::company_mentor_pay;
  mentors.from = Account::municipality;
  mentors.to = Account::firm;
  lines_.push_back(priced(mentors, places.company_mentor_pay));
  Line aid{.item = Item::compensation, .from = Account::municipality, .to = Account::resources};
  lines_.push_back(priced(aid, places.compensation));
  aid.of = "bought";
  aid.from = Account::firm;
  lines_.push_back(priced(aid, places.compensation));
}

void PriceList::add_group(Prices const& prices, model::GroupIndex group, std::string const& name) {
  auto const& benefit = prices.support.benefits.at(group);
  auto const& work = prices.work;
  lines_.push_back(support(Item::benefit, benefit, name));
  lines_.push_back(support(Item::sickness, benefit, name));
  auto left = support(Item::supplement, benefit, name);
  left.price = Money{};
  left.per = 0;
  left.origin = joint(benefit.origin, joint(work.wage.origin, work.disregard.origin));
  lines_.push_back(left);
}

void PriceList::add_role(RolePrices const& role_prices,
                         model::Role const& role,
                         PlacePrices const& places) {
  bool const by_meeting = role_prices.per_meeting.has_value();
  staff_.push_back(lines_.size());
  lines_.push_back(priced({.item = by_meeting || role.is_external ? Item::treatment : Item::posts,
                           .of = role.name,
                           .from = role.is_external ? Account::region : Account::municipality,
                           .to = Account::resources,
                           .unit = by_meeting ? units::piece : units::post_year},
                          by_meeting ? *role_prices.per_meeting : role_prices.per_year));
  volunteers_.push_back(role.is_volunteer ? std::optional{lines_.size()} : std::nullopt);
  if (role.is_volunteer) {
    lines_.push_back(priced({.item = Item::volunteer_time,
                             .of = role.name,
                             .from = Account::citizen,
                             .to = Account::resources,
                             .unit = units::contract_hour},
                            places.volunteer_hour));
  }
}

}  // namespace sim::economics
