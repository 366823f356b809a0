#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "sim/record/hdf5/merge.hpp"

#include "tests/support/outside_program.hpp"
#include "tests/unit/record/sample_tables.hpp"
#include "tests/unit/record/temporary_folder.hpp"

namespace sim::record::tests {
namespace {

/// A program outside the project, the script it runs, and what it finds in the sample file.
std::string complaint_of_reader(std::string const& program,
                                std::string const& script,
                                std::string const& arguments = "") {
  TemporaryFolder const folder;
  auto const result = folder / "prøve.h5";
  hdf5::ShardFolder const shards(result, "run");
  for (auto const replication : {0, 1, 2, 4}) {
    shards.write(replication, sample_frame(replication));
  }
  hdf5::merge(shards, shards.finished(), result, sample_further_groups(), sample_attributes());
  return sim::tests::complaint_of(program + " '" SIM_SOURCE_DIR "/tests/readers/" + script + "' '" +
                                  result.string() + "' " + arguments);
}

TEST(Readers, H5pyReadsTheSampleFile) {
  EXPECT_EQ(complaint_of_reader(sim::tests::python, "read_with_h5py.py"), "");
}

TEST(Readers, XarrayReadsTheSampleFileThroughH5netcdf) {
  EXPECT_EQ(complaint_of_reader(sim::tests::python, "read_with_xarray.py", "h5netcdf"), "");
}

TEST(Readers, XarrayReadsTheSampleFileThroughNetcdf4) {
  EXPECT_EQ(complaint_of_reader(sim::tests::python, "read_with_xarray.py", "netcdf4"), "");
}

TEST(Readers, Rhdf5ReadsTheSampleFile) {
  ASSERT_NE(std::filesystem::status("/usr/bin/Rscript").type(),
            std::filesystem::file_type::not_found)
      << "R is missing; install it with: apt-get install r-base-core r-bioc-rhdf5";
  EXPECT_EQ(complaint_of_reader("LC_ALL=C.UTF-8 /usr/bin/Rscript", "read_with_rhdf5.R"), "");
}

}  // namespace
}  // namespace sim::record::tests
