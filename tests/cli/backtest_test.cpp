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

/// The back-test of small evaluations: three months of twenty of the IPS trial's participants.
class BacktestCommand : public ProgramTest {
 protected:
  /// The IPS trial without what was observed, to be read from anywhere.
  static std::string trial() {
    auto text = text_of(scenario("evaluations/ips.toml"));
    text.erase(text.find("[[observed]]"));
    std::string const above = "\"../";
    for (auto at = text.find(above); at != std::string::npos; at = text.find(above, at)) {
      text.replace(at, above.size(), "\"" + scenario(""));
    }
    return text;
  }

  /// Writes an evaluation with one validation figure.
  void evaluation(std::string const& name, std::string const& figure) const {
    fs::create_directories(folder() / "trials");
    std::ofstream{folder() / "trial.toml"} << trial();
    std::ofstream{folder() / "trials" / name}
        << "title = \"" << name << "\"\nextends = \"../trial.toml\"\n[run]\n"
        << "length = \"3 months\"\nreplications = 6\n"
        << "[citizens.severe_illness.stock]\nvalue = 20\nsource = \"x\"\n"
        << "[[observed]]\nname = \"" << name << "\"\nassignment = \"ips\"\n"
        << "measure = \"pension_at\"\nmonth = 1\nrole = \"validation\"\nsource = \"x\"\n"
        << figure << "\n";
  }

  [[nodiscard]] Outcome backtest(Words const& more) const {
    Words words{"backtest", "trials"};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
  }
};

constexpr char const* miss = "figure = \"90 %\"\nse = \"1 %\"";
constexpr char const* hit = "figure = \"1 %\"\nse = \"10 %\"";

TEST_F(BacktestCommand, PrintsOneTableOfAFolderInOrderOfName) {
  evaluation("b.toml", hit);
  evaluation("a.toml", miss);
  auto const outcome = backtest({});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("Back-test: 2 evaluations, 2 figures\n"));
  EXPECT_LT(outcome.out.find("a.toml (a.toml): "), outcome.out.find("b.toml (b.toml): "));
  EXPECT_THAT(outcome.out, HasSubstr("20 persons, 6 replications\n"));
  EXPECT_THAT(outcome.out, HasSubstr("OUTSIDE\n"));
  EXPECT_THAT(outcome.out, HasSubstr("Validation: 1 of 2 figures inside.\n"));
  EXPECT_THAT(outcome.err, HasSubstr("1 of 2: a.toml: 6 replications of 1 arm"));
  EXPECT_FALSE(fs::exists(folder() / "output"));
}

TEST_F(BacktestCommand, TakesAFileOnceThatIsNamedTwice) {
  evaluation("a.toml", miss);
  auto const outcome = backtest({"trials/a.toml", "./trials/", "--quiet"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("Back-test: 1 evaluation, 1 figure\n"));
  EXPECT_THAT(outcome.out, HasSubstr("Validation: 0 of 1 figure inside.\n"));
}

TEST_F(BacktestCommand, FailsOnAMissOnlyWhenItIsStrict) {
  evaluation("a.toml", hit);
  EXPECT_EQ(backtest({"--strict", "--quiet"}).code, 0);
  evaluation("b.toml", miss);
  EXPECT_EQ(backtest({"--quiet"}).code, 0);
  EXPECT_EQ(backtest({"--strict", "--quiet"}).code, 1);
}

TEST_F(BacktestCommand, WritesTheTableForMachines) {
  evaluation("a.toml", miss);
  auto const outcome = backtest({"--quiet", "--json", "r/a.json", "--out", "r/a.h5"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  auto const parsed = json::parse(text_of(folder() / "r" / "a.json"));
  EXPECT_EQ(parsed["evaluations"][0]["figures"][0]["verdict"], "outside");
  EXPECT_TRUE(fs::exists(folder() / "r" / "a.h5"));
}

TEST_F(BacktestCommand, SaysTheSameOnAnyNumberOfThreads) {
  evaluation("a.toml", miss);
  auto const one = backtest({"--quiet", "--threads", "1", "--out", "1.h5"});
  auto const two = backtest({"--quiet", "--threads", "2", "--out", "2.h5"});
  EXPECT_EQ(one.out, two.out);
  EXPECT_TRUE(text_of(folder() / "1.h5") == text_of(folder() / "2.h5"));
}

TEST_F(BacktestCommand, TakesReplicationsSeedAndSettings) {
  evaluation("a.toml", miss);
  auto const outcome = backtest({"--quiet",
                                 "--replications",
                                 "8",
                                 "--seed",
                                 "3",
                                 "--set",
                                 "citizens.severe_illness.stock.value=10"});
  EXPECT_THAT(outcome.out, HasSubstr("10 persons, 8 replications\n")) << outcome.err;
}

TEST_F(BacktestCommand, TellsTheFaultsOfAllFilesBeforeItSimulates) {
  evaluation("a.toml", "figure = \"90\"");
  evaluation("b.toml", hit);
  evaluation("c.toml", "figure = \"1 %\"\nse = \"0 %\"");
  std::ofstream{folder() / "trials" / "d.toml"} << "extends = \"" << scenario("municipality.toml")
                                                << "\"\n";
  auto const outcome = backtest({});
  EXPECT_EQ(outcome.code, 65);
  EXPECT_THAT(outcome.err, HasSubstr("a.toml:16:10: figure is '90'; "));
  EXPECT_THAT(outcome.err, HasSubstr("c.toml:17:6: se is '0 %'; "));
  EXPECT_THAT(outcome.err, HasSubstr("d.toml: there is nothing to compare with; "));
  EXPECT_THAT(outcome.err, Not(HasSubstr("replications")));
  EXPECT_EQ(outcome.out, "");
}

TEST_F(BacktestCommand, NeedsSomethingToCompare) {
  fs::create_directories(folder() / "empty");
  EXPECT_EQ(run({"backtest"}).code, 64);
  auto const outcome = run({"backtest", "empty"});
  EXPECT_EQ(outcome.code, 64);
  EXPECT_THAT(outcome.err, HasSubstr("empty has no scenario (*.toml)"));
}

}  // namespace
}  // namespace sim::tests
