#include <fstream>
#include <nlohmann/json.hpp>

#include <gmock/gmock.h>

#include "tests/cli/program.hpp"

namespace sim::tests {
namespace {

using testing::HasSubstr;

/// Running the shipped scenario for one row of a table: one month, one replication.
class MunicipalityRun : public ProgramTest {
 protected:
  [[nodiscard]] Outcome run_for(std::string const& row, Words const& more = {}) const {
    Words words{"run",
                scenario("municipalities/profile.toml"),
                "--replications",
                "1",
                "--quiet",
                "--set",
                "run.length=1 month",
                "--set",
                "run.run_in=0 days",
                "--set",
                "municipality.row=" + row};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
  }
};

class Profile : public MunicipalityRun, public testing::WithParamInterface<std::string> {};

TEST_P(Profile, RunsForAMonth) {
  auto const outcome = run_for(GetParam());
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("A municipality by profile: " + GetParam() + "\n"));
}

INSTANTIATE_TEST_SUITE_P(Every,
                         Profile,
                         testing::Values("small",
                                         "medium",
                                         "large",
                                         "Fredericia",
                                         "Høje-Taastrup",
                                         "Jammerbugt",
                                         "Kerteminde/Nyborg",
                                         "Kolding",
                                         "Roskilde",
                                         "Aarhus"));

TEST_F(MunicipalityRun, MediumIsTheMunicipalityItself) {
  auto const digest_of = [](Outcome const& outcome) {
    return nlohmann::json::parse(outcome.out)["digest"].get<std::string>();
  };
  auto const itself = run({"run",
                           scenario("municipality.toml"),
                           "--replications",
                           "1",
                           "--quiet",
                           "--json",
                           "--set",
                           "run.length=1 month",
                           "--set",
                           "run.run_in=0 days"});
  EXPECT_EQ(digest_of(run_for("medium", {"--json"})), digest_of(itself));
}

TEST_F(MunicipalityRun, TakesATableOfTheUsersOwn) {
  std::ofstream{folder() / "jobindsats.csv", std::ios::binary}
      << "\xEF\xBB\xBFname;inhabitants;stock_cash_benefit;staff_caseworker\r\n"
         "Hedensted;47 000;312,4;7,5\r\n";
  auto const outcome = run_for("Hedensted", {"--set", "municipality.file=jobindsats.csv"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("A municipality by profile: Hedensted\n"));
}

TEST_F(MunicipalityRun, TellsAnUnknownRowWithTheNearestName) {
  auto const outcome = run_for("Roskile");
  EXPECT_EQ(outcome.code, 65);
  EXPECT_THAT(
      outcome.err,
      HasSubstr("--set municipality.row=Roskile: municipality 'Roskile' does not exist; did "
                "you mean 'Roskilde'?"));
}

}  // namespace
}  // namespace sim::tests
