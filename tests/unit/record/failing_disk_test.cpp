#include <csignal>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/resource.h>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/record/event_spool.hpp"
#include "sim/record/hdf5/merge.hpp"
#include "sim/record/hdf5/shard_folder.hpp"
#include "sim/record/output_error.hpp"

#include "tests/unit/record/sample_tables.hpp"
#include "tests/unit/record/temporary_folder.hpp"

namespace sim::record::tests {
namespace {

using hdf5::merge;
using hdf5::ShardFolder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// While it lives, files longer than `bytes` cannot be written: a full disk at a chosen byte.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) : former_signal_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &former_);
    rlimit const tight{bytes, former_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &tight);
  }

  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &former_);
    std::signal(SIGXFSZ, former_signal_);
  }

  FullDisk(FullDisk const&) = delete;
  FullDisk& operator=(FullDisk const&) = delete;

 private:
  rlimit former_{};
  void (*former_signal_)(int);
};

/// The message of the OutputError that `action` throws; empty when it throws none.
template <class Action>
std::string output_error_of(Action action) {
  try {
    action();
  } catch (OutputError const& error) {
    return error.what();
  }
  return "";
}

/// Every length at which writing might stop: densely at first, then in the middle and near the end.
std::vector<rlim_t> lengths_below(std::uintmax_t whole) {
  std::vector<rlim_t> lengths{0, 1, 47, 48, 96, 512};
  for (rlim_t length = 1024; length < whole; length += whole / 60) {
    lengths.push_back(length);
  }
  lengths.push_back(whole - 1);
  return lengths;
}

TEST(FailingDisk, ShardThatDoesNotFitIsReportedAtWhateverByteTheDiskIsFull) {
  TemporaryFolder const folder;
  ShardFolder const shards(folder / "result.h5", "run");
  shards.write(1, sample_frame(1));
  auto const whole = std::filesystem::file_size(folder / "result.h5.parts/r000001.h5");
  for (auto const length : lengths_below(whole)) {
    auto const message = output_error_of([&] {
      FullDisk const disk(length);
      shards.write(4, sample_frame(4));
    });
    EXPECT_THAT(message, HasSubstr("r000004.h5.tmp: cannot ")) << length;
    EXPECT_THAT(message, HasSubstr("File too large")) << length;
  }
}

TEST(FailingDisk, FinishedShardsStayWholeWhenALaterOneDoesNotFit) {
  TemporaryFolder const folder;
  ShardFolder const shards(folder / "result.h5", "run");
  shards.write(1, sample_frame(1));
  EXPECT_NE(output_error_of([&] {
              FullDisk const disk(5000);
              shards.write(2, sample_frame(2));
            }),
            "");
  EXPECT_THAT(shards.finished(), ElementsAre(1));
  EXPECT_EQ(stored_frame(shards, 1), sample_frame(1));
}

TEST(FailingDisk, ShardIsWrittenOnceThereIsRoomAgain) {
  TemporaryFolder const folder;
  ShardFolder const shards(folder / "result.h5", "run");
  EXPECT_NE(output_error_of([&] {
              FullDisk const disk(5000);
              shards.write(2, sample_frame(2));
            }),
            "");
  shards.write(2, sample_frame(2));
  EXPECT_EQ(stored_frame(shards, 2), sample_frame(2));
}

TEST(FailingDisk, MergeThatDoesNotFitLeavesNoResultAndAllShards) {
  TemporaryFolder const folder;
  auto const result = folder / "result.h5";
  ShardFolder const shards(result, "run");
  shards.write(1, sample_frame(1));
  shards.write(2, sample_frame(2));
  merge(shards, shards.finished(), result, sample_further_groups(), sample_attributes());
  auto const whole = std::filesystem::file_size(result);
  std::filesystem::remove(result);
  for (auto const length : lengths_below(whole)) {
    auto const message = output_error_of([&] {
      FullDisk const disk(length);
      merge(shards, shards.finished(), result, sample_further_groups(), sample_attributes());
    });
    EXPECT_THAT(message, HasSubstr("result.h5.tmp: cannot ")) << length;
    EXPECT_FALSE(std::filesystem::exists(result)) << length;
    EXPECT_FALSE(std::filesystem::exists(folder / "result.h5.tmp")) << length;
    EXPECT_EQ(shards.finished().size(), 2U) << length;
  }
}

TEST(FailingDisk, EventsThatDoNotFitAreReported) {
  TemporaryFolder const folder;
  auto const message = output_error_of([&] {
    FullDisk const disk(1000);
    EventSpool spool{folder / "", 100};
    for (std::uint32_t citizen = 0; citizen < 100; ++citizen) {
      LoggedEvent event{};
      event.citizen = citizen;
      spool.add(event);
    }
  });
  EXPECT_THAT(message, HasSubstr("File too large"));
}

std::ptrdiff_t open_files() {
  return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {});
}

TEST(FailingDisk, FailedShardKeepsNoFileOpen) {
  TemporaryFolder const folder;
  ShardFolder const shards(folder / "result.h5", "run");
  auto const before = open_files();
  EXPECT_NE(output_error_of([&] {
              FullDisk const disk(5000);
              shards.write(2, sample_frame(2));
            }),
            "");
  EXPECT_EQ(open_files(), before);
}

TEST(FailingDisk, FailedMergeKeepsTheOlderResult) {
  TemporaryFolder const folder;
  auto const result = folder / "result.h5";
  ShardFolder const shards(result, "run");
  shards.write(1, sample_frame(1));
  merge(shards, shards.finished(), result, {}, {});
  auto const older = bytes_of(result);
  EXPECT_NE(output_error_of([&] {
              FullDisk const disk(5000);
              merge(shards, shards.finished(), result, sample_further_groups(), {});
            }),
            "");
  EXPECT_EQ(bytes_of(result), older);
}

TEST(FailingDisk, ResultThatIsAFolderIsRefusedBeforeTheRun) {
  TemporaryFolder const folder;
  std::filesystem::create_directory(folder / "result.h5");
  auto const message = output_error_of([&] { ShardFolder(folder / "result.h5", "run"); });
  EXPECT_THAT(message, HasSubstr("result.h5: is a folder"));
}

TEST(FailingDisk, PlaceWhereNoFolderCanBeMadeIsRefusedBeforeTheRun) {
  auto const message = output_error_of([] { ShardFolder("/proc/nowhere/result.h5", "run"); });
  EXPECT_THAT(message, HasSubstr("/proc/nowhere/result.h5.parts: cannot make folder"));
}

TEST(FailingDisk, FileInThePlaceOfThePartsFolderIsRefusedBeforeTheRun) {
  TemporaryFolder const folder;
  std::ofstream(folder / "result.h5.parts") << "in the way";
  auto const message = output_error_of([&] { ShardFolder(folder / "result.h5", "run"); });
  EXPECT_THAT(message, HasSubstr("result.h5.parts: cannot"));
}

TEST(FailingDisk, FolderThatVanishesIsReported) {
  TemporaryFolder const folder;
  ShardFolder const shards(folder / "result.h5", "run");
  std::filesystem::remove_all(folder / "result.h5.parts");
  auto const message = output_error_of([&] { shards.write(1, sample_frame(1)); });
  EXPECT_THAT(message, HasSubstr("No such file or directory"));
}

}  // namespace
}  // namespace sim::record::tests
