#include "sim/report/backtest_text.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "sim/experiment/parameter_draw.hpp"
#include "sim/report/figure_text.hpp"
#include "sim/report/text_table.hpp"

namespace sim::report {

namespace {

using experiment::ErrorOrigin;
using experiment::Evaluation;
using experiment::Judgement;
using experiment::Score;
using experiment::Verdict;
using scenario::FigureRole;

constexpr std::size_t label_width = 34;

std::string z_text(Judgement const& judged) {
  return judged.z ? fmt::format("{:.2f}", *judged.z) : "–";
}

std::string verdict_text(Judgement const& judged) {
  switch (judged.verdict) {
    case Verdict::inside: return "inside";
    case Verdict::outside: return "OUTSIDE";
    case Verdict::open: break;
  }
  return std::isnan(judged.simulated.mean) ? "nobody" : "no error";
}

/// Where the figure comes from, below its name.
std::string source_text(scenario::Observed const& observed) {
  auto text = "  " + observed.source;
  for (auto const& name : observed.derived_from) {
    text += (name == observed.derived_from.front() ? "; derived from: " : ", ") + name;
  }
  return text;
}

std::string heading_of(Evaluation const& evaluation) {
  return fmt::format("{} ({}.toml): {:.0f} persons, {}",
                     evaluation.scenario->title,
                     evaluation.scenario->name,
                     evaluation.persons,
                     counted(evaluation.replications, "replication"));
}

void add_figure(TextTable& table, Judgement const& judged) {
  auto const role = static_cast<std::size_t>(judged.observed->role);
  bool const is_widest = judged.error.origin == ErrorOrigin::widest;
  table.add_row({judged.observed->name,
                 std::string{scenario::figure_role_names[role]},
                 observed_text(judged, 1.0) + (is_widest ? "*" : ""),
                 simulated_text(judged),
                 z_text(judged),
                 verdict_text(judged)});
  table.add_row({source_text(*judged.observed), "", "", "", "", ""});
}

std::string table_text(std::vector<Evaluation> const& evaluations) {
  TextTable table{{{.head = "", .align = Align::left},
                   {.head = "role", .align = Align::left},
                   {.head = "observed"},
                   {.head = "simulated"},
                   {.head = "z"},
                   {.head = "verdict"}},
                  label_width};
  for (auto const& evaluation : evaluations) {
    table.add_heading(heading_of(evaluation));
    for (auto const& judged : evaluation.figures) {
      add_figure(table, judged);
    }
  }
  return table.text();
}

/// "Validation: 3 of 4 figures inside, 1 of these 4 derived from others; 2 cannot be judged."
std::string score_text(char const* title, Score const& score) {
  if (score.judged() + score.open == 0) {
    return {};
  }
  std::string text;
  if (score.judged() > 0) {
    text = fmt::format("{} of {} inside", score.inside, counted(score.judged(), "figure"));
  }
  if (score.derived > 0) {
    text += fmt::format(", {} of these {} derived from others", score.derived, score.judged());
  }
  if (score.open > 0) {
    text += fmt::format("{}{} cannot be judged", text.empty() ? "" : "; ", score.open);
  }
  return fmt::format("{}: {}.\n", title, text);
}

std::string scores_text(std::vector<Evaluation> const& evaluations) {
  auto const of = [&](FigureRole role) { return experiment::score_of(evaluations, role); };
  return score_text("Validation", of(FigureRole::validation)) +
         score_text("Calibration, not counted as hits", of(FigureRole::calibration)) +
         score_text("Input, reproduced only", of(FigureRole::input));
}

bool has_widest(std::vector<Evaluation> const& evaluations) {
  return std::ranges::any_of(evaluations, [](Evaluation const& evaluation) {
    return std::ranges::any_of(evaluation.figures, [](Judgement const& judged) {
      return judged.error.origin == ErrorOrigin::widest;
    });
  });
}

std::string errors_text(std::vector<Evaluation> const& evaluations) {
  std::string text{
      "± one standard error. Observed: as the source states it, else binomial from the persons of "
      "the arm, for a difference of both arms."};
  if (has_widest(evaluations)) {
    text +=
        " *: the two shares are not in the file, so the largest error such a difference can "
        "have.";
  }
  text += fmt::format(
      " Simulated: of the mean over replications, draws of the response parameters included. z: "
      "simulated minus observed, divided by the root of the two squared errors added. Inside: z "
      "from -{0:.0f} to {0:.0f}, or the simulated figure in the observed interval; with neither an "
      "error nor an interval there is no verdict.",
      experiment::z_limit);
  auto const draws = experiment::fewest_draws * experiment::replications_per_draw;
  if (std::ranges::any_of(evaluations, [&](auto const& one) { return one.replications < draws; })) {
    text += fmt::format(" With fewer than {} replications a simulated figure has no error.", draws);
  }
  return paragraph(text);
}

/// Which evaluations drew their parameters.
std::string calibration_text(std::vector<Evaluation> const& evaluations) {
  std::string drawn;
  std::size_t count = 0;
  for (auto const& evaluation : evaluations) {
    if (!evaluation.scenario->is_calibrated) {
      drawn += (drawn.empty() ? "" : ", ") + evaluation.scenario->name;
      ++count;
    }
  }
  if (count == 0) {
    return " Calibrated.";
  }
  return fmt::format(" Not calibrated: {}parameters were drawn from their priors.",
                     count == evaluations.size() ? "" : fmt::format("in {} the ", drawn));
}

std::string trust_text(std::vector<Evaluation> const& evaluations) {
  auto const names = experiment::differing_responses(evaluations);
  std::string text;
  if (names.empty()) {
    text = "All evaluations share one table of response parameters; none is tuned for one of them.";
  } else {
    text = "NOT one model: the evaluations differ in these response parameters:";
    for (auto const& name : names) {
      text += (name == names.front() ? " " : ", ") + name;
    }
    text += ".";
  }
  return paragraph(text + calibration_text(evaluations) +
                   " What the input figures set is told in the head of each file.");
}

std::size_t figures_in(std::vector<Evaluation> const& evaluations) {
  std::size_t count = 0;
  for (auto const& evaluation : evaluations) {
    count += evaluation.figures.size();
  }
  return count;
}

}  // namespace

std::string backtest_text(std::vector<Evaluation> const& evaluations) {
  return fmt::format("Back-test: {}, {}\n\n",
                     counted(evaluations.size(), "evaluation"),
                     counted(figures_in(evaluations), "figure")) +
         table_text(evaluations) + "\n" + scores_text(evaluations) + "\n" +
         errors_text(evaluations) + trust_text(evaluations);
}

}  // namespace sim::report
