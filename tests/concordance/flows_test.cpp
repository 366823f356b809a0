#include <map>

#include <gtest/gtest.h>

#include "sim/base/calendar.hpp"
#include "sim/experiment/people_frames.hpp"

#include "tests/support/fact_list.hpp"
#include "tests/support/two_towns.hpp"

namespace sim::experiment {
namespace {

constexpr std::size_t states = model::labour_state_count;
constexpr auto outside = static_cast<std::size_t>(model::LabourState::outside);
constexpr auto left = static_cast<std::size_t>(model::LabourState::left);

/// The flows of two towns, and the same people counted otherwise.
class Flows : public testing::Test {
 protected:
  Flows()
      : scenario_(tests::two_towns())
      , replication_(run_replication(scenario_, 0))
      , group_(flows_group(scenario_, replication_)) {}

  [[nodiscard]] std::vector<std::int32_t> const& months() const {
    return std::get<std::vector<std::int32_t>>(group_.axis("step").labels);
  }

  [[nodiscard]] std::int32_t flow(std::size_t arm,
                                  std::size_t step,
                                  std::size_t from,
                                  std::size_t to) const {
    auto const& persons = std::get<std::vector<std::int32_t>>(group_.variable("persons").values);
    return persons.at(((arm * months().size() + step) * states + from) * states + to);
  }

  [[nodiscard]] std::int32_t into(std::size_t arm, std::size_t step, std::size_t state) const {
    std::int32_t sum = 0;
    for (std::size_t from = 0; from < states; ++from) {
      sum += flow(arm, step, from, state);
    }
    return sum;
  }

  [[nodiscard]] std::int32_t out_of(std::size_t arm, std::size_t step, std::size_t state) const {
    std::int32_t sum = 0;
    for (std::size_t to = 0; to < states; ++to) {
      sum += flow(arm, step, state, to);
    }
    return sum;
  }

  scenario::Scenario scenario_;
  Replication replication_;
  record::Group group_;
};

TEST_F(Flows, LeadIntoAStateAsManyAsAreThereAtTheEndOfTheMonth) {
  for (std::size_t arm = 0; arm < 2; ++arm) {
    auto const& rows = replication_.arms[arm].stocks.rows();
    for (std::size_t step = 0; step < months().size(); ++step) {
      auto const month = static_cast<std::size_t>(months()[step]) - 1;
      for (std::size_t state = 0; state < states; ++state) {
        if (state != outside && state != left) {
          EXPECT_EQ(into(arm, step, state), static_cast<std::int32_t>(rows.at(month)[state]))
              << "month " << month << " state " << state;
        }
      }
    }
  }
}

TEST_F(Flows, LeadOutOfAStateAsManyAsWentIntoItBefore) {
  ASSERT_GT(months().size(), 1U);
  for (std::size_t step = 1; step < months().size(); ++step) {
    for (std::size_t state = 0; state < states; ++state) {
      if (state != outside && state != left) {
        EXPECT_EQ(out_of(1, step, state), into(1, step - 1, state)) << "state " << state;
      }
    }
  }
}

TEST_F(Flows, EndInLeftForAsManyAsLeaveInTheRun) {
  std::int32_t into_left = 0;
  for (std::size_t step = 0; step < months().size(); ++step) {
    into_left += into(0, step, left);
    EXPECT_EQ(flow(0, step, left, left), 0);
    EXPECT_EQ(flow(0, step, outside, outside), 0);
  }
  auto const& rows = replication_.arms[0].stocks.rows();
  EXPECT_GT(into_left, 0);
  EXPECT_LE(into_left, static_cast<std::int32_t>(rows.back()[left]));
}

/// Drop-out from placements, of everybody, against the facts of one arm.
TEST(DropOut, AgreesWithTheFactsSinceEachIndexDate) {
  auto made = tests::tiny_scenario();
  made.arms.resize(1);
  made.arms.front().regions.front().setting.nature.placement_drop_out = Rate::from_per_month(0.5);
  tests::FactList facts;
  Replication replication;
  replication.arms.push_back(run_arm(made, made.arms.front(), 0, {.listener = &facts}));
  std::map<std::uint32_t, bool> is_followed;
  std::int32_t begun = 0;
  std::int32_t dropped_out = 0;
  std::int32_t given_up = 0;
  for (auto const& fact : facts.all()) {
    if (fact.kind == model::FactKind::index_date) {
      is_followed[fact.citizen.index] = true;
    }
    if (fact.citizen.is_none() || !is_followed[fact.citizen.index]) {
      continue;
    }
    begun += fact.kind == model::FactKind::placement_started ? 1 : 0;
    dropped_out += fact.kind == model::FactKind::placement_ended && fact.code == 2 ? 1 : 0;
    given_up += fact.kind == model::FactKind::gave_up_waiting ? 1 : 0;
  }
  auto const group = drop_out_group(made, replication);
  auto const numbers = [&](char const* name) {
    return std::get<std::vector<std::int32_t>>(group.variable(name).values);
  };
  ASSERT_GT(dropped_out, 5);
  EXPECT_EQ(numbers("begun").at(0), begun);
  EXPECT_EQ(numbers("dropped_out").at(0), dropped_out);
  EXPECT_EQ(numbers("dropped_out").at(4), given_up);
}

}  // namespace
}  // namespace sim::experiment
