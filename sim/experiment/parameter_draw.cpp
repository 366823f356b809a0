#include "sim/experiment/parameter_draw.hpp"

#include <algorithm>

#include "sim/base/contract.hpp"
#include "sim/base/portable_math.hpp"
#include "sim/model/identity.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/stream.hpp"
#include "sim/random/uniform.hpp"

namespace sim::experiment {

namespace {

constexpr double ninety_five = 1.6448536269514722;    // Standard normal quantile at 95 %.
constexpr std::uint16_t parameter_decision = 0xFFFF;  // No decision of the model has this number.

double draw(scenario::Prior const& prior, random::Stream& rng) {
  using Shape = scenario::Prior::Shape;
  if (prior.shape == Shape::uniform) {
    double const width = (prior.high - prior.low) / 0.9;
    double const start = prior.low - 0.05 * width;
    return start + width * random::uniform(rng);
  }
  bool const is_log = prior.shape == Shape::lognormal;
  double const low = is_log ? portable_log(prior.low) : prior.low;
  double const high = is_log ? portable_log(prior.high) : prior.high;
  double const middle = 0.5 * (low + high);
  double const drawn = middle + (high - low) / (2.0 * ninety_five) * random::standard_normal(rng);
  return is_log ? portable_exp(drawn) : drawn;
}

}  // namespace

model::Response central_response(scenario::Scenario const& scenario) {
  model::Response response{};
  auto const parameters = model::response_parameters();
  SIM_EXPECT(scenario.response.size() == parameters.size());
  for (std::size_t k = 0; k < parameters.size(); ++k) {
    response.*parameters[k].value = scenario.response[k].value;
  }
  return response;
}

model::Response response_of(scenario::Scenario const& scenario, int replication) {
  auto response = central_response(scenario);
  if (scenario.is_calibrated) {
    return response;
  }
  auto const parameters = model::response_parameters();
  for (std::size_t k = 0; k < parameters.size(); ++k) {
    auto const& prior = scenario.response[k].prior;
    if (!prior) {
      continue;
    }
    random::Stream rng{
        {.seed = scenario.seed, .replication = 0},
        {.agent = model::identity_of(parameters[k].name, 0),
         .decision = parameter_decision,
         .occurrence = static_cast<std::uint32_t>(replication / replications_per_draw)}};
    response.*parameters[k].value =
        std::clamp(draw(*prior, rng), parameters[k].lowest, parameters[k].highest);
  }
  return response;
}

}  // namespace sim::experiment
