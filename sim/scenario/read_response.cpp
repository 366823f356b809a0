#include <fmt/format.h>

#include "sim/scenario/parts.hpp"

namespace sim::scenario {

namespace {

Prior read_prior(Reader const& parameter, model::ResponseParameter const& bounds) {
  auto const table = parameter.table("prior", "What is believed before calibration.");
  Prior prior;
  prior.shape = table.choice<Prior::Shape>("distribution",
                                           {{"normal", Prior::Shape::normal},
                                            {"lognormal", Prior::Shape::lognormal},
                                            {"uniform", Prior::Shape::uniform}},
                                           {.about = "Low and high hold its central 90 %."});
  prior.low =
      table.number("low", {.min = bounds.lowest, .max = bounds.highest, .about = "5 % below."});
  prior.high =
      table.number("high", {.min = bounds.lowest, .max = bounds.highest, .about = "5 % above."});
  if (!parameter.has("prior")) {
    return prior;
  }
  if (prior.high <= prior.low) {
    table.refuse("high", "low is not below that");
  } else if (prior.shape == Prior::Shape::lognormal && prior.low <= 0.0) {
    table.refuse("low", "a lognormal prior needs a low end above 0");
  }
  return prior;
}

/// The number stands beside its unit and its prior, so its origin is read here.
void read_origin(Reader const& parameter) {
  int origins = 0;
  for (auto const* key : {"source", "assumption"}) {
    if (parameter.has(key)) {
      static_cast<void>(
          parameter.text(key, {.fallback = "", .about = "Where the value comes from."}));
      ++origins;
    }
  }
  if (parameter.has("note")) {
    static_cast<void>(parameter.text("note", {.fallback = "", .about = "A remark."}));
  }
  if (parameter.has("value") && origins != 1) {
    parameter.refuse("value",
                     origins == 0 ? "write source = \"…\" beside it, or assumption = \"…\" where "
                                    "there is no source"
                                  : "it has both a source and an assumption: keep one");
  }
}

ParameterTerms read_parameter(Reader const& parameter, model::ResponseParameter const& bounds) {
  ParameterTerms terms;
  terms.value = parameter.number("value", {.min = bounds.lowest, .max = bounds.highest});
  terms.unit = parameter.text("unit", {.about = "In words.", .example = "\"log hazard per SD\""});
  bool const has_prior = parameter.has("prior");
  if (bounds.is_free) {
    terms.prior = read_prior(parameter, bounds);
  } else if (has_prior) {
    parameter.leave("prior");
    parameter.refuse("prior", "this parameter is fixed, only free parameters have a prior");
  }
  read_origin(parameter);
  return terms;
}

}  // namespace

std::vector<ParameterTerms> read_response(Reader const& response) {
  std::vector<ParameterTerms> terms;
  for (auto const& parameter : model::response_parameters()) {
    terms.push_back(read_parameter(response.table(parameter.name), parameter));
  }
  return terms;
}

}  // namespace sim::scenario
