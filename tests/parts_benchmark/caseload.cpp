#include "sim/engine/caseload.hpp"

#include <benchmark/benchmark.h>
#include <cstdint>
#include <deque>

namespace sim::engine {
namespace {

/// A full desk of `range(0)` persons with 20 places each and a list as long: the oldest place ends,
/// the head of the list gets it, somebody new asks.
void caseload_turnover(benchmark::State& state) {
  auto const servers = static_cast<std::uint32_t>(state.range(0));
  std::uint32_t const places = 20 * servers;
  CaseloadPool pool;
  for (std::uint32_t k = 0; k < servers; ++k) {
    pool.add_server(Load::places(20));
  }
  std::deque<PlaceId> held;
  std::uint32_t holder = 0;
  for (; holder < places; ++holder) {
    held.push_back(pool.request({holder}, Load::places(1), SimTime{}));
  }
  for (; holder < 2 * places; ++holder) {
    pool.request({holder}, Load::places(1), SimTime{});
  }
  SimTime now{};
  for ([[maybe_unused]] auto const step : state) {
    now += Duration{1};
    pool.release(held.front());
    held.pop_front();
    held.push_back(*pool.grant_next(now));
    pool.request({holder++}, Load::places(1), now);
  }
}

BENCHMARK(caseload_turnover)->Arg(12)->Arg(1'366);

}  // namespace
}  // namespace sim::engine
