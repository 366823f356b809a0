#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/model/world.hpp"

namespace sim::record {

/// What is bought or found for a citizen and counted by the piece.
enum class Start : std::uint8_t { internship, wage_subsidy, course, education, job };

inline constexpr std::array<std::string_view, 5> start_names{
    "internship", "wage_subsidy", "course", "education", "job"};

/// Counts, month by month, the places and courses that begin.
class StartRecorder final : public model::FactSink {
 public:
  void observe(model::Fact const& fact, model::World const& world) override;

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::placement_started,
            model::FactKind::course_started,
            model::FactKind::education_started,
            model::FactKind::job_started,
            model::FactKind::month_ended};
  }

  using Row = std::array<std::int32_t, start_names.size()>;

  /// One row per month after the run-in.
  [[nodiscard]] std::vector<Row> const& months() const { return months_; }

 private:
  Row current_{};
  std::vector<Row> months_;
};

}  // namespace sim::record
