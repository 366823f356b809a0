#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace sim::record {

/// A file without a name: what does not fit in memory for a while. Gone with its owner, and with
/// the process however that ends.
///
/// Errors: OutputError from every call, when the disk is full for instance.
class ScratchFile {
 public:
  /// On the disk of this folder; empty: on that of temporary files.
  explicit ScratchFile(std::filesystem::path folder);
  ~ScratchFile();
  ScratchFile(ScratchFile const&) = delete;
  ScratchFile& operator=(ScratchFile const&) = delete;

  /// Adds bytes at the end.
  void append(void const* bytes, std::size_t count);

  /// Reads bytes that are there.
  void read(void* bytes, std::size_t count, std::uint64_t from) const;

 private:
  std::filesystem::path folder_;
  int descriptor_;
};

}  // namespace sim::record
