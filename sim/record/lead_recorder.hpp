#pragma once

#include <vector>

#include "sim/record/cohort_samples.hpp"

namespace sim::record {

/// Fewer citizens say more about their luck than about the person.
inline constexpr int fewest_of_a_lead = 10;

/// How much outcomes differ between those who lead the case.
///
/// A citizen belongs to the first lead person since the index date, or the one of that day; who
/// takes over a post is another person. The outcome of a lead person is the share of these citizens
/// with ordinary hours or an education within twelve months; persons with fewer than
/// `fewest_of_a_lead` are left out. What remains between persons by chance alone is in all three
/// figures: best, worst and SD.
class LeadRecorder final : public model::FactSink {
 public:
  explicit LeadRecorder(SampleWriter const& writer) : writer_(writer) {}

  void observe(model::Fact const& fact, model::World const& world) override;

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::index_date,
            model::FactKind::state_changed,
            model::FactKind::place_granted};
  }

  void finish(model::World const& world) const;

 private:
  struct Case {
    model::StaffId post = {};
    std::uint16_t person = 0;  ///< In the post, when the case was taken.
    bool has_outcome = false;  ///< Within twelve months.
  };

  [[nodiscard]] bool is_within_a_year(model::Fact const& fact) const;

  SampleWriter writer_;
  std::vector<Case> cases_;
};

}  // namespace sim::record
