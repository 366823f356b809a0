// Chi-square tests of the samplers of counts, places and yes-or-no against exact probabilities.
//
// n = 400,000 streams of one draw of the sampler each, fixed seed. Neighbouring values are put
// together until 10 or more are expected. A p-value below 1e-8 fails. Power: a cell with a chance
// of 10 % that is really 11 % moves the statistic by 400; the bound lies between 33 (two cells) and
// 280 (a thousand cells) above what is expected.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <gtest/gtest.h>

#include "sim/random/bernoulli.hpp"
#include "sim/random/categorical.hpp"
#include "sim/random/poisson.hpp"
#include "sim/random/stream.hpp"
#include "sim/random/uniform_index.hpp"

namespace sim::random {
namespace {

constexpr int sample_size = 400'000;
constexpr double p_value_min = 1e-8;

struct Counting {
  std::string name;
  std::function<std::size_t(Stream&)> sample;
  std::vector<double> probabilities;  ///< Of 0, 1, 2 …; what is missing is beyond the last.
};

std::vector<double> observed_counts(Counting const& sampler) {
  std::vector<double> counts(sampler.probabilities.size() + 1, 0.0);
  for (std::uint64_t agent = 0; agent < sample_size; ++agent) {
    Stream stream{{.seed = 2, .replication = 0}, {agent, 2, 0}};
    counts[std::min(sampler.sample(stream), counts.size() - 1)] += 1.0;
  }
  return counts;
}

/// How likely a worse agreement is, if the sampler is right.
double p_value(Counting const& sampler) {
  auto const counts = observed_counts(sampler);
  double statistic = 0.0;
  int cells = 0;
  double left = sample_size;
  double expected = 0.0;
  double observed = 0.0;
  for (std::size_t value = 0; value < counts.size(); ++value) {
    bool const is_beyond = value == sampler.probabilities.size();
    expected += is_beyond ? left - expected : sampler.probabilities[value] * sample_size;
    observed += counts[value];
    bool const rest_is_large = left - expected >= 10.0;
    if (is_beyond || (expected >= 10.0 && rest_is_large)) {
      statistic += expected > 0.0 ? (observed - expected) * (observed - expected) / expected : 0.0;
      cells += expected > 0.0 ? 1 : 0;
      left -= expected;
      expected = 0.0;
      observed = 0.0;
    }
  }
  return cdf(complement(boost::math::chi_squared(cells - 1), statistic));
}

class CountingSamplers : public testing::TestWithParam<Counting> {};

TEST_P(CountingSamplers, FollowTheirProbabilities) {
  EXPECT_GT(p_value(GetParam()), p_value_min);
}

Counting poisson_case(std::string const& name, double mean) {
  boost::math::poisson const law(mean);
  std::vector<double> probabilities;
  for (int count = 0; count < mean + 8 * std::sqrt(mean) + 8; ++count) {
    probabilities.push_back(pdf(law, count));
  }
  return {"poisson_" + name,
          [mean](Stream& rng) { return static_cast<std::size_t>(poisson(mean, rng)); },
          probabilities};
}

Counting bernoulli_case(std::string const& name, double chance) {
  return {"bernoulli_" + name,
          [chance](Stream& rng) { return std::size_t{bernoulli(Probability{chance}, rng)}; },
          {1.0 - chance, chance}};
}

Counting uniform_index_case(std::string const& name, std::size_t count) {
  return {"uniform_index_" + name,
          [count](Stream& rng) { return static_cast<std::size_t>(uniform_index(count, rng)); },
          std::vector<double>(count, 1.0 / static_cast<double>(count))};
}

Counting categorical_case() {
  std::vector<double> const chances{0.05, 0.3, 0.0, 0.001, 0.249, 0.4};
  return {"categorical",
          [weights = chances](Stream& rng) { return categorical(std::span{weights}, rng); },
          chances};
}

INSTANTIATE_TEST_SUITE_P(All,
                         CountingSamplers,
                         testing::Values(poisson_case("three_tenths", 0.3),
                                         poisson_case("five", 5.0),
                                         poisson_case("just_below_ten", 9.99),
                                         poisson_case("ten", 10.0),
                                         poisson_case("fifty", 50.0),
                                         poisson_case("five_thousand", 5000.0),
                                         bernoulli_case("rare", 0.001),
                                         bernoulli_case("three_tenths", 0.3),
                                         bernoulli_case("almost_sure", 0.9995),
                                         uniform_index_case("two", 2),
                                         uniform_index_case("seven", 7),
                                         uniform_index_case("a_thousand", 1000),
                                         categorical_case()),
                         [](auto const& instance) { return instance.param.name; });

}  // namespace
}  // namespace sim::random
