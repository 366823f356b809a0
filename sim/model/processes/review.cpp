#include "sim/model/processes/review.hpp"

#include <numeric>

namespace sim::model::review {

namespace {

std::uint32_t served(World const& world) {
  std::uint32_t sum = 0;
  for (std::size_t k = 0; k < labour_state_count; ++k) {
    sum += is_served(static_cast<LabourState>(k)) ? world.head_counts()[k] : 0;
  }
  return sum;
}

}  // namespace

void look_at_results(Run& run) {
  auto const& terms = run.setting().review;
  auto& book = run.world().review();
  double const citizens = served(run.world());
  double const started = std::exchange(book.started, 0U);
  if (terms.months == 0 || citizens == 0.0) {
    return;
  }
  auto const months = static_cast<std::size_t>(terms.months);
  book.rates.push_back(100.0 * started / citizens);
  if (book.rates.size() > months) {
    book.rates.pop_front();
  }
  if (book.rates.size() < months || puts_firms_first(run)) {
    return;
  }
  double const mean = std::accumulate(book.rates.begin(), book.rates.end(), 0.0) / terms.months;
  if (mean < terms.placements_min) {
    book.acts_until = run.now() + terms.acts_for;
    run.emit({.kind = FactKind::review_acted, .value = mean});
  }
}

bool puts_firms_first(Run const& run) {
  return run.now() < run.world().review().acts_until;
}

}  // namespace sim::model::review
