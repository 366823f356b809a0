#pragma once

#include <filesystem>

namespace sim::record::hdf5 {

/// A file that appears under its own name only when it is whole and on the disk.
///
/// It is written under `unfinished()`; `publish` forces it to the disk and renames it. A file that
/// is never published is removed.
///
/// Errors: OutputError.
class PendingFile {
 public:
  explicit PendingFile(std::filesystem::path file);
  ~PendingFile();
  PendingFile(PendingFile const&) = delete;
  PendingFile& operator=(PendingFile const&) = delete;

  [[nodiscard]] std::filesystem::path const& unfinished() const { return unfinished_; }

  /// The file must be closed. An older file of that name is replaced in one step.
  void publish();

 private:
  std::filesystem::path file_;
  std::filesystem::path unfinished_;
  bool published_ = false;
};

/// A folder that one process at a time may use; freed when the process ends, however it ends.
///
/// Where the file system knows no locks, the folder is used without.
/// Errors: OutputError when another process holds it.
class FolderLock {
 public:
  explicit FolderLock(std::filesystem::path const& folder);
  ~FolderLock();
  FolderLock(FolderLock const&) = delete;
  FolderLock& operator=(FolderLock const&) = delete;

 private:
  int descriptor_;
};

}  // namespace sim::record::hdf5
