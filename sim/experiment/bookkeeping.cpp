#include "sim/experiment/bookkeeping.hpp"

#include "sim/economics/staff_bookings.hpp"
#include "sim/experiment/axes.hpp"
#include "sim/model/posts.hpp"

namespace sim::experiment {

namespace {

constexpr std::size_t months_per_year = 12;

/// Meetings that a role held in a year of the run.
std::int64_t meetings_in(record::ResourceRecorder const& resources,
                         std::size_t role,
                         std::size_t year) {
  auto const& months = resources.months();
  std::int64_t sum = 0;
  for (auto month = year * months_per_year;
       month < months.size() && month < (year + 1) * months_per_year;
       ++month) {
    sum += months[month][role].meetings_held;
  }
  return sum;
}

}  // namespace

std::int64_t post_days(model::Setting const& setting, std::size_t role, int from, int to) {
  std::int64_t sum = 0;
  for (int day = from; day < to; ++day) {
    sum += model::posts_at(setting.roles[role], setting.starts + std::chrono::days{day});
  }
  return sum;
}

std::vector<int> year_bounds(scenario::Scenario const& scenario) {
  auto const ends = std::get<std::vector<double>>(time_axis(scenario).labels);
  std::vector<int> bounds{0};
  for (std::size_t month = 0; month < ends.size(); ++month) {
    bool const is_year_end = (month + 1) % months_per_year == 0 || month + 1 == ends.size();
    if (is_year_end) {
      bounds.push_back(static_cast<int>(ends[month]));
    }
  }
  return bounds;
}

Bookkeeping::Bookkeeping(scenario::Scenario const& scenario, scenario::Region const& region)
    : scenario_(scenario), region_(region) {
  if (scenario.prices) {
    persons_.emplace(*scenario.prices, year_bounds(scenario).size() - 1);
  }
}

void Bookkeeping::listen_through(record::FanOut& listeners) {
  if (persons_) {
    listeners.add(&*persons_);
  }
}

void Bookkeeping::close(model::World const& world,
                        record::ResourceRecorder const& resources,
                        std::optional<economics::Ledger>& arm) {
  if (!persons_) {
    return;
  }
  persons_->finish(world);
  book_staff(resources);
  if (!arm) {
    arm.emplace(persons_->ledger().years());
  }
  arm->add(persons_->ledger());
}

void Bookkeeping::book_staff(record::ResourceRecorder const& resources) {
  auto const& prices = *scenario_.prices;
  auto const& roles = region_.setting.roles;
  auto const bounds = year_bounds(scenario_);
  for (std::size_t role = 0; role < roles.size(); ++role) {
    for (std::size_t year = 0; year + 1 < bounds.size(); ++year) {
      economics::book_role(
          {.year = year,
           .post_days = post_days(region_.setting, role, bounds[year], bounds[year + 1]),
           .meetings = meetings_in(resources, role, year)},
          roles[role],
          prices.roles[role],
          prices.places,
          persons_->ledger());
    }
  }
}

}  // namespace sim::experiment
