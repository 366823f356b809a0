#include <fstream>
#include <nlohmann/json.hpp>

#include <gmock/gmock.h>

#include "tests/cli/program.hpp"

namespace sim::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;

namespace fs = std::filesystem;

/// Running a scenario: a few months of the municipality.
class RunCommand : public ProgramTest {
 protected:
  [[nodiscard]] static Words short_run(Words const& more) {
    Words words{"run",
                scenario("municipality.toml"),
                "--set",
                "run.length=4 months",
                "--set",
                "run.run_in=0 days"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  }

  [[nodiscard]] json json_of(Words const& more) const {
    return json::parse(run(short_run(more)).out);
  }
};

TEST_F(RunCommand, WritesTheResultsAndPrintsTheTable) {
  auto const outcome = run(short_run({"--replications", "2"}));
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(fs::exists(folder() / "output" / "municipality.h5"));
  EXPECT_FALSE(fs::exists(folder() / "output" / "municipality.h5.parts"));
  EXPECT_THAT(outcome.out, HasSubstr("A municipality of 60 000\n"));
  EXPECT_THAT(outcome.out, HasSubstr("Not calibrated"));
  EXPECT_THAT(outcome.out, HasSubstr("Everything is in output/municipality.h5\n"));
  EXPECT_THAT(outcome.err, HasSubstr("100 %  2 of 2 replications"));
}

TEST_F(RunCommand, SaysWhatVariedBesideTheResults) {
  static_cast<void>(run(short_run({"--replications", "1", "--out", "mine/mine.h5"})));
  auto const manifest = json::parse(text_of(folder() / "mine" / "mine.h5.run.json"));
  EXPECT_EQ(manifest["threads"], 1);
  EXPECT_GT(manifest["events_per_second"], 0.0);
  EXPECT_THAT(manifest["command"].get<std::string>(), HasSubstr("--out mine/mine.h5"));
}

TEST_F(RunCommand, PrintsJsonAndNothingElse) {
  auto const outcome = run(short_run({"--replications", "1", "--json", "--quiet"}));
  EXPECT_EQ(json::parse(outcome.out)["replications"], 1);
  EXPECT_EQ(outcome.err, "");
}

TEST_F(RunCommand, GivesTheSameBytesOnAnyNumberOfThreads) {
  auto const one = json_of({"--replications", "3", "--json", "--threads", "1", "--out", "a.h5"});
  auto const three = json_of({"--replications", "3", "--json", "--threads", "3", "--out", "b.h5"});
  EXPECT_EQ(one["digest"], three["digest"]);
  EXPECT_EQ(one["outcomes"], three["outcomes"]);
  EXPECT_TRUE(text_of(folder() / "a.h5") == text_of(folder() / "b.h5"));
}

TEST_F(RunCommand, TakesTheSeedFromTheCommandLine) {
  auto const one = json_of({"--replications", "1", "--json", "--seed", "1"});
  auto const set = json_of({"--replications", "1", "--json", "--set", "run.seed=1"});
  auto const two = json_of({"--replications", "1", "--json", "--seed", "2", "--out", "two.h5"});
  EXPECT_EQ(one["digest"], set["digest"]);
  EXPECT_NE(one["digest"], two["digest"]);
}

TEST_F(RunCommand, NoticesAPlaceThatCannotBeWrittenBeforeItSimulates) {
  std::ofstream{folder() / "file"} << "not a folder";
  auto const outcome = run(short_run({"--out", "file/mine.h5"}));
  EXPECT_EQ(outcome.code, 74);
  EXPECT_THAT(outcome.err, HasSubstr("file"));
  EXPECT_THAT(outcome.err, testing::Not(HasSubstr("replications")));
  EXPECT_EQ(run(short_run({"--out", "."})).code, 74);
}

TEST_F(RunCommand, KeepsFinishedWorkWhenItIsInterrupted) {
  auto const child = start(short_run({"--replications", "100000", "--threads", "1"}));
  while (!fs::exists(folder() / "output" / "municipality.h5.parts" / "r000001.h5") &&
         ::waitpid(child, nullptr, WNOHANG) == 0) {
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  }
  ::kill(child, SIGINT);
  auto const outcome = wait(child);
  EXPECT_EQ(outcome.code, 130);
  EXPECT_THAT(outcome.err,
              HasSubstr("of 100000 replications had finished and are in output/municipality.h5"));
  EXPECT_TRUE(fs::exists(folder() / "output" / "municipality.h5"));
}

TEST_F(RunCommand, LosesNoFinishedResultUnasked) {
  static_cast<void>(run(short_run({"--replications", "2"})));
  auto const results = folder() / "output" / "municipality.h5";
  auto const before = text_of(results);
  EXPECT_EQ(run(short_run({"--replications", "2"})).code, 0);
  auto const other = run(short_run({"--replications", "2", "--seed", "7"}));
  EXPECT_EQ(other.code, 74);
  EXPECT_THAT(other.err, HasSubstr("output/municipality.h5: is the result of another scenario"));
  EXPECT_TRUE(text_of(results) == before);
  EXPECT_EQ(run(short_run({"--replications", "2", "--seed", "7", "--overwrite"})).code, 0);
  EXPECT_FALSE(text_of(results) == before);
}

TEST_F(RunCommand, SaysHowToGoOnAfterItWasBrokenOff) {
  auto const child = start(short_run({"--replications", "100000", "--threads", "1"}));
  while (!fs::exists(folder() / "output" / "municipality.h5.parts" / "r000001.h5") &&
         ::waitpid(child, nullptr, WNOHANG) == 0) {
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  }
  ::kill(child, SIGKILL);
  static_cast<void>(wait(child));
  auto const again = run(short_run({"--replications", "100000"}));
  EXPECT_EQ(again.code, 74);
  EXPECT_THAT(again.err, HasSubstr("finished replications of this run, which was broken off"));
  EXPECT_THAT(again.err, HasSubstr("--resume"));
}

TEST_F(RunCommand, ExplainsADayAndAStory) {
  auto const ips = scenario("evaluations/ips.toml");
  auto const day = run({"explain", ips, "--staff", "ips_consultant/1", "--day", "2014-10-07"});
  EXPECT_EQ(day.code, 0) << day.err;
  EXPECT_THAT(day.out, HasSubstr("ips_consultant/1, Tuesday 2014-10-07\n"));
  auto const story = run({"explain", ips, "--citizen", "severe_illness/stock/7"});
  EXPECT_EQ(story.code, 0) << story.err;
  EXPECT_THAT(story.out, HasSubstr("severe_illness/stock/7: a "));
}

TEST_F(RunCommand, ExplainsPeopleOfARegion) {
  Words const short_run{"explain",
                        scenario("two_regions.toml"),
                        "--set",
                        "run.length=1 month",
                        "--set",
                        "run.run_in=0 days",
                        "--citizen",
                        "cash_benefit/stock/170"};
  auto const in = [&](Words const& more) {
    auto words = short_run;
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
  };
  auto const south = in({"--region", "south"});
  EXPECT_EQ(south.code, 0) << south.err;
  EXPECT_THAT(south.out, HasSubstr(" in region south, replication 0\ncash_benefit/stock/170: a "));
  EXPECT_NE(in({"--region", "north"}).out, south.out);
  EXPECT_EQ(in({}).code, 64);
  EXPECT_THAT(in({}).err, HasSubstr("2 regions; say which one with --region north or --region so"));
  EXPECT_THAT(in({"--region", "suoth"}).err, HasSubstr("did you mean 'south'?"));
}

TEST_F(RunCommand, ShowsTheOutcomesOfEveryRegion) {
  auto const outcome = run({"run",
                            scenario("two_regions.toml"),
                            "--set",
                            "run.length=4 months",
                            "--set",
                            "run.run_in=0 days",
                            "--replications",
                            "1"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("1 replication of 5 arms in 2 regions, 1 thread\n"));
  EXPECT_THAT(outcome.out, HasSubstr("2 regions. People and firms do not cross between them.\n"));
  EXPECT_THAT(outcome.out, HasSubstr("\nJobcentre South, "));
}

TEST_F(RunCommand, ExplainsWhatCanBeAskedFor) {
  auto const ips = scenario("evaluations/ips.toml");
  auto const nobody = run({"explain", ips, "--citizen", "severe_illness/stock/9999"});
  EXPECT_EQ(nobody.code, 64);
  EXPECT_THAT(nobody.err, HasSubstr("severe_illness/stock/1 to 720"));
  auto const never = run({"explain", ips, "--staff", "caseworker/1", "--day", "1999-01-01"});
  EXPECT_EQ(never.code, 64);
  EXPECT_THAT(never.err, HasSubstr("2014-07-01"));
  EXPECT_EQ(run({"explain", ips, "--citizen", "x", "--arm", "nonsense"}).code, 64);
  auto const nowhere = run({"explain", ips, "--citizen", "x", "--region", "north"});
  EXPECT_EQ(nowhere.code, 64);
  EXPECT_THAT(nowhere.err, HasSubstr("the scenario has no regions; leave --region out"));
}

}  // namespace
}  // namespace sim::tests
