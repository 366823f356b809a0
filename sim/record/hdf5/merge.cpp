#include "sim/record/hdf5/merge.hpp"

#include <set>
#include <string>

#include "sim/base/contract.hpp"
#include "sim/record/hdf5/durable.hpp"
#include "sim/record/hdf5/file_writer.hpp"

namespace sim::record::hdf5 {

void merge(ShardFolder const& shards,
           std::vector<std::int32_t> const& replications,
           std::filesystem::path const& result,
           std::vector<Group> const& further,
           std::vector<Attribute> const& attributes) {
  SIM_EXPECT(!replications.empty());
  PendingFile pending(result);
  FileWriter writer(pending.unfinished(), {.frames = replications.size(), .compressed = true});
  std::set<std::string> paths;
  for (auto const replication : replications) {
    shards.for_each_piece(replication, [&](Group&& piece) {
      writer.append(piece);
      paths.insert(piece.path());
    });
  }
  for (auto const& group : further) {
    SIM_EXPECT(paths.insert(group.path()).second);
    writer.append(group);
  }
  writer.write(attributes);
  writer.close();
  pending.publish();
}

}  // namespace sim::record::hdf5
