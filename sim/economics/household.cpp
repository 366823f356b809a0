#include "sim/economics/household.hpp"

#include <array>

namespace sim::economics {

namespace {

using model::LabourState;

constexpr std::int64_t minutes_per_year = 525'960;  ///< 365.25 days.

/// What the minutes of a citizen in a state are minutes of.
struct SupportedState {
  LabourState state;
  Entry entry;
};

constexpr std::array supported_states{
    SupportedState{LabourState::rehabilitation, Entry::rehabilitation},
    SupportedState{LabourState::waiting_for_flex_job, Entry::waiting_for_flex_job},
    SupportedState{LabourState::disability_pension, Entry::disability_pension},
    SupportedState{LabourState::education, Entry::education_grant},
    SupportedState{LabourState::flex_job, Entry::flex_subsidy}};

/// The same of the benefit of the citizen's group.
struct StateOnBenefit {
  LabourState state;
  GroupEntry entry;
};

constexpr std::array states_on_benefit{
    StateOnBenefit{LabourState::benefit, GroupEntry::benefit},
    StateOnBenefit{LabourState::internship, GroupEntry::benefit},
    StateOnBenefit{LabourState::sick_listed, GroupEntry::sickness}};

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

Money above_zero(Money amount) {
  return most(amount, Money{});
}

}  // namespace

TaxBase tax_base_of(Income const& income, TaxPrices const& prices) {
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
  return {.contribution = income.wages,
          .municipal = above_zero(taxed - employment - job),
          .state = above_zero(taxed)};
}

TaxBill tax_of(Income const& income, TaxPrices const& prices) {
  auto const base = tax_base_of(income, prices);
  return {.contribution = part_of(base.contribution, prices.labour_market_contribution),
          .municipal = part_of(base.municipal, prices.municipal),
          .state = part_of(base.state, prices.bottom)};
}

PersonNets Household::book(PersonYear const& person, model::GroupIndex group) const {
  Booking booking{.person = person, .group = group, .income = {.minutes = minutes_here(person)}};
  if (booking.income.minutes > 0) {
    book_support(booking);
    book_supplement(booking);
    book_subsidies(booking);
    book_work(booking);
    book_places(booking);
    book_tax(booking);
  }
  return booking.nets;
}

// Most people are in few states and steps: the rest is not even looked up.
void Household::book_support(Booking& booking) const {
  auto const receive_steps = [&](LabourState state, std::size_t place) {
    bool const is_refunded = list_.line(place).is_refunded;
    for (std::size_t step = 0; step < refund_step_count; ++step) {
      auto const minutes = booking.person.at(state, step).minutes;
      if (minutes > 0) {
        receive({.line = place, .parts = minutes, .step = is_refunded ? step : 0}, booking);
      }
    }
  };
  for (auto const& [state, entry] : states_on_benefit) {
    receive_steps(state, list_.place(entry, booking.group));
  }
  for (auto const& [state, entry] : supported_states) {
    receive_steps(state, list_.place(entry));
  }
}

void Household::book_supplement(Booking& booking) const {
  auto const& work = prices_.work;
  auto const place = list_.place(GroupEntry::supplement, booking.group);
  auto const& line = list_.line(place);
  auto const& benefit = list_.line(list_.place(GroupEntry::benefit, booking.group));
  auto const deducted = above_zero(work.wage.amount - work.disregard.amount);
  for (auto const state : {LabourState::hours_beside_benefit, LabourState::wage_subsidy}) {
    for (std::size_t step = 0; step < refund_step_count; ++step) {
      auto const& time = booking.person.at(state, step);
      if (time.minutes == 0) {
        continue;
      }
      auto const left = above_zero(benefit.cost(time.minutes) -
                                   share_of(deducted, time.worked, units::work_hour.parts));
      tally_.at(year_, place, step) += {.parts = time.minutes, .amount = left};
      booking.income.support += left;
      booking.income.origin =
          left > Money{} ? joint(booking.income.origin, line.origin) : booking.income.origin;
      settle(line, step, left, booking.nets);
    }
  }
}

void Household::book_subsidies(Booking& booking) const {
  for (std::size_t step = 0; step < refund_step_count; ++step) {
    pay({.line = list_.place(Entry::wage_subsidy),
         .parts = booking.person.at(LabourState::wage_subsidy, step).worked,
         .step = step},
        booking);
  }
}

void Household::book_work(Booking& booking) const {
  auto const& person = booking.person;
  auto const& flex = prices_.work.flex_hours;
  auto const ordinary = all_steps(person, LabourState::ordinary_job).worked +
                        all_steps(person, LabourState::hours_beside_benefit).worked;
  auto const subsidised = all_steps(person, LabourState::wage_subsidy).worked;
  auto const flexible = all_steps(person, LabourState::flex_job).minutes * flex.time.count();
  auto const assumed = flex.origin == Origin::assumed ? flexible : 0;
  auto const earned = ordinary + subsidised + flexible;
  Use const wages{.line = list_.place(Entry::wages), .parts = earned, .assumed = assumed};
  booking.income.wages = pay(wages, booking);
  if (earned > 0) {
    auto const known = assumed > 0 ? Origin::assumed : list_.line(wages.line).origin;
    booking.income.origin = joint(booking.income.origin, known);
  }
  pay({.line = list_.place(Entry::production), .parts = ordinary + flexible, .assumed = assumed},
      booking);
  pay({.line = list_.place(Entry::subsidised_production), .parts = subsidised}, booking);
  pay({.line = list_.place(Entry::internship_production),
       .parts = all_steps(person, LabourState::internship).worked},
      booking);
}

void Household::book_places(Booking& booking) const {
  auto const& places = prices_.places;
  auto const& person = booking.person;
  auto const placed = all_steps(person, LabourState::internship).minutes +
                      all_steps(person, LabourState::wage_subsidy).minutes;
  auto const mentored = person.mentored * places.company_mentor.time.count();
  pay({.line = list_.place(Entry::placement_care), .parts = placed * places.care.time.count()},
      booking);
  pay({.line = list_.place(Entry::company_mentors), .parts = mentored}, booking);
  pay({.line = list_.place(Entry::company_mentor_pay), .parts = mentored}, booking);
  pay({.line = list_.place(Entry::compensation), .parts = person.delivered}, booking);
  pay({.line = list_.place(Entry::compensation_bought), .parts = person.bought}, booking);
}

void Household::book_tax(Booking& booking) const {
  auto const base = tax_base_of(booking.income, prices_.tax);
  auto const take = [&](Entry entry, Money amount) {
    bool const is_assumed = booking.income.origin == Origin::assumed;
    pay({.line = list_.place(entry),
         .parts = amount.ore(),
         .assumed = is_assumed ? amount.ore() : 0},
        booking);
  };
  take(Entry::labour_market_contribution, base.contribution);
  take(Entry::municipal_tax, base.municipal);
  take(Entry::state_tax, base.state);
}

void Household::receive(Use const& use, Booking& booking) const {
  auto const amount = pay(use, booking);
  if (amount > Money{}) {
    booking.income.support += amount;
    booking.income.origin = joint(booking.income.origin, list_.line(use.line).origin);
  }
}

Money Household::pay(Use const& use, Booking& booking) const {
  if (use.parts == 0) {
    return Money{};
  }
  auto const& line = list_.line(use.line);
  tally_.at(year_, use.line, use.step) += {.parts = use.parts, .assumed = use.assumed};
  auto const amount = line.cost(use.parts);
  settle(line, use.step, amount, booking.nets);
  return amount;
}

void Household::settle(Line const& line, std::size_t step, Money amount, PersonNets& nets) const {
  nets.move(amount, line.from, line.to);
  if (line.is_refunded) {
    nets.move(part_of(amount, list_.refund(step)), Account::state, Account::municipality);
  }
}

}  // namespace sim::economics
