#include "sim/report/citizen_story.hpp"

#include <array>
#include <chrono>
#include <fmt/format.h>

#include "sim/base/calendar.hpp"
#include "sim/report/fact_cause.hpp"
#include "sim/report/fact_text.hpp"
#include "sim/report/person_name.hpp"

namespace sim::report {

namespace {

constexpr std::array<std::string_view, 4> levels{"no", "a mild", "a moderate", "a severe"};

bool is_behind_the_scenes(model::FactKind kind) {
  return kind == model::FactKind::activity_started || kind == model::FactKind::activity_ended;
}

}  // namespace

std::string StoryLine::words() const {
  return cause.empty() ? text : text + "; " + cause;
}

bool is_same(StoryLine const& left, StoryLine const& right) {
  auto const& one = left.fact;
  auto const& other = right.fact;
  return one.at == other.at && one.kind == other.kind && one.code == other.code &&
         one.value == other.value && left.staff == right.staff && left.firm == right.firm;
}

void CitizenStory::introduce(model::World const& world) {
  auto const& profile = world.profile(citizen_);
  auto const& condition = world.citizen(citizen_).condition;
  auto const age = std::chrono::floor<std::chrono::years>(profile.enters - profile.born).count();
  introduction_ =
      fmt::format("{}: {}, {} years old on {}, {} psychiatric illness, on support since {}",
                  name_,
                  profile.is_woman ? "a woman" : "a man",
                  age,
                  format_date(date_of(profile.enters)),
                  levels[condition.psychiatric],
                  format_date(date_of(profile.spell_start)));
}

void CitizenStory::look(model::World const& world) {
  has_looked_ = true;
  citizen_ = citizen_named(world, name_).value_or(model::CitizenId::none());
  if (is_found()) {
    ends_ = world.setting().ends;
    introduce(world);
  }
}

/// No fact says that a policy began; it shows at the first fact afterwards, whoever it is about.
void CitizenStory::note_policy(SimTime at, model::World const& world) {
  auto const policy = world.citizen(citizen_).policy;
  if (lines_.empty() || policy == policy_ || policy >= policies_.size()) {
    return;
  }
  policy_ = policy;
  policy_times_.push_back({.from = at, .policy = policies_[policy]});
}

void CitizenStory::observe(model::Fact const& fact, model::World const& world) {
  if (!has_looked_) {
    look(world);
  }
  if (!is_found()) {
    return;
  }
  if (fact.citizen == citizen_ && !is_behind_the_scenes(fact.kind)) {
    sums_.observe(fact, world);
    StoryLine line{.fact = fact,
                   .staff_name = {},
                   .firm_name = {},
                   .text = fact_text(fact, world, Teller::citizen),
                   .cause = fact_cause(fact, world, policies_)};
    if (!fact.staff.is_none()) {
      line.staff = world.staff(fact.staff).person_identity();
      line.staff_name = staff_name(world, fact.staff);
    }
    if (!fact.firm.is_none()) {
      line.firm = world.firm(fact.firm).identity;
      line.firm_name = firm_name(world, fact.firm);
    }
    lines_.push_back(std::move(line));
  }
  note_policy(fact.at, world);
}

std::string CitizenStory::text() const {
  auto text = introduction_ + "\n";
  for (auto const& line : lines_) {
    text += format_time(line.fact.at) + "  " + line.words() + "\n";
  }
  return text;
}

}  // namespace sim::report
