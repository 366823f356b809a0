#include "sim/scenario/staffing.hpp"

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

TEST(Staffing, OfTheMunicipalityCanServeItsPolicies) {
  EXPECT_THAT(staffing_warnings(read_scenario(municipality)), testing::IsEmpty());
}

}  // namespace
}  // namespace sim::scenario
