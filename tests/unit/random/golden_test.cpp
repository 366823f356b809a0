// The same numbers from g++ 12 at -O0 and -O2 and from clang++ 19 at -O0 and -O2, all with
// -ffp-contract=off. A change here changes every result of the simulator: the changelog says why.

#include <array>
#include <bit>
#include <cstdint>
#include <functional>
#include <string>

#include <gtest/gtest.h>

#include "sim/base/digest.hpp"
#include "sim/random/bernoulli.hpp"
#include "sim/random/beta.hpp"
#include "sim/random/categorical.hpp"
#include "sim/random/exponential.hpp"
#include "sim/random/gamma.hpp"
#include "sim/random/gumbel.hpp"
#include "sim/random/log_normal.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/poisson.hpp"
#include "sim/random/stream.hpp"
#include "sim/random/uniform.hpp"
#include "sim/random/uniform_index.hpp"
#include "sim/random/weibull.hpp"

namespace sim::random {
namespace {

constexpr std::array<double, 4> weights{0.1, 0.0, 2.5, 1.3};

struct Golden {
  std::string name;
  double first;          ///< The value for agent 0.
  std::uint64_t digest;  ///< Of the values for agents 0 … 4,999.
  std::function<double(Stream&)> sample;
};

class GoldenValues : public testing::TestWithParam<Golden> {
 protected:
  static double value_for(std::uint64_t agent) {
    Stream stream{{.seed = 20'250'106, .replication = 7}, {agent, 42, 3}};
    return GetParam().sample(stream);
  }
};

TEST_P(GoldenValues, StartAsTheyAlwaysDid) {
  EXPECT_EQ(value_for(0), GetParam().first);
}

TEST_P(GoldenValues, HaveTheSameBitsOnEveryMachine) {
  Digest digest;
  for (std::uint64_t agent = 0; agent < 5000; ++agent) {
    digest.add(std::bit_cast<std::uint64_t>(value_for(agent)));
  }
  EXPECT_EQ(digest.value(), GetParam().digest);
}

// clang-format off
INSTANTIATE_TEST_SUITE_P(
    Samplers,
    GoldenValues,
    testing::Values(
        Golden{"bits", 0x1.30279e0d46f38p+52, 0x136ed982653227be,
               [](Stream& rng) { return static_cast<double>(rng.next() >> 11); }},
        Golden{"uniform", 0x1.30279e0d46f39p-1, 0xe6cefc36bc8cee1d,
               [](Stream& rng) { return uniform(rng); }},
        Golden{"uniform_between", -0x1.288f649e9ed34p+0, 0x3d85c1dc9dea7d5d,
               [](Stream& rng) { return uniform_between(-3.0, 0.1, rng); }},
        Golden{"uniform_index", 0x1.2210cp+19, 0x17332874539c775f,
               [](Stream& rng) { return static_cast<double>(uniform_index(1'000'003, rng)); }},
        Golden{"bernoulli", 0x0p+0, 0x688eb4508d1499b3,
               [](Stream& rng) { return bernoulli(Probability{0.3}, rng) ? 1.0 : 0.0; }},
        Golden{"categorical", 0x1p+1, 0x53ce91175961ab2f,
               [](Stream& rng) { return static_cast<double>(categorical(weights, rng)); }},
        Golden{"exponential", 0x1.b0bc1c05e8b59p+4, 0x9bfe2110ba9c3cb2,
               [](Stream& rng) { return exponential(30.0, rng); }},
        Golden{"normal", 0x1.79d8b42b2c2e6p+0, 0x76748474ccd13a09,
               [](Stream& rng) { return normal(1.0, 2.0, rng); }},
        Golden{"log_normal", 0x1.f29487dab5f82p+0, 0x84af75547d6cee49,
               [](Stream& rng) { return log_normal(0.5, 0.7, rng); }},
        Golden{"weibull", 0x1.58f13f3e787c4p+6, 0xace321a9fd7118e5,
               [](Stream& rng) { return weibull(0.7, 100.0, rng); }},
        Golden{"gumbel", 0x1.4e08fa7e977dcp-1, 0xe919c3bc3adf386b,
               [](Stream& rng) { return gumbel(rng); }},
        Golden{"gamma", 0x1.44a1a84344bedp+3, 0x81a78ae655f836e1,
               [](Stream& rng) { return gamma(2.5, 4.0, rng); }},
        Golden{"gamma_of_small_shape", 0x1.184d2a041635ep+2, 0x20964f1b5225490c,
               [](Stream& rng) { return gamma(0.3, 4.0, rng); }},
        Golden{"beta", 0x1.7cff1c495ec74p-2, 0x330aa7a2373ddc42,
               [](Stream& rng) { return beta(0.5, 3.0, rng); }},
        Golden{"poisson_of_small_mean", 0x1.4p+2, 0x27d0495967800ac1,
               [](Stream& rng) { return static_cast<double>(poisson(5.0, rng)); }},
        Golden{"poisson_of_large_mean", 0x1.39bp+12, 0x85b56247af3d53f1,
               [](Stream& rng) { return static_cast<double>(poisson(5000.0, rng)); }}),
    [](auto const& instance) { return instance.param.name; });
// clang-format on

}  // namespace
}  // namespace sim::random
