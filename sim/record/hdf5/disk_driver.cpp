#include "sim/record/hdf5/disk_driver.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace sim::record::hdf5 {

namespace {

/// What the library carries from the access properties to the file.
struct Settings {
  int* first_error;
};

/// An open file; the library fills in and sees only the base.
struct DiskFile : H5FD_t {
  int descriptor;
  haddr_t allocated;  ///< End of what the library has given out.
  haddr_t written;    ///< End of what it believes to be written.
  int* first_error;
};

DiskFile& disk_file(H5FD_t* base) {
  return static_cast<DiskFile&>(*base);
}

DiskFile const& disk_file(H5FD_t const* base) {
  return static_cast<DiskFile const&>(*base);
}

void note_error(DiskFile const& file) {
  if (*file.first_error == 0) {
    *file.first_error = errno;
  }
}

H5FD_t* open_file(char const* name, unsigned /*flags*/, hid_t access, haddr_t /*limit*/) {
  auto const* settings = static_cast<Settings const*>(H5Pget_driver_info(access));
  auto const descriptor = ::open(name, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) {
    *settings->first_error = errno;
    return nullptr;
  }
  auto file = std::make_unique<DiskFile>();
  file->descriptor = descriptor;
  file->first_error = settings->first_error;
  return file.release();
}

herr_t close_file(H5FD_t* base) {
  std::unique_ptr<DiskFile> const file(&disk_file(base));
  if (::close(file->descriptor) != 0) {
    note_error(*file);
  }
  return 0;
}

herr_t describe_abilities(H5FD_t const* /*base*/, unsigned long* abilities) {
  *abilities = H5FD_FEAT_AGGREGATE_METADATA | H5FD_FEAT_ACCUMULATE_METADATA | H5FD_FEAT_DATA_SIEVE |
               H5FD_FEAT_AGGREGATE_SMALLDATA | H5FD_FEAT_DEFAULT_VFD_COMPATIBLE;
  return 0;
}

haddr_t allocated_end(H5FD_t const* base, H5FD_mem_t /*kind*/) {
  return disk_file(base).allocated;
}

herr_t set_allocated_end(H5FD_t* base, H5FD_mem_t /*kind*/, haddr_t end) {
  disk_file(base).allocated = end;
  return 0;
}

haddr_t written_end(H5FD_t const* base, H5FD_mem_t /*kind*/) {
  return disk_file(base).written;
}

/// Bytes that are not there read as zero.
// NOLINTNEXTLINE(readability-function-size): the library sets the parameters.
herr_t read_bytes(H5FD_t* base,
                  H5FD_mem_t /*kind*/,
                  hid_t /*transfer*/,
                  haddr_t address,
                  size_t size,
                  void* bytes) {
  auto const& file = disk_file(base);
  auto* place = static_cast<char*>(bytes);
  while (size > 0) {
    auto const got = ::pread(file.descriptor, place, size, static_cast<off_t>(address));
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got <= 0) {
      if (got < 0) {
        note_error(file);
      }
      std::memset(place, 0, size);
      return 0;
    }
    place += got;
    address += static_cast<haddr_t>(got);
    size -= static_cast<size_t>(got);
  }
  return 0;
}

// NOLINTNEXTLINE(readability-function-size): the library sets the parameters.
herr_t write_bytes(H5FD_t* base,
                   H5FD_mem_t /*kind*/,
                   hid_t /*transfer*/,
                   haddr_t address,
                   size_t size,
                   void const* bytes) {
  auto& file = disk_file(base);
  file.written = std::max(file.written, address + size);
  auto const* place = static_cast<char const*>(bytes);
  while (size > 0 && *file.first_error == 0) {
    errno = EIO;  // For the case that nothing is written and no reason given.
    auto const put = ::pwrite(file.descriptor, place, size, static_cast<off_t>(address));
    if (put <= 0) {
      if (errno != EINTR) {
        note_error(file);
      }
      continue;
    }
    place += put;
    address += static_cast<haddr_t>(put);
    size -= static_cast<size_t>(put);
  }
  return 0;
}

/// At the end the file is as long as the library says.
herr_t cut_to_length(H5FD_t* base, hid_t /*transfer*/, hbool_t /*closing*/) {
  auto& file = disk_file(base);
  if (*file.first_error == 0 &&
      ::ftruncate(file.descriptor, static_cast<off_t>(file.allocated)) != 0) {
    note_error(file);
  }
  file.written = file.allocated;
  return 0;
}

H5FD_class_t disk_driver_class() {
  static constexpr H5FD_mem_t kinds[] = H5FD_FLMAP_DICHOTOMY;
  H5FD_class_t driver{};
  driver.name = "jobspor_disk";
  driver.maxaddr = HADDR_MAX;
  driver.fc_degree = H5F_CLOSE_STRONG;
  driver.fapl_size = sizeof(Settings);
  driver.open = open_file;
  driver.close = close_file;
  driver.query = describe_abilities;
  driver.get_eoa = allocated_end;
  driver.set_eoa = set_allocated_end;
  driver.get_eof = written_end;
  driver.read = read_bytes;
  driver.write = write_bytes;
  driver.truncate = cut_to_length;
  std::ranges::copy(kinds, driver.fl_map);
  return driver;
}

}  // namespace

herr_t use_disk_driver(hid_t access, int* first_error) {
  static auto const driver_class = disk_driver_class();
  static auto const driver = H5FDregister(&driver_class);
  Settings const settings{first_error};
  return H5Pset_driver(access, driver, &settings);
}

}  // namespace sim::record::hdf5
