#pragma once

#include "sim/experiment/replicate.hpp"
#include "sim/report/fact_text.hpp"
#include "sim/report/person_name.hpp"

#include "tests/cases/given.hpp"

namespace sim::tests {

/// One fact with the names of those who took part.
struct Happening {
  model::FactKind kind;
  SimTime at;
  std::string citizen;  ///< "cash_benefit/stock/1"; empty: none.
  std::string staff;    ///< "caseworker/1"; empty: none.
  std::string text;     ///< As a story tells it.

  [[nodiscard]] std::string line() const {
    return format_time(at) + "  " + std::string{name_of(kind)} + "  " +
           (citizen.empty() ? "" : citizen + ": ") + text;
  }
};

/// Writes down all that happens in a case.
class Story final : public model::FactSink {
 public:
  void observe(model::Fact const& fact, model::World const& world) override {
    if (fact.kind == model::FactKind::month_ended) {
      return;
    }
    add({.kind = fact.kind,
         .at = fact.at,
         .citizen = fact.citizen.is_none() ? "" : report::citizen_name(world, fact.citizen),
         .staff = fact.staff.is_none() ? "" : report::staff_name(world, fact.staff),
         .text = report::fact_text(fact, world, report::Teller::citizen)});
  }

  void add(Happening happening) { happenings_.push_back(std::move(happening)); }

  [[nodiscard]] std::vector<Happening> const& happenings() const { return happenings_; }

  /// What happened, for people; when work began is left out.
  [[nodiscard]] std::string text() const {
    constexpr std::size_t most_lines = 200;
    std::string text;
    std::size_t lines = 0;
    for (auto const& each : happenings_) {
      if (each.kind != model::FactKind::activity_started && ++lines <= most_lines) {
        text += "  " + each.line() + "\n";
      }
    }
    return text + (lines > most_lines ? "  ...\n" : "");
  }

 private:
  std::vector<Happening> happenings_;
};

/// The quiet jobcentre with what the case changes, lived through once.
inline Story story_of(Case const& one) {
  auto const town = scenario::read_scenario(case_folder / "quiet.toml", settings_of(one));
  Story story;
  static_cast<void>(experiment::run_arm(
      town, town.arms.front(), 0, {.with_recorders = false, .listener = &story}));
  return story;
}

}  // namespace sim::tests
