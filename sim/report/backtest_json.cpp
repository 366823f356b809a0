#include "sim/report/backtest_json.hpp"

#include "sim/experiment/fingerprint.hpp"
#include "sim/report/judgement_json.hpp"

namespace sim::report {

namespace {

using experiment::Evaluation;
using experiment::Score;
using scenario::FigureRole;

Json score_json(Score const& score) {
  return {{"inside", score.inside},
          {"outside", score.outside},
          {"open", score.open},
          {"derived", score.derived}};
}

Json evaluation_json(Evaluation const& evaluation) {
  auto const& scenario = *evaluation.scenario;
  Json json{{"name", scenario.name},
            {"title", scenario.title},
            {"seed", scenario.seed},
            {"calibrated", scenario.is_calibrated},
            {"replications", evaluation.replications},
            {"persons", evaluation.persons},
            {"digest", experiment::digest_text(evaluation.digest)},
            {"figures", Json::array()}};
  for (auto const& judged : evaluation.figures) {
    json["figures"].push_back(judgement_json(judged));
  }
  return json;
}

}  // namespace

std::string backtest_json(std::vector<Evaluation> const& evaluations) {
  auto const of = [&](FigureRole role) {
    return score_json(experiment::score_of(evaluations, role));
  };
  Json json{{"version", experiment::program_version()},
            {"z_limit", experiment::z_limit},
            {"differing_responses", experiment::differing_responses(evaluations)},
            {"scores",
             {{"validation", of(FigureRole::validation)},
              {"calibration", of(FigureRole::calibration)},
              {"input", of(FigureRole::input)}}},
            {"evaluations", Json::array()}};
  for (auto const& evaluation : evaluations) {
    json["evaluations"].push_back(evaluation_json(evaluation));
  }
  return json.dump(2) + "\n";
}

}  // namespace sim::report
