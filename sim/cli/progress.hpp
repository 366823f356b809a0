#pragma once

#include <cstdint>
#include <functional>
#include <ostream>
#include <string>

#include "sim/experiment/experiment.hpp"

namespace sim::cli {

enum class ProgressStyle : std::uint8_t {
  none,
  bar,    ///< One line, drawn again and again: for a terminal.
  steps,  ///< A line every tenth of the way, at most every five seconds: for a log.
};

/// Seconds since some moment; never backwards.
using Clock = std::function<double()>;

/// Seconds since this call, by the machine's clock.
[[nodiscard]] Clock stopwatch();

/// "[######--------------]  30 %  6 of 20 replications, 4.1 million events/s, 0:14 left".
[[nodiscard]] std::string progress_bar(experiment::Progress const& progress, double seconds);

/// " 30 %  6 of 20 replications, 4.1 million events/s, 0:14 left".
[[nodiscard]] std::string progress_step(experiment::Progress const& progress, double seconds);

/// Tells a person how far the experiment is.
class ProgressPrinter final : public experiment::ProgressListener {
 public:
  ProgressPrinter(std::ostream& err, ProgressStyle style, Clock clock)
      : err_(err), style_(style), clock_(std::move(clock)) {}

  void on_progress(experiment::Progress const& progress) override;

  /// Wipes the bar, so that what is printed next stands on an empty line.
  void finish();

 private:
  void draw_bar(experiment::Progress const& progress, double now);
  void print_step(experiment::Progress const& progress, double now);

  std::ostream& err_;
  ProgressStyle style_;
  Clock clock_;
  double last_ = 0.0;  ///< When something was printed.
  int tenths_ = 0;     ///< Of the way, when a step was printed.
  bool is_drawn_ = false;
};

}  // namespace sim::cli
