// Kolmogorov–Smirnov tests of the continuous samplers against the distribution functions of
// Boost.Math.
//
// n = 400,000 streams of one draw of the sampler each, fixed seed. P(sqrt(n) D > t) <= 2 exp(-2
// t^2) for every n (Massart 1990), so the bound t = 3.0912 has a false alarm chance of at most
// 1e-8. Power: a distribution function that is off by 1 % anywhere is found with a chance above 1 -
// 1e-8.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/exponential.hpp>
#include <boost/math/distributions/extreme_value.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/uniform.hpp>
#include <boost/math/distributions/weibull.hpp>
#include <gtest/gtest.h>

#include "sim/random/beta.hpp"
#include "sim/random/exponential.hpp"
#include "sim/random/gamma.hpp"
#include "sim/random/gumbel.hpp"
#include "sim/random/log_normal.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/stream.hpp"
#include "sim/random/uniform.hpp"
#include "sim/random/weibull.hpp"

namespace sim::random {
namespace {

constexpr int sample_size = 400'000;
constexpr double bound = 3.0912;

struct Continuous {
  std::string name;
  std::function<double(Stream&)> sample;
  std::function<double(double)> distribution_function;
};

template <class Distribution>
std::function<double(double)> law(Distribution distribution) {
  return [distribution](double x) { return cdf(distribution, x); };
}

std::vector<double> sorted_sample(Continuous const& sampler) {
  std::vector<double> values;
  values.reserve(sample_size);
  for (std::uint64_t agent = 0; agent < sample_size; ++agent) {
    Stream stream{{.seed = 1, .replication = 0}, {agent, 1, 0}};
    values.push_back(sampler.sample(stream));
  }
  std::ranges::sort(values);
  return values;
}

/// The largest distance between the empirical and the true distribution function.
double largest_distance(Continuous const& sampler) {
  auto const values = sorted_sample(sampler);
  double largest = 0.0;
  double below = 0.0;
  for (double const value : values) {
    double const up_to = below + 1.0 / sample_size;
    double const truth = sampler.distribution_function(value);
    largest = std::max({largest, truth - below, up_to - truth});
    below = up_to;
  }
  return largest;
}

class ContinuousSamplers : public testing::TestWithParam<Continuous> {};

TEST_P(ContinuousSamplers, FollowTheirDistributionFunction) {
  EXPECT_LT(std::sqrt(sample_size) * largest_distance(GetParam()), bound);
}

namespace law_of = boost::math;

Continuous gamma_case(std::string const& name, double shape, double scale) {
  return {"gamma_" + name,
          [=](Stream& rng) { return gamma(shape, scale, rng); },
          law(law_of::gamma_distribution<>(shape, scale))};
}

Continuous beta_case(std::string const& name, double a, double b) {
  return {"beta_" + name,
          [=](Stream& rng) { return beta(a, b, rng); },
          law(law_of::beta_distribution<>(a, b))};
}

Continuous weibull_case(std::string const& name, double shape, double scale) {
  return {"weibull_" + name,
          [=](Stream& rng) { return weibull(shape, scale, rng); },
          law(law_of::weibull(shape, scale))};
}

Continuous log_normal_case(std::string const& name, double log_mean, double spread) {
  return {"log_normal_" + name,
          [=](Stream& rng) { return log_normal(log_mean, spread, rng); },
          law(law_of::lognormal(log_mean, spread))};
}

Continuous exponential_case(std::string const& name, double mean) {
  return {"exponential_" + name,
          [=](Stream& rng) { return exponential(mean, rng); },
          law(law_of::exponential(1.0 / mean))};
}

Continuous normal_case(std::string const& name, double mean, double spread) {
  return {"normal_" + name,
          [=](Stream& rng) { return normal(mean, spread, rng); },
          law(law_of::normal(mean, spread))};
}

std::vector<Continuous> all_cases() {
  return {{"uniform", [](Stream& rng) { return uniform(rng); }, law(law_of::uniform(0.0, 1.0))},
          {"uniform_second_draw",
           [](Stream& rng) { return uniform(rng), uniform(rng); },
           law(law_of::uniform(0.0, 1.0))},
          {"uniform_between",
           [](Stream& rng) { return uniform_between(-3.0, 0.5, rng); },
           law(law_of::uniform(-3.0, 0.5))},
          {"gumbel", [](Stream& rng) { return gumbel(rng); }, law(law_of::extreme_value(0.0, 1.0))},
          exponential_case("short", 1e-3),
          exponential_case("of_thirty_days", 30.0),
          normal_case("standard", 0.0, 1.0),
          normal_case("shifted", -40.0, 7.5),
          log_normal_case("narrow", 3.0, 0.1),
          log_normal_case("wide", -1.0, 2.0),
          weibull_case("falling_hazard", 0.5, 200.0),
          weibull_case("constant_hazard", 1.0, 3.0),
          weibull_case("rising_hazard", 3.5, 70.0),
          gamma_case("shape_one_twentieth", 0.05, 1.0),
          gamma_case("shape_one_half", 0.5, 2.0),
          gamma_case("shape_almost_one", 0.99, 1.0),
          gamma_case("shape_one", 1.0, 1.0),
          gamma_case("shape_two_and_a_half", 2.5, 30.0),
          gamma_case("shape_two_hundred", 200.0, 0.1),
          beta_case("two_horned", 0.3, 0.6),
          beta_case("flat", 1.0, 1.0),
          beta_case("humped", 2.0, 5.0),
          beta_case("narrow", 150.0, 50.0)};
}

INSTANTIATE_TEST_SUITE_P(All,
                         ContinuousSamplers,
                         testing::ValuesIn(all_cases()),
                         [](auto const& instance) { return instance.param.name; });

}  // namespace
}  // namespace sim::random
