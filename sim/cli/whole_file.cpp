#include "sim/cli/whole_file.hpp"

#include <fstream>

#include "sim/record/hdf5/durable.hpp"
#include "sim/record/output_error.hpp"

namespace sim::cli {

void write_whole(std::filesystem::path const& file, std::string const& text) {
  record::hdf5::PendingFile pending{file};
  std::ofstream stream{pending.unfinished(), std::ios::binary};
  stream << text;
  stream.close();
  if (!stream) {
    throw record::OutputError(file, "cannot write");
  }
  pending.publish();
}

}  // namespace sim::cli
