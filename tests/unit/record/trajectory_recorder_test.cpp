#include "sim/record/trajectory_recorder.hpp"

#include <gtest/gtest.h>

#include "tests/support/told_world.hpp"

namespace sim::record {
namespace {

using model::FactKind;
using model::RelationKind;

/// One citizen for one month; usual meetings with the lead person take 45 minutes.
class Trajectory : public testing::Test {
 protected:
  Trajectory() {
    told_.let_hear(paths_);
    told_.citizen(0).is_indexed = true;
    told_.follow(0);
  }

  void meet(FactKind kind, RelationKind with, double minutes) {
    told_.tell({.kind = kind,
                .code = static_cast<std::int32_t>(with),
                .citizen = model::CitizenId{0},
                .value = minutes},
               10);
  }

  [[nodiscard]] TrajectoryRow month() {
    told_.tell({.kind = FactKind::month_ended}, 30);
    return paths_.by_citizen().at(0);
  }

  TrajectoryRecorder paths_;
  tests::ToldWorld told_{1};
};

TEST_F(Trajectory, HoursHeldAreThoseThatTheMeetingsTook) {
  meet(FactKind::meeting_held, RelationKind::lead, 90.0);
  meet(FactKind::meeting_held, RelationKind::specialist, 30.0);
  EXPECT_EQ(month().hours_contact, 2.0F);
}

TEST_F(Trajectory, SessionsOfACourseAreHoursToo) {
  meet(FactKind::meeting_held, RelationKind::course, 120.0);
  auto const row = month();
  EXPECT_EQ(row.hours_others, 2.0F);
  EXPECT_EQ(row.hours_contact, 0.0F);
}

TEST_F(Trajectory, HoursBookedAreOfTheUsualLength) {
  meet(FactKind::meeting_booked, RelationKind::lead, 7.0);  // Days until then.
  EXPECT_EQ(month().hours_contact_booked, 0.75F);
}

}  // namespace
}  // namespace sim::record
