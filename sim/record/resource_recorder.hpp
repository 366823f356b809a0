#pragma once

#include <array>
#include <vector>

#include "sim/model/activity.hpp"
#include "sim/model/world.hpp"

namespace sim::record {

/// What happened to one role in one month.
struct ResourceRow {
  std::int32_t waiting = 0;  ///< In line at the end of the month.
  std::int32_t held = 0;     ///< Places held at the end of the month.
  std::int32_t posts = 0;    ///< At the end of the month, vacant ones included.
  double load = 0.0;         ///< Places by weight, at the end of the month.
  double overload = 0.0;     ///< Places above the ceilings, at the end of the month.
  std::int32_t granted = 0;  ///< Places granted in the month.
  std::int32_t gave_up = 0;
  double days_waited = 0.0;  ///< Sum over the places granted.
  std::int32_t meetings_held = 0;
  std::int32_t meetings_missed = 0;
  std::int32_t meetings_moved = 0;
  double hours_in_diary = 0.0;  ///< The rosters of all posts, while they exist.
  double hours_booked = 0.0;    ///< Meetings booked in the month, travel included.
  double hours_travel = 0.0;
  double hours_idle = 0.0;
  double hours_absent = 0.0;                          ///< Sickness, leave and vacancies.
  std::array<double, model::activity_count> hours{};  ///< Delivered, by activity.
};

/// Queues, waits, caseloads, booked and delivered hours of every role, month by month.
///
/// Shape: months x roles. Only months after the run-in.
class ResourceRecorder final : public model::FactSink {
 public:
  explicit ResourceRecorder(std::size_t roles) : current_(roles) {}

  void observe(model::Fact const& fact, model::World const& world) override;

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::place_granted,
            model::FactKind::gave_up_waiting,
            model::FactKind::meeting_held,
            model::FactKind::meeting_missed,
            model::FactKind::meeting_moved,
            model::FactKind::post_opened,
            model::FactKind::post_closed,
            model::FactKind::month_ended};
  }

  [[nodiscard]] std::vector<std::vector<ResourceRow>> const& months() const { return months_; }

 private:
  /// What has passed in one post so far.
  struct Totals {
    double roster = 0.0;
    double booked = 0.0;
    double travel = 0.0;
    double idle = 0.0;
    double absence = 0.0;
    std::array<double, model::activity_count> delivered{};
  };

  /// Whether there was such a post in the time that is added up.
  enum class Existed : std::uint8_t { no, yes };

  [[nodiscard]] static Totals totals_of(model::Staff const& post);
  void add_up(model::World const& world, model::StaffId id, SimTime until, Existed existed);
  void close_month(model::World const& world, SimTime until);

  std::vector<ResourceRow> current_;
  std::vector<Totals> before_;  ///< Of each post, until when it was added up last.
  std::vector<std::vector<ResourceRow>> months_;
};

}  // namespace sim::record
