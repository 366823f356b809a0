#include "sim/report/staff_story.hpp"

#include <array>
#include <fmt/format.h>

#include "sim/base/calendar.hpp"
#include "sim/report/caseload_text.hpp"
#include "sim/report/fact_text.hpp"
#include "sim/report/person_name.hpp"

namespace sim::report {

namespace {

using model::Activity;
using model::Fact;
using model::FactKind;

constexpr std::chrono::days one_day{1};

/// What a stretch of work adds up under.
constexpr std::array<std::string_view, model::activity_count> sums{
    "meetings", "paperwork", "approaches", "introductions", "conflicts", "handing over", "absent"};

constexpr std::array<std::string_view, model::activity_count> doings{"meeting with",
                                                                     "paperwork for",
                                                                     "approach for",
                                                                     "prepares a firm for",
                                                                     "conflict at the workplace of",
                                                                     "reads up on",
                                                                     "absent"};

Activity activity_of(Fact const& fact) {
  return static_cast<Activity>(fact.code);
}

/// As what the staff member stands beside the citizen; nothing when they no longer do.
std::string relation_text(model::World const& world, Fact const& fact) {
  for (std::size_t k = 0; k < model::relation_count; ++k) {
    auto const kind = static_cast<model::RelationKind>(k);
    if (world.citizen(fact.citizen).relation(kind).staff == fact.staff) {
      return fmt::format(" ({})", name_of(kind));
    }
  }
  return {};
}

/// What came of a piece of work, where the work itself has just been named.
std::string result_text(Fact const& fact, model::World const& world) {
  static constexpr std::array<std::string_view, 3> targets{
      "an internship", "a job", "an education"};
  switch (fact.kind) {
    case FactKind::meeting_held: return "held";
    case FactKind::meeting_missed: return "the citizen did not come";
    case FactKind::approach_made:
      return fmt::format("{} at {}",
                         targets.at(static_cast<std::size_t>(fact.code)),
                         fact.firm.is_none() ? "a school" : firm_name(world, fact.firm));
    case FactKind::firm_declined: return "declined";
    default: break;
  }
  auto rest = fact;
  rest.citizen = model::CitizenId::none();
  rest.firm = model::FirmId::none();
  return fact_text(rest, world, Teller::staff);
}

}  // namespace

std::string StaffStory::activity_text(Fact const& fact, model::World const& world) const {
  std::string text{doings[static_cast<std::size_t>(activity_of(fact))]};
  if (!fact.citizen.is_none()) {
    text += " " + citizen_name(world, fact.citizen);
  }
  if (activity_of(fact) == Activity::meeting) {
    text += relation_text(world, fact);
  }
  return text;
}

void StaffStory::open_day(model::World const& world) {
  auto const found = staff_named(world, name_);
  if (!found) {
    return;
  }
  staff_ = *found;
  auto const& self = world.staff(staff_);
  roster_ = world.setting().roles[self.role].roster;
  morning_ = caseload_text(world, staff_, day_);
  if (!self.is_employed) {
    absence_ = Open{day_, "post vacant"};
  } else if (self.is_absent) {
    absence_ = Open{day_, "absent"};
  }
}

void StaffStory::begin_activity(Fact const& fact, model::World const& world) {
  activity_ = Open{fact.at, activity_text(fact, world)};
  auto const* entry = world.staff(staff_).time.diary().find(fact.at);
  if (activity_of(fact) == Activity::meeting && entry != nullptr &&
      entry->travel_before_minutes > 0) {
    plan_.add_stretch(entry->leaves(), fact.at, "on the way", "on the way");
  }
}

void StaffStory::end_activity(Fact const& fact, model::World const& world) {
  auto const since = fact.at - Duration{static_cast<Duration::rep>(fact.value)};
  auto const open = activity_.value_or(Open{since, activity_text(fact, world)});
  auto const activity = static_cast<std::size_t>(fact.code);
  auto const* entry = world.staff(staff_).time.diary().find(open.since);
  if (activity_of(fact) == Activity::meeting && entry != nullptr &&
      entry->travel_after_minutes > 0 && entry->end() == fact.at) {
    plan_.add_stretch(fact.at, entry->returns(), "on the way", "on the way back");
  }
  plan_.add_stretch(open.since, fact.at, std::string{sums[activity]}, open.text);
  activity_.reset();
  ended_ = fact;
}

void StaffStory::take_absence(Fact const& fact) {
  bool const begins = fact.kind == FactKind::absence_started || fact.kind == FactKind::resigned;
  if (begins) {
    absence_ = Open{fact.at, fact.kind == FactKind::resigned ? "post vacant" : "absent"};
  } else if (absence_) {
    plan_.add_absence(absence_->since, fact.at, absence_->text);
    absence_.reset();
  }
}

/// What follows at once from the work that just ended: a meeting held, a firm's answer.
bool StaffStory::is_consequence(Fact const& fact) const {
  return ended_ && ended_->at == fact.at && ended_->citizen == fact.citizen &&
         !fact.citizen.is_none() && fact.kind != FactKind::state_changed &&
         fact.kind != FactKind::meeting_booked && fact.kind != FactKind::place_requested;
}

void StaffStory::take(Fact const& fact, model::World const& world) {
  bool const is_mine = fact.staff == staff_;
  if (is_mine && fact.kind == FactKind::activity_started) {
    begin_activity(fact, world);
  } else if (is_mine && fact.kind == FactKind::activity_ended) {
    end_activity(fact, world);
  } else if (is_consequence(fact)) {
    plan_.extend_last(": " + result_text(fact, world));
  } else if (is_mine) {
    if (fact.kind >= FactKind::absence_started && fact.kind <= FactKind::recruited) {
      take_absence(fact);
    }
    plan_.add_moment(fact.at, fact_text(fact, world, Teller::staff));
  }
}

void StaffStory::observe(Fact const& fact, model::World const& world) {
  if (fact.at < day_) {
    return;
  }
  if (!has_looked_) {
    has_looked_ = true;
    open_day(world);
  }
  if (is_found() && fact.at < day_ + one_day) {
    take(fact, world);
  }
}

std::string StaffStory::text() const {
  auto plan = plan_;
  if (absence_) {
    plan.add_absence(absence_->since, day_ + one_day, absence_->text);
  }
  if (activity_) {
    plan.add_stretch(activity_->since, day_ + one_day, "over midnight", activity_->text);
  }
  static constexpr std::array<std::string_view, 7> weekdays{
      "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
  return fmt::format("{}, {} {}\n\n{}\n{}",
                     name_,
                     weekdays[weekday_of(day_).c_encoding()],
                     format_date(date_of(day_)),
                     plan.text(day_, *roster_),
                     morning_);
}

}  // namespace sim::report
