#include "sim/engine/caseload.hpp"

#include <chrono>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/base/calendar.hpp"
#include "sim/base/contract.hpp"

namespace sim::engine {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

SimTime const monday = start_of(2024y / 1 / 8);
constexpr Load one_place = Load::places(1);
constexpr Load half_place{2};
constexpr Load heavy{6};  ///< One and a half places.
constexpr ServerId anna{0};
constexpr ServerId bo{1};

/// Servers with these numbers of places.
CaseloadPool pool_of(std::vector<std::int32_t> const& ceilings,
                     Overtaking overtaking = Overtaking::forbidden) {
  CaseloadPool pool{overtaking};
  for (auto const ceiling : ceilings) {
    pool.add_server(Load::places(ceiling));
  }
  return pool;
}

std::vector<HolderId> holders_of(CaseloadPool const& pool, ServerId server) {
  std::vector<HolderId> holders;
  pool.visit_places(server, [&](PlaceId place) { holders.push_back(pool.holder(place)); });
  return holders;
}

std::vector<HolderId> drain(CaseloadPool& pool, SimTime now) {
  std::vector<HolderId> granted;
  while (auto const place = pool.grant_next(now)) {
    granted.push_back(pool.holder(*place));
  }
  return granted;
}

TEST(CaseloadPool, PlacesWithTheServerWhoHasMostRoom) {
  auto pool = pool_of({2, 3});
  auto const place = pool.request(HolderId{7}, one_place, monday);
  EXPECT_TRUE(pool.is_held(place));
  EXPECT_EQ(pool.server(place), bo);
}

TEST(CaseloadPool, PlacesWithTheLowerServerWhenRoomIsEqual) {
  auto pool = pool_of({3, 3});
  EXPECT_EQ(pool.server(pool.request(HolderId{7}, one_place, monday)), anna);
}

TEST(CaseloadPool, PrefersTheServerAskedFor) {
  auto pool = pool_of({1, 3});
  EXPECT_EQ(pool.server(pool.request(HolderId{7}, one_place, monday, anna)), anna);
}

TEST(CaseloadPool, PassesOverAPreferredServerWithoutRoom) {
  auto pool = pool_of({1, 3});
  EXPECT_EQ(pool.server(pool.request(HolderId{7}, heavy, monday, anna)), bo);
}

TEST(CaseloadPool, RemembersThePreferenceWhileWaiting) {
  auto pool = pool_of({1, 1});
  auto const first = pool.request(HolderId{1}, one_place, monday);
  auto const second = pool.request(HolderId{2}, one_place, monday);
  auto const third = pool.request(HolderId{3}, one_place, monday, bo);
  pool.release(first);
  pool.release(second);
  drain(pool, monday);
  EXPECT_EQ(pool.server(third), bo);
}

TEST(CaseloadPool, AddsQuarterPlacesExactly) {
  auto pool = pool_of({3});
  pool.request(HolderId{1}, heavy, monday);
  auto const second = pool.request(HolderId{2}, heavy, monday);
  EXPECT_TRUE(pool.is_held(second));
  EXPECT_EQ(pool.load(anna), Load::places(3));
}

TEST(CaseloadPool, LetsOnlyThoseWaitWhoDoNotFit) {
  auto pool = pool_of({1});
  pool.request(HolderId{1}, one_place, monday);
  auto const second = pool.request(HolderId{2}, Load{1}, monday);
  EXPECT_TRUE(pool.is_waiting(second));
  EXPECT_TRUE(pool.server(second).is_none());
  EXPECT_EQ(pool.waiting(), 1U);
}

TEST(CaseloadPool, GrantsInTheOrderOfRequests) {
  auto pool = pool_of({1});
  auto place = pool.request(HolderId{9}, one_place, monday);
  pool.request(HolderId{5}, half_place, monday + 1h);
  pool.request(HolderId{2}, half_place, monday + 1h);
  pool.release(place);
  EXPECT_THAT(drain(pool, monday + 2h), ElementsAre(HolderId{5}, HolderId{2}));
}

TEST(CaseloadPool, DoesNotLetTheLightPassTheHeavy) {
  auto pool = pool_of({2});
  auto const first = pool.request(HolderId{1}, one_place, monday);
  pool.request(HolderId{2}, heavy, monday);
  auto const light = pool.request(HolderId{3}, one_place, monday);
  EXPECT_TRUE(pool.is_waiting(light));
  pool.release(first);
  EXPECT_THAT(drain(pool, monday), ElementsAre(HolderId{2}));
}

TEST(CaseloadPool, LetsTheLightPassTheHeavyWhereThatIsTheRule) {
  auto pool = pool_of({2}, Overtaking::allowed);
  pool.request(HolderId{1}, one_place, monday);
  pool.request(HolderId{2}, heavy, monday);
  auto const light = pool.request(HolderId{3}, one_place, monday);
  EXPECT_TRUE(pool.is_held(light));
}

TEST(CaseloadPool, DoesNotLetTheLightPassTheHeavyThatFits) {
  auto pool = pool_of({2}, Overtaking::allowed);
  auto const first = pool.request(HolderId{1}, Load::places(2), monday);
  pool.request(HolderId{2}, heavy, monday);
  pool.request(HolderId{3}, one_place, monday);
  pool.release(first);
  EXPECT_THAT(drain(pool, monday), ElementsAre(HolderId{2}));
}

TEST(CaseloadPool, KeepsNewcomersBehindGrantsThatAreDue) {
  auto pool = pool_of({1});
  auto const first = pool.request(HolderId{1}, one_place, monday);
  pool.request(HolderId{2}, one_place, monday);
  pool.release(first);
  auto const newcomer = pool.request(HolderId{3}, one_place, monday);
  EXPECT_TRUE(pool.is_waiting(newcomer));
  EXPECT_THAT(drain(pool, monday), ElementsAre(HolderId{2}));
}

TEST(CaseloadPool, ForgetsWhoGivesUp) {
  auto pool = pool_of({1});
  auto const first = pool.request(HolderId{1}, one_place, monday);
  auto const second = pool.request(HolderId{2}, heavy, monday);
  pool.request(HolderId{3}, one_place, monday);
  pool.give_up(second);
  pool.release(first);
  EXPECT_THAT(drain(pool, monday), ElementsAre(HolderId{3}));
  EXPECT_EQ(pool.counts().gave_up, 1);
}

TEST(CaseloadPool, FreesTheHeadOfTheListWhenItGivesUp) {
  auto pool = pool_of({1});
  pool.request(HolderId{1}, half_place, monday);
  auto const blocking = pool.request(HolderId{2}, one_place, monday);
  pool.request(HolderId{3}, half_place, monday);
  EXPECT_THAT(drain(pool, monday), IsEmpty());
  pool.give_up(blocking);
  EXPECT_THAT(drain(pool, monday), ElementsAre(HolderId{3}));
}

TEST(CaseloadPool, SumsTheTimeWaitedBeforeGrants) {
  auto pool = pool_of({1});
  auto const first = pool.request(HolderId{1}, one_place, monday);
  auto const second = pool.request(HolderId{2}, one_place, monday + 24h);
  EXPECT_EQ(pool.since(second), monday + 24h);
  pool.release(first);
  drain(pool, monday + 72h);
  EXPECT_EQ(pool.counts().waited, 48h);
}

TEST(CaseloadPool, AssignsAboveTheCeilingAndCountsIt) {
  auto pool = pool_of({1});
  pool.assign(HolderId{1}, one_place, anna, monday);
  EXPECT_EQ(pool.counts().above_ceiling, 0);
  pool.assign(HolderId{2}, heavy, anna, monday);
  EXPECT_EQ(pool.load(anna), Load{10});
  EXPECT_EQ(pool.overload(), heavy);
  EXPECT_EQ(pool.counts().above_ceiling, 1);
}

TEST(CaseloadPool, AssignsPastTheWaitingListAndToAClosedServer) {
  auto pool = pool_of({1, 0});
  pool.close_server(bo);
  pool.request(HolderId{1}, one_place, monday);
  pool.request(HolderId{2}, one_place, monday);
  auto const place = pool.assign(HolderId{3}, one_place, bo, monday);
  EXPECT_EQ(pool.server(place), bo);
  EXPECT_EQ(pool.waiting(), 1U);
}

TEST(CaseloadPool, GrantsNothingBelowAnOverload) {
  auto pool = pool_of({1});
  auto const first = pool.assign(HolderId{1}, one_place, anna, monday);
  pool.assign(HolderId{2}, one_place, anna, monday);
  pool.request(HolderId{3}, one_place, monday);
  pool.release(first);
  EXPECT_THAT(drain(pool, monday), IsEmpty());
}

TEST(CaseloadPool, GrantsWhenACeilingRises) {
  auto pool = pool_of({1});
  pool.request(HolderId{1}, one_place, monday);
  pool.request(HolderId{2}, one_place, monday);
  pool.set_ceiling(anna, Load::places(2));
  EXPECT_THAT(drain(pool, monday), ElementsAre(HolderId{2}));
}

TEST(CaseloadPool, KeepsPlacesWhenACeilingFalls) {
  auto pool = pool_of({2});
  pool.request(HolderId{1}, one_place, monday);
  pool.request(HolderId{2}, one_place, monday);
  pool.set_ceiling(anna, one_place);
  EXPECT_EQ(pool.holders(anna), 2U);
  EXPECT_EQ(pool.overload(), one_place);
}

TEST(CaseloadPool, PlacesNobodyWithAClosedServer) {
  auto pool = pool_of({9, 1});
  pool.close_server(anna);
  EXPECT_EQ(pool.server(pool.request(HolderId{1}, one_place, monday)), bo);
  EXPECT_TRUE(pool.is_waiting(pool.request(HolderId{2}, one_place, monday, anna)));
}

TEST(CaseloadPool, GrantsWhenAServerOpens) {
  auto pool = pool_of({1});
  pool.close_server(anna);
  pool.request(HolderId{1}, one_place, monday);
  pool.open_server(anna);
  EXPECT_THAT(drain(pool, monday), ElementsAre(HolderId{1}));
}

TEST(CaseloadPool, HandsOverToTheServersWithMostRoom) {
  auto pool = pool_of({3, 2, 1});
  for (std::uint32_t holder = 1; holder <= 3; ++holder) {
    pool.assign(HolderId{holder}, one_place, anna, monday);
  }
  pool.close_server(anna);
  auto const moved = pool.hand_over(anna);
  ASSERT_EQ(moved.size(), 3U);
  EXPECT_EQ(pool.holders(anna), 0U);
  EXPECT_THAT(holders_of(pool, bo), ElementsAre(HolderId{1}, HolderId{2}));
  EXPECT_THAT(holders_of(pool, ServerId{2}), ElementsAre(HolderId{3}));
}

TEST(CaseloadPool, HandsOverAboveTheCeilingAndCountsIt) {
  auto pool = pool_of({2, 1});
  auto const place = pool.assign(HolderId{1}, heavy, anna, monday);
  pool.close_server(anna);
  EXPECT_THAT(pool.hand_over(anna), ElementsAre(place));
  EXPECT_EQ(pool.server(place), bo);
  EXPECT_EQ(pool.overload(), half_place);
  EXPECT_EQ(pool.counts().above_ceiling, 1);
}

TEST(CaseloadPool, HandsOverNothingWhenNobodyIsOpen) {
  auto pool = pool_of({2});
  pool.assign(HolderId{1}, one_place, anna, monday);
  pool.close_server(anna);
  EXPECT_THAT(pool.hand_over(anna), IsEmpty());
  EXPECT_EQ(pool.holders(anna), 1U);
}

TEST(CaseloadPool, TransfersOnePlaceRegardlessOfTheCeiling) {
  auto pool = pool_of({2, 0});
  auto const place = pool.request(HolderId{1}, one_place, monday);
  pool.transfer(place, bo);
  EXPECT_EQ(pool.server(place), bo);
  EXPECT_EQ(pool.load(anna), Load{});
  EXPECT_EQ(pool.counts().handed_over, 1);
}

TEST(CaseloadPool, SendsPlacesBackAheadOfAllWhoWait) {
  auto pool = pool_of({2, 0});
  pool.request(HolderId{1}, one_place, monday);
  pool.request(HolderId{2}, one_place, monday);
  pool.request(HolderId{3}, one_place, monday);
  pool.close_server(anna);
  EXPECT_EQ(pool.return_places(anna, monday + 24h).size(), 2U);
  pool.set_ceiling(bo, Load::places(3));
  EXPECT_THAT(drain(pool, monday + 25h), ElementsAre(HolderId{1}, HolderId{2}, HolderId{3}));
}

TEST(CaseloadPool, ServesPlacesSentBackByAgeOfTheirRequest) {
  auto pool = pool_of({1, 1, 0});
  pool.assign(HolderId{1}, one_place, anna, monday);
  pool.assign(HolderId{2}, one_place, bo, monday);
  pool.close_server(anna);
  pool.close_server(bo);
  pool.return_places(bo, monday);
  pool.return_places(anna, monday);
  pool.set_ceiling(ServerId{2}, Load::places(2));
  EXPECT_THAT(drain(pool, monday), ElementsAre(HolderId{1}, HolderId{2}));
}

TEST(CaseloadPool, LetsNobodyPassAPlaceSentBackThatDoesNotFit) {
  auto pool = pool_of({2, 1});
  pool.assign(HolderId{1}, heavy, anna, monday);
  pool.close_server(anna);
  pool.return_places(anna, monday);
  EXPECT_TRUE(pool.is_waiting(pool.request(HolderId{2}, half_place, monday)));
}

TEST(CaseloadPool, RecognisesAPlaceThatIsGone) {
  auto pool = pool_of({1});
  auto const gone = pool.request(HolderId{1}, one_place, monday);
  pool.release(gone);
  auto const place = pool.request(HolderId{2}, one_place, monday);
  EXPECT_NE(place, gone);
  EXPECT_THROW(pool.release(gone), ContractError);
  EXPECT_TRUE(pool.is_held(place));
}

TEST(CaseloadPool, RefusesToReleaseWhoWaitsAndToDropWhoHolds) {
  auto pool = pool_of({1});
  auto const held = pool.request(HolderId{1}, one_place, monday);
  auto const waiting = pool.request(HolderId{2}, one_place, monday);
  EXPECT_THROW(pool.release(waiting), ContractError);
  EXPECT_THROW(pool.give_up(held), ContractError);
}

TEST(CaseloadPool, RefusesWeightsOutOfRange) {
  auto pool = pool_of({1});
  EXPECT_THROW(pool.request(HolderId{1}, Load{0}, monday), ContractError);
  EXPECT_THROW(pool.request(HolderId{1}, Load{65'536}, monday), ContractError);
  EXPECT_NO_THROW(pool.request(HolderId{1}, Load{65'535}, monday));
}

TEST(CaseloadPool, RefusesUnknownServersAndHolders) {
  auto pool = pool_of({1});
  EXPECT_THROW(pool.request(HolderId{1}, one_place, monday, bo), ContractError);
  EXPECT_THROW(pool.assign(HolderId{1}, one_place, bo, monday), ContractError);
  EXPECT_THROW(pool.request(HolderId::none(), one_place, monday), ContractError);
  EXPECT_THROW(static_cast<void>(pool.load(bo)), ContractError);
}

TEST(CaseloadPool, RefusesACeilingBelowZero) {
  auto pool = pool_of({1});
  EXPECT_THROW(pool.set_ceiling(anna, Load{-1}), ContractError);
  EXPECT_THROW(pool.add_server(Load{-1}), ContractError);
}

TEST(CaseloadPool, RefusesToGrantBeforeTheRequest) {
  auto pool = pool_of({0});
  pool.request(HolderId{1}, one_place, monday);
  pool.set_ceiling(anna, one_place);
  EXPECT_THROW(pool.grant_next(monday - 1min), ContractError);
}

TEST(CaseloadPool, RefusesToHandOverFromAnOpenServer) {
  auto pool = pool_of({1, 1});
  EXPECT_THROW(pool.hand_over(anna), ContractError);
  EXPECT_THROW(pool.return_places(anna, monday), ContractError);
}

TEST(CaseloadPool, RefusesMoreThanSixteenWeightsWhereTheLightPass) {
  auto pool = pool_of({0}, Overtaking::allowed);
  for (std::int32_t quarters = 1; quarters <= 16; ++quarters) {
    pool.request(HolderId{1}, Load{quarters}, monday);
  }
  EXPECT_THROW(pool.request(HolderId{1}, Load{17}, monday), ContractError);
}

}  // namespace
}  // namespace sim::engine
