#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/experiment.hpp"
#include "sim/experiment/stopping_rule.hpp"
#include "sim/record/measure.hpp"
#include "sim/report/answer.hpp"
#include "sim/scenario/scenario.hpp"

/// The parts of an answer, each made of the series of an experiment; answer_of puts them together.
namespace sim::report {

/// What every part looks at.
struct Evidence {
  scenario::Scenario const& scenario;
  scenario::Question const& question;
  experiment::SeriesTable const& series;
};

[[nodiscard]] Spread spread_of(experiment::Estimate const& estimate);

/// A spread times a number: other units.
[[nodiscard]] Spread scaled(Spread spread, double factor);

/// One cell of a series in every arm.
[[nodiscard]] std::vector<Compared> compared(experiment::Series const& series, std::size_t cell);

/// The same of something that cannot be below zero: intervals of its levels end there.
[[nodiscard]] std::vector<Compared> compared_amounts(experiment::Series const& series,
                                                     std::size_t cell);

/// The place of a label along an axis of a series; it must be there.
[[nodiscard]] std::size_t place_along(experiment::Series const& series,
                                      std::string const& axis,
                                      std::string const& label);

/// The main measure of those whom the question is about, at its horizon: its values must be kept.
[[nodiscard]] experiment::CellName main_cell(scenario::Question const& question);

/// A measure that the question names, for one segment.
[[nodiscard]] experiment::CellName cell_of_measure(scenario::Question const& question,
                                                   std::string const& measure,
                                                   std::size_t group);

/// All that is shown of a group, in order: the measures of the question, what was broken off, and
/// the hours of meetings where something is swept.
[[nodiscard]] std::vector<experiment::CellName> shown_cells(scenario::Scenario const& scenario,
                                                            std::size_t group);

/// Whether an arm is something to choose: an arm that others are compared with is a base.
[[nodiscard]] bool is_choice(scenario::Question const& question, std::size_t arm);

/// The cells of cost and effect: their values must be kept where the scenario has prices. All three
/// are of all citizens, and of the months of the run up to the question's horizon.
struct CostCells {
  experiment::CellName public_net;      ///< Municipality, state and region, discounted; in øre.
  experiment::CellName months_in_work;  ///< Of all citizens together.
  experiment::CellName in_work;         ///< Citizens with ordinary hours at the horizon.
};

[[nodiscard]] CostCells cost_cells(scenario::Scenario const& scenario);

/// Meetings held in the last twelve months: their values must be kept.
[[nodiscard]] std::vector<experiment::CellName> meeting_cells(scenario::Scenario const& scenario,
                                                              std::size_t region,
                                                              std::size_t role);

/// Roles of which some arm has more posts than another, or buys some.
[[nodiscard]] bool is_varied(scenario::Scenario const& scenario,
                             std::size_t region,
                             std::size_t role);

[[nodiscard]] std::vector<AnswerArm> arms_of(Evidence const& evidence);
[[nodiscard]] std::vector<AnswerGroup> groups_of(Evidence const& evidence);
[[nodiscard]] std::vector<Contrast> contrasts_of(Evidence const& evidence);
[[nodiscard]] std::vector<AnswerRole> roles_of(Evidence const& evidence);
[[nodiscard]] std::vector<Trajectory> trajectories_of(Evidence const& evidence);
[[nodiscard]] Flows flows_of(Evidence const& evidence);
/// What others lose is told in this one: the main measure where it is counted for them, else
/// ordinary hours.
[[nodiscard]] std::string others_measure(Evidence const& evidence);

[[nodiscard]] Unit unit_of(record::MeasureTerms const& terms);

/// By arm, of one segment.
[[nodiscard]] std::vector<Gains> gains_of(Evidence const& evidence, std::size_t group);
[[nodiscard]] std::vector<AnswerPursuit> pursuits_of(Evidence const& evidence);
[[nodiscard]] Economics economics_of(Evidence const& evidence);

/// Cost against effect: ratios, ranking, plane, and the choice at every willingness to pay.
void add_worth(Evidence const& evidence, Economics& economics);

[[nodiscard]] Sweep sweep_of(Evidence const& evidence);

/// Of a sweep: the arm of the first point that brings nearly all of what the best one does; nothing
/// where no point is clearly better than the base, or nothing is swept.
[[nodiscard]] std::optional<std::size_t> enough_of(Sweep const& sweep, Measured const& main);

[[nodiscard]] std::vector<ReachedGoal> goals_of(experiment::StoppingRule const& rule);
[[nodiscard]] std::vector<Pairing> pairings_of(Evidence const& evidence);

/// How many citizens have another outcome than in the base, by arm.
void add_changes(Evidence const& evidence, std::vector<Pairing>& pairings);

/// How much better an arm is than its base; 0 where it is not clearly so.
[[nodiscard]] double clear_gain(Measured const& main, std::size_t arm);

/// The arm that the answer names: of those that are clearly better than their base in the main
/// measure the one that is most so; where there is none, the first that can be chosen.
[[nodiscard]] std::size_t leading_arm(scenario::Question const& question, Measured const& main);

/// What the difference of an arm leans on.
[[nodiscard]] std::vector<Leaning> leanings_of(Evidence const& evidence, std::size_t arm);

}  // namespace sim::report
