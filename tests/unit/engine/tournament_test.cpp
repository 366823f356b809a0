#include "sim/engine/tournament.hpp"

#include <gtest/gtest.h>

#include "sim/base/contract.hpp"

namespace sim::engine {
namespace {

Tournament tournament_of(std::initializer_list<std::int32_t> scores) {
  Tournament tournament;
  for (auto const score : scores) {
    tournament.add(score);
  }
  return tournament;
}

TEST(Tournament, HasNoWinnerWithoutCompetitors) {
  EXPECT_EQ(Tournament{}.best(), Tournament::out);
}

TEST(Tournament, IsWonByTheHighestScore) {
  auto const tournament = tournament_of({3, -2, 8, 5, 1});
  EXPECT_EQ(tournament.best(), 8);
  EXPECT_EQ(tournament.winner(), 2U);
}

TEST(Tournament, IsWonByTheLowerIndexWhenScoresAreEqual) {
  EXPECT_EQ(tournament_of({1, 7, 7, 7}).winner(), 1U);
}

TEST(Tournament, FollowsAScoreThatFalls) {
  auto tournament = tournament_of({4, 9, 6});
  tournament.set(1, 5);
  EXPECT_EQ(tournament.best(), 6);
  EXPECT_EQ(tournament.winner(), 2U);
}

TEST(Tournament, IgnoresWhoIsOut) {
  auto tournament = tournament_of({4, -9});
  tournament.set(0, Tournament::out);
  EXPECT_EQ(tournament.winner(), 1U);
}

TEST(Tournament, RefusesAnUnknownCompetitor) {
  auto tournament = tournament_of({4});
  EXPECT_THROW(tournament.set(1, 0), ContractError);
}

}  // namespace
}  // namespace sim::engine
