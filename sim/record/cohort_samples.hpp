#pragma once

#include <cstddef>
#include <vector>

#include "sim/record/measure.hpp"
#include "sim/record/outcome_recorder.hpp"
#include "sim/record/sample.hpp"

namespace sim::record {

/// Samples of every measure that is not an outcome of every run, by group and horizon.
///
/// Groups are those of OutcomeRecorder. A measure of the whole run has the first horizon's place.
class CohortSamples {
 public:
  explicit CohortSamples(std::size_t groups)
      : samples_(groups * horizons.size() * (measures.size() - measure_count)) {}

  [[nodiscard]] Sample& at(std::size_t group, std::size_t horizon, std::size_t measure) {
    return samples_[index(group, horizon, measure)];
  }

  /// The figure; NaN where the sample is too small.
  [[nodiscard]] double value(std::size_t group, std::size_t horizon, std::size_t measure) const {
    return samples_[index(group, horizon, measure)].read(measures.at(measure).statistic);
  }

  /// Adds what was heard of one group to a group here.
  void add(std::size_t group, CohortSamples const& heard, std::size_t group_heard) {
    for (std::size_t horizon = 0; horizon < horizons.size(); ++horizon) {
      for (std::size_t k = measure_count; k < measures.size(); ++k) {
        at(group, horizon, k).add(heard.samples_[index(group_heard, horizon, k)]);
      }
    }
  }

 private:
  [[nodiscard]] static std::size_t index(std::size_t group,
                                         std::size_t horizon,
                                         std::size_t measure) {
    auto const further = measures.size() - measure_count;
    return (group * horizons.size() + horizon) * further + measure - measure_count;
  }

  std::vector<Sample> samples_;
};

/// Where a value belongs: a measure at a horizon.
struct SamplePlace {
  std::size_t measure;
  std::size_t horizon = 0;

  explicit SamplePlace(Measure named, std::size_t at = 0)
      : measure(static_cast<std::size_t>(named)), horizon(at) {}

  explicit SamplePlace(std::size_t numbered, std::size_t at = 0) : measure(numbered), horizon(at) {}
};

/// Writes what citizens did into the samples of all groups that they belong to.
class SampleWriter {
 public:
  /// Both outlive this.
  SampleWriter(OutcomeRecorder const& followed, CohortSamples& samples)
      : followed_(&followed), samples_(&samples) {}

  [[nodiscard]] OutcomeRecorder const& followed() const { return *followed_; }

  [[nodiscard]] CohortSamples& samples() const { return *samples_; }

  void add(model::World const& world,
           model::CitizenId citizen,
           SamplePlace place,
           double value,
           double weight = 1.0) const {
    followed_->for_each_group(citizen, world, [&](std::size_t group) {
      samples_->at(group, place.horizon, place.measure).add(value, weight);
    });
  }

 private:
  OutcomeRecorder const* followed_;
  CohortSamples* samples_;
};

}  // namespace sim::record
