#include "sim/cli/progress.hpp"

#include <algorithm>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sim::cli {
namespace {

using experiment::Progress;
using testing::HasSubstr;
using testing::Not;

Progress after(int finished) {
  return {
      .finished = finished, .wanted = 20, .events = 1'000'000ULL * static_cast<unsigned>(finished)};
}

/// Drives a printer through an experiment whose replications take so many seconds each.
std::string printed(ProgressStyle style, double seconds_each) {
  std::ostringstream err;
  double now = 0.0;
  ProgressPrinter printer{err, style, [&now] { return now; }};
  for (int finished = 1; finished <= 20; ++finished) {
    now += seconds_each;
    printer.on_progress(after(finished));
  }
  printer.finish();
  return err.str();
}

auto lines_in(std::string const& text) {
  return std::count(text.begin(), text.end(), '\n');
}

TEST(ProgressText, TellsShareCountSpeedAndTimeLeft) {
  EXPECT_EQ(progress_step(after(6), 3.0),
            " 30 %  6 of 20 replications, 2.0 million events/s, 0:07 left");
  EXPECT_EQ(progress_bar(after(6), 3.0),
            "[######--------------]  30 %  6 of 20 replications, 2.0 million events/s, 0:07 left");
}

TEST(ProgressText, TellsHoursAndSlowSpeed) {
  EXPECT_EQ(progress_step(after(1), 1000.0),
            "  5 %  1 of 20 replications, 1 thousand events/s, 5:16:40 left");
}

TEST(ProgressText, TellsNoSpeedBeforeAnythingIsDone) {
  EXPECT_EQ(progress_step(after(0), 3.0), "  0 %  0 of 20 replications");
}

experiment::Outlook still_far() {
  return {.replications = 80,
          .figure = "weeks_in_work",
          .widths = "still ±0.42 weeks, goal ±0.3 weeks"};
}

std::string printed_to_goals(int finished, int wanted) {
  std::ostringstream err;
  ProgressPrinter printer{err, ProgressStyle::bar, [] { return 3.0; }, still_far};
  printer.on_progress({.finished = finished, .wanted = wanted, .events = 1});
  return err.str();
}

TEST(ProgressText, TellsHowFarTheGoalsAre) {
  EXPECT_EQ(progress_to_goals(after(6), still_far(), 3.0),
            " 30 %  6 of about 20 replications, 0:07 left; weeks_in_work: still ±0.42 weeks, goal "
            "±0.3 weeks");
}

TEST(ProgressPrinter, CountsByTheReplicationsThatGoalsAreLikelyToTake) {
  EXPECT_EQ(printed_to_goals(20, 2000),
            "\r\033[K 25 %  20 of about 80 replications, 0:09 left; still ±0.42 weeks, goal ±0.3 "
            "weeks");
}

TEST(ProgressPrinter, ExpectsOneMoreReplicationThanThereAreButNoMoreThanTheCap) {
  EXPECT_THAT(printed_to_goals(100, 2000), HasSubstr(" 100 of about 101 replications"));
  EXPECT_THAT(printed_to_goals(100, 100), HasSubstr(" 100 of about 100 replications"));
}

TEST(ProgressPrinter, PrintsALinePerTenthOfALongRun) {
  EXPECT_EQ(lines_in(printed(ProgressStyle::steps, 10.0)), 10);
}

TEST(ProgressPrinter, PrintsOneLineAboutAShortRun) {
  EXPECT_EQ(printed(ProgressStyle::steps, 0.1),
            "100 %  20 of 20 replications, 10.0 million events/s, 0:00 left\n");
}

TEST(ProgressPrinter, RedrawsOneLineOnATerminalAndWipesIt) {
  auto const text = printed(ProgressStyle::bar, 1.0);
  EXPECT_THAT(text, Not(HasSubstr("\n")));
  EXPECT_THAT(text, HasSubstr("\r\033[K[####################] 100 %"));
  EXPECT_TRUE(text.ends_with("\r\033[K"));
}

TEST(ProgressPrinter, DrawsTenTimesASecondAtMost) {
  std::ostringstream err;
  double now = 0.0;
  ProgressPrinter printer{err, ProgressStyle::bar, [&now] { return now; }};
  printer.on_progress(after(1));
  auto const first = err.str();
  now = 0.05;
  printer.on_progress(after(2));
  EXPECT_EQ(err.str(), first);
  now = 0.11;
  printer.on_progress(after(3));
  EXPECT_THAT(err.str(), HasSubstr("3 of 20"));
}

TEST(ProgressPrinter, IsSilentWhenAskedTo) {
  EXPECT_EQ(printed(ProgressStyle::none, 10.0), "");
}

}  // namespace
}  // namespace sim::cli
