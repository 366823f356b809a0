#include "sim/report/judgement_json.hpp"

#include <cmath>
#include <optional>

namespace sim::report {

namespace {

template <class Number>
Json or_null(std::optional<Number> const& number) {
  return number ? Json(*number) : Json();
}

Json cohort_json(scenario::Cohort const& cohort) {
  return {{"arm", cohort.arm}, {"group", cohort.group}};
}

}  // namespace

Json estimate_json(experiment::Estimate const& estimate) {
  bool const is_known = !std::isnan(estimate.half_width);
  return {{"value", estimate.mean},
          {"half_width", estimate.half_width},
          {"chance_sd", is_known ? Json(estimate.chance_sd) : Json()},
          {"parameter_sd", is_known ? Json(estimate.parameter_sd) : Json()},
          {"n", estimate.replications}};
}

Json judgement_json(experiment::Judgement const& judged) {
  auto const& observed = *judged.observed;
  auto const& [value, low, high, stated, persons, persons_against] = observed.figure;
  auto const& error = judged.error.standard_error;
  auto simulated = estimate_json(judged.simulated);
  simulated["standard_error"] = judged.simulated.standard_error;
  return {{"name", observed.name},
          {"role", scenario::figure_role_names[static_cast<std::size_t>(observed.role)]},
          {"arm", observed.cohort.arm},
          {"group", observed.cohort.group},
          {"against", observed.against ? cohort_json(*observed.against) : Json()},
          {"horizon", or_null(observed.month)},
          {"measure", observed.measure},
          {"value", or_null(value)},
          {"low", or_null(low)},
          {"high", or_null(high)},
          {"standard_error", or_null(error)},
          {"error_origin",
           experiment::error_origin_names[static_cast<std::size_t>(judged.error.origin)]},
          {"half_width", error ? Json(experiment::normal_quantile_975 * *error) : Json()},
          {"persons", or_null(persons)},
          {"persons_against", or_null(persons_against)},
          {"source", observed.source},
          {"note", observed.note},
          {"derived_from", observed.derived_from},
          {"simulated", simulated},
          {"z", or_null(judged.z)},
          {"verdict", experiment::verdict_names[static_cast<std::size_t>(judged.verdict)]}};
}

}  // namespace sim::report
