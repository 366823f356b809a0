#include "sim/engine/caseload.hpp"

#include <algorithm>

#include "sim/base/contract.hpp"

namespace sim::engine {

namespace {

constexpr std::uint32_t nobody = Chains::nobody;
constexpr std::uint32_t vacant_chain = 0;
constexpr std::uint32_t first_queue = 1;

}  // namespace

CaseloadPool::CaseloadPool(Overtaking overtaking) : overtaking_(overtaking) {
  first_server_ = first_queue + 2 * weights_max;
  for (std::uint32_t chain = 0; chain < first_server_; ++chain) {
    chains_.add_chain();
  }
}

void CaseloadPool::reserve(std::uint32_t places) {
  places_.reserve(places);
  chains_.reserve(places);
}

ServerId CaseloadPool::add_server(Load ceiling) {
  SIM_EXPECT(ceiling >= Load{});
  ServerId const server{servers()};
  servers_.push_back({.ceiling = ceiling});
  room_.add(ceiling.quarters);
  chains_.add_chain();
  return server;
}

void CaseloadPool::open_server(ServerId server) {
  auto desk = at(server);
  desk.open = true;
  change_desk(server, desk);
}

void CaseloadPool::close_server(ServerId server) {
  auto desk = at(server);
  desk.open = false;
  change_desk(server, desk);
}

void CaseloadPool::set_ceiling(ServerId server, Load ceiling) {
  SIM_EXPECT(ceiling >= Load{});
  auto desk = at(server);
  desk.ceiling = ceiling;
  change_desk(server, desk);
}

PlaceId CaseloadPool::request(HolderId holder, Load weight, SimTime now, ServerId preferred) {
  SIM_EXPECT(preferred.is_none() || preferred.index < servers());
  auto const index = new_place(holder, weight, now);
  places_[index].server = preferred;
  places_[index].state = State::waiting;
  chains_.append(queue_of(index), index);
  ++waiting_;
  ++counts_.requested;
  if (next_served() == index) {
    grant(index, now);
  }
  return id_of(index);
}

PlaceId CaseloadPool::assign(HolderId holder, Load weight, ServerId server, SimTime now) {
  SIM_EXPECT(server.index < servers());
  auto const index = new_place(holder, weight, now);
  put(index, server);
  return id_of(index);
}

std::optional<PlaceId> CaseloadPool::grant_next(SimTime now) {
  auto const index = next_served();
  if (index == nobody) {
    return std::nullopt;
  }
  grant(index, now);
  return id_of(index);
}

void CaseloadPool::release(PlaceId place) {
  SIM_EXPECT(is_held(place));
  take(place.index);
  vacate(place.index);
}

void CaseloadPool::give_up(PlaceId place) {
  SIM_EXPECT(is_waiting(place));
  chains_.remove(place.index);
  --waiting_;
  ++counts_.gave_up;
  vacate(place.index);
}

void CaseloadPool::transfer(PlaceId place, ServerId to) {
  SIM_EXPECT(is_held(place) && to.index < servers() && to != server(place));
  take(place.index);
  put(place.index, to);
  ++counts_.handed_over;
}

std::vector<PlaceId> CaseloadPool::hand_over(ServerId from) {
  SIM_EXPECT(!is_open(from));
  std::vector<PlaceId> moved;
  while (holders(from) > 0 && room_.best() != Tournament::out) {
    moved.push_back(id_of(chains_.front(chain_of(from))));
    transfer(moved.back(), ServerId{room_.winner()});
  }
  return moved;
}

std::vector<PlaceId> CaseloadPool::return_places(ServerId from, SimTime now) {
  SIM_EXPECT(!is_open(from));
  std::vector<PlaceId> returned;
  while (holders(from) > 0) {
    auto const index = chains_.front(chain_of(from));
    returned.push_back(id_of(index));
    take(index);
    wait_again(index, now);
  }
  return returned;
}

bool CaseloadPool::is_held(PlaceId place) const {
  return at(place).state == State::held;
}

bool CaseloadPool::is_waiting(PlaceId place) const {
  return at(place).state != State::held;
}

ServerId CaseloadPool::server(PlaceId place) const {
  return is_held(place) ? at(place).server : ServerId::none();
}

CaseloadPool::Place const& CaseloadPool::at(PlaceId place) const {
  SIM_EXPECT(place.index < places_.size());
  auto const& row = places_[place.index];
  SIM_EXPECT(row.serial == place.serial && row.state != State::vacant);
  return row;
}

CaseloadPool::Desk const& CaseloadPool::at(ServerId server) const {
  SIM_EXPECT(server.index < servers());
  return servers_[server.index];
}

/// Did `first` ask before `second`? Right as long as fewer than 2^31 requests lie between them.
bool CaseloadPool::precedes(std::uint32_t first, std::uint32_t second) const {
  return static_cast<std::int32_t>(places_[first].serial - places_[second].serial) < 0;
}

std::uint32_t CaseloadPool::next_served() const {
  if (waiting_ == 0) {
    return nobody;
  }
  auto const returned = first_that_fits(first_queue + weights_max);
  return returned != nobody || is_blocked_by_returned() ? returned : first_that_fits(first_queue);
}

/// Among the queues from `queue` on, one per weight, the oldest front that a server has room for.
std::uint32_t CaseloadPool::first_that_fits(std::uint32_t queue) const {
  auto found = nobody;
  for (auto const last = queue + queues(); queue < last; ++queue) {
    auto const front = chains_.front(queue);
    bool const fits = front != nobody && places_[front].quarters <= room_.best();
    if (fits && (found == nobody || precedes(front, found))) {
      found = front;
    }
  }
  return found;
}

/// Nobody passes a place sent back, even one that does not fit, unless overtaking is allowed.
bool CaseloadPool::is_blocked_by_returned() const {
  return overtaking_ == Overtaking::forbidden && !chains_.is_empty(first_queue + weights_max);
}

/// Queues in use per rank: one for all weights, or one for each when the light may pass the heavy.
std::uint32_t CaseloadPool::queues() const {
  return overtaking_ == Overtaking::forbidden ? 1 : static_cast<std::uint32_t>(weights_.size());
}

std::uint32_t CaseloadPool::queue_of(std::uint32_t index) {
  auto const& place = places_[index];
  auto const first = place.state == State::returned ? first_queue + weights_max : first_queue;
  if (overtaking_ == Overtaking::forbidden) {
    return first;
  }
  auto const known = std::ranges::find(weights_, place.quarters);
  auto const weight = static_cast<std::uint32_t>(known - weights_.begin());
  if (known == weights_.end()) {
    SIM_EXPECT(weight < weights_max);
    weights_.push_back(place.quarters);
  }
  return first + weight;
}

std::uint32_t CaseloadPool::new_place(HolderId holder, Load weight, SimTime now) {
  SIM_EXPECT(!holder.is_none());
  SIM_EXPECT(weight > Load{} && weight.quarters <= UINT16_MAX);
  auto index = chains_.front(vacant_chain);
  if (index == nobody) {
    index = static_cast<std::uint32_t>(places_.size());
    places_.emplace_back();
  } else {
    chains_.remove(index);
  }
  auto& place = places_[index];
  place.holder = holder;
  place.serial = next_serial_++;
  place.quarters = static_cast<std::uint16_t>(weight.quarters);
  place.since = now;
  return index;
}

void CaseloadPool::vacate(std::uint32_t index) {
  places_[index].state = State::vacant;
  chains_.prepend(vacant_chain, index);
}

void CaseloadPool::wait_again(std::uint32_t index, SimTime now) {
  auto& place = places_[index];
  SIM_EXPECT(now >= place.since);
  place.server = ServerId::none();
  place.state = State::returned;
  place.since = now;
  auto const queue = queue_of(index);
  auto leader = chains_.back(queue);
  while (leader != nobody && precedes(index, leader)) {
    leader = chains_.before(leader);
  }
  if (leader == nobody) {
    chains_.prepend(queue, index);
  } else {
    chains_.insert_after(leader, index);
  }
  ++waiting_;
  ++counts_.returned;
}

void CaseloadPool::grant(std::uint32_t index, SimTime now) {
  auto const& place = places_[index];
  SIM_EXPECT(now >= place.since);
  bool const is_welcome = !place.server.is_none() && has_room(place.server, place.quarters);
  auto const server = is_welcome ? place.server : ServerId{room_.winner()};
  chains_.remove(index);
  --waiting_;
  ++counts_.granted;
  counts_.waited += now - place.since;
  put(index, server);
  SIM_ENSURE(load(server) <= ceiling(server));
}

bool CaseloadPool::has_room(ServerId server, std::int32_t quarters) const {
  auto const& desk = at(server);
  return desk.open && desk.load.quarters + quarters <= desk.ceiling.quarters;
}

void CaseloadPool::put(std::uint32_t index, ServerId server) {
  places_[index].server = server;
  places_[index].state = State::held;
  chains_.append(chain_of(server), index);
  ++held_;
  auto desk = at(server);
  desk.load += Load{places_[index].quarters};
  ++desk.holders;
  counts_.above_ceiling += desk.load > desk.ceiling ? 1 : 0;
  change_desk(server, desk);
  SIM_AUDIT(load_adds_up(server));
}

void CaseloadPool::take(std::uint32_t index) {
  auto const server = places_[index].server;
  chains_.remove(index);
  --held_;
  auto desk = at(server);
  desk.load -= Load{places_[index].quarters};
  --desk.holders;
  change_desk(server, desk);
  SIM_AUDIT(load_adds_up(server));
}

void CaseloadPool::change_desk(ServerId server, Desk const& next) {
  auto& desk = servers_[server.index];
  overload_ += std::max(Load{}, next.load - next.ceiling);
  overload_ -= std::max(Load{}, desk.load - desk.ceiling);
  desk = next;
  room_.set(server.index, desk.open ? (desk.ceiling - desk.load).quarters : Tournament::out);
}

bool CaseloadPool::load_adds_up(ServerId server) const {
  Load sum;
  std::uint32_t count = 0;
  visit_places(server, [&](PlaceId place) {
    sum += weight(place);
    ++count;
  });
  return sum == load(server) && count == holders(server);
}

}  // namespace sim::engine
