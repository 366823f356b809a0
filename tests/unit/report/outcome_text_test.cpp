#include "sim/report/outcome_text.hpp"

#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/report/text_table.hpp"

#include "tests/unit/report/ten_citizens.hpp"

namespace sim::report {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string text_of(scenario::Scenario const& scenario, experiment::Summary const& summary) {
  return outcome_text(scenario, summary, "output/small.h5");
}

TEST(OutcomeText, GoldenOfTwoArms) {
  auto const scenario = tests::two_arms();
  EXPECT_EQ(text_of(scenario, tests::summary_of_two_arms(scenario)),
            R"(Ten citizens of Ærø
3 replications of 2 arms, the same people with the same luck. Means over replications, with 95 %
intervals.

  treatment as usual: Treatment as usual
  ips: Individual Placement and Support

All citizens, 12 months after the start
                                treatment as           ips
                                       usual
persons followed, mean                    10            10
in ordinary hours on the day   30.0 % ± 24.8  40.0 % ± 0.0
ever in ordinary hours         30.0 % ± 24.8  40.0 % ± 0.0
ever in work or education      30.0 % ± 24.8  40.0 % ± 0.0
in education on the day          0.0 % ± 0.0   0.0 % ± 0.0
ever in a placement              0.0 % ± 0.0   0.0 % ± 0.0
flex job on the day              0.0 % ± 0.0   0.0 % ± 0.0
disability pension on the day    0.0 % ± 0.0   0.0 % ± 0.0
weeks in work since the start    15.7 ± 13.0    20.9 ± 0.0

All citizens, 24 months after the start
                                treatment as           ips
                                       usual
persons followed, mean                    10            10
in ordinary hours on the day   30.0 % ± 24.8  40.0 % ± 0.0
ever in ordinary hours         30.0 % ± 24.8  40.0 % ± 0.0
ever in work or education      30.0 % ± 24.8  40.0 % ± 0.0
in education on the day          0.0 % ± 0.0   0.0 % ± 0.0
ever in a placement              0.0 % ± 0.0   0.0 % ± 0.0
flex job on the day              0.0 % ± 0.0   0.0 % ± 0.0
disability pension on the day    0.0 % ± 0.0   0.0 % ± 0.0
weeks in work since the start    31.3 ± 25.9    41.8 ± 0.0

Staff in the last twelve months, treatment as usual
              posts  caseload    above    in    days        in  unused
                     per post  ceiling  line  waited  meetings
caseworker        5         –        –     –       –         –       –
consultant        3         –        –     –       –         –       –
mentor            2         –        –     –       –         –       –
psychologist      1         –        –     –       –         –       –

Staff in the last twelve months, ips
              posts  caseload    above    in    days        in  unused
                     per post  ceiling  line  waited  meetings
caseworker        5         –        –     –       –         –       –
consultant        3         –        –     –       –         –       –
mentor            2         –        –     –       –         –       –
psychologist      1         –        –     –       –         –       –

Caseload: places held by weight, vacant posts counted as posts; above the ceiling through hand-over.
In line: citizens waiting at the ends of months, for places, which may be full while hours are left.
In meetings, unused: of the hours for citizens and firms; the rest is other work, travel, absence.

How sure: calibrated; the intervals hold what chance does to the simulated people. Replications of
"in ordinary hours on the day" at 12 months, all citizens, spread by 10.0 points (SD) from chance.
With so few replications the intervals themselves are rough.
It leans on 0 assumptions; 0 values have a source. See jobspor describe.
Everything is in output/small.h5
Digest 0000000000000abc
)");
}

TEST(OutcomeText, ShowsTheGroupsOfAnEvaluationSideBySide) {
  auto const scenario = tests::an_evaluation();
  EXPECT_THAT(
      text_of(scenario, tests::summary_of_evaluation(scenario)),
      HasSubstr("Outcomes, 12 months after the start\n"
                "                                All citizens        treated      control\n"
                "persons followed, mean                    10              5            5\n"
                "in ordinary hours on the day   20.0 % ± 12.4  40.0 % ± 24.8  0.0 % ± 0.0\n"));
}

TEST(OutcomeText, PutsObservedFiguresBesideTheSimulatedOnes) {
  auto const scenario = tests::an_evaluation();
  EXPECT_THAT(text_of(scenario, tests::summary_of_evaluation(scenario)),
              HasSubstr("                                          observed  persons        "
                        "simulated      source\n"
                        "Treated: ordinary hours at 18 months  19.0 % ± 7.7      100    40.0 % ± "
                        "24.8  jf-treated\n"
                        "Control: weeks in work, 12 months       17.0 weeks      100  0.0 weeks ± "
                        "0.0  jf-control\n"));
}

TEST(OutcomeText, TellsChanceAndParametersApartUntilCalibrated) {
  auto const scenario = tests::an_evaluation();
  auto const text = text_of(scenario, tests::summary_of_evaluation(scenario));
  EXPECT_THAT(text, HasSubstr("Not calibrated: response parameters were drawn from their priors."));
  EXPECT_THAT(text,
              HasSubstr("spread by 5.8 points (SD) from chance and 2.9\nfrom the parameters."));
}

TEST(OutcomeText, GivesNoIntervalToOneReplication) {
  auto const scenario = tests::two_arms();
  auto const text = text_of(scenario, tests::a_summary(scenario, {{2, 4}}));
  EXPECT_THAT(text, HasSubstr("in ordinary hours on the day      20.0 %  40.0 %\n"));
  EXPECT_THAT(text, HasSubstr("more give an interval."));
  EXPECT_THAT(text, Not(HasSubstr("±")));
}

TEST(OutcomeText, StaysOnThePageWithManyArms) {
  std::vector<scenario::Arm> arms;
  for (int k = 0; k < 9; ++k) {
    arms.push_back(tests::an_arm("interdisciplinary_" + std::to_string(k), "An arm", {}));
  }
  auto const scenario = tests::a_scenario(arms);
  std::istringstream lines{text_of(scenario, tests::a_summary(scenario, {std::vector<int>(9, 3)}))};
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(width_of(line), page_width) << line;
  }
}

}  // namespace
}  // namespace sim::report
