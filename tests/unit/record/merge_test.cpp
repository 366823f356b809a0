#include "sim/record/hdf5/merge.hpp"

#include <filesystem>
#include <initializer_list>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/base/contract.hpp"
#include "sim/record/hdf5/file_reader.hpp"
#include "sim/record/hdf5/file_writer.hpp"
#include "sim/record/output_error.hpp"

#include "tests/unit/record/sample_tables.hpp"
#include "tests/unit/record/temporary_folder.hpp"

namespace sim::record::tests {
namespace {

using hdf5::group_paths;
using hdf5::merge;
using hdf5::read_group;
using hdf5::ShardFolder;
using ::testing::ElementsAre;

/// A results file of these replications, written in this order.
std::filesystem::path result_of(TemporaryFolder const& folder,
                                std::initializer_list<std::int32_t> replications) {
  auto const result = folder / "result.h5";
  ShardFolder shards(result, "run");
  for (auto const replication : replications) {
    shards.write(replication, sample_frame(replication));
  }
  merge(shards, shards.finished(), result, sample_further_groups(), sample_attributes());
  shards.remove();
  return result;
}

template <class Number>
std::vector<Number> values_of(std::filesystem::path const& file,
                              std::string const& group,
                              std::string const& variable) {
  return std::get<std::vector<Number>>(read_group(file, group).variable(variable).values);
}

TEST(Merge, HoldsTheGroupsOfFramesThenTheFurtherGroups) {
  TemporaryFolder const folder;
  EXPECT_THAT(group_paths(result_of(folder, {0, 1})),
              ElementsAre("", "resources", "trajectories", "summary", "provenance"));
}

TEST(Merge, OfOneReplicationEqualsItsFrame) {
  TemporaryFolder const folder;
  auto const result = result_of(folder, {2});
  EXPECT_EQ(read_group(result, "resources"), resources(2));
  EXPECT_EQ(read_group(result, "trajectories"), trajectories(2));
}

TEST(Merge, KeepsFurtherGroups) {
  TemporaryFolder const folder;
  auto const result = result_of(folder, {0});
  EXPECT_EQ(read_group(result, "summary"), sample_further_groups()[0]);
  EXPECT_EQ(read_group(result, "provenance"), sample_further_groups()[1]);
}

TEST(Merge, PutsReplicationsInAscendingOrder) {
  TemporaryFolder const folder;
  auto const group = read_group(result_of(folder, {7, 1, 4}), "");
  EXPECT_THAT(std::get<std::vector<std::int32_t>>(group.axis("replication").labels),
              ElementsAre(1, 4, 7));
}

TEST(Merge, AppendsTheCellsOfEachReplication) {
  TemporaryFolder const folder;
  auto const headcount = values_of<std::int32_t>(result_of(folder, {3, 5}), "", "headcount");
  EXPECT_THAT(headcount,
              ElementsAre(3000,
                          3001,
                          3010,
                          3011,
                          3020,
                          3021,
                          3100,
                          3101,
                          3110,
                          3111,
                          3120,
                          3121,
                          5000,
                          5001,
                          5010,
                          5011,
                          5020,
                          5021,
                          5100,
                          5101,
                          5110,
                          5111,
                          5120,
                          5121));
}

TEST(Merge, JoinsRaggedRowsOfReplicationsWithNoneOneAndTwoCitizens) {
  TemporaryFolder const folder;
  auto const result = result_of(folder, {0, 1, 2});
  EXPECT_THAT(values_of<std::int32_t>(result, "trajectories", "replication"),
              ElementsAre(1, 1, 2, 2, 2, 2));
  EXPECT_THAT(values_of<std::int32_t>(result, "trajectories", "arm"),
              ElementsAre(0, 1, 0, 0, 1, 1));
  EXPECT_THAT(values_of<std::int32_t>(result, "trajectories", "citizen"),
              ElementsAre(7, 7, 7, 17, 7, 17));
  EXPECT_EQ(values_of<double>(result, "trajectories", "time").size(), 12U);
}

TEST(Merge, TakesAGroupThatOnlySomeReplicationsHave) {
  TemporaryFolder const folder;
  auto const result = folder / "result.h5";
  ShardFolder const shards(result, "run");
  shards.write(1, {outcomes(1)});
  shards.write(2, {outcomes(2), trajectories(2)});
  merge(shards, shards.finished(), result, {}, {});
  EXPECT_EQ(read_group(result, "trajectories"), trajectories(2));
}

TEST(Merge, PutsAttributesOnTheRootGroup) {
  TemporaryFolder const folder;
  EXPECT_EQ(read_group(result_of(folder, {0}), "").attributes(), sample_attributes());
}

TEST(Merge, GivesTheSameBytesInWhateverOrderShardsWereWritten) {
  TemporaryFolder const one;
  TemporaryFolder const other;
  EXPECT_EQ(bytes_of(result_of(one, {0, 1, 2, 3})), bytes_of(result_of(other, {3, 1, 0, 2})));
}

TEST(Merge, GivesTheSameBytesAfterAnInterruption) {
  TemporaryFolder const one;
  TemporaryFolder const other;
  ShardFolder(other / "result.h5", "run").write(1, sample_frame(1));
  EXPECT_EQ(bytes_of(result_of(one, {0, 1, 2})), bytes_of(result_of(other, {0, 2})));
}

TEST(Merge, OfAnInterruptedRunKeepsItsShardsForTheRest) {
  TemporaryFolder const folder;
  auto const result = folder / "result.h5";
  ShardFolder const shards(result, "run");
  shards.write(0, sample_frame(0));
  merge(shards, shards.finished(), result, {}, {});
  EXPECT_THAT(shards.finished(), ElementsAre(0));
}

TEST(Merge, ReplacesAnOlderResult) {
  TemporaryFolder const folder;
  TemporaryFolder const fresh;
  result_of(folder, {0, 1, 2});
  EXPECT_EQ(bytes_of(result_of(folder, {1})), bytes_of(result_of(fresh, {1})));
}

TEST(Merge, RefusesReplicationsThatDisagreeOnAnAxis) {
  TemporaryFolder const folder;
  auto const result = folder / "result.h5";
  ShardFolder const shards(result, "run");
  Group other("", "Prøve med æøå");
  add_shared_axes(other, 2);
  shards.write(1, {outcomes(1)});
  shards.write(2, {other});
  EXPECT_THROW(merge(shards, shards.finished(), result, {}, {}), OutputError);
}

TEST(Merge, RefusesARunWithoutAnyFinishedReplication) {
  TemporaryFolder const folder;
  ShardFolder const shards(folder / "result.h5", "run");
  EXPECT_THROW(merge(shards, shards.finished(), folder / "result.h5", {}, {}), ContractError);
}

TEST(Merge, RefusesAFurtherGroupThatReplicationsHold) {
  TemporaryFolder const folder;
  ShardFolder const shards(folder / "result.h5", "run");
  shards.write(0, sample_frame(0));
  EXPECT_THROW(merge(shards, shards.finished(), folder / "result.h5", {Group("resources")}, {}),
               ContractError);
}

TEST(FileReader, CutsLongGroupsIntoPieces) {
  TemporaryFolder const folder;
  auto const result = result_of(folder, {2});
  std::vector<std::size_t> persons;
  std::vector<double> times;
  hdf5::for_each_piece(
      result,
      [&](Group&& piece) {
        if (piece.path() == "trajectories") {
          persons.push_back(extent(piece.axis("trajectory").labels));
          auto const& rows = std::get<std::vector<double>>(piece.variable("time").values);
          times.insert(times.end(), rows.begin(), rows.end());
        }
      },
      5);
  EXPECT_THAT(persons, ElementsAre(2, 2));
  EXPECT_THAT(times, ElementsAre(0, 31, 0, 31, 0, 31, 0, 31));
}

TEST(FileReader, PutsPiecesTogetherToWhatTheyWereCutFrom) {
  TemporaryFolder const folder;
  auto const result = result_of(folder, {0, 1, 2});
  auto const copy = folder / "copy.h5";
  hdf5::FileWriter writer(copy, {.frames = 1});
  hdf5::for_each_piece(
      result, [&](Group&& piece) { writer.append(piece); }, 2);
  writer.close();
  EXPECT_EQ(read_group(copy, "trajectories"), read_group(result, "trajectories"));
  EXPECT_EQ(read_group(copy, "resources"), read_group(result, "resources"));
}

TEST(FileReader, ReportsAFileThatIsNotThere) {
  EXPECT_THROW(static_cast<void>(read_group("/nowhere/result.h5", "")), OutputError);
}

TEST(FileReader, ReportsAGroupThatIsNotThere) {
  TemporaryFolder const folder;
  auto const result = result_of(folder, {0});
  EXPECT_THROW(static_cast<void>(read_group(result, "absent")), OutputError);
}

}  // namespace
}  // namespace sim::record::tests
