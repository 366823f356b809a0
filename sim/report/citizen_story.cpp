#include "sim/report/citizen_story.hpp"

#include <array>
#include <chrono>
#include <fmt/format.h>

#include "sim/base/calendar.hpp"
#include "sim/report/fact_text.hpp"
#include "sim/report/person_name.hpp"

namespace sim::report {

namespace {

constexpr std::array<std::string_view, 4> levels{"no", "a mild", "a moderate", "a severe"};

bool is_behind_the_scenes(model::FactKind kind) {
  return kind == model::FactKind::activity_started || kind == model::FactKind::activity_ended;
}

}  // namespace

void CitizenStory::introduce(model::World const& world) {
  auto const& profile = world.profile(citizen_);
  auto const& condition = world.citizen(citizen_).condition;
  auto const age = std::chrono::floor<std::chrono::years>(profile.enters - profile.born).count();
  lines_.push_back(
      fmt::format("{}: {}, {} years old on {}, {} psychiatric illness, on support since {}",
                  name_,
                  profile.is_woman ? "a woman" : "a man",
                  age,
                  format_date(date_of(profile.enters)),
                  levels[condition.psychiatric],
                  format_date(date_of(profile.spell_start))));
}

void CitizenStory::observe(model::Fact const& fact, model::World const& world) {
  if (!has_looked_) {
    has_looked_ = true;
    citizen_ = citizen_named(world, name_).value_or(model::CitizenId::none());
    if (is_found()) {
      introduce(world);
    }
  }
  if (is_found() && fact.citizen == citizen_ && !is_behind_the_scenes(fact.kind)) {
    lines_.push_back(format_time(fact.at) + "  " + fact_text(fact, world, Teller::citizen));
  }
}

std::string CitizenStory::text() const {
  std::string text;
  for (auto const& line : lines_) {
    text += line + "\n";
  }
  return text;
}

}  // namespace sim::report
