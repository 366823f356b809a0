#include "sim/report/story_pair.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/experiment/replicate.hpp"
#include "sim/model/identity.hpp"
#include "sim/report/person_name.hpp"
#include "sim/report/story_json.hpp"

#include "tests/support/tiny_scenario.hpp"

namespace sim::report {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Every fact about one citizen as a naive listener notes it, staff and firms by identity.
class PlainFacts final : public model::FactSink {
 public:
  explicit PlainFacts(std::string name) : name_(std::move(name)) {}

  void observe(model::Fact const& fact, model::World const& world) override {
    bool const is_desk_work = fact.kind == model::FactKind::activity_started ||
                              fact.kind == model::FactKind::activity_ended;
    if (fact.citizen.is_none() || is_desk_work || citizen_name(world, fact.citizen) != name_) {
      return;
    }
    std::ostringstream text;
    text << static_cast<int>(fact.kind) << " " << fact.code << " "
         << fact.at.time_since_epoch().count() << " " << std::hexfloat << fact.value << " "
         << (fact.staff.is_none() ? 0 : world.staff(fact.staff).person_identity()) << " "
         << (fact.firm.is_none() ? 0 : world.firm(fact.firm).identity);
    facts.push_back(text.str());
  }

  std::vector<std::string> facts;

 private:
  std::string name_;
};

/// One citizen of the small town in usual treatment and under the better policy.
class StoryPair : public testing::Test {
 protected:
  template <class Listener>
  void listen(Listener& listener, std::size_t arm) const {
    static_cast<void>(experiment::run_arm(
        scenario_, scenario_.arms[arm], 0, {.with_recorders = false, .listener = &listener}));
  }

  [[nodiscard]] ToldStory told(std::size_t arm) const {
    ToldStory one{.arm = scenario_.arms[arm].name,
                  .story = CitizenStory{name_, scenario_.policies}};
    listen(one.story, arm);
    return one;
  }

  [[nodiscard]] std::vector<std::string> plain(std::size_t arm) const {
    PlainFacts facts{name_};
    listen(facts, arm);
    return facts.facts;
  }

  /// The second arm gives the better policy to nobody.
  void give_nobody() {
    auto& setting = scenario_.arms[1].regions.front().setting;
    setting.assignment = std::make_shared<policy::ShareAssignment const>(
        std::vector<policy::AssignmentTerms>{{.policy = 1, .share = 0.0}}, setting.starts);
  }

  /// The second arm gives everybody a policy of another name with the same doses.
  void give_the_same_doses() {
    auto& setting = scenario_.arms[1].regions.front().setting;
    setting.policies[1] = setting.policies[0];
  }

  scenario::Scenario scenario_ = tests::tiny_scenario();
  std::string name_ = "cash_benefit/stock/12";
};

TEST_F(StoryPair, PartsExactlyAtTheFirstFactThatDiffers) {
  for (auto const* name :
       {"cash_benefit/stock/3", "cash_benefit/stock/12", "cash_benefit/stock/40"}) {
    name_ = name;
    auto const left = plain(0);
    auto const right = plain(1);
    auto const parted = std::ranges::mismatch(left, right).in1 - left.begin();
    ASSERT_GT(parted, 0);
    ASSERT_LT(static_cast<std::size_t>(parted), left.size());
    EXPECT_EQ(common_lines(told(0).story, told(1).story), static_cast<std::size_t>(parted)) << name;
  }
}

TEST(StoryLine, IsTheSameWhereTheFactAndThePeopleAre) {
  StoryLine const line{.fact = {.kind = model::FactKind::meeting_held, .code = 1, .value = 40.0},
                       .staff = 7,
                       .firm = 8,
                       .staff_name = "mentor/1",
                       .firm_name = "",
                       .text = "",
                       .cause = "dose of a"};
  auto const with = [&](auto change) {
    auto other = line;
    change(other);
    return is_same(line, other);
  };
  EXPECT_TRUE(with([](StoryLine& other) { other.cause = "dose of b"; }));
  EXPECT_TRUE(with([](StoryLine& other) { other.fact.staff = model::StaffId{5}; }));
  EXPECT_FALSE(with([](StoryLine& other) { other.fact.kind = model::FactKind::meeting_missed; }));
  EXPECT_FALSE(with([](StoryLine& other) { other.fact.code = 2; }));
  EXPECT_FALSE(with([](StoryLine& other) { other.fact.value = 41.0; }));
  EXPECT_FALSE(with([](StoryLine& other) { other.fact.at += Duration{1}; }));
  EXPECT_FALSE(with([](StoryLine& other) { other.staff = 9; }));
  EXPECT_FALSE(with([](StoryLine& other) { other.firm = 9; }));
}

TEST_F(StoryPair, ShowsWhatIsCommonOnceAndMarksThePlaceWhereTheyPart) {
  auto const text = pair_text(told(0), told(1));
  EXPECT_THAT(text, HasSubstr("\nThe same in usual and better:\n2023-01-01 00:00  enters the"));
  EXPECT_THAT(text, HasSubstr("\nFrom here on the two differ:\n"));
  EXPECT_EQ(text.find("enters the simulated"), text.rfind("enters the simulated"));
  EXPECT_THAT(text, HasSubstr("In arm better: policy usual, from 2024-01-01 better\n"));
}

TEST_F(StoryPair, FitsATerminalOfAHundredColumns) {
  std::istringstream lines{pair_text(told(0), told(1))};
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(width_of(line), 100U) << line;
  }
}

TEST_F(StoryPair, TellsOneBelowTheOtherWhereColumnsWouldBeTooNarrow) {
  auto const text = pair_text(told(0), told(1), 70);
  EXPECT_THAT(text, HasSubstr("\nIn arm usual:\n2024-"));
  EXPECT_THAT(text, HasSubstr("\nIn arm better:\n2024-"));
  EXPECT_THAT(pair_text(told(0), told(1), 100), Not(HasSubstr("\nIn arm usual:\n")));
}

TEST_F(StoryPair, KeepsTheOrderOfTimeAcrossBothColumns) {
  auto const text = pair_text(told(0), told(1));
  std::istringstream lines{text.substr(text.find("From here on"))};
  std::string last;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("202")) {
      EXPECT_LE(last, line.substr(0, 16));
      last = line.substr(0, 16);
    }
  }
  EXPECT_NE(last, "");
}

TEST_F(StoryPair, IsTheSameToTheEndWhereThePolicyReachesNobody) {
  give_nobody();
  auto const left = told(0);
  auto const right = told(1);
  EXPECT_TRUE(are_same(left.story, right.story));
  EXPECT_EQ(left.story.text(), right.story.text());
  EXPECT_THAT(pair_text(left, right), HasSubstr("The two are the same to the end.\n"));
}

TEST_F(StoryPair, NamesBothPoliciesWhereTheSameComesOfEither) {
  give_the_same_doses();
  auto const text = pair_text(told(0), told(1));
  EXPECT_THAT(text, HasSubstr("; dose of usual | dose of better\n"));
}

TEST_F(StoryPair, NamesTheCauseOfWhatHappens) {
  auto const text = told(0).story.text();
  EXPECT_THAT(text, HasSubstr(" [caseworker/"));
  EXPECT_THAT(text, HasSubstr("; dose of usual\n"));
  EXPECT_THAT(text, HasSubstr("; clock: "));
}

TEST_F(StoryPair, AddsUpWeeksAndMeetingsFromTheIndexDateOn) {
  auto const one = told(0);
  double weeks = 0.0;
  double meetings = 0.0;
  auto const starts = scenario_.arms[0].regions[0].setting.starts;
  SimTime since{};
  bool works = false;
  for (auto const& line : one.story.lines()) {
    meetings += line.fact.kind == model::FactKind::meeting_held && line.fact.at >= starts ? 1 : 0;
    if (line.fact.kind == model::FactKind::state_changed) {
      weeks += works ? days(line.fact.at - std::max(since, starts)) / 7.0 : 0.0;
      works = model::has_ordinary_hours(static_cast<model::LabourState>(line.fact.code % 100));
      since = line.fact.at;
    }
  }
  weeks += works ? days(scenario_.arms[0].regions[0].setting.ends - since) / 7.0 : 0.0;
  auto const sums = one.story.sums();
  EXPECT_NEAR(sums[static_cast<std::size_t>(LifeSum::weeks_in_work)], weeks, 1e-9);
  EXPECT_EQ(sums[static_cast<std::size_t>(LifeSum::meetings_held)], meetings);
}

TEST_F(StoryPair, IsTheSameAsJson) {
  std::vector<ToldStory> stories;
  stories.push_back(told(0));
  stories.push_back(told(1));
  auto const json = nlohmann::json::parse(
      story_json({.title = "x", .version = "0", .replication = 0, .region = ""}, stories));
  EXPECT_EQ(json["common_events"], common_lines(stories[0].story, stories[1].story));
  EXPECT_EQ(json["same_to_the_end"], false);
  EXPECT_EQ(json["arms"][1]["events"].size(), stories[1].story.lines().size());
  EXPECT_EQ(json["arms"][0]["events"][0]["kind"], "entered");
  EXPECT_EQ(json["region"], nullptr);
}

}  // namespace
}  // namespace sim::report
