#include <regex>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/base/calendar.hpp"
#include "sim/model/run.hpp"
#include "sim/report/citizen_story.hpp"
#include "sim/report/staff_story.hpp"

#include "tests/support/small_town.hpp"

namespace sim::report {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

SimTime const tuesday = start_of(std::chrono::year{2023} / 3 / 7);

/// Lets a story listen to the small town for its first hundred days.
template <class Story>
void listen(Story& story) {
  auto const town = tests::small_town();
  auto const response = tests::middling_response();
  model::Run run{town, response, {.seed = 1, .replication = 0}, &story};
  run.until(town.opens + std::chrono::days{100});
}

/// Minutes in the line that sums up a day: "In all: free 6:24, meetings 0:45".
int minutes_in_all(std::string const& text) {
  auto const sums = text.substr(text.rfind("In all:"));
  std::regex const length{"([0-9]+):([0-9]{2})"};
  int sum = 0;
  for (std::sregex_iterator found{sums.begin(), sums.end(), length}, end; found != end; ++found) {
    sum += 60 * std::stoi((*found)[1]) + std::stoi((*found)[2]);
  }
  return sum;
}

TEST(StaffStory, AccountsForEveryMinuteOfTheRoster) {
  StaffStory story{"caseworker/1", tuesday};
  listen(story);
  ASSERT_TRUE(story.is_found());
  auto const roster = tests::small_town().roles[0].roster;
  EXPECT_EQ(minutes_in_all(story.text()),
            roster->open_time(tuesday, tuesday + std::chrono::hours{24}).count());
}

TEST(StaffStory, EndsWithTheCaseloadAndItsCeiling) {
  StaffStory story{"caseworker/1", tuesday};
  listen(story);
  EXPECT_THAT(story.text(), StartsWith("caseworker/1, Tuesday 2023-03-07\n\n"));
  EXPECT_THAT(story.text(), HasSubstr(" of 70 places"));
  EXPECT_THAT(story.text(), HasSubstr("In line for this role: "));
}

TEST(StaffStory, KnowsNobodyWhoDoesNotExist) {
  StaffStory story{"caseworker/99", tuesday};
  listen(story);
  EXPECT_FALSE(story.is_found());
}

TEST(CitizenStory, TellsFactsInOrderFromTheEntryOn) {
  CitizenStory story{"cash_benefit/stock/12"};
  listen(story);
  ASSERT_TRUE(story.is_found());
  EXPECT_THAT(story.text(), StartsWith("cash_benefit/stock/12: a "));
  EXPECT_THAT(story.text(),
              HasSubstr("2023-01-01 00:00  enters the simulated population (cash_benefit)\n"));
  EXPECT_THAT(story.text(), HasSubstr("[caseworker/"));
}

TEST(CitizenStory, LeavesOutPaperwork) {
  CitizenStory story{"cash_benefit/stock/12"};
  listen(story);
  EXPECT_THAT(story.text(), Not(HasSubstr("paperwork")));
}

TEST(CitizenStory, KnowsNobodyWhoDoesNotExist) {
  CitizenStory story{"cash_benefit/stock/9999"};
  listen(story);
  EXPECT_FALSE(story.is_found());
}

}  // namespace
}  // namespace sim::report
