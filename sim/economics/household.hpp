#pragma once

#include "sim/economics/person_nets.hpp"
#include "sim/economics/person_time.hpp"
#include "sim/economics/price_list.hpp"
#include "sim/economics/prices.hpp"
#include "sim/economics/tally.hpp"
#include "sim/model/ids.hpp"

namespace sim::economics {

/// What a citizen has earned and received in a year, and for how long they were here.
struct Income {
  Money wages{};
  Money support{};  ///< Taxable, without labour market contribution.
  std::int64_t minutes = 0;
  Origin origin = Origin::sourced;  ///< Of wages and support.
};

/// What the rates of the income tax are taken of.
struct TaxBase {
  Money contribution{};
  Money municipal{};
  Money state{};
};

/// Allowances and limits are those of the part of a year that the citizen was here.
[[nodiscard]] TaxBase tax_base_of(Income const& income, TaxPrices const& prices);

/// The tax of a year.
struct TaxBill {
  Money contribution{};
  Money municipal{};
  Money state{};
};

[[nodiscard]] TaxBill tax_of(Income const& income, TaxPrices const& prices);

/// Counts a citizen's year line by line, from whole minutes, so that it does not matter how spells
/// were cut.
///
/// A benefit beside a wage is what the wage, less the disregard, leaves of it. A citizen who falls
/// ill keeps the benefit. Tax and nets are the citizen's own, each payment to the nearest øre; of a
/// refunded one the state's part is rounded and the municipality has the rest.
class Household {
 public:
  Household(Prices const& prices, PriceList const& list, std::size_t year, Tally& tally)
      : prices_(prices), list_(list), year_(year), tally_(tally) {}

  /// What all payers pay for the citizen and are paid in that year.
  PersonNets book(PersonYear const& person, model::GroupIndex group) const;

 private:
  /// A citizen's year while it is booked.
  struct Booking {
    PersonYear const& person;
    model::GroupIndex group;
    Income income{};
    PersonNets nets{};
  };

  /// So much of a line; `assumed` parts rest on an assumption whatever the price does.
  struct Use {
    std::size_t line = 0;
    std::int64_t parts = 0;
    std::size_t step = 0;
    std::int64_t assumed = 0;
  };

  void book_support(Booking& booking) const;
  void book_supplement(Booking& booking) const;
  void book_subsidies(Booking& booking) const;
  void book_work(Booking& booking) const;
  void book_places(Booking& booking) const;
  void book_tax(Booking& booking) const;

  /// Support, taxable.
  void receive(Use const& use, Booking& booking) const;

  /// Counts it, and gives the citizen's payers what it costs.
  Money pay(Use const& use, Booking& booking) const;
  void settle(Line const& line, std::size_t step, Money amount, PersonNets& nets) const;

  Prices const& prices_;
  PriceList const& list_;
  std::size_t year_;
  Tally& tally_;
};

}  // namespace sim::economics
