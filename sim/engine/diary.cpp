#include "sim/engine/diary.hpp"

#include <algorithm>
#include <iterator>

#include "sim/base/contract.hpp"

namespace sim::engine {

void Diary::book(Appointment const& appointment) {
  SIM_EXPECT(appointment.length > Duration::zero());
  bool const is_inside_roster = roster_->is_open(appointment.leaves()) &&
                                roster_->open_until(appointment.leaves()) >= appointment.returns();
  SIM_EXPECT(appointment.kind == AppointmentKind::absence || is_inside_roster);
  auto const next = first_returning_after(appointment.leaves());
  SIM_EXPECT(next == entries_.end() || next->leaves() >= appointment.returns());
  over_ = 0;
  entries_.insert(next, appointment);
  busy_.add({.from = appointment.leaves(), .to = appointment.returns()}, *roster_);
}

Appointment Diary::cancel(SimTime start) {
  auto const* const found = find(start);
  SIM_EXPECT(found != nullptr);
  auto const cancelled = *found;
  erase(entries_.begin() + (found - entries_.data()));
  return cancelled;
}

void Diary::move(SimTime start, SimTime new_start) {
  auto appointment = cancel(start);
  appointment.start = new_start;
  book(appointment);
}

std::vector<Appointment> Diary::block(SimTime from, SimTime to, std::uint64_t tag) {
  SIM_EXPECT(from < to);
  shorten_way_home(from);
  std::vector<Appointment> cancelled;
  BusyRuns::Run absence{.from = from, .to = to};
  auto entry = first_returning_after(from - Duration{1});
  while (entry != entries_.end() && entry->leaves() <= absence.to) {
    if (entry->kind == AppointmentKind::absence) {
      absence = {.from = std::min(absence.from, entry->leaves()),
                 .to = std::max(absence.to, entry->returns())};
      entry = erase(entry);
    } else if (from < entry->returns() && entry->leaves() < to) {
      cancelled.push_back(*entry);
      entry = erase(entry);
    } else {
      ++entry;
    }
  }
  book({.start = absence.from,
        .length = absence.to - absence.from,
        .tag = tag,
        .travel_before_minutes = 0,
        .travel_after_minutes = 0,
        .kind = AppointmentKind::absence});
  return cancelled;
}

/// A meeting that is over when an absence begins is not cancelled by it.
void Diary::shorten_way_home(SimTime from) {
  auto const* const entry = entry_at(from);
  if (entry == nullptr || entry->kind == AppointmentKind::absence || from < entry->end()) {
    return;
  }
  auto shorter = cancel(entry->start);
  shorter.travel_after_minutes = static_cast<std::uint16_t>((from - shorter.end()).count());
  book(shorter);
}

bool Diary::is_free(SimTime from, SimTime to) const {
  SIM_EXPECT(from < to);
  auto const* const next = next_entry(from);
  return (next == nullptr || next->leaves() >= to) && roster_->is_open(from) &&
         roster_->open_until(from) >= to;
}

std::optional<SimTime> Diary::first_fit(SimTime from, Duration length, SimTime latest) const {
  SIM_EXPECT(length > Duration::zero());
  auto run = busy_.first_ending_after(from);
  auto const last_run = busy_.runs().end();
  auto start = from;
  while (start <= latest) {
    start = roster_->next_open(start);
    while (run != last_run && run->to <= start) {
      ++run;
    }
    if (run != last_run && run->from < start + length) {
      start = run->to;
    } else if (roster_->open_until(start) < start + length) {
      start = roster_->open_until(start);
    } else {
      return start <= latest ? std::optional{start} : std::nullopt;
    }
  }
  return std::nullopt;
}

Appointment const* Diary::entry_at(SimTime at) const {
  auto const* const next = next_entry(at);
  return next != nullptr && next->leaves() <= at ? next : nullptr;
}

Appointment const* Diary::find(SimTime start) const {
  auto const* const entry = entry_at(start);
  return entry != nullptr && entry->start == start ? entry : nullptr;
}

Appointment const* Diary::next_entry(SimTime from) const {
  auto const next = first_returning_after(from);
  return next == entries_.end() ? nullptr : &*next;
}

void Diary::drop_before(SimTime now) {
  auto const over = first_returning_after(now);
  over_ = over - entries_.begin();
  over_at_ = now;
  if (2 * over_ > entries_.end() - over) {
    entries_.erase(entries_.begin(), over);
    over_ = 0;
    busy_.drop_before(now);
  }
}

Diary::Entries::const_iterator Diary::first_returning_after(SimTime at) const {
  // Most questions are about the present, just after the entries known to be over.
  auto const first = entries_.begin() + (at >= over_at_ ? over_ : 0);
  if (first == entries_.end() || first->returns() > at) {
    return first;
  }
  return std::ranges::upper_bound(first, entries_.end(), at, {}, &Appointment::returns);
}

Diary::Entries::const_iterator Diary::erase(Entries::const_iterator entry) {
  BusyRuns::Run const booked{.from = entry->leaves(), .to = entry->returns()};
  auto const next = std::next(entry);
  over_ = 0;
  busy_.remove(booked,
               {.from = entry == entries_.begin() ? SimTime::min() : std::prev(entry)->returns(),
                .to = next == entries_.end() ? SimTime::max() : next->leaves()});
  return entries_.erase(entry);
}

}  // namespace sim::engine
