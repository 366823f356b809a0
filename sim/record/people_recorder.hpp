#pragma once

#include <vector>

#include "sim/record/fan_out.hpp"
#include "sim/record/flow_recorder.hpp"
#include "sim/record/outcome_recorder.hpp"
#include "sim/record/service_recorder.hpp"
#include "sim/record/vacancy_recorder.hpp"

namespace sim::record {

/// Everything about the people of one run that only a comparison person by person needs.
class PeopleRecorder {
 public:
  explicit PeopleRecorder(model::Setting const& setting) : flows_(setting) {}

  void add_to(FanOut& listeners) {
    listeners.add(&service_recorder_);
    listeners.add(&flows_);
    listeners.add(&vacancies_);
  }

  /// Once, when the recorder of outcomes has finished; takes the persons from it.
  void finish(model::World const& world, OutcomeRecorder& followed) {
    service_recorder_.finish(world);
    flows_.finish(world);
    outcomes_ = followed.take_persons();
    services_ = service_recorder_.take_persons();
  }

  /// Everybody by index, which is in order of identity; empty when nothing was heard.
  [[nodiscard]] std::vector<PersonOutcomes> const& outcomes() const { return outcomes_; }

  /// Likewise.
  [[nodiscard]] std::vector<PersonService> const& services() const { return services_; }

  [[nodiscard]] FlowRecorder const& flows() const { return flows_; }

  [[nodiscard]] VacancyRecorder const& vacancies() const { return vacancies_; }

 private:
  ServiceRecorder service_recorder_;
  FlowRecorder flows_;
  VacancyRecorder vacancies_;
  std::vector<PersonOutcomes> outcomes_;
  std::vector<PersonService> services_;
};

}  // namespace sim::record
