#include <array>
#include <cmath>

#include <gtest/gtest.h>

#include "sim/model/run.hpp"
#include "sim/record/fan_out.hpp"
#include "sim/record/outcome_recorder.hpp"
#include "sim/record/resource_recorder.hpp"
#include "sim/record/spell_recorder.hpp"
#include "sim/record/stock_recorder.hpp"

#include "tests/support/fact_list.hpp"
#include "tests/support/small_town.hpp"

namespace sim::record {
namespace {

/// One run of the small town, heard by all recorders and by a list of facts.
class Recorders : public testing::Test {
 protected:
  Recorders()
      : town_(tests::small_town())
      , outcomes_({[](auto const&, auto const&, SimTime) { return true; }}, 0, town_.ends)
      , resources_(town_.roles.size()) {
    listeners_.add(&outcomes_);
    listeners_.add(&stocks_);
    listeners_.add(&resources_);
    listeners_.add(&spells_);
    listeners_.add(&facts_);
    run_.emplace(town_, laws_, random::RunKey{.seed = 5, .replication = 0}, &listeners_);
    run_->to_end();
    outcomes_.finish(run_->world());
    spells_.finish(run_->world());
  }

  model::Setting town_;
  model::Response laws_ = tests::middling_response();
  FanOut listeners_;
  OutcomeRecorder outcomes_;
  StockRecorder stocks_;
  ResourceRecorder resources_;
  SpellRecorder spells_;
  tests::FactList facts_;
  std::optional<model::Run> run_;
};

TEST_F(Recorders, StocksAreTheRunningSumOfFlows) {
  std::array<std::int64_t, model::labour_state_count> stock{};
  stock[0] = run_->world().citizens();
  std::size_t month = 0;
  for (auto const& fact : facts_.all()) {
    if (fact.kind == model::FactKind::state_changed) {
      --stock[static_cast<std::size_t>(fact.code / 100)];
      ++stock[static_cast<std::size_t>(fact.code % 100)];
    }
    if (fact.kind == model::FactKind::month_ended && fact.at >= town_.starts) {
      for (std::size_t k = 0; k < stock.size(); ++k) {
        EXPECT_EQ(stocks_.rows().at(month)[k], stock[k]) << "month " << month << " state " << k;
      }
      ++month;
    }
  }
  EXPECT_EQ(month, 24U);
}

TEST_F(Recorders, NobodyIsLostOrDoubled) {
  for (auto const& row : stocks_.rows()) {
    std::uint32_t sum = 0;
    for (auto const count : row) {
      sum += count;
    }
    EXPECT_EQ(sum, run_->world().citizens());
  }
}

TEST_F(Recorders, SpellsFillTheTimeFromTheIndexDateToTheEnd) {
  std::vector<Duration> covered(run_->world().citizens());
  for (auto const& spell : spells_.by_citizen()) {
    EXPECT_LT(spell.from, spell.to);
    covered[spell.citizen] += spell.to - spell.from;
  }
  for (std::uint32_t k = 0; k < covered.size(); ++k) {
    auto const& self = run_->world().citizen(model::CitizenId{k});
    if (self.is_indexed) {
      EXPECT_EQ(covered[k], town_.ends - self.index_date) << "citizen " << k;
    }
  }
}

TEST_F(Recorders, WeeksInWorkAgreeWithSpells) {
  // At 18 months: minutes with ordinary hours, from spells cut at the horizon.
  std::int64_t minutes_of_spells = 0;
  std::int64_t followed = 0;
  for (std::uint32_t k = 0; k < run_->world().citizens(); ++k) {
    auto const& self = run_->world().citizen(model::CitizenId{k});
    followed +=
        self.is_indexed && add_months(self.index_date, std::chrono::months{18}) <= town_.ends ? 1
                                                                                              : 0;
  }
  for (auto const& spell : spells_.by_citizen()) {
    auto const& self = run_->world().citizen(model::CitizenId{spell.citizen});
    auto const horizon = add_months(self.index_date, std::chrono::months{18});
    if (horizon <= town_.ends && model::has_ordinary_hours(spell.state) && spell.from < horizon) {
      minutes_of_spells += (std::min(spell.to, horizon) - spell.from).count();
    }
  }
  auto const& sums = outcomes_.at(0, 4);
  EXPECT_EQ(sums.persons, followed);
  EXPECT_EQ(sums.sums[static_cast<std::size_t>(Measure::weeks_in_work)], minutes_of_spells);
}

TEST_F(Recorders, PersonDaysAgreeWithSpells) {
  std::array<double, model::labour_state_count> from_spells{};
  for (auto const& spell : spells_.by_citizen()) {
    from_spells[static_cast<std::size_t>(spell.state)] += days(spell.to - spell.from);
  }
  std::array<double, model::labour_state_count> from_stocks{};
  for (auto const& row : stocks_.person_days()) {
    for (std::size_t k = 0; k < row.size(); ++k) {
      from_stocks[k] += row[k];
    }
  }
  // Absorbing states entered in the run-in have no index date, hence no spell.
  for (std::size_t k = 1; k < from_stocks.size(); ++k) {
    if (!model::is_absorbing(static_cast<model::LabourState>(k))) {
      EXPECT_NEAR(from_spells[k], from_stocks[k], 1e-6) << model::labour_state_names[k];
    }
  }
}

TEST_F(Recorders, HoursOfEveryRoleAddUp) {
  for (auto const& month : resources_.months()) {
    for (auto const& row : month) {
      double worked = 0.0;
      for (double const hours : row.hours) {
        worked += hours;
      }
      EXPECT_NEAR(
          worked + row.hours_travel + row.hours_idle + row.hours_absent, row.hours_in_diary, 1e-6);
    }
  }
}

TEST_F(Recorders, MeetingsHeldAgreeWithFacts) {
  std::int32_t held = 0;
  for (auto const& month : resources_.months()) {
    for (auto const& row : month) {
      held += row.meetings_held;
    }
  }
  std::int32_t facts = 0;
  for (auto const& fact : facts_.of(model::FactKind::meeting_held)) {
    facts += fact.at >= town_.starts ? 1 : 0;
  }
  EXPECT_EQ(held, facts);
}

}  // namespace
}  // namespace sim::record
