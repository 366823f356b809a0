#include "sim/record/hdf5/take_apart.hpp"

#include "sim/record/hdf5/result_file.hpp"
#include "sim/record/output_error.hpp"

namespace sim::record::hdf5 {

void take_apart(std::filesystem::path const& result,
                std::string const& fingerprint,
                ShardFolder const& shards) {
  if (!std::filesystem::exists(result)) {
    return;
  }
  ResultFile const file{result};
  if (file.text("run_fingerprint") != fingerprint) {
    throw OutputError(result,
                      "is the result of another scenario, seed or version of the program, so that "
                      "nothing can be added to it; write to another file with --out");
  }
  for (auto const replication : file.replications()) {
    shards.write(replication, {}, [&](auto const& use) { file.for_each_piece(replication, use); });
  }
}

}  // namespace sim::record::hdf5
