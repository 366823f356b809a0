#pragma once

#include "sim/economics/ledger.hpp"
#include "sim/economics/person_time.hpp"
#include "sim/economics/prices.hpp"
#include "sim/model/ids.hpp"

namespace sim::economics {

/// What a citizen has earned and received in a year, and for how long they were here.
struct Income {
  Money wages{};
  Money support{};  ///< Taxable, without labour market contribution.
  std::int64_t minutes = 0;
  Origin origin = Origin::sourced;  ///< Of wages and support.
};

/// The tax of a year. Allowances and limits are those of the part of a year that the citizen was
/// here.
struct TaxBill {
  Money contribution{};
  Money municipal{};
  Money state{};
};

[[nodiscard]] TaxBill tax_of(Income const& income, TaxPrices const& prices);

/// Books a citizen's year.
///
/// Each item is priced once for the year (and refund step), from whole minutes, to the nearest øre,
/// so that it does not matter how spells were cut. Of a refunded amount the state's part is rounded
/// and the municipality has the rest. A benefit beside a wage is what the wage, less the disregard,
/// leaves of it. A citizen who falls ill keeps the benefit.
class Household {
 public:
  Household(Prices const& prices, std::size_t year, Ledger& ledger)
      : prices_(prices), year_(year), ledger_(ledger) {}

  void book(PersonYear const& person, model::GroupIndex group) const;

 private:
  void book_support(PersonYear const& person, model::GroupIndex group, Income& income) const;
  void book_beside_work(PersonYear const& person, model::GroupIndex group, Income& income) const;
  void book_flex_job(PersonYear const& person, Income& income) const;
  void book_work(PersonYear const& person, Income& income) const;
  void book_places(PersonYear const& person) const;
  void book_tax(Income const& income) const;

  /// Support, taxable; grants for education come from the state, the rest is refunded in part.
  void receive(Item item, Price const& cost, std::size_t step, Income& income) const;

  /// Paid by the municipality, refunded in part by the state.
  void refunded(Item item, Account to, Price const& cost, std::size_t step) const;
  void wage(Money amount, Share const& productivity, Income& income) const;
  void pay(Item item, Account from, Account to, Price const& cost) const;

  Prices const& prices_;
  std::size_t year_;
  Ledger& ledger_;
};

}  // namespace sim::economics
