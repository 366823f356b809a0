#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "sim/model/world.hpp"

namespace sim::record {

/// Whose events are kept.
struct EventSample {
  std::optional<std::uint32_t> persons = std::nullopt;  ///< One or more; nothing for everybody.
};

/// One fact about one citizen. 24 bytes.
struct LoggedEvent {
  std::uint32_t citizen;
  std::int32_t minute;  ///< Since the start of the run; negative in the run-in.
  std::int32_t code;
  float value;
  std::int32_t firm;   ///< Its number; -1 for none.
  std::uint16_t post;  ///< The staff member's number within the role; 0 for none.
  std::int8_t role;    ///< -1 for none.
  model::FactKind kind;
};

/// All that happens to citizens, or to a sample of them, from their entry on.
///
/// What staff do at their desks is left out; it is counted in `ResourceRecorder`. A sample is those
/// whose identities have the lowest scrambled bits, so it holds the same persons in every arm.
///
/// Shape: rows in order of time; `by_citizen` sorts them. Memory: one row per fact.
class EventRecorder final : public model::FactSink {
 public:
  explicit EventRecorder(EventSample const& sample) : sample_(sample) {}

  void observe(model::Fact const& fact, model::World const& world) override;

  /// Rows in order of citizen, then time.
  [[nodiscard]] std::vector<LoggedEvent> by_citizen() const;

  /// The facts about citizens.
  [[nodiscard]] static std::vector<model::FactKind> kinds();

 private:
  void choose_citizens(model::World const& world);

  EventSample sample_;
  std::vector<bool> is_kept_;  ///< Per citizen; empty before the first fact.
  std::deque<LoggedEvent> rows_;
};

}  // namespace sim::record
