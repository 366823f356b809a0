#include "sim/random/stream.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <set>

#include <gtest/gtest.h>

#include "sim/base/contract.hpp"

namespace sim::random {
namespace {

constexpr RunKey run{.seed = 20'250'106, .replication = 3};
constexpr DrawKey question{
    .agent = 0x1122334455667788, .decision = 0x99aa, .occurrence = 0xbbccddee};

std::uint64_t first_draw(RunKey run_key, DrawKey draw_key) {
  Stream stream{run_key, draw_key};
  return stream.next();
}

std::uint64_t half(PhiloxBlock block, std::size_t low) {
  return static_cast<std::uint64_t>(block[low + 1]) << 32 | block[low];
}

TEST(Stream, GivesBothHalvesOfEachBlockInTurn) {
  Stream stream{run, question};
  PhiloxKey const key{20'250'106, 3};
  auto const first = philox({0x55667788, 0x11223344, 0xbbccddee, 0x99aa0000}, key);
  auto const second = philox({0x55667788, 0x11223344, 0xbbccddee, 0x99aa0001}, key);
  EXPECT_EQ(stream.next(), half(first, 0));
  EXPECT_EQ(stream.next(), half(first, 2));
  EXPECT_EQ(stream.next(), half(second, 0));
  EXPECT_EQ(stream.next(), half(second, 2));
}

TEST(Stream, CountsItsDraws) {
  Stream stream{run, question};
  EXPECT_EQ(stream.draws(), 0U);
  stream.next();
  stream.next();
  stream.next();
  EXPECT_EQ(stream.draws(), 3U);
}

TEST(Stream, IsTheSameThroughTheInterface) {
  Stream stream{run, question};
  Source& source = stream;
  EXPECT_EQ(source.next(), first_draw(run, question));
}

TEST(Stream, DependsOnEveryPartOfItsKeys) {
  constexpr auto all_ones = std::numeric_limits<std::uint32_t>::max();
  std::set<std::uint64_t> draws{
      first_draw({0, 0}, {0, 0, 0}),
      first_draw({1, 0}, {0, 0, 0}),
      first_draw({all_ones, 0}, {0, 0, 0}),
      first_draw({0, 1}, {0, 0, 0}),
      first_draw({0, all_ones}, {0, 0, 0}),
      first_draw({0, 0}, {1, 0, 0}),
      first_draw({0, 0}, {std::uint64_t{1} << 32, 0, 0}),
      first_draw({0, 0}, {std::uint64_t{1} << 63, 0, 0}),
      first_draw({0, 0}, {0, 1, 0}),
      first_draw({0, 0}, {0, 0xffff, 0}),
      first_draw({0, 0}, {0, 0, 1}),
      first_draw({0, 0}, {0, 0, all_ones}),
  };
  EXPECT_EQ(draws.size(), 12U);
}

TEST(Stream, GivesItsLastDrawAndRefusesTheNext) {
  Stream stream{run, question};
  for (std::uint32_t draw = 1; draw < Stream::draws_max; ++draw) {
    stream.next();
  }
  auto const last = philox({0x55667788, 0x11223344, 0xbbccddee, 0x99aaffff}, {20'250'106, 3});
  EXPECT_EQ(stream.next(), half(last, 2));
  EXPECT_THROW(stream.next(), ContractError);
  EXPECT_THROW(stream.next(), ContractError);
}

}  // namespace
}  // namespace sim::random
