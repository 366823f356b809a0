#include "sim/policy/eligibility.hpp"

#include <gtest/gtest.h>

namespace sim::policy {
namespace {

using std::chrono::days;

constexpr SimTime now{days{20'000}};

bool admits(Eligibility const& who, model::Profile const& profile, int psychiatric, int somatic) {
  model::Condition condition;
  condition.psychiatric = static_cast<std::uint8_t>(psychiatric);
  condition.somatic = static_cast<std::uint8_t>(somatic);
  return who.admits(profile, condition, now);
}

/// Aged 40, a year on support, in group 1.
model::Profile somebody() {
  model::Profile profile;
  profile.group = 1;
  profile.born = now - days{40 * 365 + 15};
  profile.spell_start = now - days{365};
  return profile;
}

TEST(Eligibility, AdmitsEverybodyWhenNothingIsSet) {
  EXPECT_TRUE(admits({}, somebody(), 0, 0));
}

TEST(Eligibility, AsksForTheLevelOfMentalIllness) {
  Eligibility const severe{.groups = {}, .psychiatric_min = 3};
  EXPECT_FALSE(admits(severe, somebody(), 2, 1));
  EXPECT_TRUE(admits(severe, somebody(), 3, 0));
}

TEST(Eligibility, AsksForASomaticLimitation) {
  Eligibility const somatic{.groups = {}, .needs_somatic = true};
  EXPECT_FALSE(admits(somatic, somebody(), 3, 0));
  EXPECT_TRUE(admits(somatic, somebody(), 0, 1));
}

TEST(Eligibility, AsksForTheGroup) {
  EXPECT_FALSE(admits({.groups = {0, 2}}, somebody(), 0, 0));
  EXPECT_TRUE(admits({.groups = {0, 1}}, somebody(), 0, 0));
}

TEST(Eligibility, CountsAgeFromOneBirthdayUpToAnother) {
  EXPECT_TRUE(admits({.groups = {}, .age_min = 40.0}, somebody(), 0, 0));
  EXPECT_FALSE(admits({.groups = {}, .age_min = 41.0}, somebody(), 0, 0));
  EXPECT_FALSE(admits({.groups = {}, .age_max = 40.0}, somebody(), 0, 0));
}

TEST(Eligibility, AsksForTimeOnSupport) {
  EXPECT_TRUE(admits({.groups = {}, .on_support_min = days{365}}, somebody(), 0, 0));
  EXPECT_FALSE(admits({.groups = {}, .on_support_min = days{366}}, somebody(), 0, 0));
}

TEST(Eligibility, KnowsWhenTimeAloneMeetsMoreOfIt) {
  auto const citizen = somebody();
  Eligibility const later{.groups = {}, .on_support_min = days{400}};
  EXPECT_EQ(later.next_change(citizen, now), citizen.spell_start + days{400});
  EXPECT_EQ(later.next_change(citizen, citizen.spell_start + days{400}), std::nullopt);
}

}  // namespace
}  // namespace sim::policy
