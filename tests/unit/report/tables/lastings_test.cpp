#include "sim/report/tables/lastings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/model/labour_state.hpp"

namespace sim::report {
namespace {

using model::LabourState;
using testing::ElementsAre;
using testing::IsEmpty;

/// A spell in a state up to a day.
struct Until {
  LabourState state;
  double to;
};

/// The group `spells` of one arm, person by person; all indexed on day 10, followed to day 100.
class Spells {
 public:
  Spells& person(std::vector<Until> const& spells) {
    double from = index_date;
    for (auto const& [state, to] : spells) {
      number_.push_back(persons_);
      state_.push_back(static_cast<std::int8_t>(state));
      from_.push_back(from);
      to_.push_back(to);
      censored_.push_back(to == end_of_run ? 1 : 0);
      from = to;
    }
    ++persons_;
    return *this;
  }

  [[nodiscard]] std::vector<Lasting> of(Followed followed) const {
    auto const found = lastings_in(group());
    auto const all = found.find({followed, 0, "all"});
    EXPECT_TRUE(all == found.end() || all->second.size() == found.at({followed, 0, "x"}).size());
    return all == found.end() ? std::vector<Lasting>{} : all->second;
  }

 private:
  static constexpr double index_date = 10.0;
  static constexpr double end_of_run = 100.0;

  [[nodiscard]] record::Group group() const {
    auto const rows = state_.size();
    record::Group group{"spells", "Spells"};
    group.add(record::Axis{.name = "person",
                           .long_name = "Spell",
                           .units = "",
                           .labels = record::Unlabelled{rows},
                           .growth = record::Growth::by_replication});
    auto const add = [&](char const* name,
                         char const* units,
                         record::Values values,
                         std::vector<record::Category> categories = {}) {
      group.add(record::Variable{.name = name,
                                 .long_name = name,
                                 .units = units,
                                 .axes = {"person"},
                                 .values = std::move(values),
                                 .categories = std::move(categories)});
    };
    std::vector<record::Category> states;
    for (std::size_t k = 0; k < model::labour_state_count; ++k) {
      states.push_back({static_cast<std::int8_t>(k), std::string{model::labour_state_names.at(k)}});
    }
    std::vector<std::int8_t> const zeros(rows, 0);
    add("person_replication", "1", std::vector<std::int32_t>(rows, 0));
    add("person_kind", "1", std::vector<std::int32_t>(rows, 0));
    add("person_number", "1", number_);
    add("arm", "", zeros, {{0, "usual"}});
    add("region", "", zeros, {{0, "all"}});
    add("target_group", "", zeros, {{0, "x"}});
    add("state", "", state_, states);
    add("censored", "", censored_, {{0, "ended"}, {1, "goes_on"}});
    add("index_date", "day", std::vector<double>(rows, index_date));
    add("from", "day", from_);
    add("to", "day", to_);
    return group;
  }

  std::int32_t persons_ = 0;
  std::vector<std::int32_t> number_;
  std::vector<std::int8_t> state_;
  std::vector<std::int8_t> censored_;
  std::vector<double> from_;
  std::vector<double> to_;
};

auto lasts(double days, bool has_ended) {
  return testing::AllOf(testing::Field(&Lasting::days, days),
                        testing::Field(&Lasting::has_ended, has_ended));
}

TEST(JobsKept, LastFromTheirStartToTheirEnd) {
  Spells spells;
  spells.person({{LabourState::benefit, 30.0},
                 {LabourState::ordinary_job, 50.0},
                 {LabourState::benefit, 60.0},
                 {LabourState::ordinary_job, 100.0}});
  EXPECT_THAT(spells.of(Followed::job_kept), ElementsAre(lasts(20.0, true), lasts(40.0, false)));
}

TEST(JobsKept, AreCensoredWhenTheirHolderLeaves) {
  Spells spells;
  spells.person({{LabourState::benefit, 30.0},
                 {LabourState::ordinary_job, 50.0},
                 {LabourState::left, 100.0}});
  EXPECT_THAT(spells.of(Followed::job_kept), ElementsAre(lasts(20.0, false)));
}

TEST(JobsKept, AreNotCountedWhenTheyBeganBeforeTheIndexDate) {
  Spells spells;
  spells.person({{LabourState::ordinary_job, 50.0}, {LabourState::benefit, 100.0}});
  EXPECT_THAT(spells.of(Followed::job_kept), IsEmpty());
}

TEST(NoHoursYet, LastsFromTheIndexDateToTheFirstHours) {
  Spells spells;
  spells.person({{LabourState::benefit, 30.0},
                 {LabourState::internship, 45.0},
                 {LabourState::hours_beside_benefit, 50.0},
                 {LabourState::ordinary_job, 100.0}});
  EXPECT_THAT(spells.of(Followed::no_hours_yet), ElementsAre(lasts(35.0, true)));
}

TEST(NoHoursYet, GoesOnForThoseWhoLeave) {
  Spells spells;
  spells.person({{LabourState::benefit, 30.0}, {LabourState::left, 100.0}});
  EXPECT_THAT(spells.of(Followed::no_hours_yet), ElementsAre(lasts(90.0, false)));
}

TEST(NoHoursYet, LeavesOutThoseWhoHaveHoursOnTheIndexDate) {
  Spells spells;
  spells.person({{LabourState::hours_beside_benefit, 30.0}, {LabourState::benefit, 100.0}});
  EXPECT_THAT(spells.of(Followed::no_hours_yet), IsEmpty());
}

TEST(OnSupport, LastsThroughEverythingThatIsServed) {
  Spells spells;
  spells.person({{LabourState::benefit, 30.0},
                 {LabourState::sick_listed, 45.0},
                 {LabourState::wage_subsidy, 50.0},
                 {LabourState::education, 100.0}});
  spells.person({{LabourState::benefit, 100.0}});
  EXPECT_THAT(spells.of(Followed::on_support), ElementsAre(lasts(40.0, true), lasts(90.0, false)));
}

}  // namespace
}  // namespace sim::report
