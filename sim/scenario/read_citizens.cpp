#include "sim/scenario/empirical.hpp"
#include "sim/scenario/evidence_table.hpp"
#include "sim/scenario/parts.hpp"
#include "sim/scenario/toml/amount_text.hpp"

namespace sim::scenario {

namespace {

void read_flows(Empirical const& of, model::Population& group) {
  group.stock = of.count("stock", {.noun = "citizens"}, "Citizens when the run opens.");
  group.inflow = of.arrivals("inflow", "Citizens who come from outside the simulated people.");
  group.work = of.hazard("work", "Start of ordinary work by a new entrant, mean.");
  group.education = of.hazard("education", "Start of ordinary education by a new entrant, mean.");
  group.clarification = of.hazard("clarification", "Cases to the rehabilitation team.");
  group.departure = of.hazard("departure", "Moves, deaths, lost entitlement and prison.");
  group.frailty_variance = of.number(
      "frailty_variance", {0.0, 20.0}, "Of the propensity to start work, mean 1 at entry.");
  group.longest_spell =
      of.span("longest_spell", years(60), "Longest time on support in the starting stock.");
  group.small_hours_share =
      of.share("small_hours_share", "Of work starts: a few hours beside the benefit.");
}

void read_people(Empirical const& of, model::Population& group) {
  group.age_min = of.years_of("age_min", "Youngest entrant.");
  group.age_max = of.years_of("age_max", "Oldest entrant.");
  group.women_share = of.share("women_share", "Of all.");
  group.unskilled_share = of.share("unskilled_share", "Without an education that gives a job.");
  group.somatic_share = of.share("somatic_share", "With a somatic limitation.");
  group.disability_share =
      of.share("disability_share", "With a disability that matters for work and is not seen.", 0.0);
  group.deprived_area_share =
      of.share("deprived_area_share", "Living in a disadvantaged housing area.", 0.0);
  group.in_treatment_share =
      of.share("in_treatment_share", "Of those with a moderate or severe illness, at entry.");
}

}  // namespace

std::vector<model::Population> read_citizens(std::vector<Reader> const& groups,
                                             Problems& problems) {
  std::vector<model::Population> populations;
  for (auto const& group : groups) {
    auto& population = populations.emplace_back();
    population.name = group.name();
    static_cast<void>(group.text("title", {.about = "For tables and people."}));
    Empirical const of{group};
    read_flows(of, population);
    read_people(of, population);
    population.psychiatric_shares = as_array<4>(shares_of(group,
                                                          "psychiatric_shares",
                                                          {"none", "mild", "moderate", "severe"},
                                                          "Level of psychiatric illness at entry.",
                                                          problems));
    if (population.age_max < population.age_min) {
      group.refuse("age_max", "age_min is more than that");
    }
  }
  return populations;
}

}  // namespace sim::scenario
