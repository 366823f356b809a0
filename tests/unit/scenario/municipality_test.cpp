#include "sim/scenario/municipality.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/scenario/read_scenario_fixture.hpp"

namespace sim::scenario {
namespace {

using testing::HasSubstr;

/// The shipped municipality (60 000 inhabitants, 520 + 210 + 120 citizens, 12 caseworkers) with the
/// numbers of another one.
class ScenarioOfAMunicipality : public tests::ReadScenarioTest {
 protected:
  void SetUp() override {
    FolderTest::SetUp();
    write("ours.csv",
          "name;inhabitants;workplaces;stock_cash_benefit;staff_caseworker;inflow_resource_course\n"
          "Twice;120000;;;;\n"
          "Known;120000;4100;1000,4;20,5;7,25\n"
          "Nobody;..;4100;1000;20;7\n"
          "Half;30000;;;;\n");
  }

  static std::string row(std::string const& name, std::string const& table = "municipality") {
    return "[" + table +
           "]\nfile = { value = \"ours.csv\", source = \"Jobindsats, March 2024\" }\n" +
           "row = \"" + name + "\"\n";
  }

  static model::Setting const& usual(Scenario const& scenario) {
    return setting(scenario, "treatment_as_usual");
  }

  static int stock(model::Setting const& setting, std::string const& group) {
    return population(setting, group).stock;
  }

  static model::Population const& population(model::Setting const& setting,
                                             std::string const& group) {
    return *std::ranges::find(setting.populations, group, &model::Population::name);
  }

  static double inflow_per_month(model::Setting const& setting, std::string const& group) {
    return population(setting, group).inflow.per_month();
  }

  static DictionaryEntry const& entry(Scenario const& scenario, std::string const& path) {
    auto const found = std::ranges::find(scenario.dictionary, path, &DictionaryEntry::path);
    if (found == scenario.dictionary.end()) {
      throw std::out_of_range{path};
    }
    return *found;
  }

  /// What a user sees who extends a file and names the row 'Twice'.
  static std::string problems_of_twice(std::string const& extended) {
    write("whole.toml", "extends = \"" + extended + "\"\n" + row("Twice"));
    try {
      static_cast<void>(read_scenario("whole.toml"));
    } catch (ScenarioError const& error) {
      return error.what();
    }
    return "";
  }

  static int posts(Scenario const& scenario, std::string const& arm, std::string const& name) {
    return role(setting(scenario, arm), name).count;
  }
};

TEST_F(ScenarioOfAMunicipality, TakesWhatTheRowGives) {
  auto const scenario = ours(row("Known"));
  EXPECT_EQ(scenario.jobcentre, "Known");
  EXPECT_EQ(scenario.title, "Known");
  EXPECT_EQ(usual(scenario).firms.count, 4100);
  EXPECT_EQ(stock(usual(scenario), "cash_benefit"), 1000);
  EXPECT_EQ(posts(scenario, "treatment_as_usual", "caseworker"), 21);
  EXPECT_DOUBLE_EQ(inflow_per_month(usual(scenario), "resource_course"), 7.25);
}

TEST_F(ScenarioOfAMunicipality, ScalesWhatTheRowDoesNotGive) {
  auto const scenario = ours(row("Twice"));
  EXPECT_EQ(usual(scenario).firms.count, 4000);
  EXPECT_EQ(stock(usual(scenario), "cash_benefit"), 1040);
  EXPECT_EQ(stock(usual(scenario), "education_benefit"), 420);
  EXPECT_DOUBLE_EQ(inflow_per_month(usual(scenario), "cash_benefit"), 10.8);
  EXPECT_EQ(posts(scenario, "treatment_as_usual", "caseworker"), 24);
  EXPECT_EQ(posts(scenario, "treatment_as_usual", "ips_consultant"), 0);
}

TEST_F(ScenarioOfAMunicipality, ScalesInflowWithItsStockAndPostsWithAllCitizens) {
  auto const scenario = ours(row("Known"));
  EXPECT_DOUBLE_EQ(inflow_per_month(usual(scenario), "cash_benefit"),
                   10.3846);  // 5.4 for 520, here for 1000.
  EXPECT_EQ(posts(scenario, "treatment_as_usual", "psychiatric_team"), 12);  // 6 * 1660 / 850.
}

TEST_F(ScenarioOfAMunicipality, KeepsAWholePostWhereThereWasOne) {
  EXPECT_EQ(posts(ours(row("Half")), "treatment_as_usual", "jobcentre_mentor"), 1);
}

TEST_F(ScenarioOfAMunicipality, LetsAnArmAddTheSamePostsPerCitizen) {
  auto const scenario = ours(row("Twice"));
  EXPECT_EQ(posts(scenario, "work_first", "enterprise_consultant"), 18);  // 4 + 5, twice.
  EXPECT_EQ(posts(scenario, "ips", "ips_consultant"), 10);
  EXPECT_EQ(posts(scenario, "ips", "enterprise_consultant"), 8);
}

TEST_F(ScenarioOfAMunicipality, NamesRowAndLineOfEveryNumber) {
  auto const scenario = ours(row("Known"));
  auto const& given = entry(scenario, "citizens.cash_benefit.stock").provenance;
  EXPECT_EQ(given.source, "Jobindsats, March 2024");
  EXPECT_EQ(given.note, "Known, ours.csv:3; rounded from 1000.4");
  EXPECT_EQ(to_text(given.place), "ours.csv:3:19");
  auto const& scaled = entry(scenario, "citizens.education_benefit.stock").provenance;
  EXPECT_EQ(scaled.assumption, "210 for 60000 inhabitants, scaled to 120000 (Known, ours.csv:3).");
  EXPECT_EQ(scaled.note, "210: POP-06");
  EXPECT_THAT(to_text(scaled.place), HasSubstr("municipality.toml:"));
  auto const& arm = entry(scenario, "arms.ips.staff.ips_consultant.count").provenance;
  EXPECT_EQ(arm.assumption,
            "5 more than usual for 850 citizens, scaled to 1660 (Known, ours.csv:3).");
  EXPECT_THAT(scenario.description, HasSubstr("Numbers of Known, ours.csv:3."));
}

TEST_F(ScenarioOfAMunicipality, MayBeAnAssumptionAsAWhole) {
  auto const scenario = ours(
      "[municipality]\nrow = \"Known\"\n"
      "file = { value = \"ours.csv\", assumption = \"Made up.\" }\n");
  EXPECT_EQ(entry(scenario, "staff.caseworker.count").provenance.assumption, "Made up.");
}

TEST_F(ScenarioOfAMunicipality, ReadsBackFromItsResolvedTextWithoutTheTable) {
  auto const resolved = ours(row("Known")).resolved;
  std::filesystem::remove("ours.csv");
  write("again.toml", resolved);
  auto const again = read_scenario("again.toml");
  EXPECT_EQ(again.resolved, resolved);
  EXPECT_EQ(stock(usual(again), "cash_benefit"), 1000);
  EXPECT_EQ(posts(again, "ips", "ips_consultant"), 10);
}

TEST_F(ScenarioOfAMunicipality, CanBeChosenOnTheCommandLine) {
  EXPECT_EQ(usual(ours(row("Known"), {"municipality.row=Twice"})).firms.count, 4000);
  auto const scenario = ours("", {"municipality.file=ours.csv", "municipality.row=Known"});
  EXPECT_EQ(usual(scenario).firms.count, 4100);
  EXPECT_EQ(entry(scenario, "firms.count").provenance.assumption,
            "set by --set municipality.file=ours.csv");
}

TEST_F(ScenarioOfAMunicipality, LooksForTheTableBesideTheFileThatNamesIt) {
  std::filesystem::create_directory("below");
  std::filesystem::rename("ours.csv", "below/ours.csv");
  write("below/part.toml", row("Twice"));
  write("whole.toml",
        "extends = [\"" + shipped("municipality.toml") + "\", \"below/part.toml\"]\n");
  EXPECT_EQ(usual(read_scenario("whole.toml")).firms.count, 4000);
}

TEST_F(ScenarioOfAMunicipality, KeepsWhatIsWrittenBesideIt) {
  auto const scenario = ours(row("Known") +
                             "[staff.caseworker]\ncount = { value = 14, source = \"budget\" }\n"
                             "[arms.ips.staff.ips_consultant]\ncount = { value = 3, source = \"b\" "
                             "}\n");
  EXPECT_EQ(posts(scenario, "treatment_as_usual", "caseworker"), 14);
  EXPECT_EQ(posts(scenario, "ips", "ips_consultant"), 3);
  EXPECT_EQ(posts(ours(row("Known"), {"staff.caseworker.count=15"}), "ips", "caseworker"), 15);
}

TEST_F(ScenarioOfAMunicipality, KeepsATitleBesideItAndSaysWhichRowItIs) {
  EXPECT_EQ(ours("title = \"Known with two more mentors\"\n" + row("Known")).title,
            "Known with two more mentors");
  EXPECT_EQ(ours("title = \"By profile\"\n" + row("Known")).title, "By profile: Known");
}

TEST_F(ScenarioOfAMunicipality, ScalesTheMoneyForCourses) {
  write("base.toml",
        "extends = \"" + shipped("municipality.toml") +
            "\"\n[staff.jobcentre_mentor.training.persons_a_year]\nvalue = 3\nsource = \"x\"\n");
  write("whole.toml", "extends = \"base.toml\"\n" + row("Twice"));
  auto const scenario = read_scenario("whole.toml");
  EXPECT_EQ(role(usual(scenario), "jobcentre_mentor").trained_a_year, 6);
  EXPECT_EQ(role(usual(ours(row("Half"))), "jobcentre_mentor").trained_a_year, 1);
}

TEST_F(ScenarioOfAMunicipality, RefusesNumbersOfEarlierFilesThatNothingScales) {
  auto const problems = problems_of_twice(shipped("every_policy.toml"));
  EXPECT_THAT(problems,
              HasSubstr("company_centre.firms was written for another "
                        "municipality than 'Twice'; write its own number beside the "
                        "municipality."));
  EXPECT_THAT(problems,
              HasSubstr("assignments.team.places in the arm 'several' was "
                        "written for another municipality than 'Twice'; write the arm's own "
                        "number beside the municipality."));
  EXPECT_EQ(std::ranges::count(problems, '\n'), 1) << problems;
}

TEST_F(ScenarioOfAMunicipality, RefusesPostsThatChangeAsInAnEarlierFile) {
  write("base.toml",
        "extends = \"" + shipped("municipality.toml") +
            "\"\n[[staff.caseworker.changes]]\nafter = \"6 months\"\n"
            "count = { value = 14, source = \"x\" }\n"
            "[[staff.caseworker.changes]]\nafter = \"12 months\"\n"
            "count = { value = 0, source = \"x\" }\n");
  EXPECT_EQ(problems_of_twice("base.toml"),
            "base.toml:4:9: staff.caseworker.changes was written for another municipality than "
            "'Twice'; write its own number beside the municipality.");
}

TEST_F(ScenarioOfAMunicipality, KeepsSuchNumbersBesideIt) {
  auto const scenario = ours(row("Twice") +
                             "[[staff.caseworker.changes]]\nafter = \"6 months\"\n"
                             "count = { value = 30, source = \"x\" }\n");
  EXPECT_EQ(role(usual(scenario), "caseworker").changes.at(0).count, 30);
}

TEST_F(ScenarioOfAMunicipality, RefusesStocksBesideIt) {
  EXPECT_EQ(
      problems_of(row("Known"), {"citizens.cash_benefit.stock=800"}),
      "--set citizens.cash_benefit.stock=800: citizens.cash_benefit.stock is what other "
      "numbers are scaled by; write it in the table of municipalities (Known, ours.csv:3) and "
      "not here.");
}

TEST_F(ScenarioOfAMunicipality, AsksForThePostsOfAnArmWhoseUsualPostsStandBesideIt) {
  EXPECT_THAT(problems_of(row("Known"), {"staff.enterprise_consultant.count=6"}),
              HasSubstr("write arms.work_first.staff.enterprise_consultant.count here too."));
}

TEST_F(ScenarioOfAMunicipality, RefusesStocksThatAnArmHasFromAnotherFile) {
  write("base.toml",
        "extends = \"" + shipped("municipality.toml") +
            "\"\n[arms.ips.citizens.cash_benefit]\nstock = { value = 500, source = \"x\" }\n");
  EXPECT_EQ(problems_of_twice("base.toml"),
            "base.toml:3:9: citizens.cash_benefit.stock in the arm 'ips' was written for "
            "another municipality than 'Twice'; write the arm's own number beside the "
            "municipality.");
}

TEST_F(ScenarioOfAMunicipality, NeedsTheInhabitantsOfItsRow) {
  EXPECT_EQ(problems_of(row("Nobody")),
            "ours.csv:4:1: 'Nobody' has no inhabitants; what else is missing is scaled by them.");
}

TEST_F(ScenarioOfAMunicipality, AsksForAColumnWhereNothingCanBeScaled) {
  write("base.toml",
        "extends = \"" + shipped("municipality.toml") +
            "\"\n[citizens.resource_course]\nstock = { value = 0, source = \"x\" }\n");
  EXPECT_THAT(problems_of_twice("base.toml"),
              HasSubstr("citizens.resource_course.inflow cannot be scaled to 'Twice', since there "
                        "are no citizens here to scale it by; add the column "
                        "'inflow_resource_course' to the table of municipalities."));
}

TEST_F(ScenarioOfAMunicipality, LeavesOtherFaultsWhereTheyStand) {
  write("base.toml",
        "extends = \"" + shipped("municipality.toml") +
            "\"\n[citizens.extra]\nstock = { value = 10, source = \"x\" }\n");
  EXPECT_THAT(problems_of_twice("base.toml"),
              HasSubstr("base.toml:2:1: citizens.extra.inflow is missing;"));
}

TEST_F(ScenarioOfAMunicipality, MayBeADifferentOneInEveryRegion) {
  auto const scenario = ours(
      "[municipality]\nfile = { value = \"ours.csv\", source = \"Jobindsats\" }\n"
      "[regions.a.municipality]\nrow = \"Twice\"\n"
      "[regions.b]\ntitle = \"Bee\"\n[regions.b.municipality]\nrow = \"Known\"\n"
      "[regions.c]\n");
  ASSERT_EQ(scenario.arms.at(1).name, "work_first");
  auto const& regions = scenario.arms.at(1).regions;
  EXPECT_EQ(regions.at(0).title, "Twice");
  EXPECT_EQ(regions.at(1).title, "Bee");
  EXPECT_EQ(stock(regions.at(0).setting, "cash_benefit"), 1040);
  EXPECT_EQ(stock(regions.at(1).setting, "cash_benefit"), 1000);
  EXPECT_EQ(stock(regions.at(2).setting, "cash_benefit"), 520);
  EXPECT_EQ(role(regions.at(0).setting, "enterprise_consultant").count, 18);
  EXPECT_EQ(role(regions.at(2).setting, "enterprise_consultant").count, 9);
}

TEST_F(ScenarioOfAMunicipality, ReadsBackFromItsResolvedTextWithRegions) {
  auto const resolved =
      ours(row("Twice", "regions.a.municipality") + "[arms.ips.regions.a.staff.caseworker]\n" +
           "count = { value = 30, source = \"x\" }\n")
          .resolved;
  std::filesystem::remove("ours.csv");
  write("again.toml", resolved);
  EXPECT_EQ(read_scenario("again.toml").resolved, resolved);
}

TEST_F(ScenarioOfAMunicipality, ReplacesTheNumbersOfARegionInAnEarlierFile) {
  write("two.toml", "extends = \"" + shipped("two_regions.toml") + "\"\n");
  auto const scenario = read_scenario(
      "two.toml",
      {"regions.north.municipality.file=ours.csv", "regions.north.municipality.row=Known"});
  auto const& first = scenario.arms.front().regions;
  EXPECT_EQ(stock(first.at(0).setting, "cash_benefit"), 1000);
  EXPECT_EQ(stock(first.at(0).setting, "education_benefit"), 420);  // 140 for 40 000.
  EXPECT_EQ(stock(first.at(1).setting, "cash_benefit"), 170);
  EXPECT_EQ(first.at(0).title, "Known");
  EXPECT_EQ(first.at(1).title, "Jobcentre South");
}

}  // namespace
}  // namespace sim::scenario
