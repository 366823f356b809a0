#include "sim/record/scratch_file.hpp"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "sim/record/output_error.hpp"

namespace sim::record {

namespace {

[[noreturn]] void fail(std::filesystem::path const& folder, char const* action) {
  auto const reason = std::generic_category().message(errno);
  throw OutputError(folder, std::string{"cannot "} + action + " a passing file here: " + reason);
}

int open_in(std::filesystem::path const& folder) {
  static constexpr std::string_view ending = ".tmp";  // Whoever cleans up knows it.
  auto name = (folder / "passing-XXXXXX").string().append(ending);
  auto const descriptor = ::mkstemps(name.data(), static_cast<int>(ending.size()));
  if (descriptor < 0) {
    fail(folder, "make");
  }
  ::unlink(name.c_str());
  return descriptor;
}

}  // namespace

ScratchFile::ScratchFile(std::filesystem::path folder)
    : folder_(folder.empty() ? std::filesystem::temp_directory_path() : std::move(folder))
    , descriptor_(open_in(folder_)) {}

ScratchFile::~ScratchFile() {
  ::close(descriptor_);
}

void ScratchFile::append(void const* bytes, std::size_t count) {
  auto const* next = static_cast<char const*>(bytes);
  while (count > 0) {
    auto const written = ::write(descriptor_, next, count);
    if (written < 0 && errno != EINTR) {
      fail(folder_, "write");
    }
    auto const done = static_cast<std::size_t>(written < 0 ? 0 : written);
    next += done;
    count -= done;
  }
}

void ScratchFile::read(void* bytes, std::size_t count, std::uint64_t from) const {
  auto* next = static_cast<char*>(bytes);
  while (count > 0) {
    auto const found = ::pread(descriptor_, next, count, static_cast<off_t>(from));
    if (found == 0) {
      errno = EIO;  // Shorter than what was written.
    }
    if (found == 0 || (found < 0 && errno != EINTR)) {
      fail(folder_, "read");
    }
    auto const done = static_cast<std::size_t>(found < 0 ? 0 : found);
    next += done;
    from += done;
    count -= done;
  }
}

}  // namespace sim::record
