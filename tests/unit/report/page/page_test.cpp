#include "sim/report/page/page.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/report/page/sample_answers.hpp"
#include "tests/unit/report/page/sample_sweeps.hpp"

namespace sim::report::tests {
namespace {

using testing::AllOf;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

std::string between(std::string const& text, std::string const& from, std::string const& to) {
  auto const begin = text.find(from);
  if (begin == std::string::npos) {
    return {};
  }
  return text.substr(begin + from.size(), text.find(to, begin + from.size()) - begin - from.size());
}

/// What a reader sees without scripts.
std::string still_part(std::string const& page) {
  return between(page, "<body>", "<script");
}

/// The numbers of a part of the page that come with their values: <data value="3.4">3.4</data>.
std::vector<std::pair<std::string, std::string>> told_numbers(std::string const& part) {
  std::vector<std::pair<std::string, std::string>> told;
  for (auto at = part.find("<data "); at != std::string::npos; at = part.find("<data ", at + 1)) {
    auto const element = part.substr(at, part.find("</data>", at) - at);
    told.emplace_back(between(element, "value=\"", "\""), element.substr(element.find('>') + 1));
  }
  return told;
}

std::vector<double> values_of_sentence(Answer const& answer) {
  auto const sentence =
      between(page_html(answer, Language::english), "<p class=\"answer\">", "</p>");
  std::vector<double> values;
  for (auto const& [value, words] : told_numbers(sentence)) {
    values.push_back(0.0);
    std::from_chars(value.data(), value.data() + value.size(), values.back());
  }
  return values;
}

testing::Matcher<double> about(double value) {
  return DoubleNear(value, 1e-8 * std::abs(value));
}

TEST(PageSentence, CarriesTheNumbersOfTheAnswer) {
  auto const answer = rich_answer();
  auto const& d = answer.groups[0].measures[0].arms[1].difference;
  auto const all = answer.groups[0].persons;
  EXPECT_THAT(values_of_sentence(answer),
              ElementsAre(about(100 * d.mean),
                          about(100 * d.low),
                          about(100 * d.high),
                          about(all * d.mean),
                          about(all),
                          about(all * d.low),
                          about(all * d.high)));
}

TEST(PageSentence, SaysWhatTheNumbersSay) {
  EXPECT_THAT(
      answer_sentence(rich_answer(), Language::english),
      AllOf(HasSubstr("With “Ten more job brokers”, 3.4 more of every 100 citizens are in ordinary "
                      "paid hours after 30 months than with “As today” (95 % interval 1.7 to 5.1): "
                      "33 more of 965 persons (16 to 50)."),
            HasSubstr("Each extra person in work 30 months into the run costs the public sector "
                      "DKK 140,000 (95 % interval DKK 81,300 to 268,000)."),
            HasSubstr("Over 5 years it costs the public sector DKK 4.60 million net (95 % interval "
                      "DKK 2.50 to 6.70 million).")));
}

TEST(PageSentence, IsDanishWithDanishNumbers) {
  EXPECT_THAT(answer_sentence(rich_answer(), Language::danish),
              AllOf(HasSubstr("Med »Ti flere jobformidlere« er der 3,4 flere af hver 100 borgere"),
                    HasSubstr("140.000 kr. (95 %-interval 81.300 til 268.000 kr.)"),
                    HasSubstr("4,60 mio. kr. (95 %-interval 2,50 til 6,70 mio. kr.)")));
}

TEST(PageSentence, DoesNotTellWhatAnIntervalAroundZeroDoesNotTell) {
  EXPECT_THAT(answer_sentence(minimal_answer(), Language::english),
              AllOf(HasSubstr("We cannot tell whether “One more mentor” changes how many"),
                    HasSubstr("(95 % interval −1.1 to +1.9)"),
                    HasSubstr("The scenario has no prices")));
}

TEST(PageSentence, GivesNoCostPerPersonWhereNobodyMayBeInWork) {
  auto answer = rich_answer();
  answer.economics.in_work[1].difference = spread(2.0, 9.0);
  EXPECT_THAT(answer_sentence(answer, Language::english),
              AllOf(HasSubstr("What an extra person in work costs cannot be told"),
                    Not(HasSubstr("Each extra person"))));
}

TEST(PageSentence, ShowsThatAClearDifferenceIsNotZero) {
  auto answer = rich_answer();
  answer.groups[0].measures[0].arms[1].difference = spread(0.0009, 0.0008);
  EXPECT_THAT(answer_sentence(answer, Language::english),
              AllOf(HasSubstr("0.09 more of every 100 citizens"),
                    HasSubstr("(95 % interval 0.01 to 0.17): 0.9 more of 965 persons (0.1 to")));
}

TEST(PageSentence, SpeaksOfTheGroupThatIsAskedAbout) {
  auto answer = rich_answer();
  answer.group = 3;
  answer.groups[3].measures[0].arms[1].difference = spread(0.08, 0.02);
  EXPECT_THAT(answer_sentence(answer, Language::danish),
              AllOf(HasSubstr("8,0 flere af hver 100 borgere i gruppen »Svær psykisk sygdom«"),
                    HasSubstr("12 flere af 145 personer (9 til 15)")));
}

TEST(PageSentence, AnswersASweepWithItsFirstMeasureAndHowFarToGo) {
  EXPECT_THAT(
      answer_sentence(waiting_answer(), Language::english),
      AllOf(HasSubstr("With “Extra mentors: 3”, “Days waited for a mentor, mean” is 3.6 days (0.6 "
                      "to 6.6) against 62.0 days with “One mentor”: 58.4 days lower (95 % interval "
                      "56.4 to 60.4)."),
            HasSubstr("That is 95 % of what the best point, “Extra mentors: 6”, brings."),
            HasSubstr("A step further, to “Extra mentors: 4”: 2.6 days lower")));
}

TEST(PageSentence, TellsOfASweepWhatCannotBeTold) {
  EXPECT_THAT(answer_sentence(waiting_answer(), Language::english),
              HasSubstr("In ordinary paid hours: 10.0 %, no change can be told, 0.0 percentage "
                        "points (95 % interval −0.1 to +0.1)."));
  auto answer = waiting_answer();
  for (std::size_t arm = 1; arm < answer.arms.size(); ++arm) {
    answer.groups[0].measures[0].arms[arm].difference = spread(-0.5, 2.0);
  }
  EXPECT_THAT(answer_sentence(answer, Language::english),
              HasSubstr("We cannot tell whether any point of the sweep improves “Days waited"));
}

TEST(PageSentence, TellsALossAsALoss) {
  auto answer = minimal_answer();
  answer.groups[0].measures[0].arms[1].difference = spread(-0.05, 0.01);
  EXPECT_THAT(answer_sentence(answer, Language::english),
              AllOf(HasSubstr("5.0 fewer of every 100 citizens"),
                    HasSubstr("(95 % interval 4.0 to 6.0): 20 fewer of 400 persons (16 to 24)")));
}

TEST(PageSentence, TellsArmsApartByTheDifferenceBetweenThem) {
  EXPECT_THAT(answer_sentence(rich_answer(), Language::english),
              HasSubstr("With “Smaller caseloads” the difference is +0.6 percentage points (95 % "
                        "interval −1.1 to +2.3), clearly less: the first is ahead by 2.8 "
                        "percentage points (1.8 to 3.8)."));
}

TEST(PageSentence, DoesNotRankArmsWhoseContrastHoldsZero) {
  auto answer = rich_answer();
  answer.contrasts[0].difference = spread(0.004, 0.01);
  EXPECT_THAT(answer_sentence(answer, Language::english),
              HasSubstr("which of the two is better cannot be told: the first is ahead by +0.4 "
                        "percentage points (−0.6 to +1.4)."));
}

TEST(PageSentence, TurnsAContrastTheWayItTellsIt) {
  auto answer = rich_answer();
  answer.lead = 3;
  answer.groups[0].measures[0].arms[3].difference = spread(0.05, 0.01);
  answer.contrasts[1].difference = spread(-0.016, 0.004);
  EXPECT_THAT(answer_sentence(answer, Language::english),
              HasSubstr("the first is ahead by 1.6 percentage points (1.2 to 2.0)."));
}

TEST(PageSentence, TellsOfTheOthersWhereNoneIsAGain) {
  auto answer = rich_answer();
  auto& arms = answer.groups[0].measures[0].arms;
  arms[1].difference = spread(0.001, 0.01);
  arms[2].difference = spread(0.002, 0.01);
  EXPECT_THAT(answer_sentence(answer, Language::english),
              AllOf(HasSubstr("With “Smaller caseloads” it cannot be told whether there is a "
                              "difference: +0.2 percentage points (95 % interval −0.8 to +1.2)."),
                    Not(HasSubstr("ahead"))));
}

TEST(PageSentence, NamesAnOutcomeThatIsNoShare) {
  auto answer = minimal_answer();
  answer.groups[0].measures[0] = {
      "weeks_in_work", Unit::weeks, Better::more, compared(10, {2}, 0.5)};
  EXPECT_THAT(answer_sentence(answer, Language::english),
              HasSubstr("With “One more mentor”, “Weeks in work” is 2.0 weeks higher than with"));
}

TEST(PageSentence, SaysWhenNothingIsKnownOrCompared) {
  auto answer = minimal_answer();
  answer.groups[0].measures[0].arms[1].difference = spread(unknown, unknown);
  EXPECT_THAT(answer_sentence(answer, Language::english), HasSubstr("is not known."));
  EXPECT_THAT(answer_sentence(Answer{}, Language::english), HasSubstr("one arm only"));
}

TEST(Page, HasTheSameBytesForTheSameAnswer) {
  EXPECT_EQ(page_html(rich_answer(), Language::danish), page_html(rich_answer(), Language::danish));
}

TEST(Page, IsSmallEnoughToBeMailed) {
  EXPECT_LT(page_html(rich_answer(), Language::danish).size(), 500'000U);
}

TEST(Page, CountsInAStateThoseWhoCameOnWaysOfFew) {
  auto answer = rich_answer();
  std::vector const states(answer.flows.months.size(),
                           std::vector<double>(answer.flows.states.size()));
  answer.flows.totals.assign(answer.arms.size(), states);
  answer.flows.totals[answer.lead].back()[5] = 77.0;
  EXPECT_THAT(still_part(page_html(answer, Language::english)), HasSubstr(" 77</text>"));
}

TEST(Page, SaysAtItsHeadThatItIsNotCalibrated) {
  auto const head = between(page_html(rich_answer(), Language::danish), "<header>", "</header>");
  EXPECT_THAT(head, HasSubstr("Ikke kalibreret."));
  EXPECT_THAT(page_html(minimal_answer(), Language::danish), Not(HasSubstr("<strong>Ikke kali")));
}

TEST(Page, HasEveryChartWithWordsAndTableWithoutScripts) {
  auto const still = still_part(page_html(rich_answer(), Language::english));
  auto const charts = count_of(still, "<svg ");
  EXPECT_GT(charts, 25U);
  EXPECT_EQ(count_of(still, "data-figure="), charts);
  EXPECT_EQ(count_of(still, "role=\"img\" aria-label=\""), charts);
  EXPECT_GE(count_of(still, "<details>"), charts);
}

TEST(Page, HasCurvesWhereValuesAreSwept) {
  auto const still = still_part(page_html(sweep_answer(), Language::danish));
  EXPECT_THAT(still, AllOf(HasSubstr("id=\"sweep-0\""), HasSubstr("Mentorer")));
  EXPECT_THAT(page_html(rich_answer(), Language::danish), Not(HasSubstr("id=\"sweep\"")));
}

TEST(Page, ShowsOfManyCoursesOfStaffThoseInWhichTheArmsPart) {
  auto answer = rich_answer();
  for (int role = 0; role < 20; ++role) {
    auto course = sample_trajectory("line/quiet_" + std::to_string(role), 5, 5, 1);
    course.arms[1] = course.arms[2] = course.arms[3] = course.arms[0];
    answer.trajectories.push_back(course);
  }
  answer.trajectories.push_back(sample_trajectory("line/lively", 5, 50, 1));
  auto const page = page_html(answer, Language::english);
  EXPECT_THAT(page, HasSubstr("5 of 25 courses"));
  EXPECT_THAT(still_part(page), HasSubstr("In line: lively"));
  EXPECT_LT(page.size(), 500'000U);
  EXPECT_THAT(page, Not(HasSubstr("quiet_")));
}

TEST(Page, HasCurvesAndShadesWhereTwoValuesAreSwept) {
  auto const still = still_part(page_html(two_sweeps_answer(), Language::danish));
  auto const chart = between(still, "id=\"sweep-0\"", "</svg>");
  EXPECT_EQ(count_of(chart, "class=\"course a"), 4U);  // The base and three shares.
  auto const table = between(still, "<section id=\"sweep\"", "<figure");
  EXPECT_THAT(table, AllOf(HasSubstr("Tilbudt en mentor, % 50"), HasSubstr("class=\"heat h4\"")));
}

TEST(Page, TellsWhatTheMoneyBuysAndWhatIsLeftOfABudget) {
  auto const costs = between(page_html(rich_answer(), Language::danish), "id=\"costs\"", "<h3");
  EXPECT_THAT(costs,
              AllOf(HasSubstr("10 × Jobformidler <small>(besættes over 6 måneder)"),
                    HasSubstr("9 × Sagsbehandler <small>(til og med måned 18)"),
                    HasSubstr("<td>5.508</td><td>6.000</td><td>492</td>")));
}

TEST(Page, RanksArmsByCostEffectiveness) {
  auto const worth =
      between(page_html(rich_answer(), Language::english), "id=\"worth\"", "<figure");
  EXPECT_THAT(worth, AllOf(HasSubstr("extended dominance"), HasSubstr("10 <i>(against A)</i>")));
}

TEST(Page, TellsWhatIsBrokenOff) {
  auto const section =
      between(page_html(rich_answer(), Language::danish), "id=\"drop-out\"", "</section>");
  EXPECT_THAT(section,
              AllOf(HasSubstr("Virksomhedsforløb"), HasSubstr("−6,2"), HasSubstr("Begyndt")));
}

TEST(Page, TellsWhatOthersLoseInTheUnitOfItsMeasure) {
  auto answer = rich_answer();
  answer.groups[0].measures[0].unit = Unit::days;
  EXPECT_THAT(between(page_html(answer, Language::english), "displacement", "</tr>"),
              HasSubstr("−1.1 <i>(−1.7 to −0.5)</i>"));
}

TEST(Page, SaysInItsLanguageHowPreciseItIs) {
  EXPECT_THAT(page_html(rich_answer(), Language::danish),
              AllOf(HasSubstr("± 0,9\u00a0procentpoint nået, højst ± 1,0\u00a0procentpoint ønsket"),
                    HasSubstr("± 7,1\u00a0dage nået, ikke de ønskede ± 5,0\u00a0dage")));
}

TEST(Page, ClaimsNoLeaningThatChanceCouldMake) {
  auto answer = rich_answer();
  for (auto& leaning : answer.leanings) {
    leaning.stands_out = false;
  }
  EXPECT_THAT(still_part(page_html(answer, Language::english)),
              AllOf(HasSubstr("None of the 4 parameters that are drawn stands out"),
                    Not(HasSubstr("id=\"leanings\" data-figure"))));
}

TEST(Page, CarriesTheTextsOfOneLanguage) {
  auto const page = page_html(rich_answer(), Language::danish);
  EXPECT_THAT(between(page, "id=\"page-texts\">", "</script>"),
              AllOf(HasSubstr("Jobformidler"), Not(HasSubstr("Job broker"))));
}

TEST(Page, LoadsNothingFromElsewhere) {
  auto const page = page_html(rich_answer(), Language::english);
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  for (auto const* loader : {"src=", "@import", "url(", "fetch(", "XMLHttpRequest", "import("}) {
    EXPECT_THAT(page, Not(HasSubstr(loader)));
  }
  EXPECT_EQ(count_of(page, "href=\""), count_of(page, "href=\"data:,\""));
}

TEST(Page, TakesOddTextsAsTexts) {
  for (auto const language : {Language::english, Language::danish}) {
    auto const page = page_html(hostile_answer(), language);
    EXPECT_EQ(count_of(page, "<script"), 3U);
    EXPECT_EQ(count_of(page, "</script"), 3U);
    EXPECT_EQ(count_of(between(page, "<head>", "<body>"), "</title>"), 1U);
    EXPECT_THAT(page,
                HasSubstr("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; "
                          "&quot;æøå&quot;"));
    EXPECT_THAT(page, HasSubstr("\xF0\x9F\x98\x80"));
  }
}

TEST(Page, SaysThatWhatIsNotThereIsNotKnown) {
  auto const still = still_part(page_html(hostile_answer(), Language::english));
  EXPECT_THAT(still, HasSubstr("not known"));
  for (auto const* leak : {"NaN", "undefined", "null", "Infinity"}) {
    EXPECT_THAT(still, Not(HasSubstr(leak)));
  }
}

TEST(Page, StandsWithoutAnythingToTell) {
  EXPECT_THAT(page_html(Answer{}, Language::danish), HasSubstr("</html>"));
}

TEST(Page, MasksSmallNumbersOfPersons) {
  auto answer = rich_answer();
  answer.groups[4].measures[0].arms[1].difference.mean = 0.123457;
  answer.flows.arms[0][0].persons = 4.321;
  answer.trajectories[0].arms[1][7].mean = 4.8765;
  answer.gains[2].lost.mean = 0.0043214;
  auto const page = page_html(answer, Language::english);
  EXPECT_THAT(page, HasSubstr("Very rare group: fewer than 5 persons; nothing is shown."));
  EXPECT_THAT(page, HasSubstr("under 5"));
  for (auto const* number : {"0.123457", "4.321", "4.8765", "0.0043214"}) {
    EXPECT_THAT(page, Not(HasSubstr(number)));
  }
}

}  // namespace
}  // namespace sim::report::tests
