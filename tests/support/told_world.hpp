#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "sim/model/world.hpp"
#include "sim/record/evaluation_recorders.hpp"

#include "tests/support/small_town.hpp"

namespace sim::tests {

/// Citizens whose stories a test tells fact by fact, day by day from Monday 2024-01-01, heard by
/// all recorders of evaluations. It ends after two years, on day 731.
class ToldWorld {
 public:
  explicit ToldWorld(std::size_t citizens)
      : world_(town_, laws_, std::vector<model::Newcomer>(citizens), {}, &listeners_) {
    listeners_.add(&outcomes_);
    recorders_.add_to(listeners_);
    for (std::uint64_t post = 0; post < 3; ++post) {
      world_.add_staff({post, 0, {town_.opens, {town_.roles[0].roster.get()}, {{}}}});
    }
  }

  [[nodiscard]] model::Citizen& citizen(std::uint32_t number) {
    return world_.citizen(model::CitizenId{number});
  }

  [[nodiscard]] model::World const& world() const { return world_; }

  /// One of three posts.
  [[nodiscard]] model::Staff& staff(std::uint32_t number) {
    return world_.staff(model::StaffId{number});
  }

  /// One more listener, which outlives this; only months from now on are read.
  void let_hear(model::FactSink& listener) {
    listeners_.add(&listener);
    world_.set_measuring(true);
  }

  /// From that day on the citizen is followed, on benefit.
  void follow(std::uint32_t number, int day = 0) {
    move(number, model::LabourState::benefit, day);
    tell({.kind = model::FactKind::index_date, .citizen = model::CitizenId{number}}, day);
  }

  void move(std::uint32_t number, model::LabourState state, int day, double weekly_hours = 0.0) {
    world_.enter_state(model::CitizenId{number}, state, weekly_hours, on(day));
  }

  void tell(model::Fact fact, int day) {
    fact.at = on(day);
    listeners_.observe(fact, world_);
  }

  /// An internship or a wage subsidy from one day to another; then benefit again.
  void place(std::uint32_t number, model::LabourState state, int from, int to) {
    model::CitizenId const id{number};
    citizen(number).placement.is_subsidised = state == model::LabourState::wage_subsidy;
    move(number, state, from, 20.0);
    tell({.kind = model::FactKind::placement_started, .citizen = id}, from);
    tell({.kind = model::FactKind::placement_ended, .citizen = id}, to);
    move(number, model::LabourState::benefit, to);
  }

  /// A person for one of the four relations, asked for on one day and given on another.
  void grant(std::uint32_t number, model::RelationKind kind, int asked, int given) {
    auto& relation = citizen(number).relation(kind);
    relation.role = static_cast<model::RoleIndex>(kind);
    relation.staff = model::StaffId{next_staff};
    relation.since = on(asked);
    tell({.kind = model::FactKind::place_granted,
          .code = static_cast<std::int32_t>(kind),
          .citizen = model::CitizenId{number},
          .staff = relation.staff,
          .value = static_cast<double>(given - asked)},
         given);
  }

  /// Closes the books; only then there are figures.
  void finish() {
    outcomes_.finish(world_);
    recorders_.finish(world_);
  }

  /// A measure of everybody, by name.
  [[nodiscard]] double figure(std::string const& name, int month = record::horizons.front()) const {
    auto const measure = record::find_measure(name).value();
    auto const horizon = record::find_horizon(month).value();
    return measure < record::measure_count
               ? outcomes_.at(0, horizon).mean(static_cast<record::Measure>(measure))
               : samples_.value(0, horizon, measure);
  }

  std::uint32_t next_staff = 0;  ///< Whom `grant` gives.

 private:
  [[nodiscard]] SimTime on(int day) const { return town_.starts + std::chrono::days{day}; }

  static bool everybody(model::Profile const&, model::Condition const&, SimTime) { return true; }

  model::Setting town_ = small_town();
  model::Response laws_ = middling_response();
  record::FanOut listeners_;
  record::OutcomeRecorder outcomes_{{everybody}, 0, town_.ends};
  record::CohortSamples samples_{1};
  record::EvaluationRecorders recorders_{outcomes_, samples_};
  model::World world_;
};

}  // namespace sim::tests
