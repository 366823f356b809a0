#pragma once

#include <cstdint>

#include "sim/base/time.hpp"
#include "sim/engine/task_list.hpp"

namespace sim::engine {

/// Something that happened in a person's working time.
struct WorkStep {
  enum class Kind : std::uint8_t {
    task_started,
    task_interrupted,  ///< By an appointment, absence, closing time or a crisis; resumes later.
    task_resumed,
    task_finished,
    appointment_started,  ///< The meeting itself, after the travel.
    appointment_ended,    ///< The meeting itself, before the travel.
    appointment_cut,      ///< Cancelled, moved or blocked while it was going on.
  };

  Kind kind{};
  SimTime time{};
  std::uint64_t tag = 0;
  Duration worked{};  ///< Minutes delivered since the task or appointment was last taken up.
  TaskId task{};      ///< None for appointments.

  friend constexpr bool operator==(WorkStep const&, WorkStep const&) = default;
};

/// Listens to working time. It must not touch the `WorkingTime` that reports.
class WorkStepSink {
 public:
  WorkStepSink() = default;
  WorkStepSink(WorkStepSink const&) = delete;
  WorkStepSink& operator=(WorkStepSink const&) = delete;
  virtual ~WorkStepSink() = default;

  virtual void on_step(WorkStep const& step) = 0;
};

}  // namespace sim::engine
