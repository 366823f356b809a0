#include <cmath>

#include <gtest/gtest.h>

#include "sim/economics/bill.hpp"
#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/path_frames.hpp"

#include "tests/support/priced_scenario.hpp"

namespace sim::experiment {
namespace {

using economics::Account;
using economics::Item;

constexpr double weeks_per_month = 30.4375 / 7.0;

/// One replication of both arms of a small town with prices.
class PricedTown : public testing::Test {
 protected:
  PricedTown() : scenario_(tests::priced_scenario()), replication_(run_replication(scenario_, 0)) {}

  [[nodiscard]] economics::Ledger ledger(std::size_t arm) const {
    auto const& books = replication_.arms[arm].books.value();
    return economics::Bill{books.list, books.whole}.ledger();
  }

  /// A table of a group of the frame.
  static std::vector<double> table(record::Group const& group, std::string const& name) {
    for (auto const& variable : group.variables()) {
      if (variable.name == name) {
        return std::get<std::vector<double>>(variable.values);
      }
    }
    return {};
  }

  scenario::Scenario scenario_;
  Replication replication_;
};

TEST_F(PricedTown, ConservesMoney) {
  for (std::size_t arm = 0; arm < replication_.arms.size(); ++arm) {
    for (std::size_t year = 0; year < ledger(arm).years(); ++year) {
      Money sum{};
      for (std::size_t account = 0; account < economics::account_count; ++account) {
        sum += ledger(arm).net(static_cast<Account>(account), year);
      }
      EXPECT_EQ(sum.ore(), 0);
    }
  }
}

// A year is rounded once, to half an øre, and days are told in floating point. A minute of one
// person too few or too many is 46 øre.
TEST_F(PricedTown, PaysThePensionOfTheWeeksThatTheStocksCount) {
  auto const weeks = table(costs_group(scenario_, replication_), "weeks");
  auto const states = model::labour_state_count;
  auto const state = static_cast<std::size_t>(model::LabourState::disability_pension);
  double const monthly =
      static_cast<double>(scenario_.prices->support.disability_pension.amount.ore());
  for (std::size_t arm = 0; arm < replication_.arms.size(); ++arm) {
    double const paid = static_cast<double>(
        ledger(arm).amount(Account::citizen, Item::disability_pension, 0).ore());
    EXPECT_NEAR(paid, weeks[arm * states + state] / weeks_per_month * monthly, 1.0);
  }
}

TEST_F(PricedTown, PaysTheBenefitOfTheWeeksThatTheStocksCount) {
  auto const weeks = table(costs_group(scenario_, replication_), "weeks");
  auto const states = model::labour_state_count;
  double const monthly = static_cast<double>(scenario_.prices->support.benefits[0].amount.ore());
  for (std::size_t arm = 0; arm < replication_.arms.size(); ++arm) {
    double const counted =
        weeks[arm * states + static_cast<std::size_t>(model::LabourState::benefit)] +
        weeks[arm * states + static_cast<std::size_t>(model::LabourState::internship)];
    double const paid =
        static_cast<double>(ledger(arm).amount(Account::citizen, Item::benefit, 0).ore());
    ASSERT_GT(counted, 0.0);
    EXPECT_NEAR(paid, counted / weeks_per_month * monthly, 1.0);
  }
}

// All roles cost the same, so posts are hours of contract over the hours of a year.
TEST_F(PricedTown, PaysTheContractsThatTheCostsCount) {
  auto const hours = table(costs_group(scenario_, replication_), "staff_hours");
  auto const roles = any_setting(scenario_).roles;
  auto const by_post = table(ledger_group(scenario_, replication_), "staff_by_post");
  for (std::size_t k = 0; k < by_post.size(); ++k) {
    double const hours_a_year = roles[k % roles.size()].hours_per_week * 365.25 / 7.0;
    EXPECT_NEAR(by_post[k], hours[k] / hours_a_year * 60'000'000.0, 1.0);
  }
}

TEST_F(PricedTown, UsesNoMoreThanItsPosts) {
  auto const group = ledger_group(scenario_, replication_);
  auto const by_post = table(group, "staff_by_post");
  auto const by_use = table(group, "staff_by_use");
  for (std::size_t k = 0; k < by_post.size(); ++k) {
    double used = 0.0;
    for (std::size_t activity = 0; activity < model::activity_count; ++activity) {
      used += by_use[k * model::activity_count + activity];
    }
    EXPECT_LE(used, by_post[k]);
  }
}

// What an economist does with the file: quantity times price is the amount, to the nearest øre.
// Floating point tells an exact half of an øre to a millionth.
TEST_F(PricedTown, CanBePricedAgainFromItsQuantities) {
  auto const bill = bill_group(scenario_, replication_);
  auto const prices = table(bill, "unit_price");
  auto const quantities = table(bill, "quantity");
  auto const amounts = table(bill, "line_amount");
  auto const years = quantities.size() / prices.size() / replication_.arms.size();
  std::size_t priced = 0;
  for (std::size_t k = 0; k < quantities.size(); ++k) {
    auto const price = prices[k / years % prices.size()];
    if (!std::isnan(price)) {
      EXPECT_NEAR(quantities[k] * price, amounts[k], 0.500001) << k;
      priced += amounts[k] != 0.0 ? 1 : 0;
    }
  }
  EXPECT_GT(priced, 20U);
}

// A citizen's payments are rounded one by one, at most 60 in a year, some 150 people are here at
// some time, and staff is no citizen's.
TEST_F(PricedTown, IsWhatItsCitizensAndItsStaffCost) {
  auto const nets = table(group_nets_group(scenario_, replication_), "person_net");
  auto const groups = all_group_names(scenario_).size();
  constexpr std::size_t payers = economics::payer_count + 1;
  for (std::size_t arm = 0; arm < replication_.arms.size(); ++arm) {
    for (std::size_t payer = 0; payer < economics::payer_count; ++payer) {
      auto const account = static_cast<Account>(payer);
      auto const book = ledger(arm);
      auto const staff = book.amount(account, Item::posts, 0) +
                         book.amount(account, Item::treatment, 0) +
                         book.amount(account, Item::volunteer_time, 0);
      auto const of_citizens = book.net(account, 0) - staff;
      EXPECT_NEAR(nets[arm * groups * payers + payer],
                  static_cast<double>(of_citizens.ore()),
                  150.0 * 60.0 * 0.5);
    }
  }
}

// The books of the town are of a year, and the horizon of its question is that year.
TEST_F(PricedTown, ClosesItsBooksAtTheHorizon) {
  for (auto const& arm : replication_.arms) {
    economics::Bill const whole{arm.books->list, arm.books->whole};
    economics::Bill const to_horizon{arm.books->list, arm.books->to_horizon};
    for (std::size_t account = 0; account < economics::account_count; ++account) {
      EXPECT_EQ(whole.ledger().net(static_cast<Account>(account), 0),
                to_horizon.ledger().net(static_cast<Account>(account), 0));
    }
  }
}

// The same people with the same luck: the first six months of a run of a year are a run of six.
TEST_F(PricedTown, KnowsWhatWasUsedUpToAnEarlierHorizon) {
  auto asked = scenario_;
  asked.question = question_of(asked);
  asked.question->horizon = 6;
  auto const half = run_replication(asked, 0);
  auto shorter = asked;
  for (auto& arm : shorter.arms) {
    for (auto& region : arm.regions) {
      region.setting.ends = start_of(std::chrono::year{2024} / 7 / 1);
    }
  }
  auto const end = run_replication(shorter, 0);
  for (std::size_t arm = 0; arm < half.arms.size(); ++arm) {
    auto const& books = half.arms[arm].books.value();
    economics::Bill const to_horizon{books.list, books.to_horizon};
    economics::Bill const whole{end.arms[arm].books->list, end.arms[arm].books->whole};
    for (std::size_t line = 0; line < books.list.lines().size(); ++line) {
      EXPECT_EQ(to_horizon.amount(0, line), whole.amount(0, line)) << books.list.line(line).name();
    }
  }
}

TEST_F(PricedTown, KeepsTheDigestsOfATownWithoutPrices) {
  auto const plain = run_replication(tests::tiny_scenario(), 0);
  for (std::size_t arm = 0; arm < replication_.arms.size(); ++arm) {
    EXPECT_EQ(replication_.arms[arm].digest, plain.arms[arm].digest);
  }
}

TEST(TownWithoutPrices, HasNoLedger) {
  auto const plain = run_replication(tests::tiny_scenario(), 0);
  EXPECT_FALSE(plain.arms.front().books.has_value());
}

}  // namespace
}  // namespace sim::experiment
