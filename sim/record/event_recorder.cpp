#include "sim/record/event_recorder.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

#include "sim/base/digest.hpp"

namespace sim::record {

namespace {

/// Facts about citizens come first in the list of kinds.
constexpr auto last_about_citizens = model::FactKind::compensation_delivered;

std::int32_t minute_of(SimTime at, model::World const& world) {
  return static_cast<std::int32_t>((at - world.setting().starts) / std::chrono::minutes{1});
}

}  // namespace

std::vector<model::FactKind> EventRecorder::kinds() {
  std::vector<model::FactKind> about_citizens;
  for (std::size_t kind = 0; kind <= static_cast<std::size_t>(last_about_citizens); ++kind) {
    about_citizens.push_back(static_cast<model::FactKind>(kind));
  }
  return about_citizens;
}

void EventRecorder::choose_citizens(model::World const& world) {
  auto const wanted =
      static_cast<std::uint32_t>(std::ceil(sample_.share.value() * world.citizens()));
  row_sizes_.assign(world.citizens(), 0);
  is_kept_.assign(world.citizens(), wanted == world.citizens());
  std::vector<std::uint32_t> order(world.citizens());
  std::iota(order.begin(), order.end(), 0U);
  auto const lot = [&](std::uint32_t citizen) {
    return mix_bits(world.profile(model::CitizenId{citizen}).identity);
  };
  std::ranges::nth_element(order, order.begin() + wanted, {}, lot);
  for (std::uint32_t place = 0; place < wanted; ++place) {
    is_kept_[order[place]] = true;
  }
}

void EventRecorder::observe(model::Fact const& fact, model::World const& world) {
  if (fact.kind > last_about_citizens) {
    return;
  }
  if (is_kept_.empty()) {
    choose_citizens(world);
  }
  if (!is_kept_[fact.citizen.index]) {
    return;
  }
  LoggedEvent row{.citizen = fact.citizen.index,
                  .minute = minute_of(fact.at, world),
                  .code = fact.code,
                  .value = static_cast<float>(fact.value),
                  .firm = -1,
                  .post = 0,
                  .role = -1,
                  .kind = fact.kind};
  if (!fact.firm.is_none()) {
    row.firm = static_cast<std::int32_t>(world.firm(fact.firm).identity & 0x7FFFFFFFU);
  }
  if (!fact.staff.is_none()) {
    auto const& person = world.staff(fact.staff);
    row.post = person.number;
    row.role = static_cast<std::int8_t>(person.role);
  }
  ++row_sizes_[row.citizen];
  spool_.add(row);
}

}  // namespace sim::record
