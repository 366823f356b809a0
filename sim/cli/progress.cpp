#include "sim/cli/progress.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/format.h>

namespace sim::cli {

namespace {

constexpr double seconds_between_bars = 0.1;
constexpr double seconds_between_steps = 5.0;
constexpr int bar_width = 20;
constexpr char const* wipe = "\r\033[K";  // To the start of the line, and empty it.

double share_of(experiment::Progress const& progress) {
  return progress.wanted > 0 ? static_cast<double>(progress.finished) / progress.wanted : 0.0;
}

std::string rate_text(double per_second) {
  if (per_second >= 1e6) {
    return fmt::format("{:.1f} million events/s", per_second / 1e6);
  }
  return fmt::format("{:.0f} thousand events/s", per_second / 1e3);
}

std::string time_text(double seconds) {
  auto const whole = static_cast<std::int64_t>(std::ceil(seconds));
  if (whole >= 3600) {
    return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
  }
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

std::string time_left(experiment::Progress const& progress, double seconds) {
  double const share = share_of(progress);
  return time_text(seconds * (1.0 - share) / share) + " left";
}

}  // namespace

Clock stopwatch() {
  auto const begin = std::chrono::steady_clock::now();
  return [begin] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
}

std::string progress_step(experiment::Progress const& progress, double seconds) {
  auto text = fmt::format("{:3.0f} %  {} of {} replications",
                          100.0 * share_of(progress),
                          progress.finished,
                          progress.wanted);
  if (seconds > 0.0 && progress.finished > 0) {
    text += ", " + rate_text(static_cast<double>(progress.events) / seconds);
    text += ", " + time_left(progress, seconds);
  }
  return text;
}

std::string progress_bar(experiment::Progress const& progress, double seconds) {
  auto const done = static_cast<std::size_t>(bar_width * share_of(progress));
  return "[" + std::string(done, '#') + std::string(bar_width - done, '-') + "] " +
         progress_step(progress, seconds);
}

std::string progress_to_goals(experiment::Progress const& progress,
                              experiment::Outlook const& outlook,
                              double seconds) {
  auto text = fmt::format("{:3.0f} %  {} of about {} replications",
                          100.0 * share_of(progress),
                          progress.finished,
                          progress.wanted);
  if (seconds > 0.0 && progress.finished > 0) {
    text += ", " + time_left(progress, seconds);
  }
  auto const figure = outlook.figure.empty() ? std::string{} : outlook.figure + ": ";
  return text + "; " + figure + outlook.widths;
}

void ProgressPrinter::on_progress(experiment::Progress const& progress) {
  auto told = progress;
  if (outlook_) {
    told.wanted =
        std::min(progress.wanted, std::max(progress.finished + 1, outlook_().replications));
  }
  switch (style_) {
    case ProgressStyle::none: return;
    case ProgressStyle::bar: return draw_bar(told, clock_());
    case ProgressStyle::steps: return print_step(told, clock_());
  }
}

std::string ProgressPrinter::line(experiment::Progress const& progress, double now) const {
  bool const is_bar = style_ == ProgressStyle::bar;
  if (!outlook_) {
    return is_bar ? progress_bar(progress, now) : progress_step(progress, now);
  }
  auto outlook = outlook_();
  if (is_bar) {
    outlook.figure.clear();  // There is no room for it.
  }
  return progress_to_goals(progress, outlook, now);
}

void ProgressPrinter::draw_bar(experiment::Progress const& progress, double now) {
  bool const is_last = progress.finished == progress.wanted;
  if (is_drawn_ && !is_last && now - last_ < seconds_between_bars) {
    return;
  }
  err_ << wipe << line(progress, now) << std::flush;
  is_drawn_ = true;
  last_ = now;
}

void ProgressPrinter::print_step(experiment::Progress const& progress, double now) {
  bool const is_last = progress.finished == progress.wanted;
  auto const tenths = static_cast<int>(10.0 * share_of(progress));
  if (!is_last && (tenths == tenths_ || now - last_ < seconds_between_steps)) {
    return;
  }
  err_ << line(progress, now) << std::endl;
  tenths_ = tenths;
  last_ = now;
}

void ProgressPrinter::finish() {
  if (is_drawn_) {
    err_ << wipe << std::flush;
    is_drawn_ = false;
  }
}

}  // namespace sim::cli
