#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "sim/record/logged_event.hpp"
#include "sim/record/scratch_file.hpp"

namespace sim::record {

/// Events that come in order of time and leave in order of citizen, in bounded memory.
///
/// So many are collected, sorted by citizen and laid aside on the disk; when they are handed out,
/// what was laid aside is merged. A few events never touch the disk.
///
/// Memory: `most` events of 24 bytes, and of every so many laid aside a small part.
/// Errors: OutputError when the disk does not take them.
class EventSpool {
 public:
  static constexpr std::size_t usual_most = 1U << 18U;

  /// `folder` is where events are laid aside; empty: where temporary files are.
  explicit EventSpool(std::filesystem::path folder = {}, std::size_t most = usual_most)
      : folder_(std::move(folder)), most_(most) {}

  void add(LoggedEvent const& event) {
    events_.push_back(event);
    if (events_.size() == most_) {
      lay_aside();
    }
  }

  /// No more come: lets go of what need not be in memory.
  void finish();

  /// Events in order of citizen, then time. To be called after `finish`.
  void for_each(std::function<void(LoggedEvent const&)> const& use) const;

 private:
  /// Events that were laid aside together, in order of citizen, then time.
  struct Part {
    std::uint64_t first;  ///< Counted from the first event in the file.
    std::size_t events;
  };

  class PartReader;

  void sort();
  void lay_aside();
  void merge(std::function<void(LoggedEvent const&)> const& use) const;

  std::filesystem::path folder_;
  std::size_t most_;
  std::vector<LoggedEvent> events_;
  std::unique_ptr<ScratchFile> file_;  ///< Null: nothing is laid aside.
  std::vector<Part> parts_;
};

}  // namespace sim::record
