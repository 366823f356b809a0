#include <algorithm>
#include <optional>
#include <random>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "sim/engine/caseload.hpp"

namespace sim::engine {
namespace {

/// The pool once more, plainly: rows in a vector, everything found by looking at all of them.
class PlainPool {
 public:
  enum class State { waiting, returned, held, gone };

  struct Row {
    HolderId holder;
    int quarters;
    State state;
    int server;  ///< -1 for none.
    int preferred;
    long came;  ///< Order in which rows came to their server.
  };

  struct Desk {
    int ceiling;
    bool open;
  };

  explicit PlainPool(Overtaking overtaking) : overtaking_(overtaking) {}

  int load(int server) const {
    int sum = 0;
    for (auto const& row : rows) {
      sum += row.state == State::held && row.server == server ? row.quarters : 0;
    }
    return sum;
  }

  std::size_t request(HolderId holder, int quarters, int preferred) {
    rows.push_back({holder, quarters, State::waiting, -1, preferred, 0});
    if (next() == rows.size() - 1) {
      grant_next();
    }
    return rows.size() - 1;
  }

  std::size_t assign(HolderId holder, int quarters, int server) {
    rows.push_back({holder, quarters, State::gone, -1, -1, 0});
    put(rows.size() - 1, server);
    return rows.size() - 1;
  }

  std::optional<std::size_t> grant_next() {
    auto const row = next();
    if (row) {
      auto const preferred = rows[*row].preferred;
      bool const is_welcome = preferred >= 0 && room(preferred) >= rows[*row].quarters;
      put(*row, is_welcome ? preferred : roomiest());
    }
    return row;
  }

  void put(std::size_t row, int server) {
    rows[row].state = State::held;
    rows[row].server = server;
    rows[row].came = ++arrivals_;
  }

  std::vector<std::size_t> rows_of(int server) const {
    std::vector<std::size_t> found;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (rows[row].state == State::held && rows[row].server == server) {
        found.push_back(row);
      }
    }
    std::ranges::sort(found, {}, [this](std::size_t row) { return rows[row].came; });
    return found;
  }

  void hand_over(int from) {
    for (auto const row : rows_of(from)) {
      if (roomiest() >= 0) {
        put(row, roomiest());
      }
    }
  }

  void return_places(int from) {
    for (auto const row : rows_of(from)) {
      rows[row].state = State::returned;
      rows[row].preferred = -1;
    }
  }

  std::vector<Row> rows;
  std::vector<Desk> desks;

 private:
  static constexpr int closed = -1'000'000;

  int room(int server) const {
    auto const& desk = desks[static_cast<std::size_t>(server)];
    return desk.open ? desk.ceiling - load(server) : closed;
  }

  int roomiest() const {
    int best = -1;
    for (int server = 0; server < static_cast<int>(desks.size()); ++server) {
      bool const is_open = desks[static_cast<std::size_t>(server)].open;
      if (is_open && (best < 0 || room(server) > room(best))) {
        best = server;
      }
    }
    return best;
  }

  std::optional<std::size_t> next() const {
    auto const best = roomiest();
    for (auto const rank : {State::returned, State::waiting}) {
      for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].state != rank) {
          continue;
        }
        if (best >= 0 && rows[row].quarters <= room(best)) {
          return row;
        }
        if (overtaking_ == Overtaking::forbidden) {
          return std::nullopt;
        }
      }
    }
    return std::nullopt;
  }

  Overtaking overtaking_;
  long arrivals_ = 0;
};

/// Does the same to both pools, at random, and compares.
class Twins {
 public:
  Twins(std::uint64_t seed, Overtaking overtaking)
      : rng_(seed), fast_(overtaking), plain_(overtaking) {
    for (int server = 0; server < 5; ++server) {
      add_server();
    }
  }

  void step() {
    now_ += Duration{static_cast<int>(pick(100))};
    auto const choice = pick(100);
    if (choice < 45) {
      request();
    } else if (choice < 50) {
      assign();
    } else if (choice < 85) {
      end_one();
    } else if (choice < 96) {
      change_a_server();
    } else {
      empty_a_server();
    }
    if (pick(4) > 0) {
      drain();
    }
  }

  void compare() const {
    long waiting = 0;
    for (std::size_t row = 0; row < ids_.size(); ++row) {
      compare_row(row, waiting);
    }
    ASSERT_EQ(fast_.waiting(), waiting);
    int overload = 0;
    for (std::uint32_t server = 0; server < fast_.servers(); ++server) {
      auto const load = plain_.load(static_cast<int>(server));
      ASSERT_EQ(fast_.load(ServerId{server}).quarters, load);
      overload += std::max(0, load - plain_.desks[server].ceiling);
      compare_places(server);
    }
    ASSERT_EQ(fast_.overload().quarters, overload);
    auto const& counts = fast_.counts();
    ASSERT_EQ(counts.requested + counts.returned,
              counts.granted + counts.gave_up + fast_.waiting());
  }

 private:
  using State = PlainPool::State;

  std::uint64_t pick(std::uint64_t below) { return rng_() % below; }

  ServerId any_server() { return {static_cast<std::uint32_t>(pick(fast_.servers()))}; }

  void add_server() {
    auto const ceiling = static_cast<int>(pick(30));
    fast_.add_server(Load{ceiling});
    plain_.desks.push_back({ceiling, true});
  }

  void request() {
    HolderId const holder{static_cast<std::uint32_t>(pick(50))};
    auto const quarters = 1 + static_cast<int>(pick(8));
    bool const is_picky = pick(3) == 0;
    auto const preferred = is_picky ? any_server() : ServerId::none();
    ids_.push_back(fast_.request(holder, Load{quarters}, now_, preferred));
    plain_.request(holder, quarters, is_picky ? static_cast<int>(preferred.index) : -1);
  }

  void assign() {
    auto const server = any_server();
    ids_.push_back(fast_.assign(HolderId{1}, Load{6}, server, now_));
    plain_.assign(HolderId{1}, 6, static_cast<int>(server.index));
  }

  void end_one() {
    if (ids_.empty()) {
      return;
    }
    auto const row = pick(ids_.size());
    auto& state = plain_.rows[row].state;
    if (state == State::held) {
      fast_.release(ids_[row]);
    } else if (state != State::gone) {
      fast_.give_up(ids_[row]);
    }
    state = State::gone;
  }

  void change_a_server() {
    auto const server = any_server();
    auto& desk = plain_.desks[server.index];
    auto const choice = pick(3);
    if (choice == 0) {
      desk.ceiling = static_cast<int>(pick(30));
      fast_.set_ceiling(server, Load{desk.ceiling});
    } else if (choice == 1) {
      desk.open = !desk.open;
      desk.open ? fast_.open_server(server) : fast_.close_server(server);
    } else if (plain_.desks.size() < 20) {
      add_server();
    }
  }

  void empty_a_server() {
    auto const server = any_server();
    plain_.desks[server.index].open = false;
    fast_.close_server(server);
    if (pick(2) == 0) {
      fast_.hand_over(server);
      plain_.hand_over(static_cast<int>(server.index));
    } else {
      fast_.return_places(server, now_);
      plain_.return_places(static_cast<int>(server.index));
    }
  }

  void drain() {
    while (auto const place = fast_.grant_next(now_)) {
      auto const row = plain_.grant_next();
      ASSERT_TRUE(row.has_value());
      ASSERT_EQ(*place, ids_[*row]);
      auto const server = fast_.server(*place);
      ASSERT_LE(fast_.load(server), fast_.ceiling(server));
    }
    ASSERT_FALSE(plain_.grant_next().has_value());
  }

  void compare_row(std::size_t row, long& waiting) const {
    auto const& expected = plain_.rows[row];
    if (expected.state == State::gone) {
      return;
    }
    bool const is_held = expected.state == State::held;
    waiting += is_held ? 0 : 1;
    ASSERT_EQ(fast_.is_held(ids_[row]), is_held);
    ASSERT_EQ(fast_.holder(ids_[row]), expected.holder);
    if (is_held) {
      ASSERT_EQ(static_cast<int>(fast_.server(ids_[row]).index), expected.server);
    }
  }

  void compare_places(std::uint32_t server) const {
    std::vector<PlaceId> found;
    fast_.visit_places(ServerId{server}, [&](PlaceId place) { found.push_back(place); });
    std::vector<PlaceId> expected;
    for (auto const row : plain_.rows_of(static_cast<int>(server))) {
      expected.push_back(ids_[row]);
    }
    ASSERT_EQ(found, expected);
    ASSERT_EQ(fast_.holders(ServerId{server}), expected.size());
  }

  std::mt19937_64 rng_;
  CaseloadPool fast_;
  PlainPool plain_;
  std::vector<PlaceId> ids_;
  SimTime now_{};
};

class CaseloadTwins : public ::testing::TestWithParam<std::tuple<std::uint64_t, Overtaking>> {};

TEST_P(CaseloadTwins, GrantTheSamePlacesWithTheSameServers) {
  auto const [seed, overtaking] = GetParam();
  Twins twins{seed, overtaking};
  for (int step = 0; step < 600 && !HasFatalFailure(); ++step) {
    twins.step();
    twins.compare();
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds,
                         CaseloadTwins,
                         ::testing::Combine(::testing::Range<std::uint64_t>(1, 26),
                                            ::testing::Values(Overtaking::forbidden,
                                                              Overtaking::allowed)));

}  // namespace
}  // namespace sim::engine
