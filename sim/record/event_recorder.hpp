#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

#include "sim/base/probability.hpp"
#include "sim/model/world.hpp"
#include "sim/record/event_spool.hpp"
#include "sim/record/logged_event.hpp"

namespace sim::record {

/// Whose events are kept.
struct EventSample {
  Probability share{1.0};  ///< Of the citizens, rounded up.
};

/// All that happens to citizens, or to a sample of them, from their entry on.
///
/// What staff do at their desks is left out; it is counted in `ResourceRecorder`. A sample is those
/// whose identities have the lowest scrambled bits, so it holds the same persons in every arm.
///
/// Shape: one row per fact. Memory: four bytes per citizen, and that of `EventSpool`.
/// Errors: OutputError when the disk does not take the rows.
class EventRecorder final : public model::FactSink {
 public:
  /// `scratch` is the folder for what does not fit in memory; empty: that of temporary files.
  explicit EventRecorder(EventSample const& sample, std::filesystem::path scratch = {})
      : sample_(sample), spool_(std::move(scratch)) {}

  void observe(model::Fact const& fact, model::World const& world) override;

  /// To be called when the run is over, before what follows.
  void finish() { spool_.finish(); }

  /// How many rows each citizen has, by index; shorter when nobody has been heard of.
  [[nodiscard]] std::vector<std::int32_t> const& row_sizes() const { return row_sizes_; }

  /// Rows in order of citizen, then time.
  void for_each(std::function<void(LoggedEvent const&)> const& use) const { spool_.for_each(use); }

  /// The facts about citizens.
  [[nodiscard]] static std::vector<model::FactKind> kinds();

 private:
  void choose_citizens(model::World const& world);

  EventSample sample_;
  std::vector<bool> is_kept_;            ///< Per citizen; empty before the first fact.
  std::vector<std::int32_t> row_sizes_;  ///< Likewise.
  EventSpool spool_;
};

}  // namespace sim::record
