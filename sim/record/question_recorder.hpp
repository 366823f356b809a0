#pragma once

#include <array>
#include <vector>

#include "sim/record/cohort_samples.hpp"

namespace sim::record {

/// Answers every measure that is a question about facts; see FactQuestion.
class QuestionRecorder final : public model::FactSink {
 public:
  explicit QuestionRecorder(SampleWriter const& writer);

  void observe(model::Fact const& fact, model::World const& world) override;

  /// What it has to hear.
  [[nodiscard]] std::vector<model::FactKind> kinds() const;

  void finish(model::World const& world) const;

 private:
  /// What is known of one question about one citizen.
  struct Answer {
    SimTime first{};
    std::int32_t times = 0;
  };

  [[nodiscard]] Answer& answer(model::CitizenId citizen, std::size_t question) {
    return answers_[citizen.index * questions_.size() + question];
  }

  void begin(model::Fact const& fact, model::World const& world);
  void read(model::World const& world, model::CitizenId citizen, std::size_t question) const;

  SampleWriter writer_;
  std::vector<std::size_t> questions_;                                    ///< Places in `measures`.
  std::array<std::vector<std::size_t>, model::fact_kind_count> by_kind_;  ///< Of `questions_`.
  std::vector<Answer> answers_;                                           ///< Citizen x question.
};

}  // namespace sim::record
