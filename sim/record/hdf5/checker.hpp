#pragma once

#include <filesystem>
#include <utility>

#include <hdf5.h>

namespace sim::record::hdf5 {

/// Passes on what a call to the HDF5 library returned, or throws: no return value goes unread.
///
/// While it lives the library prints nothing of its own (on this thread).
/// Errors: OutputError with the path of the file and the innermost reason the library knows.
class Checker {
 public:
  explicit Checker(std::filesystem::path file);
  ~Checker();
  Checker(Checker const&) = delete;
  Checker& operator=(Checker const&) = delete;

  /// `action` says what was tried: "write headcount".
  template <class Result>
  Result operator()(Result result, char const* action) const {
    if (result < 0 || disk_error_ != 0) {
      fail(action);
    }
    return result;
  }

  [[noreturn]] void fail(char const* action) const;

  /// For `use_disk_driver`: once this is not zero, every check fails with that reason.
  [[nodiscard]] int* disk_error() { return &disk_error_; }

 private:
  std::filesystem::path file_;
  int disk_error_ = 0;
  H5E_auto2_t former_print_ = nullptr;
  void* former_argument_ = nullptr;
};

/// Owns one identifier of the HDF5 library.
///
/// The destructor closes without looking: whoever must know that closing worked calls `close`.
class Handle {
 public:
  using Closer = herr_t (*)(hid_t);

  Handle(hid_t id, Closer closer) : id_(id), closer_(closer) {}

  ~Handle() { close(); }

  Handle(Handle&& other) noexcept
      : id_(std::exchange(other.id_, H5I_INVALID_HID)), closer_(other.closer_) {}

  Handle& operator=(Handle&& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(closer_, other.closer_);
    return *this;
  }

  Handle(Handle const&) = delete;
  Handle& operator=(Handle const&) = delete;

  [[nodiscard]] hid_t id() const { return id_; }

  /// Negative when closing failed. A second call does nothing.
  herr_t close() {
    auto const id = std::exchange(id_, H5I_INVALID_HID);
    return id < 0 ? 0 : closer_(id);
  }

 private:
  hid_t id_;
  Closer closer_;
};

}  // namespace sim::record::hdf5
