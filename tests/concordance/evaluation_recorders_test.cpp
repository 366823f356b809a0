#include "sim/record/evaluation_recorders.hpp"

#include <optional>

#include <gtest/gtest.h>

#include "sim/base/calendar.hpp"
#include "sim/model/run.hpp"
#include "sim/record/resource_recorder.hpp"
#include "sim/record/spell_recorder.hpp"

#include "tests/support/small_town.hpp"

namespace sim::record {
namespace {

constexpr std::size_t after_a_year = 3;  // In `horizons`.

/// Meetings held with citizens while they were served, after the run-in, by relation.
class ServedMeetings final : public model::FactSink {
 public:
  void observe(model::Fact const& fact, model::World const& world) override {
    bool const counts =
        model::is_served(world.citizen(fact.citizen).state) && fact.at >= world.setting().starts;
    held_.at(static_cast<std::size_t>(fact.code)) += counts ? 1.0 : 0.0;
  }

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::meeting_held};
  }

  [[nodiscard]] double held(model::RelationKind kind) const {
    return held_.at(static_cast<std::size_t>(kind));
  }

 private:
  std::array<double, model::relation_count> held_{};
};

/// One run of the small town, heard by the recorders of evaluations and by others.
class EvaluationMeasures : public testing::Test {
 protected:
  EvaluationMeasures() {
    listeners_.add(&outcomes_);
    listeners_.add(&resources_);
    listeners_.add(&spells_);
    listeners_.add(&meetings_);
    recorders_.add_to(listeners_);
    run_.emplace(town_, laws_, random::RunKey{.seed = 5, .replication = 0}, &listeners_);
    run_->to_end();
    outcomes_.finish(run_->world());
    spells_.finish(run_->world());
    recorders_.finish(run_->world());
  }

  [[nodiscard]] double figure(char const* name, std::size_t horizon = 0) const {
    return samples_.value(0, horizon, find_measure(name).value());
  }

  /// The sum of a quantity of a role over all months.
  template <class Quantity>
  [[nodiscard]] double sum_of(std::size_t role, Quantity quantity) const {
    double sum = 0.0;
    for (auto const& month : resources_.months()) {
      sum += static_cast<double>(month[role].*quantity);
    }
    return sum;
  }

  static bool everybody(model::Profile const&, model::Condition const&, SimTime) { return true; }

  model::Setting town_ = tests::small_town();
  model::Response laws_ = tests::middling_response();
  FanOut listeners_;
  OutcomeRecorder outcomes_{{everybody}, 0, town_.ends};
  ResourceRecorder resources_{town_.roles.size()};
  SpellRecorder spells_;
  ServedMeetings meetings_;
  CohortSamples samples_{1};
  EvaluationRecorders recorders_{outcomes_, samples_};
  std::optional<model::Run> run_;
};

TEST_F(EvaluationMeasures, ExitsAreTheFirstSpellsOutsideTheCareOfTheJobcentre) {
  std::vector<SimTime> exits(run_->world().citizens(), town_.ends + Duration{1});
  std::vector<bool> is_awaited(exits.size(), false);
  for (auto const& spell : spells_.by_citizen()) {
    auto const& self = run_->world().citizen(model::CitizenId{spell.citizen});
    if (spell.from == self.index_date) {
      is_awaited[spell.citizen] = model::is_served(spell.state);
    }
    if (!model::is_served(spell.state)) {
      exits[spell.citizen] = std::min(exits[spell.citizen], spell.from);
    }
  }
  double awaited = 0.0;
  double left = 0.0;
  for (std::uint32_t k = 0; k < exits.size(); ++k) {
    auto const& self = run_->world().citizen(model::CitizenId{k});
    auto const due = add_months(self.index_date, std::chrono::months{12});
    if (is_awaited[k] && due <= town_.ends) {
      awaited += 1.0;
      left += exits[k] <= due ? 1.0 : 0.0;
    }
  }
  EXPECT_GT(left, 20.0);
  EXPECT_DOUBLE_EQ(figure("exit_ever", after_a_year), left / awaited);
}

TEST_F(EvaluationMeasures, ShareOutTheWholeOfExitsJobsAndInternships) {
  EXPECT_NEAR(figure("exits_to_job", after_a_year) + figure("exits_to_education", after_a_year) +
                  figure("exits_to_pension", after_a_year) +
                  figure("exits_elsewhere", after_a_year),
              1.0,
              1e-12);
  EXPECT_NEAR(figure("job_lost_in_3_months") + figure("job_lost_in_months_4_to_12") +
                  figure("job_kept_12_months"),
              1.0,
              1e-12);
  EXPECT_NEAR(figure("after_internship_job") + figure("after_internship_education") +
                  figure("after_internship_subsidy") + figure("after_internship_internship") +
                  figure("after_internship_passive"),
              1.0,
              1e-12);
}

TEST_F(EvaluationMeasures, WaitsAreThoseOfTheAccountsOfRoles) {
  auto const mean = [&](std::size_t role) {
    return sum_of(role, &ResourceRow::days_waited) / sum_of(role, &ResourceRow::granted);
  };
  EXPECT_GT(mean(3), 0.0);
  EXPECT_NEAR(figure("specialist_wait"), mean(1), 1e-9);
  EXPECT_NEAR(figure("therapist_wait"), mean(3), 1e-9);
}

TEST_F(EvaluationMeasures, MeetingsAreThoseHeldWhileServed) {
  double served = 0.0;
  for (std::uint32_t k = 0; k < run_->world().citizens(); ++k) {
    served += static_cast<double>(outcomes_.minutes_on_benefit(model::CitizenId{k}));
  }
  double const months = served / (30.4375 * 1440.0);
  EXPECT_NEAR(figure("lead_meetings"), sum_of(0, &ResourceRow::meetings_held) / months, 1e-9);
  EXPECT_NEAR(
      figure("therapist_meetings"), meetings_.held(model::RelationKind::therapist) / months, 1e-9);
  EXPECT_GT(sum_of(3, &ResourceRow::meetings_held), meetings_.held(model::RelationKind::therapist));
}

}  // namespace
}  // namespace sim::record
