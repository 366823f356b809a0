#include <gtest/gtest.h>

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

  [[nodiscard]] economics::Ledger const& ledger(std::size_t arm) const {
    return replication_.arms[arm].ledger.value();
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

// Everybody's year is rounded to half an øre in each of four refund steps, and some 150 people at
// most are here at some time: 300 øre. A minute of one person too few or too many is 28.
TEST_F(PricedTown, PaysThePensionOfTheWeeksThatTheStocksCount) {
  auto const weeks = table(costs_group(scenario_, replication_), "weeks");
  auto const states = model::labour_state_count;
  auto const state = static_cast<std::size_t>(model::LabourState::disability_pension);
  double const monthly =
      static_cast<double>(scenario_.prices->support.disability_pension.amount.ore());
  for (std::size_t arm = 0; arm < replication_.arms.size(); ++arm) {
    double const paid = static_cast<double>(
        ledger(arm).amount(Account::citizen, Item::disability_pension, 0).ore());
    EXPECT_NEAR(paid, weeks[arm * states + state] / weeks_per_month * monthly, 300.0);
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
    EXPECT_NEAR(paid, counted / weeks_per_month * monthly, 300.0);
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

TEST_F(PricedTown, KeepsTheDigestsOfATownWithoutPrices) {
  auto const plain = run_replication(tests::tiny_scenario(), 0);
  for (std::size_t arm = 0; arm < replication_.arms.size(); ++arm) {
    EXPECT_EQ(replication_.arms[arm].digest, plain.arms[arm].digest);
  }
}

TEST(TownWithoutPrices, HasNoLedger) {
  auto const plain = run_replication(tests::tiny_scenario(), 0);
  EXPECT_FALSE(plain.arms.front().ledger.has_value());
}

}  // namespace
}  // namespace sim::experiment
