#include "sim/scenario/staffing.hpp"

#include <algorithm>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sim::scenario {
namespace {

std::filesystem::path const municipality =
    std::filesystem::path{SIM_SOURCE_DIR} / "scenarios/municipality.toml";

TEST(Staffing, IsWarnedOfWithTheArithmeticWhenADiaryCannotHoldAFullCaseload) {
  // 20 places of one citizen each, 40 + 10 + 5 minutes every week: 18.3 hours; a fifth of 37
  // is 7.4.
  auto const scenario = read_scenario(
      municipality,
      {"staff.ips_consultant.contact_share=20 %", "policies.ips.specialist.interval=1 week"});
  EXPECT_THAT(
      staffing_warnings(scenario),
      testing::Contains(testing::HasSubstr(
          "policy 'ips' with a full caseload of the role 'ips_consultant' needs 18.3 hours a "
          "week (20 places of 1.00 citizens each, 55 minutes with paperwork and travel every "
          "1.0 weeks), and the diary has 7.4 (37.0 hours at 20 %)")));
}

TEST(Staffing, IsNotAskedForPoliciesThatNobodyIsOn) {
  std::vector<std::string> const settings{"staff.ips_consultant.contact_share=20 %",
                                          "policies.ips.specialist.interval=1 week",
                                          "arms.ips.assignments.ips.policy=treatment_as_usual"};
  EXPECT_THAT(staffing_warnings(read_scenario(municipality, settings)), testing::IsEmpty());
}

TEST(Staffing, OfARoleInTwoRelationsCountsBothWithEveryCitizen) {
  // 20 places of half a citizen each: 10 citizens, 55 minutes with each every week, and 45 every
  // 13 weeks.
  auto scenario = read_scenario(municipality);
  auto& region = scenario.arms.at(0).regions.at(0);
  auto& roles = region.setting.roles;
  auto const found = std::ranges::find(roles, "ips_consultant", &model::Role::name);
  found->count = 1;
  found->contact_share = 0.2;
  auto const role = static_cast<model::RoleIndex>(found - roles.begin());
  auto& doses = region.setting.policies.at(region.policies.at(0));
  doses.relations = {};
  doses.relations.at(0) = {.role = role,
                           .begins = model::Begins::at_start,
                           .interval = std::chrono::weeks{13},
                           .meeting = Duration{45}};
  doses.relations.at(1) = {.role = role,
                           .begins = model::Begins::at_start,
                           .interval = std::chrono::weeks{1},
                           .meeting = Duration{55}};
  EXPECT_THAT(staffing_warnings(scenario),
              testing::Contains(testing::HasSubstr(
                  "needs 9.7 hours a week (20 places of 0.50 citizens each, 45 minutes with "
                  "paperwork and travel every 13.0 weeks and 55 minutes with paperwork and travel "
                  "every 1.0 weeks), and the diary has 7.4")));
}

TEST(Staffing, OfTheMunicipalityCanServeItsPolicies) {
  EXPECT_THAT(staffing_warnings(read_scenario(municipality)), testing::IsEmpty());
}

}  // namespace
}  // namespace sim::scenario
