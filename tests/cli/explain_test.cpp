#include <fstream>
#include <nlohmann/json.hpp>

#include <gmock/gmock.h>

#include "tests/cli/program.hpp"

namespace sim::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

namespace fs = std::filesystem;

/// Telling stories from a results file: two replications of four months of the municipality.
class ExplainCommand : public ProgramTest {
 protected:
  void SetUp() override {
    auto const outcome = run({"run",
                              scenario("municipality.toml"),
                              "--quiet",
                              "--replications",
                              "2",
                              "--set",
                              "run.length=4 months",
                              "--set",
                              "run.run_in=0 days",
                              "--set",
                              "run.trajectories=2",
                              "--out",
                              "a.h5"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
  }

  [[nodiscard]] Outcome explain(Words const& more, std::string const& file = "a.h5") const {
    Words words{"explain", file};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
  }

  /// A copy of the results file with something done to its bytes.
  template <class Change>
  void damage(std::string const& name, Change change) const {
    auto bytes = text_of(folder() / "a.h5");
    change(bytes);
    std::ofstream{folder() / name, std::ios::binary} << bytes;
  }
};

TEST_F(ExplainCommand, TellsTheStoryThatTheScenarioTells) {
  Words const whom{"--citizen", "cash_benefit/stock/17", "--arm", "ips", "--replication", "1"};
  auto const from_file = explain(whom);
  EXPECT_EQ(from_file.code, 0) << from_file.err;
  auto again = whom;
  for (auto const* setting : {"run.length=4 months", "run.run_in=0 days"}) {
    again.insert(again.end(), {"--set", setting});
  }
  EXPECT_EQ(explain(again, scenario("municipality.toml")).out, from_file.out);
}

TEST_F(ExplainCommand, PutsAnotherArmBeside) {
  auto const outcome = explain({"--citizen", "cash_benefit/stock/17", "--against", "ips"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("The same in treatment_as_usual and ips:\n"));
  EXPECT_THAT(outcome.out, HasSubstr("weeks with ordinary paid hours"));
}

TEST_F(ExplainCommand, PutsTheFirstArmBesideALaterOne) {
  auto const outcome = explain({"--citizen", "cash_benefit/stock/17", "--arm", "ips"});
  EXPECT_THAT(outcome.out, HasSubstr("The same in ips and treatment_as_usual:\n"));
}

TEST_F(ExplainCommand, NamesTheOtherArmsWhereItTellsOneStory) {
  auto const outcome = explain({"--citizen", "cash_benefit/stock/17"});
  EXPECT_THAT(outcome.out,
              HasSubstr("See also --against one of: work_first, ips, interdisciplinary\n"));
}

TEST_F(ExplainCommand, TakesARowOfTheTrajectories) {
  auto const outcome = explain({"--citizen", "0", "--json"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  auto const told = json::parse(outcome.out);
  EXPECT_EQ(told["replication"], 0);
  auto const by_name = explain({"--citizen", told["citizen"], "--json"});
  EXPECT_EQ(by_name.out, outcome.out);
  auto const beyond = explain({"--citizen", "9999999"});
  EXPECT_EQ(beyond.code, 64);
  EXPECT_THAT(beyond.err, HasSubstr("there is no row 9999999 of trajectories; they go from 0 to "));
  EXPECT_EQ(explain({"--citizen", "0", "--replication", "1"}).code, 64);
  EXPECT_EQ(explain({"--citizen", "0"}, scenario("municipality.toml")).code, 64);
}

TEST_F(ExplainCommand, TellsAStaffMembersDayFromTheFile) {
  auto const outcome = explain({"--staff", "caseworker/1", "--day", "2024-02-06"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("caseworker/1, Tuesday 2024-02-06\n"));
}

TEST_F(ExplainCommand, SaysWhatIsInTheFile) {
  auto const nobody = explain({"--citizen", "cash_benefit/stock/99999"});
  EXPECT_EQ(nobody.code, 64);
  EXPECT_THAT(nobody.err, HasSubstr("cash_benefit/stock/1 to 520"));
  auto const never = explain({"--citizen", "cash_benefit/stock/1", "--replication", "7"});
  EXPECT_EQ(never.code, 64);
  EXPECT_THAT(never.err, HasSubstr("the file has no replication 7; it has 2 of them, from 0 to 1"));
  Words const one{"--citizen", "cash_benefit/stock/1"};
  auto with = [&](Words const& more) {
    auto words = one;
    words.insert(words.end(), more.begin(), more.end());
    return explain(words);
  };
  EXPECT_THAT(with({"--arm", "isp"}).err, HasSubstr("did you mean 'ips'?"));
  EXPECT_EQ(with({"--arm", "ips", "--against", "ips"}).code, 64);
  EXPECT_EQ(with({"--set", "run.seed=1"}).code, 64);
}

TEST_F(ExplainCommand, RefusesWhatIsNoResultsFile) {
  Words const whom{"--citizen", "cash_benefit/stock/1"};
  std::ofstream{folder() / "text.h5"} << "not HDF5";
  damage("cut.h5", [](std::string& bytes) { bytes.resize(bytes.size() / 2); });
  damage("empty.h5", [](std::string& bytes) { bytes.clear(); });

  struct Expected {
    char const* file;
    char const* words;
  };

  for (auto const& [file, words] :
       {Expected{"nowhere.h5", "nowhere.h5: there is no such file"},
        Expected{"text.h5", "text.h5: is not an HDF5 file"},
        Expected{"empty.h5", "empty.h5: is not an HDF5 file"},
        Expected{"cut.h5", "cut.h5: cannot open, as it is cut short"}}) {
    auto const outcome = explain(whom, file);
    EXPECT_EQ(outcome.code, 74) << file;
    EXPECT_THAT(outcome.err, HasSubstr(words));
    EXPECT_EQ(outcome.out, "");
  }
}

TEST_F(ExplainCommand, RefusesAnotherProgramsFile) {
  auto const made =
      std::string{
          "/usr/bin/python3 -c \"import netCDF4; "
          "d = netCDF4.Dataset('"} +
      (folder() / "other.h5").string() + "', 'w'); d.source = 'a weather model'; d.close()\"";
  ASSERT_EQ(std::system(made.c_str()), 0);
  auto const outcome = explain({"--citizen", "x"}, "other.h5");
  EXPECT_EQ(outcome.code, 74);
  EXPECT_THAT(outcome.err, HasSubstr("other.h5: is not a results file of jobspor run"));
}

TEST_F(ExplainCommand, RefusesAFileOfAnotherVersionOrAnotherDigest) {
  auto const change = [&](char const* name, std::string const& what) {
    auto const made = "cp '" + (folder() / "a.h5").string() + "' '" + (folder() / name).string() +
                      "' && /usr/bin/python3 -c \"import h5py; f = h5py.File('" +
                      (folder() / name).string() + "', 'r+'); " + what + "; f.close()\"";
    ASSERT_EQ(std::system(made.c_str()), 0);
  };
  change("old.h5", "f.attrs['source'] = 'jobspor 0.0.1'");
  auto const old = explain({"--citizen", "cash_benefit/stock/1"}, "old.h5");
  EXPECT_EQ(old.code, 65);
  EXPECT_THAT(old.err, HasSubstr("old.h5: was made by jobspor 0.0.1; this is jobspor "));
  change("other.h5", "f['region_digest_low'][0, 0, 0] = 5");
  auto const other = explain({"--citizen", "cash_benefit/stock/1"}, "other.h5");
  EXPECT_EQ(other.code, 65);
  EXPECT_THAT(other.err, HasSubstr("another build of the program made the file."));
  EXPECT_EQ(other.out, "");
}

}  // namespace
}  // namespace sim::tests
