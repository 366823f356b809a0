#pragma once

#include "sim/record/entry_recorder.hpp"
#include "sim/record/exit_recorder.hpp"
#include "sim/record/fan_out.hpp"
#include "sim/record/job_recorder.hpp"
#include "sim/record/lead_recorder.hpp"
#include "sim/record/month_recorder.hpp"
#include "sim/record/offer_recorder.hpp"
#include "sim/record/placement_recorder.hpp"
#include "sim/record/question_recorder.hpp"

namespace sim::record {

/// All recorders of the measures that only evaluations ask for, writing into one set of samples.
class EvaluationRecorders {
 public:
  /// Both outlive this.
  EvaluationRecorders(OutcomeRecorder const& followed, CohortSamples& samples)
      : EvaluationRecorders(SampleWriter{followed, samples}) {}

  /// Behind the recorder of outcomes, which knows who is followed.
  void add_to(FanOut& listeners) {
    listeners.add(&entries_);
    listeners.add(&exits_);
    listeners.add(&jobs_);
    listeners.add(&placements_);
    listeners.add(&months_);
    listeners.add(&offers_);
    listeners.add(&leads_);
    listeners.add(questions_, questions_.kinds());
  }

  /// Once, when the recorder of outcomes has finished.
  void finish(model::World const& world) {
    entries_.finish(world);
    exits_.finish(world);
    jobs_.finish(world);
    placements_.finish(world);
    offers_.finish(world);
    leads_.finish(world);
    questions_.finish(world);
  }

 private:
  explicit EvaluationRecorders(SampleWriter const& writer)
      : entries_(writer)
      , exits_(writer)
      , jobs_(writer)
      , placements_(writer)
      , months_(writer)
      , offers_(writer)
      , leads_(writer)
      , questions_(writer) {}

  EntryRecorder entries_;
  ExitRecorder exits_;
  JobRecorder jobs_;
  PlacementRecorder placements_;
  MonthRecorder months_;
  OfferRecorder offers_;
  LeadRecorder leads_;
  QuestionRecorder questions_;
};

}  // namespace sim::record
