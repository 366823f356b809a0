#pragma once

#include <cstdint>
#include <functional>
#include <ostream>
#include <string>

#include "sim/experiment/experiment.hpp"
#include "sim/experiment/precision_words.hpp"

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

/// " 30 %  24 of about 80 replications, 0:14 left; weeks_in_work: still ±0.42 weeks, goal ±0.3
/// weeks". Without the figure it fits into a line of a terminal.
[[nodiscard]] std::string progress_to_goals(experiment::Progress const& progress,
                                            experiment::Outlook const& outlook,
                                            double seconds);

/// Tells a person how far the experiment is: by the replications that are wanted or, where goals of
/// precision end it, by those that it is likely to take.
class ProgressPrinter final : public experiment::ProgressListener {
 public:
  ProgressPrinter(std::ostream& err,
                  ProgressStyle style,
                  Clock clock,
                  std::function<experiment::Outlook()> outlook = {})
      : err_(err), style_(style), clock_(std::move(clock)), outlook_(std::move(outlook)) {}

  void on_progress(experiment::Progress const& progress) override;

  /// Wipes the bar, so that what is printed next stands on an empty line.
  void finish();

 private:
  void draw_bar(experiment::Progress const& progress, double now);
  void print_step(experiment::Progress const& progress, double now);
  [[nodiscard]] std::string line(experiment::Progress const& progress, double now) const;

  std::ostream& err_;
  ProgressStyle style_;
  Clock clock_;
  std::function<experiment::Outlook()> outlook_;  ///< Empty: no goals.
  double last_ = 0.0;                             ///< When something was printed.
  int tenths_ = 0;                                ///< Of the way, when a step was printed.
  bool is_drawn_ = false;
};

}  // namespace sim::cli
