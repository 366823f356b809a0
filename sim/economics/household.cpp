#include "sim/economics/household.hpp"

#include <array>

namespace sim::economics {

namespace {

using model::LabourState;

constexpr std::int64_t minutes_per_month = 43'830;  ///< 30.4375 days.
constexpr std::int64_t minutes_per_year = 525'960;  ///< 365.25 days.
constexpr std::int64_t minutes_per_week = 10'080;
constexpr std::int64_t minutes_per_hour = 60;

/// `worked` is minutes times minutes of a working week.
Money by_hour(Price const& hourly, std::int64_t worked) {
  return worked == 0 ? Money{}
                     : share_of(hourly.amount, worked, minutes_per_week * minutes_per_hour);
}

Price by_month(Price const& monthly, std::int64_t minutes) {
  return {minutes == 0 ? Money{} : share_of(monthly.amount, minutes, minutes_per_month),
          monthly.origin};
}

Money above_zero(Money amount) {
  return most(amount, Money{});
}

/// Support at a fixed rate, for all of the time.
struct FixedSupport {
  LabourState state;
  Item item;
  Price price;
};

std::array<FixedSupport, 7> fixed_support(SupportPrices const& prices, model::GroupIndex group) {
  auto const& benefit = prices.benefits.at(group);
  return {
      {{LabourState::benefit, Item::benefit, benefit},
       {LabourState::internship, Item::benefit, benefit},
       {LabourState::sick_listed, Item::sickness, benefit},
       {LabourState::rehabilitation, Item::rehabilitation, prices.rehabilitation},
       {LabourState::waiting_for_flex_job, Item::waiting_for_flex_job, prices.waiting_for_flex_job},
       {LabourState::disability_pension, Item::disability_pension, prices.disability_pension},
       {LabourState::education, Item::education_grant, prices.education_grant}}};
}

std::int64_t minutes_here(PersonYear const& person) {
  std::int64_t sum = 0;
  for (auto const& state : person.states) {
    for (auto const& step : state) {
      sum += step.minutes;
    }
  }
  return sum;
}

TimeAndWork all_steps(PersonYear const& person, LabourState state) {
  TimeAndWork sum;
  for (std::size_t step = 0; step < refund_step_count; ++step) {
    sum.minutes += person.at(state, step).minutes;
    sum.worked += person.at(state, step).worked;
  }
  return sum;
}

}  // namespace

TaxBill tax_of(Income const& income, TaxPrices const& prices) {
  auto const yearly = [&](Price const& price) {
    return share_of(price.amount, income.minutes, minutes_per_year);
  };
  auto const contribution = part_of(income.wages, prices.labour_market_contribution);
  auto const personal = income.wages - contribution + income.support;
  auto const employment = least(part_of(income.wages, prices.employment_allowance),
                                yearly(prices.employment_allowance_max));
  auto const above_limit = above_zero(income.wages - yearly(prices.job_allowance_from));
  auto const job =
      least(part_of(above_limit, prices.job_allowance), yearly(prices.job_allowance_max));
  auto const taxed = personal - yearly(prices.personal_allowance);
  return {.contribution = contribution,
          .municipal = part_of(above_zero(taxed - employment - job), prices.municipal),
          .state = part_of(above_zero(taxed), prices.bottom)};
}

void Household::book(PersonYear const& person, model::GroupIndex group) const {
  Income income{.minutes = minutes_here(person)};
  if (income.minutes == 0) {
    return;
  }
  book_support(person, group, income);
  book_beside_work(person, group, income);
  book_flex_job(person, income);
  book_work(person, income);
  book_places(person);
  book_tax(income);
}

void Household::book_support(PersonYear const& person,
                             model::GroupIndex group,
                             Income& income) const {
  for (auto const& support : fixed_support(prices_.support, group)) {
    for (std::size_t step = 0; step < refund_step_count; ++step) {
      auto const cost = by_month(support.price, person.at(support.state, step).minutes);
      receive(support.item, cost, step, income);
    }
  }
}

void Household::book_beside_work(PersonYear const& person,
                                 model::GroupIndex group,
                                 Income& income) const {
  auto const& work = prices_.work;
  auto const& benefit = prices_.support.benefits.at(group);
  Price const deducted{above_zero(work.wage.amount - work.disregard.amount),
                       joint(work.wage.origin, work.disregard.origin)};
  for (auto const state : {LabourState::hours_beside_benefit, LabourState::wage_subsidy}) {
    for (std::size_t step = 0; step < refund_step_count; ++step) {
      auto const& time = person.at(state, step);
      Price const left{
          above_zero(by_month(benefit, time.minutes).amount - by_hour(deducted, time.worked)),
          joint(benefit.origin, deducted.origin)};
      receive(Item::supplement, left, step, income);
    }
  }
  for (std::size_t step = 0; step < refund_step_count; ++step) {
    auto const& time = person.at(LabourState::wage_subsidy, step);
    refunded(Item::wage_subsidy,
             Account::firm,
             {by_hour(work.wage_subsidy, time.worked), work.wage_subsidy.origin},
             step);
  }
}

void Household::book_flex_job(PersonYear const& person, Income& income) const {
  auto const& support = prices_.support;
  auto const& work = prices_.work;
  auto const known = joint(joint(support.flex_subsidy.origin, support.flex_reduction.origin),
                           joint(work.wage.origin, work.flex_hours_origin));
  for (std::size_t step = 0; step < refund_step_count; ++step) {
    auto const minutes = person.at(LabourState::flex_job, step).minutes;
    auto const earned = by_hour(work.wage, minutes * work.flex_hours.count());
    auto const full = by_month(support.flex_subsidy, minutes).amount;
    Price const left{above_zero(full - part_of(earned, support.flex_reduction)), known};
    receive(Item::flex_subsidy, left, step, income);
  }
}

void Household::book_work(PersonYear const& person, Income& income) const {
  auto const& work = prices_.work;
  Share const full{.millionths = Share::whole, .origin = Origin::sourced};
  for (auto const state : {LabourState::ordinary_job, LabourState::hours_beside_benefit}) {
    wage(by_hour(work.wage, all_steps(person, state).worked), full, income);
  }
  wage(by_hour(work.wage, all_steps(person, LabourState::wage_subsidy).worked),
       work.subsidised_productivity,
       income);
  auto const flexible = all_steps(person, LabourState::flex_job).minutes * work.flex_hours.count();
  wage(by_hour(work.wage, flexible), {full.millionths, work.flex_hours_origin}, income);
  auto const unpaid = by_hour(work.wage, all_steps(person, LabourState::internship).worked);
  pay(Item::production,
      Account::resources,
      Account::firm,
      {part_of(unpaid, work.internship_productivity),
       joint(work.wage.origin, work.internship_productivity.origin)});
}

void Household::book_places(PersonYear const& person) const {
  auto const& places = prices_.places;
  auto const known = joint(places.firm_hour.origin, places.care_origin);
  auto const placed = all_steps(person, LabourState::internship).minutes +
                      all_steps(person, LabourState::wage_subsidy).minutes;
  pay(Item::placement_care,
      Account::firm,
      Account::resources,
      {by_hour(places.firm_hour, placed * places.care.count()), known});
  pay(Item::company_mentors,
      Account::firm,
      Account::resources,
      {by_hour(places.firm_hour, person.mentored * places.company_mentor.count()), known});
  pay(Item::compensation,
      Account::municipality,
      Account::resources,
      {places.compensation.amount * person.delivered, places.compensation.origin});
  pay(Item::compensation,
      Account::firm,
      Account::resources,
      {places.compensation.amount * person.bought, places.compensation.origin});
}

void Household::book_tax(Income const& income) const {
  auto const& tax = prices_.tax;
  auto const bill = tax_of(income, tax);
  pay(Item::labour_market_contribution,
      Account::citizen,
      Account::state,
      {bill.contribution, joint(income.origin, tax.labour_market_contribution.origin)});
  pay(Item::municipal_tax,
      Account::citizen,
      Account::municipality,
      {bill.municipal, joint(income.origin, tax.municipal.origin)});
  pay(Item::state_tax,
      Account::citizen,
      Account::state,
      {bill.state, joint(income.origin, tax.bottom.origin)});
}

void Household::receive(Item item, Price const& cost, std::size_t step, Income& income) const {
  if (cost.amount == Money{}) {
    return;
  }
  income.support += cost.amount;
  income.origin = joint(income.origin, cost.origin);
  if (item == Item::education_grant) {
    pay(item, Account::state, Account::citizen, cost);
  } else {
    refunded(item, Account::citizen, cost, step);
  }
}

void Household::refunded(Item item, Account to, Price const& cost, std::size_t step) const {
  auto const& share = prices_.refunds.shares.at(step);
  pay(item, Account::municipality, to, cost);
  pay(Item::refund,
      Account::state,
      Account::municipality,
      {part_of(cost.amount, share), joint(cost.origin, share.origin)});
}

void Household::wage(Money amount, Share const& productivity, Income& income) const {
  if (amount == Money{}) {
    return;
  }
  auto const known = prices_.work.wage.origin;
  income.wages += amount;
  income.origin = joint(income.origin, known);
  pay(Item::wages, Account::firm, Account::citizen, {amount, known});
  pay(Item::production,
      Account::resources,
      Account::firm,
      {part_of(amount, productivity), joint(known, productivity.origin)});
}

void Household::pay(Item item, Account from, Account to, Price const& cost) const {
  if (cost.amount != Money{}) {
    ledger_.book({.item = item,
                  .year = year_,
                  .from = from,
                  .to = to,
                  .amount = cost.amount,
                  .origin = cost.origin});
  }
}

}  // namespace sim::economics
