#include "sim/record/hdf5/write_tables.hpp"

#include "sim/record/hdf5/durable.hpp"
#include "sim/record/hdf5/file_writer.hpp"

namespace sim::record::hdf5 {

void write_tables(std::filesystem::path const& file,
                  std::vector<Group> const& groups,
                  std::vector<Attribute> const& attributes) {
  PendingFile pending(file);
  FileWriter writer(pending.unfinished(), {.frames = 1, .compressed = true});
  for (auto const& group : groups) {
    writer.append(group);
  }
  writer.write(attributes);
  writer.close();
  pending.publish();
}

}  // namespace sim::record::hdf5
