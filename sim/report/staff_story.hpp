#pragma once

#include <memory>
#include <optional>
#include <string>

#include "sim/model/world.hpp"
#include "sim/report/day_plan.hpp"

namespace sim::report {

/// Listens to a run and writes down one day of one staff member: minute by minute what they do,
/// with what came of it, and whom they had in the morning.
class StaffStory final : public model::FactSink {
 public:
  /// The name as in `staff_name`; `day` is its first minute.
  StaffStory(std::string name, SimTime day) : name_(std::move(name)), day_(day) {}

  void observe(model::Fact const& fact, model::World const& world) override;

  /// Whether the run had that person and reached the day.
  [[nodiscard]] bool is_found() const { return !staff_.is_none(); }

  [[nodiscard]] std::string text() const;

 private:
  /// Work that has begun and not ended.
  struct Open {
    SimTime since;
    std::string text;
  };

  void open_day(model::World const& world);
  void take(model::Fact const& fact, model::World const& world);
  void begin_activity(model::Fact const& fact, model::World const& world);
  void end_activity(model::Fact const& fact, model::World const& world);
  void take_absence(model::Fact const& fact);
  [[nodiscard]] std::string activity_text(model::Fact const& fact, model::World const& world) const;
  [[nodiscard]] bool is_consequence(model::Fact const& fact) const;

  std::string name_;
  SimTime day_;
  model::StaffId staff_ = model::StaffId::none();
  bool has_looked_ = false;
  std::string morning_;
  std::shared_ptr<Roster const> roster_;
  DayPlan plan_;
  std::optional<Open> activity_;
  std::optional<Open> absence_;
  std::optional<model::Fact> ended_;  ///< The activity that ended last, for what came of it.
};

}  // namespace sim::report
