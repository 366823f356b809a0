#include "sim/economics/household.hpp"

#include <optional>

#include <gtest/gtest.h>

#include "sim/economics/bill.hpp"

#include "tests/support/danish_prices.hpp"

namespace sim::economics {
namespace {

using model::LabourState;

constexpr SimTime begin{};

SimTime day(int number) {
  return begin + std::chrono::days{number};
}

/// A citizen whose support began on day 0 of a run of one year, and the book of that year.
class HouseholdTest : public testing::Test {
 protected:
  void live(int from, int to, LabourState state, int hours_per_week = 0, bool is_mentored = false) {
    add_stretch({.from = day(from),
                 .to = day(to),
                 .state = state,
                 .minutes_per_week = 60 * hours_per_week,
                 .is_mentored = is_mentored},
                day(0),
                prices_.refunds,
                year_);
  }

  void book() {
    Tally tally{list_.lines().size(), 1};
    nets_ = Household{prices_, list_, 0, tally}.book(year_, 0);
    bill_.emplace(list_, tally);
  }

  [[nodiscard]] Ledger const& ledger() const { return bill_->ledger(); }

  [[nodiscard]] std::int64_t ore(Account account, Item item) const {
    return ledger().amount(account, item, 0).ore();
  }

  [[nodiscard]] std::int64_t net(Account account) const { return ledger().net(account, 0).ore(); }

  [[nodiscard]] double quantity(Entry entry) const {
    return bill_->quantity(0, list_.place(entry));
  }

  Prices prices_ = tests::danish_prices();
  PriceList list_{prices_, {"cash_benefit"}, {}};
  PersonYear year_;
  PersonNets nets_;
  std::optional<Bill> bill_;
};

// 28 weeks of benefit, then from the 197th day a job of 30 hours a week until day 365. In øre:
//   benefit, 1 232 600 a month of 43 830 minutes
//     weeks 1 to 4      28 days   40 320 min   1 133 891    refund 80 %     907 113
//     weeks 5 to 26    154 days  221 760 min   6 236 399    refund 40 %   2 494 560
//     weeks 27 and 28   14 days   20 160 min     566 945    refund 30 %     170 084
//                                              7 937 235                  3 571 757
//   wages, 169 days / 7 x 30 h = 724.2857 h at 17 000                    12 312 857
//   labour market contribution 8 %                                          985 029
//   personal income 12 312 857 - 985 029 + 7 937 235                     19 265 063
//   personal allowance 4 970 000 x 525 600 / 525 960 minutes              4 966 598
//   employment allowance 10.65 % of wages                                 1 311 319
//   bottom tax 12.06 % of 14 298 465                                      1 724 395
//   municipal tax 25.1 % of 14 298 465 - 1 311 319 = 12 987 146           3 259 774
class AYearIntoWork : public HouseholdTest {
 protected:
  AYearIntoWork() {
    live(0, 196, LabourState::benefit);
    live(196, 365, LabourState::ordinary_job, 30);
    book();
  }
};

TEST_F(AYearIntoWork, PaysTheBenefitOfAllSteps) {
  EXPECT_EQ(ore(Account::citizen, Item::benefit), 7'937'235);
}

TEST_F(AYearIntoWork, IsRefundedByTheStepsThatItCrosses) {
  EXPECT_EQ(ore(Account::municipality, Item::refund), 3'571'757);
  EXPECT_EQ(ore(Account::state, Item::refund), -3'571'757);
}

TEST_F(AYearIntoWork, EarnsFromTheMiddleOfAMonth) {
  EXPECT_EQ(ore(Account::citizen, Item::wages), 12'312'857);
  EXPECT_EQ(ore(Account::resources, Item::production), -12'312'857);
}

TEST_F(AYearIntoWork, IsTaxed) {
  EXPECT_EQ(ore(Account::state, Item::labour_market_contribution), 985'029);
  EXPECT_EQ(ore(Account::state, Item::state_tax), 1'724'395);
  EXPECT_EQ(ore(Account::municipality, Item::municipal_tax), 3'259'774);
}

TEST_F(AYearIntoWork, HasANetResultForEveryPayer) {
  EXPECT_EQ(net(Account::municipality), -7'937'235 + 3'571'757 + 3'259'774);
  EXPECT_EQ(net(Account::state), -3'571'757 + 985'029 + 1'724'395);
  EXPECT_EQ(net(Account::region), 0);
  EXPECT_EQ(net(Account::citizen), 7'937'235 + 12'312'857 - 985'029 - 1'724'395 - 3'259'774);
  EXPECT_EQ(net(Account::firm), 0);
}

TEST_F(AYearIntoWork, GivesSocietyWhatWasProduced) {
  EXPECT_EQ(ledger().society(Item::production, 0).ore(), 12'312'857);
  EXPECT_EQ(net(Account::resources), -12'312'857);
}

// 282 240 minutes of 43 830; 169 days of 30 hours a week.
TEST_F(AYearIntoWork, IsToldInMonthsOfBenefitAndHoursOfWork) {
  EXPECT_DOUBLE_EQ(bill_->quantity(0, list_.place(GroupEntry::benefit, 0)), 282'240.0 / 43'830.0);
  EXPECT_DOUBLE_EQ(quantity(Entry::wages), 169.0 / 7.0 * 30.0);
}

// The base of a rate is told in kroner: 40 % were refunded of 62 363.99 DKK.
TEST_F(AYearIntoWork, IsToldInWhatTheRatesAreTakenOf) {
  auto const second = list_.place(Entry::refund) + 1;
  EXPECT_DOUBLE_EQ(bill_->quantity(0, second), 62'363.99);
  EXPECT_DOUBLE_EQ(list_.line(second).unit_price(), 40.0);
  EXPECT_EQ(bill_->amount(0, second).ore(), 2'494'560);
  EXPECT_DOUBLE_EQ(quantity(Entry::municipal_tax), 129'871.46);
}

// One citizen is the whole book here.
TEST_F(AYearIntoWork, IsTheCitizensOwnAccount) {
  for (std::size_t payer = 0; payer < payer_count; ++payer) {
    EXPECT_EQ(nets_.by_payer.at(payer).ore(), net(static_cast<Account>(payer)));
  }
}

TEST_F(AYearIntoWork, RestsOnTheAssumedWage) {
  EXPECT_EQ(ledger().assumed(Account::citizen, Item::wages, 0).ore(), 12'312'857);
  EXPECT_EQ(ledger().assumed(Account::citizen, Item::benefit, 0).ore(), 0);
  EXPECT_EQ(ledger().assumed(Account::state, Item::state_tax, 0).ore(), 1'724'395);
}

// A wage of 420 000 DKK in a full year of 365.25 days: contribution 33 600. The employment
// allowance is capped at 45 100 (10.65 % are 44 730, so it is not reached), the job allowance at 2
// 800 (4.5 % of 203 900 are 9 175.50). Taxed 420 000 - 33 600 - 49 700 = 336 700: 12.06 % are 40
// 606.02; less 44 730 and 2 800 = 289 170: 25.1 % are 72 581.67.
TEST(TaxOf, AFullYearOfWork) {
  auto const bill = tax_of({.wages = Money::from_kroner(420'000), .minutes = 525'960},
                           tests::danish_prices().tax);
  EXPECT_EQ(bill.contribution.ore(), 3'360'000);
  EXPECT_EQ(bill.state.ore(), 4'060'602);
  EXPECT_EQ(bill.municipal.ore(), 7'258'167);
}

TEST(TaxOf, NothingBelowTheAllowance) {
  auto const bill = tax_of({.support = Money::from_kroner(49'700), .minutes = 525'960},
                           tests::danish_prices().tax);
  EXPECT_EQ(bill.state.ore(), 0);
  EXPECT_EQ(bill.municipal.ore(), 0);
}

TEST(TaxOf, HalfTheAllowanceForHalfAYear) {
  auto const bill = tax_of({.support = Money::from_kroner(24'850), .minutes = 262'980},
                           tests::danish_prices().tax);
  EXPECT_EQ(bill.state.ore(), 0);
}

// 5 hours a week for 4 weeks are 20 hours: 140 DKK of each reduce the benefit of 28 days, 11
// 338.91.
TEST_F(HouseholdTest, LeavesWhatAWageDoesNotReplace) {
  live(0, 28, LabourState::hours_beside_benefit, 5);
  book();
  EXPECT_EQ(ore(Account::citizen, Item::supplement), 1'133'891 - 280'000);
  EXPECT_EQ(ore(Account::citizen, Item::wages), 340'000);
}

TEST_F(HouseholdTest, TakesNothingFromSomebodyWhoEarnsMoreThanTheBenefit) {
  live(0, 28, LabourState::wage_subsidy, 37);
  book();
  EXPECT_EQ(ore(Account::citizen, Item::supplement), 0);
}

// 37 hours for 4 weeks are 148 hours at 83 DKK, of which the state refunds 80 %.
TEST_F(HouseholdTest, SubsidisesAWage) {
  live(0, 28, LabourState::wage_subsidy, 37);
  book();
  EXPECT_EQ(ore(Account::firm, Item::wage_subsidy), 1'228'400);
  EXPECT_EQ(ore(Account::state, Item::refund), -982'720);
}

// A week of flex job: 10 hours are 1 700 DKK. The subsidy of 7 days is 1 995 100 x 10 080 / 43 830
// = 458 832 øre, less 30 % of the wage.
TEST_F(HouseholdTest, ReducesTheSubsidyOfAFlexJob) {
  live(0, 7, LabourState::flex_job);
  book();
  EXPECT_EQ(ore(Account::citizen, Item::wages), 170'000);
  EXPECT_EQ(ore(Account::citizen, Item::flex_subsidy), 458'832 - 51'000);
}

// 13 weeks in an internship of 20 hours: an hour of care and two of a company mentor in each week
// at 230 DKK, and a fifth of 260 hours of work at 170 DKK.
TEST_F(HouseholdTest, CountsTheTimeOfTheHost) {
  live(0, 91, LabourState::internship, 20, true);
  book();
  EXPECT_EQ(ore(Account::firm, Item::placement_care), -299'000);
  EXPECT_EQ(ore(Account::firm, Item::company_mentors), -598'000);
  EXPECT_EQ(ore(Account::firm, Item::production), 884'000);
}

// 13 weeks of two hours are 26 hours at 200 DKK.
TEST_F(HouseholdTest, PaysTheFirmForItsMentor) {
  live(0, 91, LabourState::internship, 20, true);
  book();
  EXPECT_DOUBLE_EQ(quantity(Entry::company_mentor_pay), 26.0);
  EXPECT_EQ(ore(Account::municipality, Item::company_mentor_pay), -520'000);
  EXPECT_EQ(ore(Account::firm, Item::company_mentor_pay), 520'000);
}

TEST_F(HouseholdTest, PaysNothingForAPlacementWithoutAMentorOfTheFirm) {
  live(0, 91, LabourState::internship, 20);
  book();
  EXPECT_EQ(ore(Account::municipality, Item::company_mentor_pay), 0);
}

TEST_F(HouseholdTest, PaysStudentsFromTheState) {
  live(0, 28, LabourState::education);
  book();
  EXPECT_EQ(ore(Account::municipality, Item::education_grant), 0);
  EXPECT_EQ(ore(Account::state, Item::education_grant), -627'384);
  EXPECT_EQ(ore(Account::state, Item::refund), 0);
}

TEST_F(HouseholdTest, BuysAids) {
  live(0, 28, LabourState::benefit);
  year_.delivered = 1;
  year_.bought = 2;
  book();
  EXPECT_EQ(ore(Account::municipality, Item::compensation), -2'500'000);
  EXPECT_EQ(ore(Account::firm, Item::compensation), -5'000'000);
}

TEST_F(HouseholdTest, BooksNothingForSomebodyWhoWasNotHere) {
  book();
  for (std::size_t account = 0; account < account_count; ++account) {
    EXPECT_EQ(net(static_cast<Account>(account)), 0);
  }
}

}  // namespace
}  // namespace sim::economics
