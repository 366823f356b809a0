#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/scenario/describe.hpp"

#include "tests/unit/scenario/read_scenario_fixture.hpp"

namespace sim::scenario::tests {
namespace {

using economics::Origin;
using testing::HasSubstr;

class ReadPrices : public ReadScenarioTest {
 protected:
  static economics::Prices prices(std::string const& differences = "",
                                  std::vector<std::string> const& settings = {}) {
    return ours(differences, settings).prices.value();
  }
};

TEST_F(ReadPrices, KeepsAPriceOfThePriceYear) {
  EXPECT_EQ(prices().support.benefits.at(0).amount, Money::from_kroner(12'326));
  EXPECT_EQ(prices().year, 2024);
}

// 200 DKK of 2018 at a price level of 102.2 are 200 x 118.3 / 102.2 = 231.5068 DKK of 2024.
TEST_F(ReadPrices, CarriesAPriceOfAnotherYearOver) {
  EXPECT_EQ(prices().places.firm_hour.amount, Money::from_ore(23'151));
}

TEST_F(ReadPrices, KeepsTheRangeOfAPriceAndOfATime) {
  auto const read = prices();
  EXPECT_EQ(read.work.wage.low, Money::from_kroner(145));
  EXPECT_EQ(read.work.wage.high, Money::from_kroner(210));
  EXPECT_EQ(read.places.company_mentor.low, Duration{60});
  EXPECT_EQ(read.places.company_mentor.high, Duration{300});
  EXPECT_EQ(read.work.internship_productivity.high, 500'000);
}

TEST_F(ReadPrices, HasNoRangeOfARateOfTheLaw) {
  auto const read = prices();
  EXPECT_EQ(read.support.disability_pension.low, read.support.disability_pension.high);
  EXPECT_EQ(read.tax.municipal.low, read.tax.municipal.high);
}

// 150 to 250 DKK of 2018 at a price level of 102.2 are 173.6301 to 289.3836 DKK of 2024.
TEST_F(ReadPrices, CarriesARangeOverWithItsPrice) {
  auto const read = prices(
      "[prices.places.firm_hour]\nvalue = \"200 DKK per hour\"\nyear = 2018\nsource = \"x\"\n"
      "range = [\"150 DKK per hour\", \"250 DKK per hour\"]\n");
  EXPECT_EQ(read.places.firm_hour.low.ore(), 17'363);
  EXPECT_EQ(read.places.firm_hour.high.ore(), 28'938);
}

TEST_F(ReadPrices, KnowsWhatRestsOnAnAssumption) {
  auto const read = prices();
  EXPECT_EQ(read.support.benefits.at(0).origin, Origin::sourced);
  EXPECT_EQ(read.work.wage.origin, Origin::assumed);
}

TEST_F(ReadPrices, GivesThePostsOfARoleAPrice) {
  auto const text =
      "[prices.posts.caseworker]\nper_year = { value = \"500000 DKK per year\", year = 2024, "
      "source = \"x\" }\n";
  auto const scenario = ours(text);
  auto const& roles = any_setting(scenario).roles;
  for (std::size_t k = 0; k < roles.size(); ++k) {
    if (roles[k].name == "caseworker") {
      EXPECT_EQ(scenario.prices->post_per_year(static_cast<model::RoleIndex>(k)).amount,
                Money::from_kroner(500'000));
    }
  }
}

TEST_F(ReadPrices, KeepsRatesToTheMillionth) {
  auto const read = prices();
  EXPECT_EQ(read.tax.municipal.millionths, 251'000);
  EXPECT_EQ(read.tax.employment_allowance.millionths, 106'500);
  EXPECT_EQ(read.refunds.shares.back().millionths, 200'000);
}

TEST_F(ReadPrices, TakesASettingForAPriceOfThePriceYear) {
  auto const read = prices("", {"prices.work.wage=200 DKK per hour"});
  EXPECT_EQ(read.work.wage.amount, Money::from_kroner(200));
  EXPECT_EQ(read.work.wage.origin, Origin::assumed);
}

TEST_F(ReadPrices, ReadsTheResolvedScenarioTheSame) {
  auto const first = ours("");
  write("again.toml", first.resolved);
  auto const again = read_scenario("again.toml");
  EXPECT_EQ(again.prices->places.firm_hour.amount, first.prices->places.firm_hour.amount);
  EXPECT_EQ(again.prices->roles.size(), first.prices->roles.size());
}

TEST_F(ReadPrices, SaysInTheDescriptionOfWhichYearAPriceIs) {
  EXPECT_THAT(describe(ours("")), HasSubstr("MEN-09 [2018]"));
}

TEST_F(ReadPrices, AsksForThePriceOfEveryRole) {
  EXPECT_THAT(problems_of("[staff.coach]\ntitle = \"Coach\"\ncount = 0\n"
                          "ceiling = { value = \"9 places\", assumption = \"x\" }\n"
                          "hours = { value = \"37 hours per week\", assumption = \"x\" }\n"
                          "contact_share = { value = \"50 %\", assumption = \"x\" }\n"),
              HasSubstr("the role 'coach' has no price; write [prices.posts.coach]"));
}

}  // namespace
}  // namespace sim::scenario::tests
