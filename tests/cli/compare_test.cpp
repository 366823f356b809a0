#include <fstream>

#include <gmock/gmock.h>

#include "tests/cli/program.hpp"

namespace sim::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

namespace fs = std::filesystem;

/// Comparing arms: two more mentors in a short run of the municipality.
class CompareCommand : public ProgramTest {
 protected:
  [[nodiscard]] static Words short_comparison(Words const& more) {
    Words words{"compare",
                scenario("two_more_mentors.toml"),
                "--set",
                "run.length=4 months",
                "--set",
                "run.run_in=0 days",
                "--set",
                "question.horizon=3"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  }

  void write(std::string const& name, std::string const& text) const {
    std::ofstream{folder() / name} << text;
  }
};

TEST_F(CompareCommand, PrintsTheAnswerAndWritesResultsAndPage) {
  auto const outcome = run(short_comparison({"--replications", "6", "--report", "answer.html"}));
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("Two more mentors\n"));
  EXPECT_THAT(outcome.out, HasSubstr("Has ordinary paid hours on the day, 3 months"));
  EXPECT_THAT(outcome.out, HasSubstr("Net result by payer"));
  EXPECT_THAT(outcome.out, HasSubstr("NOT CALIBRATED"));
  EXPECT_TRUE(fs::exists(folder() / "output" / "two_more_mentors.h5"));
  EXPECT_THAT(text_of(folder() / "answer.html"), HasSubstr("</html>"));
}

TEST_F(CompareCommand, WritesThePageInDanish) {
  auto const outcome =
      run(short_comparison({"--replications", "2", "--report", "svar.html", "--lang", "da"}));
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(text_of(folder() / "svar.html"), HasSubstr("To mentorer mere"));
}

TEST_F(CompareCommand, AnswersASweepOverTwoValues) {
  auto const outcome = run({"compare",
                            SIM_SOURCE_DIR "/tests/cli/two_sweeps.toml",
                            "--out",
                            "two.h5",
                            "--report",
                            "two.html",
                            "--quiet"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("“Days waited for a mentor, mean”"));
  auto const page = text_of(folder() / "two.html");
  EXPECT_THAT(page, HasSubstr("Each curve is a value of “Offered a mentor”."));
  EXPECT_THAT(page, HasSubstr("class=\"heat h"));
}

TEST_F(CompareCommand, GivesTheSamePageFromTheResultsFile) {
  static_cast<void>(run(short_comparison(
      {"--replications", "6", "--report", "first.html", "--out", "mentors.h5", "--threads", "2"})));
  auto const outcome = run({"report", "mentors.h5", "--report", "again.html"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_GT(text_of(folder() / "first.html").size(), 10'000U);
  EXPECT_TRUE(text_of(folder() / "first.html") == text_of(folder() / "again.html"));
}

TEST_F(CompareCommand, GoesOnFromAFinishedFileWithoutATrace) {
  auto const with = [](std::string const& replications, std::string const& out, bool resumes) {
    Words more{"--replications", replications, "--out", out, "--quiet"};
    if (resumes) {
      more.emplace_back("--resume");
    }
    return short_comparison(more);
  };
  static_cast<void>(run(with("4", "extended.h5", false)));
  static_cast<void>(run(with("8", "extended.h5", true)));
  static_cast<void>(run(with("8", "whole.h5", false)));
  EXPECT_TRUE(text_of(folder() / "extended.h5") == text_of(folder() / "whole.h5"));
}

/// The first look would do for no more than 0.1 points.
TEST_F(CompareCommand, GoesOnUntilThePrecisionThatIsAskedFor) {
  auto const outcome = run(short_comparison({"--precision", "ordinary_hours_at: 0.09 pp"}));
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("every goal was met"));
  EXPECT_THAT(outcome.out, HasSubstr("ordinary_hours_at: ±0.0"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("Stopped after 80 replications")));
}

TEST_F(CompareCommand, SaysWhichOfTheGoalsWasMissed) {
  auto const outcome = run(short_comparison({"--precision",
                                             "ordinary_hours_at: 5 pp",
                                             "--precision",
                                             "weeks_in_work: 0.0001 weeks",
                                             "--replications",
                                             "62"}));
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("not every goal was met"));
  EXPECT_THAT(outcome.out, HasSubstr("ordinary_hours_at: ±"));
  EXPECT_THAT(outcome.out, HasSubstr("weeks_in_work: still ±"));
}

TEST_F(CompareCommand, EndsWithAnotherCodeWhereAGoalCanNeverBeMet) {
  auto const outcome =
      run(short_comparison({"--precision", "caseload_per_post/job_broker: 1 places"}));
  EXPECT_EQ(outcome.code, 64);
  auto const never = run(short_comparison({"--precision", "caseload_per_post/job_broker: 1"}));
  EXPECT_EQ(never.code, 1);
  EXPECT_THAT(never.err, HasSubstr("a goal of precision cannot be met"));
  EXPECT_THAT(never.out, HasSubstr("caseload_per_post/job_broker: never known, goal ±1"));
}

TEST_F(CompareCommand, TakesTheCapFromASettingAsFromTheOption) {
  Words const goal{"--precision", "ordinary_hours_at: 0.001 pp"};
  auto as_option = goal;
  as_option.insert(as_option.end(), {"--replications", "4", "--out", "option.h5"});
  auto as_setting = goal;
  as_setting.insert(as_setting.end(), {"--set", "run.replications=4", "--out", "setting.h5"});
  static_cast<void>(run(short_comparison(as_option)));
  auto const outcome = run(short_comparison(as_setting));
  EXPECT_THAT(outcome.err, HasSubstr("until precise enough, at most 4 replications"));
  EXPECT_EQ(text_of(folder() / "option.h5").size(), text_of(folder() / "setting.h5").size());
}

TEST_F(CompareCommand, TellsHowFarTheGoalsAreWhileItRuns) {
  auto const outcome =
      run(short_comparison({"--precision", "ordinary_hours_at: 0.001 pp", "--replications", "62"}));
  EXPECT_THAT(outcome.err, HasSubstr("62 of about 62 replications"));
  EXPECT_THAT(outcome.err, HasSubstr("ordinary_hours_at: still ±"));
}

TEST_F(CompareCommand, RefusesAGoalThatNamesNoMeasure) {
  auto const outcome = run(short_comparison({"--precision", "ordinary_hour_at: 1 pp"}));
  EXPECT_EQ(outcome.code, 64);
  EXPECT_THAT(outcome.err, HasSubstr("did you mean 'ordinary_hours_at'?"));
  EXPECT_FALSE(fs::exists(folder() / "output"));
}

TEST_F(CompareCommand, RefusesAQuestionWhoseGoalNamesNoMeasure) {
  write("question.toml",
        "extends = \"" + scenario("two_more_mentors.toml") +
            "\"\n[question]\nprecision = [\"net_presents/state: 1 DKK\"]\n");
  auto const outcome = run({"compare", "question.toml"});
  EXPECT_EQ(outcome.code, 65);
  EXPECT_THAT(outcome.err, HasSubstr("did you mean 'net_present'?"));
  EXPECT_EQ(run({"validate", "question.toml"}).code, 65);
}

TEST_F(CompareCommand, RefusesAScenarioWithOneArm) {
  auto const outcome = run({"compare", scenario("evaluations/ips.toml")});
  EXPECT_EQ(outcome.code, 65);
  EXPECT_THAT(outcome.err, HasSubstr("there is nothing to compare"));
}

TEST_F(CompareCommand, WritesTheChecklistsWithTheirGaps) {
  auto const outcome = run(
      short_comparison({"--replications", "2", "--stress", "stress.md", "--cheers", "cheers.md"}));
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(text_of(folder() / "stress.md"), HasSubstr("Philox4x32-10"));
  EXPECT_THAT(text_of(folder() / "cheers.md"), HasSubstr("| 27 | Source of funding | **Gap"));
}

TEST_F(CompareCommand, WritesTheSameTablesNowAndFromTheResultsFile) {
  auto const outcome = run(short_comparison(
      {"--replications", "6", "--csv", "first", "--out", "mentors.h5", "--quiet"}));
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(run({"report", "mentors.h5", "--csv", "again"}).code, 0);
  for (auto const* name : {"outcomes.csv",
                           "changes.csv",
                           "staff.csv",
                           "staff_changes.csv",
                           "people.csv",
                           "drop_out.csv",
                           "drop_out_changes.csv",
                           "costs.csv",
                           "costs_changes.csv",
                           "survival.csv",
                           "names.csv"}) {
    EXPECT_THAT(text_of(folder() / "first" / name), HasSubstr("\n")) << name;
    EXPECT_TRUE(text_of(folder() / "first" / name) == text_of(folder() / "again" / name)) << name;
  }
}

TEST_F(CompareCommand, WritesTablesForADanishSpreadsheet) {
  auto const outcome =
      run(short_comparison({"--replications", "2", "--csv", "tabeller", "--decimal-comma"}));
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(text_of(folder() / "tabeller" / "outcomes.csv"),
              testing::StartsWith("\xEF\xBB\xBF"
                                  "arm;group;horizon;measure;"));
}

TEST_F(CompareCommand, RefusesADecimalCommaWithoutTables) {
  auto const outcome = run(short_comparison({"--replications", "2", "--decimal-comma"}));
  EXPECT_EQ(outcome.code, 64);
  EXPECT_THAT(outcome.err, HasSubstr("--csv"));
}

TEST_F(CompareCommand, FindsOutBeforeTheRunThatTablesCannotBeWritten) {
  write("tables", "a file, not a folder");
  auto const outcome = run(short_comparison({"--replications", "2", "--csv", "tables"}));
  EXPECT_EQ(outcome.code, 74);
  EXPECT_THAT(outcome.err, HasSubstr("tables"));
  EXPECT_FALSE(fs::exists(folder() / "output" / "two_more_mentors.h5"));
}

TEST_F(CompareCommand, MakesNoReportOfAFileThatIsNoResult) {
  write("letter.h5", "Dear Sir");
  auto const outcome = run({"report", "letter.h5"});
  EXPECT_EQ(outcome.code, 74);
  EXPECT_THAT(outcome.err, HasSubstr("letter.h5"));
  EXPECT_FALSE(fs::exists(folder() / "letter.html"));
}

TEST_F(CompareCommand, MakesNoReportOfATruncatedFile) {
  static_cast<void>(run(short_comparison({"--replications", "2", "--out", "whole.h5"})));
  auto const whole = text_of(folder() / "whole.h5");
  write("half.h5", whole.substr(0, whole.size() / 2));
  auto const outcome = run({"report", "half.h5"});
  EXPECT_EQ(outcome.code, 74);
  EXPECT_THAT(outcome.err, Not(HasSubstr("bug")));
}

}  // namespace
}  // namespace sim::tests
