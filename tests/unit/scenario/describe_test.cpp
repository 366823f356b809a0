#include "sim/scenario/describe.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/scenario/read_scenario_fixture.hpp"

namespace sim::scenario {
namespace {

using testing::HasSubstr;

class Describe : public tests::ReadScenarioTest {
 protected:
  static DictionaryEntry entry(Scenario const& scenario, std::string const& path) {
    for (auto const& each : scenario.dictionary) {
      if (each.path == path) {
        return each;
      }
    }
    throw std::out_of_range{path};
  }
};

TEST_F(Describe, TellsTheArmsAndWhereAValueComesFrom) {
  auto const text = describe(ours(""));
  EXPECT_THAT(text, HasSubstr("A municipality of 60 000"));
  EXPECT_THAT(text, HasSubstr("work_first"));
  EXPECT_THAT(text, HasSubstr("520 citizens"));
  EXPECT_THAT(text, HasSubstr("POP-02 (Share of the country, less the young.)"));
}

TEST_F(Describe, GivesTheOriginOfATableToEachOfItsShares) {
  auto const share = entry(ours(""), "nature.team_shares.value.flex_job");
  EXPECT_EQ(share.provenance.source, "rf-flex-2018, rf-dp-2018");
}

TEST_F(Describe, GivesUnitAndPriorToAParameter) {
  auto const scenario = ours("");
  auto const parameter = entry(scenario, "response.readiness_on_work.value");
  auto const& terms = scenario.response.front();
  EXPECT_EQ(parameter.unit, terms.unit);
  EXPECT_EQ(parameter.low, terms.prior->low);
  EXPECT_EQ(parameter.high, terms.prior->high);
}

TEST_F(Describe, DoesNotLendASourceToASettingOfTheCommandLine) {
  auto const scenario = ours("", {"nature.team_shares.value.flex_job=29 %"});
  auto const share = entry(scenario, "nature.team_shares.value.flex_job");
  EXPECT_EQ(share.provenance.source, "");
  EXPECT_EQ(share.provenance.assumption, "set by --set nature.team_shares.value.flex_job=29 %");
}

TEST_F(Describe, CountsAnInheritedValueOnce) {
  auto const before = count_evidence(ours("").dictionary);
  auto const after = count_evidence(ours(R"([policies.copy]
title = "A copy"
base = "ips"
)")
                                        .dictionary);
  EXPECT_EQ(after.sourced, before.sourced);
  EXPECT_EQ(after.assumed, before.assumed);
}

TEST_F(Describe, CountsASettingAsAnAssumption) {
  auto const before = count_evidence(ours("").dictionary);
  auto const after = count_evidence(ours("", {"citizens.cash_benefit.stock=500"}).dictionary);
  EXPECT_EQ(after.sourced + 1, before.sourced);
  EXPECT_EQ(after.assumed, before.assumed + 1);
}

}  // namespace
}  // namespace sim::scenario
