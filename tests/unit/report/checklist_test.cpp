#include "sim/report/checklist.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/report/answer_of.hpp"

#include "tests/support/priced_scenario.hpp"

namespace sim::report {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// The checklists of a small town, simulated for them.
class Checklist : public testing::Test {
 protected:
  static scenario::Scenario town() {
    auto made = tests::priced_scenario();
    made.replications = 6;
    return made;
  }

  static Answer answer_of_town(scenario::Scenario const& scenario) {
    auto const summary = experiment::run_experiment(
        scenario, {.threads = 1, .out = {}, .command = {}, .kept = cells_for_answer(scenario)});
    return answer_of(scenario,
                     summary,
                     {.command = "jobspor compare town.toml",
                      .file = "town.toml",
                      .precision = {},
                      .assumptions = 3,
                      .sources = 1});
  }

  static std::size_t count_of(std::string const& text, std::string const& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
      ++count;
    }
    return count;
  }
};

TEST_F(Checklist, HasEveryItemOfItsStandard) {
  auto const scenario = town();
  auto const answer = answer_of_town(scenario);
  EXPECT_THAT(cheers(scenario, answer), HasSubstr("of 28 items"));
  EXPECT_THAT(stress_des(scenario, answer), HasSubstr("of 24 items"));
}

TEST_F(Checklist, CountsTheGapsItMarks) {
  auto const scenario = town();
  auto const text = cheers(scenario, answer_of_town(scenario));
  EXPECT_THAT(text, HasSubstr(std::to_string(count_of(text, "**Gap")) + " of 28 items are left"));
}

TEST_F(Checklist, TellsTheDiscountOfTheScenarioAndNoOther) {
  auto scenario = town();
  scenario.prices->discount = {{.from_year = 0, .rate = economics::Share{40'000}},
                               {.from_year = 30, .rate = economics::Share{15'000}}};
  EXPECT_THAT(cheers(scenario, answer_of_town(scenario)),
              AllOf(HasSubstr("4 % a year, 1.5 % from year 30"), Not(HasSubstr("3.5 %"))));
}

TEST_F(Checklist, LeavesCostsAsGapsWhereNothingHasAPrice) {
  auto scenario = town();
  scenario.prices.reset();
  EXPECT_THAT(cheers(scenario, answer_of_town(scenario)),
              HasSubstr("| 10 | Discount rate | **Gap"));
}

}  // namespace
}  // namespace sim::report
