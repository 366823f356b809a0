#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "sim/base/roster.hpp"
#include "sim/base/time.hpp"
#include "sim/engine/appointment.hpp"
#include "sim/engine/busy_runs.hpp"

namespace sim::engine {

/// The appointments of one person inside a roster; one thing at a time.
///
/// Light enough for everybody: people with nothing but own commitments have a diary over
/// `Roster::always_open()`. The roster must outlive the diary and is shared by many. An appointment
/// lies, travel included, inside one opening of the roster; an absence may lie anywhere.
///
/// Cost: bisection, plus moving the later entries on a change. `first_fit` adds a step for every
/// gap that is too short, none for runs that are full, however long.
/// Shape: 72 bytes, and 32 per appointment ahead; entries in the past are dropped now and then.
/// Errors: ContractError for an appointment of no length, outside the roster or over another, and
/// for one that is not there.
class Diary {
 public:
  explicit Diary(Roster const& roster) : roster_(&roster) {}

  void book(Appointment const& appointment);
  /// Takes the entry that starts at `start` out, and returns it.
  Appointment cancel(SimTime start);
  /// Same appointment, other time. It may overlap its own old place.
  void move(SimTime start, SimTime new_start);
  /// Makes the person absent in [from, to). Returns the appointments that this cancels, in order,
  /// to be booked anew; a meeting that is over at `from` only loses the rest of its travel.
  /// Absences that touch it are joined with it under the new tag.
  std::vector<Appointment> block(SimTime from, SimTime to, std::uint64_t tag);

  /// Open, and without any entry, from `from` up to, not including, `to`.
  [[nodiscard]] bool is_free(SimTime from, SimTime to) const;
  /// The earliest start, from `from` to `latest`, of a free stretch of `length`; any minute.
  [[nodiscard]] std::optional<SimTime> first_fit(SimTime from,
                                                 Duration length,
                                                 SimTime latest) const;

  /// The entry that occupies minute `at`, or null. Pointers are valid until the diary changes.
  [[nodiscard]] Appointment const* entry_at(SimTime at) const;
  /// The entry that starts at `start` exactly, or null.
  [[nodiscard]] Appointment const* find(SimTime start) const;
  /// The entry that occupies minute `from`, or else the first one after it, or null.
  [[nodiscard]] Appointment const* next_entry(SimTime from) const;

  /// In order of time; may begin with some that are over.
  [[nodiscard]] std::span<Appointment const> entries() const { return entries_; }

  [[nodiscard]] Roster const& roster() const { return *roster_; }

  /// Forgets entries that are over at `now`; takes time only now and then, memory stays in bounds.
  void drop_before(SimTime now);

 private:
  using Entries = std::vector<Appointment>;

  [[nodiscard]] Entries::const_iterator first_returning_after(SimTime at) const;
  void shorten_way_home(SimTime from);
  Entries::const_iterator erase(Entries::const_iterator entry);

  Roster const* roster_;
  Entries entries_;          ///< In order of time, none overlapping the next.
  std::ptrdiff_t over_ = 0;  ///< So many entries were over at `over_at_`.
  SimTime over_at_ = SimTime::max();
  BusyRuns busy_;
};

}  // namespace sim::engine
