#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "sim/base/id.hpp"
#include "sim/base/time.hpp"
#include "sim/engine/chains.hpp"
#include "sim/engine/load.hpp"
#include "sim/engine/tournament.hpp"

namespace sim::engine {

using HolderId = Id<struct Holder>;  ///< Whoever asks for a place.
using ServerId = Id<struct Server>;  ///< 0, 1, 2 … in the order in which servers were added.

/// One request and, once granted, the place it led to. Stale ids are recognised and refused.
struct PlaceId {
  std::uint32_t index = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t serial = 0;

  [[nodiscard]] static constexpr PlaceId none() { return {}; }

  friend constexpr bool operator==(PlaceId, PlaceId) = default;
};

/// May a light request pass a heavier one that waits ahead of it but does not fit yet?
enum class Overtaking : std::uint8_t { forbidden, allowed };

/// What a pool has done so far; never reset.
struct CaseloadCounts {
  std::int64_t requested = 0;      ///< Calls of `request`.
  std::int64_t granted = 0;        ///< Grants, at once or after waiting.
  std::int64_t gave_up = 0;        ///< Left the waiting list without a place.
  std::int64_t returned = 0;       ///< Sent back to the waiting list.
  std::int64_t handed_over = 0;    ///< Moves from one server to another.
  std::int64_t above_ceiling = 0;  ///< Placements that left a server above its ceiling.
  Duration waited{};               ///< Sum over grants of the time between joining and grant.
};

/// Places that a holder keeps for weeks or months with one individual server of a pool.
///
/// A request goes to the open server with the most free room, equal room to the lower id; a
/// preferred server (continuity) comes first when it is open and has room. When nobody fits it
/// waits, first come first served. With `Overtaking::forbidden` nobody passes the head of the list;
/// with `allowed` the first in the list that fits is served. Places sent back by `return_places`
/// wait ahead of all others, oldest request first.
///
/// The ceiling binds grants only. `assign`, `transfer` and `hand_over` may exceed it, and are
/// counted. After anything that frees room the caller drains `grant_next`; until then newcomers
/// wait behind.
///
/// Cost: O(log servers) per operation, never growing with the waiting list (with `allowed`, plus
/// the number of distinct weights, 16 at most). No allocation once the pool has reached its largest
/// size.
/// Shape: 32 bytes per place, held or waiting.
/// Errors: ContractError for a stale or wrong kind of place, an unknown server, a weight of zero or
/// less or above 16,383 places, and time running backwards.
class CaseloadPool {
 public:
  explicit CaseloadPool(Overtaking overtaking = Overtaking::forbidden);

  void reserve(std::uint32_t places);

  /// Adds a server, open for intake, with the next id. A ceiling of zero is allowed.
  ServerId add_server(Load ceiling);
  /// Takes the server in or out of intake (absent, resigned, not yet recruited); places stay.
  void open_server(ServerId server);
  void close_server(ServerId server);
  void set_ceiling(ServerId server, Load ceiling);

  /// Asks for a place: held on return (see `is_held`) or waiting.
  PlaceId request(HolderId holder, Load weight, SimTime now, ServerId preferred = ServerId::none());
  /// Gives a place with `server` regardless of ceiling, opening and list: starting stock, duty.
  PlaceId assign(HolderId holder, Load weight, ServerId server, SimTime now);
  /// The next waiting request that can be served, now held; nothing when there is none.
  std::optional<PlaceId> grant_next(SimTime now);
  /// Ends a held place.
  void release(PlaceId place);
  /// Takes a waiting request off the list.
  void give_up(PlaceId place);

  /// Moves one held place to another server, regardless of ceiling and opening. The id stays.
  void transfer(PlaceId place, ServerId to);
  /// Moves every place of a closed server, in the order of `visit_places`, each to the open server
  /// with the most room, above the ceiling if need be. With no open server nothing moves.
  ///
  /// Returns the places moved; `server` tells where to.
  std::vector<PlaceId> hand_over(ServerId from);
  /// Sends every place of a closed server back to the head of the waiting list, ids unchanged.
  /// Cost: plus the number of places already sent back and still waiting.
  std::vector<PlaceId> return_places(ServerId from, SimTime now);

  [[nodiscard]] bool is_held(PlaceId place) const;
  [[nodiscard]] bool is_waiting(PlaceId place) const;

  [[nodiscard]] HolderId holder(PlaceId place) const { return at(place).holder; }

  [[nodiscard]] Load weight(PlaceId place) const { return {at(place).quarters}; }

  /// The server of a held place; none while waiting.
  [[nodiscard]] ServerId server(PlaceId place) const;

  /// When it joined the waiting list (last), or was assigned.
  [[nodiscard]] SimTime since(PlaceId place) const { return at(place).since; }

  [[nodiscard]] std::uint32_t waiting() const { return waiting_; }

  [[nodiscard]] std::uint32_t held() const { return held_; }

  [[nodiscard]] std::uint32_t servers() const {
    return static_cast<std::uint32_t>(servers_.size());
  }

  [[nodiscard]] bool is_open(ServerId server) const { return at(server).open; }

  [[nodiscard]] Load load(ServerId server) const { return at(server).load; }

  [[nodiscard]] Load ceiling(ServerId server) const { return at(server).ceiling; }

  [[nodiscard]] std::uint32_t holders(ServerId server) const { return at(server).holders; }

  /// Load above the ceilings, summed over all servers, open or closed.
  [[nodiscard]] Load overload() const { return overload_; }

  [[nodiscard]] CaseloadCounts const& counts() const { return counts_; }

  /// Visits the places of a server in the order in which they came to it. Do not change the pool
  /// meanwhile.
  template <class Visit>
  void visit_places(ServerId server, Visit&& visit) const {
    for (auto index = chains_.front(chain_of(server)); index != Chains::nobody;
         index = chains_.after(index)) {
      visit(id_of(index));
    }
  }

 private:
  enum class State : std::uint8_t { vacant, waiting, returned, held };

  struct Place {
    HolderId holder;
    ServerId server;           ///< While waiting: the preferred server, or none.
    std::uint32_t serial = 0;  ///< Order of requests, modulo 2^32.
    std::uint16_t quarters = 0;
    State state = State::vacant;
    SimTime since{};
  };

  struct Desk {
    Load ceiling{};
    Load load{};
    std::uint32_t holders = 0;
    bool open = true;
  };

  static constexpr std::uint32_t weights_max = 16;

  [[nodiscard]] Place const& at(PlaceId place) const;
  [[nodiscard]] Desk const& at(ServerId server) const;

  [[nodiscard]] PlaceId id_of(std::uint32_t index) const { return {index, places_[index].serial}; }

  [[nodiscard]] std::uint32_t chain_of(ServerId server) const {
    return first_server_ + server.index;
  }

  [[nodiscard]] bool has_room(ServerId server, std::int32_t quarters) const;
  [[nodiscard]] bool precedes(std::uint32_t first, std::uint32_t second) const;
  [[nodiscard]] std::uint32_t next_served() const;
  [[nodiscard]] std::uint32_t first_that_fits(std::uint32_t queue) const;
  [[nodiscard]] bool is_blocked_by_returned() const;
  [[nodiscard]] std::uint32_t queues() const;
  [[nodiscard]] bool load_adds_up(ServerId server) const;

  std::uint32_t queue_of(std::uint32_t index);
  std::uint32_t new_place(HolderId holder, Load weight, SimTime now);
  void vacate(std::uint32_t index);
  void wait_again(std::uint32_t index, SimTime now);
  void grant(std::uint32_t index, SimTime now);
  void put(std::uint32_t index, ServerId server);
  void take(std::uint32_t index);
  void change_desk(ServerId server, Desk const& next);

  std::vector<Place> places_;
  std::vector<Desk> servers_;
  Tournament room_;                     ///< Free quarters of each open server.
  Chains chains_;                       ///< Vacant places, waiting lists, then one per server.
  std::vector<std::uint16_t> weights_;  ///< In quarters; one waiting list each, if overtaking.
  Overtaking overtaking_;
  std::uint32_t first_server_ = 0;  ///< The chain of server 0.
  std::uint32_t next_serial_ = 0;
  std::uint32_t waiting_ = 0;
  std::uint32_t held_ = 0;
  Load overload_;
  CaseloadCounts counts_;
};

}  // namespace sim::engine
