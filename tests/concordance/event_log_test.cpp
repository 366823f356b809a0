#include <map>
#include <vector>

#include <gtest/gtest.h>

#include "sim/experiment/chronicle.hpp"
#include "sim/experiment/replicate.hpp"
#include "sim/record/hdf5/shard_folder.hpp"

#include "tests/support/fact_list.hpp"
#include "tests/support/tiny_scenario.hpp"
#include "tests/unit/record/temporary_folder.hpp"

namespace sim::experiment {
namespace {

using model::Fact;

/// Everything about citizens that one arm tells, as the log should hold it.
class CitizenFacts final : public model::FactSink {
 public:
  void observe(Fact const& fact, model::World const& world) override {
    if (fact.kind > model::FactKind::compensation_delivered) {
      return;
    }
    rows_[fact.citizen.index].push_back(
        {fact.kind,
         fact.code,
         (fact.at - world.setting().starts).count(),
         static_cast<float>(fact.value),
         fact.staff.is_none() ? -1 : world.staff(fact.staff).role,
         fact.staff.is_none() ? 0 : world.staff(fact.staff).number,
         fact.firm.is_none()
             ? -1
             : static_cast<std::int64_t>(world.firm(fact.firm).identity & 0xFFFFFFFFU)});
    numbers_[fact.citizen.index] =
        static_cast<std::int32_t>(world.profile(fact.citizen).identity & 0xFFFFFFFFU);
  }

  struct Row {
    model::FactKind kind;
    std::int64_t code;
    std::int64_t minute;
    float value;
    int role;
    int post;
    std::int64_t firm;

    friend bool operator==(Row const&, Row const&) = default;
  };

  std::map<std::uint32_t, std::vector<Row>> rows_;
  std::map<std::uint32_t, std::int32_t> numbers_;
};

template <class Number>
std::vector<Number> const& column(record::Group const& group, char const* name) {
  return std::get<std::vector<Number>>(group.variable(name).values);
}

/// The log of a replication, in one piece.
record::Group log_of(scenario::Scenario const& scenario, int number) {
  std::vector<record::Group> pieces;
  Chronicle{run_replication(scenario, number)}.for_each_piece(
      scenario, [&pieces](record::Group&& piece) { pieces.push_back(std::move(piece)); });
  EXPECT_EQ(pieces.size(), 1U);
  return pieces.front();
}

/// The persons of an arm by number and kind, as the log holds them.
std::vector<std::pair<std::int32_t, std::int32_t>> persons_of(record::Group const& log, int arm) {
  std::vector<std::pair<std::int32_t, std::int32_t>> persons;
  for (std::size_t k = 0; k < column<std::int8_t>(log, "arm").size(); ++k) {
    if (column<std::int8_t>(log, "arm")[k] == arm) {
      persons.emplace_back(column<std::int32_t>(log, "person_kind")[k],
                           column<std::int32_t>(log, "person_number")[k]);
    }
  }
  return persons;
}

scenario::Scenario logged(double share) {
  auto scenario = tests::tiny_scenario();
  scenario.events = {.replications = 1, .sample = {.share = Probability{share}}};
  return scenario;
}

TEST(EventLog, HoldsEveryFactAboutEveryCitizen) {
  auto const scenario = logged(1.0);
  auto const log = log_of(scenario, 0);
  std::size_t person = 0;
  std::size_t row = 0;
  for (auto const& arm : scenario.arms) {
    CitizenFacts heard;
    static_cast<void>(run_arm(scenario, arm, 0, {.with_recorders = false, .listener = &heard}));
    ASSERT_GT(heard.rows_.size(), 60U);
    for (auto const& [citizen, rows] : heard.rows_) {
      ASSERT_EQ(column<std::int32_t>(log, "row_size").at(person), rows.size());
      EXPECT_EQ(column<std::int32_t>(log, "person_number").at(person), heard.numbers_[citizen]);
      ++person;
      for (auto const& fact : rows) {
        CitizenFacts::Row const written{
            .kind = static_cast<model::FactKind>(column<std::int8_t>(log, "kind").at(row)),
            .code = column<std::int32_t>(log, "code")[row],
            .minute = column<std::int32_t>(log, "time")[row],
            .value = column<float>(log, "value")[row],
            .role = column<std::int8_t>(log, "staff_role")[row],
            .post = column<std::int32_t>(log, "staff_number")[row],
            .firm = column<std::int32_t>(log, "firm")[row]};
        ASSERT_EQ(written, fact) << "row " << row;
        ++row;
      }
    }
  }
  EXPECT_EQ(column<std::int32_t>(log, "row_size").size(), person);
  EXPECT_EQ(column<std::int32_t>(log, "time").size(), row);
}

TEST(EventLog, TakesTheSamePersonsInEveryArm) {
  auto const log = log_of(logged(0.1), 0);
  EXPECT_GT(persons_of(log, 0).size(), 5U);
  EXPECT_EQ(persons_of(log, 0), persons_of(log, 1));
}

TEST(EventLog, TakesMorePersonsBesideThoseOfASmallerSample) {
  auto const of_few = persons_of(log_of(logged(0.1), 0), 0);
  auto const of_more = persons_of(log_of(logged(0.2), 0), 0);
  EXPECT_GT(of_more.size(), of_few.size());
  for (auto const& person : of_few) {
    EXPECT_NE(std::ranges::find(of_more, person), of_more.end());
  }
}

TEST(EventLog, TakesTheShareThatIsAskedForRoundedUp) {
  auto const everybody = persons_of(log_of(logged(1.0), 0), 0).size();
  auto const some = persons_of(log_of(logged(0.1), 0), 0).size();
  EXPECT_EQ(some, (everybody + 9) / 10);
  EXPECT_EQ(persons_of(log_of(logged(1e-9), 0), 0).size(), 1U);
}

TEST(EventLog, HasTheSameRowsInHoweverManyPieces) {
  auto const scenario = logged(0.3);
  record::tests::TemporaryFolder const folder;
  record::hdf5::ShardFolder const shards{folder / "log.h5", "run"};
  int pieces = 0;
  Chronicle const chronicle{run_replication(scenario, 0)};
  shards.write(0, {}, [&](auto const& use) {
    auto const counted = [&](record::Group&& piece) {
      ++pieces;
      use(std::move(piece));
    };
    chronicle.for_each_piece(scenario, counted, 500);
  });
  EXPECT_GT(pieces, 3);
  std::vector<record::Group> stored;
  shards.for_each_piece(0, [&](record::Group&& group) { stored.push_back(std::move(group)); });
  EXPECT_EQ(stored, std::vector{log_of(scenario, 0)});
}

TEST(EventLog, ChangesNoBitOfTheRun) {
  auto const scenario = tests::tiny_scenario();
  EXPECT_EQ(run_replication(logged(0.1), 0).arms[1].digest,
            run_replication(scenario, 0).arms[1].digest);
}

TEST(EventLog, IsWrittenForTheFirstReplicationsOnly) {
  auto const scenario = logged(0.1);
  EXPECT_EQ(persons_of(log_of(scenario, 1), 0).size(), 0U);
}

}  // namespace
}  // namespace sim::experiment
