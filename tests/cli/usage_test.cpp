#include <gmock/gmock.h>

#include "tests/cli/program.hpp"

namespace sim::tests {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

using Usage = ProgramTest;

TEST_F(Usage, HelpListsEveryCommandAndAnExample) {
  auto const outcome = run({"--help"});
  EXPECT_EQ(outcome.code, 0);
  for (auto const* command :
       {"run", "validate", "describe", "policies", "evidence", "explain", "bench", "Example:"}) {
    EXPECT_THAT(outcome.out, HasSubstr(command));
  }
  EXPECT_EQ(outcome.err, "");
}

TEST_F(Usage, EveryCommandHasHelpWithAnExample) {
  for (auto const* command :
       {"run", "validate", "describe", "policies", "evidence", "explain", "bench"}) {
    auto const outcome = run({command, "--help"});
    EXPECT_EQ(outcome.code, 0) << command;
    EXPECT_THAT(outcome.out, HasSubstr(std::string{"Example:\n  jobspor "} + command));
  }
}

TEST_F(Usage, VersionIsOneLine) {
  auto const outcome = run({"--version"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, testing::MatchesRegex("jobspor [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST_F(Usage, WithoutACommandIsWrong) {
  auto const outcome = run({});
  EXPECT_EQ(outcome.code, 64);
  EXPECT_THAT(outcome.err, HasSubstr("--help"));
}

TEST_F(Usage, AMisspeltCommandIsAnsweredWithTheNearestOne) {
  auto const outcome = run({"explian"});
  EXPECT_EQ(outcome.code, 64);
  EXPECT_THAT(outcome.err, HasSubstr("did you mean 'explain'?"));
}

TEST_F(Usage, AnUnknownOptionIsWrong) {
  auto const outcome = run({"run", scenario("municipality.toml"), "--repliactions", "3"});
  EXPECT_EQ(outcome.code, 64);
  EXPECT_THAT(outcome.err, HasSubstr("--repliactions"));
  EXPECT_EQ(outcome.out, "");
}

TEST_F(Usage, ThreadsMustBeANumber) {
  EXPECT_EQ(run({"run", scenario("municipality.toml"), "--threads", "many"}).code, 64);
  EXPECT_EQ(run({"run", scenario("municipality.toml"), "--threads", "0"}).code, 64);
}

TEST_F(Usage, ExplainNeedsSomebody) {
  EXPECT_EQ(run({"explain", scenario("municipality.toml")}).code, 64);
  EXPECT_EQ(run({"explain", scenario("municipality.toml"), "--staff", "caseworker/1"}).code, 64);
}

TEST_F(Usage, ValidateNeedsAFileOrTheSchema) {
  EXPECT_EQ(run({"validate"}).code, 64);
}

}  // namespace
}  // namespace sim::tests
