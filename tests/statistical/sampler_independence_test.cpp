// Streams whose keys differ in one place only must have nothing to do with each other.
//
// n = 400,000 pairs of neighbours along each part of the key, fixed seed. Each check has a false
// alarm chance of 1e-8: |z| < 5.7307 for the correlation (standard error 1 / sqrt(n)) and for the
// share of differing bits (standard error 1 / (2 sqrt(64 n))), and a p-value of 1e-8 for the
// chi-square of pairs on a 16 x 16 grid. Power: a correlation of 0.02, or a share of differing bits
// of 0.502, is found with a chance above 1 - 1e-8.

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include <boost/math/distributions/chi_squared.hpp>
#include <gtest/gtest.h>

#include "sim/random/stream.hpp"
#include "sim/random/uniform.hpp"

namespace sim::random {
namespace {

constexpr std::uint32_t pairs = 400'000;
constexpr double z_max = 5.7307;
constexpr auto last = std::numeric_limits<std::uint32_t>::max();

struct Draw {
  RunKey run;
  DrawKey question;
};

struct Neighbours {
  std::string name;
  std::function<Draw(std::uint32_t)> one;
  std::function<Draw(std::uint32_t)> other;
};

std::uint64_t bits_of(Draw const& draw) {
  Stream stream{draw.run, draw.question};
  return stream.next();
}

Draw of_agent(std::uint32_t run_seed, std::uint64_t agent) {
  return {{run_seed, 0}, {agent, 1, 0}};
}

class NeighbouringStreams : public testing::TestWithParam<Neighbours> {};

TEST_P(NeighbouringStreams, AreUncorrelated) {
  double sum = 0.0;
  for (std::uint32_t i = 0; i < pairs; ++i) {
    double const u = unit_interval(bits_of(GetParam().one(i))) - 0.5;
    double const v = unit_interval(bits_of(GetParam().other(i))) - 0.5;
    sum += 12.0 * u * v;  // the variance of a uniform is 1 / 12
  }
  EXPECT_LT(std::fabs(sum) / std::sqrt(pairs), z_max);
}

TEST_P(NeighbouringStreams, DifferInHalfOfTheirBits) {
  double differing = 0.0;
  for (std::uint32_t i = 0; i < pairs; ++i) {
    differing += std::popcount(bits_of(GetParam().one(i)) ^ bits_of(GetParam().other(i)));
  }
  EXPECT_LT(std::fabs(differing - 32.0 * pairs) / (0.5 * std::sqrt(64.0 * pairs)), z_max);
}

TEST_P(NeighbouringStreams, FillTheSquareEvenly) {
  std::array<double, 256> counts{};
  for (std::uint32_t i = 0; i < pairs; ++i) {
    auto const row = bits_of(GetParam().one(i)) >> 60;
    auto const column = bits_of(GetParam().other(i)) >> 60;
    counts[row * 16 + column] += 1.0;
  }
  double const expected = pairs / 256.0;
  double statistic = 0.0;
  for (double const count : counts) {
    statistic += (count - expected) * (count - expected) / expected;
  }
  EXPECT_GT(cdf(complement(boost::math::chi_squared(255), statistic)), 1e-8);
}

INSTANTIATE_TEST_SUITE_P(
    All,
    NeighbouringStreams,
    testing::Values(Neighbours{"agents",
                               [](std::uint32_t i) { return of_agent(5, i); },
                               [](std::uint32_t i) { return of_agent(5, i + 1); }},
                    Neighbours{
                        "agents_far_up",
                        [](std::uint32_t i) { return of_agent(5, i); },
                        [](std::uint32_t i) { return of_agent(5, i + (std::uint64_t{1} << 32)); }},
                    Neighbours{"decisions",
                               [](std::uint32_t i) {
                                 return Draw{{5, 0}, {i, 1, 0}};
                               },
                               [](std::uint32_t i) {
                                 return Draw{{5, 0}, {i, 2, 0}};
                               }},
                    Neighbours{"occurrences",
                               [](std::uint32_t i) {
                                 return Draw{{5, 0}, {7, 1, i}};
                               },
                               [](std::uint32_t i) {
                                 return Draw{{5, 0}, {7, 1, i + 1}};
                               }},
                    Neighbours{"replications",
                               [](std::uint32_t i) {
                                 return Draw{{5, i}, {7, 1, 0}};
                               },
                               [](std::uint32_t i) {
                                 return Draw{{5, i + 1}, {7, 1, 0}};
                               }},
                    Neighbours{"seeds",
                               [](std::uint32_t i) {
                                 return Draw{{i, 0}, {7, 1, 0}};
                               },
                               [](std::uint32_t i) {
                                 return Draw{{i + 1, 0}, {7, 1, 0}};
                               }},
                    Neighbours{"first_and_last_seed",
                               [](std::uint32_t i) { return of_agent(0, i); },
                               [](std::uint32_t i) { return of_agent(last, i); }},
                    Neighbours{"seed_and_replication_exchanged",
                               [](std::uint32_t i) {
                                 return Draw{{0, 1}, {i, 1, 0}};
                               },
                               [](std::uint32_t i) {
                                 return Draw{{1, 0}, {i, 1, 0}};
                               }},
                    Neighbours{"agent_and_occurrence_exchanged",
                               [](std::uint32_t i) {
                                 return Draw{{5, 0}, {i, 1, i + 1}};
                               },
                               [](std::uint32_t i) {
                                 return Draw{{5, 0}, {i + 1, 1, i}};
                               }}),
    [](auto const& instance) { return instance.param.name; });

// z test for each of the 64 bits, |z| < 6.4670: false alarm 1e-10 for each, 6.4e-9 in all.
TEST(StreamBits, AreEachSetHalfOfTheTime) {
  std::array<double, 64> set{};
  for (std::uint32_t i = 0; i < pairs; ++i) {
    auto const bits = bits_of(of_agent(9, i));
    for (std::size_t place = 0; place < 64; ++place) {
      set[place] += static_cast<double>(bits >> place & 1U);
    }
  }
  for (double const count : set) {
    EXPECT_LT(std::fabs(count - pairs / 2.0) / (0.5 * std::sqrt(pairs)), 6.4670);
  }
}

// 400,000 draws have two equal ones with a chance of n^2 / 2^65 = 4e-9.
TEST(StreamKeys, DoNotCollide) {
  std::vector<std::uint64_t> draws;
  for (std::uint32_t i = 0; i < 20; ++i) {
    for (std::uint32_t j = 0; j < 5000; ++j) {
      auto const decision = static_cast<std::uint16_t>(i);
      draws.push_back(bits_of({{0, i}, {j, 0, 0}}));
      draws.push_back(bits_of({{last, i}, {0, decision, j}}));
      draws.push_back(bits_of({{j + 1, last - i}, {last, 0xffff, last}}));
      draws.push_back(bits_of({{last, last}, {std::uint64_t{last} << 32 | j, decision, i}}));
    }
  }
  std::ranges::sort(draws);
  EXPECT_EQ(std::ranges::adjacent_find(draws), draws.end());
}

}  // namespace
}  // namespace sim::random
