#include "sim/record/hdf5/durable.hpp"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "sim/record/output_error.hpp"

namespace sim::record::hdf5 {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(fs::path const& path, std::string const& action) {
  auto const reason = std::generic_category().message(errno);
  throw OutputError(path, "cannot " + action + ": " + reason);
}

/// Forces a file, or the names in a folder, onto the disk.
void sync(fs::path const& path) {
  auto const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    fail(path, "open");
  }
  auto const synced =
      ::fsync(descriptor) == 0 || errno == EINVAL;  // Some folders cannot be synced.
  auto const reason = errno;
  ::close(descriptor);
  if (!synced) {
    errno = reason;
    fail(path, "write to disk");
  }
}

fs::path folder_of(fs::path const& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

}  // namespace

PendingFile::PendingFile(fs::path file) : file_(std::move(file)), unfinished_(file_) {
  unfinished_ += ".tmp";
  std::error_code unknown;
  if (fs::is_directory(file_, unknown)) {
    throw OutputError(file_, "is a folder; a results file needs another name");
  }
}

PendingFile::~PendingFile() {
  if (!published_) {
    std::error_code ignored;
    fs::remove(unfinished_, ignored);
  }
}

void PendingFile::publish() {
  sync(unfinished_);
  if (::rename(unfinished_.c_str(), file_.c_str()) != 0) {
    fail(file_, "rename");
  }
  published_ = true;
  sync(folder_of(file_));
}

FolderLock::FolderLock(fs::path const& folder)
    : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (descriptor_ < 0) {
    fail(folder, "open");
  }
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    ::close(descriptor_);
    throw OutputError(folder, "another run is writing here");
  }
}

FolderLock::~FolderLock() {
  ::close(descriptor_);
}

}  // namespace sim::record::hdf5
