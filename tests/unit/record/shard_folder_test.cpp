#include "sim/record/hdf5/shard_folder.hpp"

#include <array>
#include <csignal>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/base/contract.hpp"
#include "sim/record/output_error.hpp"

#include "tests/unit/record/sample_tables.hpp"
#include "tests/unit/record/temporary_folder.hpp"

namespace sim::record::tests {
namespace {

using hdf5::ShardFolder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ShardFolder, GivesBackWhatWasWritten) {
  TemporaryFolder const folder;
  ShardFolder const shards(folder / "result.h5", "run");
  shards.write(5, sample_frame(5));
  EXPECT_EQ(stored_frame(shards, 5), sample_frame(5));
}

TEST(ShardFolder, MakesTheFoldersThatLeadToTheResult) {
  TemporaryFolder const folder;
  ShardFolder const shards(folder / "output/deep/result.h5", "run");
  shards.write(0, sample_frame(0));
  EXPECT_THAT(shards.finished(), ElementsAre(0));
}

TEST(ShardFolder, ListsFinishedReplicationsInAscendingOrder) {
  TemporaryFolder const folder;
  ShardFolder const shards(folder / "result.h5", "run");
  for (auto const replication : {12, 3, 100000, 0}) {
    shards.write(replication, sample_frame(replication));
  }
  EXPECT_THAT(shards.finished(), ElementsAre(0, 3, 12, 100000));
}

TEST(ShardFolder, FindsTheShardsOfAnInterruptedRun) {
  TemporaryFolder const folder;
  ShardFolder(folder / "result.h5", "run").write(7, sample_frame(7));
  ShardFolder const resumed(folder / "result.h5", "run");
  EXPECT_THAT(resumed.finished(), ElementsAre(7));
}

TEST(ShardFolder, KeepsShardsOfAnotherRunApart) {
  TemporaryFolder const folder;
  ShardFolder(folder / "result.h5", "another run").write(7, sample_frame(7));
  ShardFolder const shards(folder / "result.h5", "run");
  EXPECT_THAT(shards.finished(), IsEmpty());
  EXPECT_EQ(shards.others(), 1U);
  EXPECT_TRUE(std::filesystem::exists(folder / "result.h5.parts/r000007.h5"));
}

TEST(ShardFolder, ForgetsShardsOfAllRunsWhenItIsCleared) {
  TemporaryFolder const folder;
  ShardFolder(folder / "result.h5", "another run").write(7, sample_frame(7));
  ShardFolder shards(folder / "result.h5", "run");
  shards.clear();
  EXPECT_EQ(shards.others(), 0U);
  EXPECT_FALSE(std::filesystem::exists(folder / "result.h5.parts/r000007.h5"));
}

TEST(ShardFolder, GivesThePanelsWithoutTheRowsOfPersons) {
  TemporaryFolder const folder;
  ShardFolder const shards(folder / "result.h5", "run");
  shards.write(5, sample_frame(5));
  EXPECT_EQ(shards.panels(5), (Frame{outcomes(5), resources(5)}));
}

TEST(ShardFolder, StoresAGroupThatComesInPieces) {
  TemporaryFolder const folder;
  ShardFolder const shards(folder / "result.h5", "run");
  shards.write(2, {outcomes(2)}, [](auto const& use) {
    use(trajectories(2));
    use(trajectories(1));
  });
  auto const stored = stored_frame(shards, 2);
  ASSERT_EQ(stored.size(), 2U);
  EXPECT_THAT(std::get<std::vector<std::int32_t>>(stored[1].variable("citizen").values),
              ElementsAre(7, 17, 7, 17, 7, 7));
}

TEST(ShardFolder, LeavesNoEmptyFolder) {
  TemporaryFolder const folder;
  { ShardFolder const shards(folder / "result.h5", "run"); }
  EXPECT_FALSE(std::filesystem::exists(folder / "result.h5.parts"));
}

TEST(ShardFolder, RemovesUnfinishedFiles) {
  TemporaryFolder const folder;
  std::filesystem::create_directory(folder / "result.h5.parts");
  std::ofstream(folder / "result.h5.parts/r000003.h5.tmp") << "half";
  ShardFolder const shards(folder / "result.h5", "run");
  EXPECT_FALSE(std::filesystem::exists(folder / "result.h5.parts/r000003.h5.tmp"));
}

TEST(ShardFolder, LeavesFilesThatAreNotShards) {
  TemporaryFolder const folder;
  std::filesystem::create_directory(folder / "result.h5.parts");
  std::ofstream(folder / "result.h5.parts/notes.txt") << "mine";
  ShardFolder shards(folder / "result.h5", "run");
  shards.write(1, sample_frame(1));
  shards.remove();
  EXPECT_EQ(bytes_of(folder / "result.h5.parts/notes.txt"), "mine");
}

TEST(ShardFolder, RemovesTornShardsAtWhateverByteTheyEnd) {
  TemporaryFolder const folder;
  auto const file = folder / "result.h5.parts/r000004.h5";
  ShardFolder(folder / "result.h5", "run").write(4, sample_frame(4));
  auto const whole = bytes_of(file);
  for (std::size_t length = 0; length < whole.size(); length += whole.size() / 50) {
    std::ofstream(file, std::ios::binary) << whole.substr(0, length);
    ShardFolder const shards(folder / "result.h5", "run");
    EXPECT_THAT(shards.finished(), IsEmpty()) << length;
  }
}

TEST(ShardFolder, RemovesAShardWithOneChangedNumber) {
  TemporaryFolder const folder;
  auto const file = folder / "result.h5.parts/r000001.h5";
  ShardFolder(folder / "result.h5", "run").write(1, sample_frame(1));
  auto bytes = bytes_of(file);
  std::int32_t const number = 1121;  // headcount in arm 1, month 2, state 1
  auto const place = bytes.find(std::string(reinterpret_cast<char const*>(&number), 4));
  ASSERT_NE(place, std::string::npos);
  bytes[place] = static_cast<char>(bytes[place] ^ 1);
  std::ofstream(file, std::ios::binary) << bytes;
  ShardFolder const shards(folder / "result.h5", "run");
  EXPECT_THAT(shards.finished(), IsEmpty());
}

TEST(ShardFolder, BelongsToOneRunAtATime) {
  TemporaryFolder const folder;
  ShardFolder const shards(folder / "result.h5", "run");
  EXPECT_THROW(ShardFolder(folder / "result.h5", "run"), OutputError);
}

TEST(ShardFolder, IsGoneAfterRemoval) {
  TemporaryFolder const folder;
  ShardFolder shards(folder / "result.h5", "run");
  shards.write(1, sample_frame(1));
  shards.remove();
  EXPECT_FALSE(std::filesystem::exists(folder / "result.h5.parts"));
}

TEST(ShardFolder, RefusesAReplicationThatIsNegative) {
  TemporaryFolder const folder;
  ShardFolder const shards(folder / "result.h5", "run");
  EXPECT_THROW(shards.write(-1, sample_frame(0)), ContractError);
}

TEST(ShardFolder, ReportsAShardThatIsNotThere) {
  TemporaryFolder const folder;
  ShardFolder const shards(folder / "result.h5", "run");
  EXPECT_THROW(static_cast<void>(shards.panels(3)), OutputError);
}

/// Writes replications until it is killed, telling on `report` each one that is finished.
[[noreturn]] void write_for_ever(std::filesystem::path const& result, int report) {
  ShardFolder const shards(result, "run");
  for (std::int32_t replication = 0;; ++replication) {
    shards.write(replication, sample_frame(replication));
    if (::write(report, &replication, sizeof replication) != sizeof replication) {
      ::_exit(1);
    }
  }
}

/// When a child is killed: some time after it has finished so many replications.
struct Moment {
  int finished;
  useconds_t later;
};

/// Lets a child write, kills it, and gives the replications that it called finished.
std::set<std::int32_t> finished_before_kill(std::filesystem::path const& result, Moment moment) {
  std::array<int, 2> pipe{};
  EXPECT_EQ(::pipe(pipe.data()), 0);
  auto const child = ::fork();
  if (child == 0) {
    ::close(pipe[0]);
    write_for_ever(result, pipe[1]);
  }
  ::close(pipe[1]);
  std::set<std::int32_t> finished;
  auto const hear = [&] {
    std::int32_t replication = 0;
    auto const heard = ::read(pipe[0], &replication, sizeof replication) == sizeof replication;
    return heard && finished.insert(replication).second;
  };
  for (int count = 0; count < moment.finished; ++count) {
    EXPECT_TRUE(hear());
  }
  ::usleep(moment.later);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  while (hear()) {
  }
  ::close(pipe[0]);
  return finished;
}

TEST(ShardFolder, LosesNoFinishedReplicationWhenKilled) {
  std::mt19937 draw(20260101);
  for (int kill = 0; kill < 20; ++kill) {
    TemporaryFolder const folder;
    Moment const moment{static_cast<int>(draw() % 5), static_cast<useconds_t>(draw() % 20'000)};
    auto const promised = finished_before_kill(folder / "result.h5", moment);
    ShardFolder const shards(folder / "result.h5", "run");
    for (auto const replication : promised) {
      EXPECT_EQ(stored_frame(shards, replication), sample_frame(replication)) << kill;
    }
  }
}

}  // namespace
}  // namespace sim::record::tests
