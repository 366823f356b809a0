#include "sim/cli/results_place.hpp"

#include <cerrno>
#include <fstream>
#include <system_error>

#include "sim/record/output_error.hpp"

namespace sim::cli {

namespace fs = std::filesystem;

void make_results_place(fs::path const& results) {
  std::error_code failure;
  if (!results.has_filename() || fs::is_directory(results, failure)) {
    throw record::OutputError(results, "is a folder; a results file needs a name");
  }
  if (results.has_parent_path()) {
    fs::create_directories(results.parent_path(), failure);
    if (failure) {
      throw record::OutputError(results.parent_path(), "cannot make folder: " + failure.message());
    }
  }
  auto trial = results;
  trial += ".trial";
  errno = 0;
  std::ofstream stream{trial};
  stream << "x";
  stream.close();
  auto const reason = std::generic_category().message(errno);
  if (!stream) {
    throw record::OutputError(results, "cannot write: " + reason);
  }
  fs::remove(trial, failure);
}

}  // namespace sim::cli
