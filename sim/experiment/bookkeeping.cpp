#include "sim/experiment/bookkeeping.hpp"

#include <algorithm>
#include <cmath>

#include "sim/economics/staff_bookings.hpp"
#include "sim/experiment/axes.hpp"
#include "sim/experiment/price_draw.hpp"
#include "sim/model/posts.hpp"

namespace sim::experiment {

namespace {

constexpr std::size_t months_per_year = 12;
constexpr double minutes_per_hour = 60.0;

/// The day on which so many months of the run are over, and its last one if there are not so many.
int day_after_months(scenario::Scenario const& scenario, std::size_t months) {
  auto const ends = std::get<std::vector<double>>(time_axis(scenario).labels);
  return static_cast<int>(ends.at(std::clamp(months, std::size_t{1}, ends.size()) - 1));
}

/// Meetings that a role held in a year of the run, in its first months only.
std::int64_t meetings_in(record::ResourceRecorder const& resources,
                         std::size_t role,
                         std::size_t year,
                         std::size_t months) {
  auto const& by_month = resources.months();
  auto const until = std::min({by_month.size(), months, (year + 1) * months_per_year});
  std::int64_t sum = 0;
  for (auto month = year * months_per_year; month < until; ++month) {
    sum += by_month[month][role].meetings_held;
  }
  return sum;
}

std::vector<std::string> group_names(scenario::Scenario const& scenario) {
  std::vector<std::string> names;
  for (auto const& population : any_setting(scenario).populations) {
    names.push_back(population.name);
  }
  return names;
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

std::optional<ArmBooks> open_books(scenario::Scenario const& scenario, int replication) {
  if (!scenario.prices) {
    return std::nullopt;
  }
  auto prices = prices_of(scenario, replication);
  economics::PriceList list{prices, group_names(scenario), any_setting(scenario).roles};
  economics::Tally const empty{list.lines().size(), year_bounds(scenario).size() - 1};
  return ArmBooks{
      .prices = std::move(prices), .list = std::move(list), .whole = empty, .to_horizon = empty};
}

Bookkeeping::Bookkeeping(scenario::Scenario const& scenario,
                         scenario::Region const& region,
                         ArmBooks* books)
    : scenario_(scenario), region_(region), books_(books) {
  if (books_ != nullptr) {
    auto const horizon = static_cast<std::size_t>(question_of(scenario).horizon);
    persons_.emplace(books_->prices, books_->list, books_->whole.years(), horizon);
  }
}

void Bookkeeping::listen_through(record::FanOut& listeners) {
  if (persons_) {
    listeners.add(&*persons_);
  }
}

std::vector<PersonAccount> Bookkeeping::close(model::World const& world,
                                              record::ResourceRecorder const& resources) {
  std::vector<PersonAccount> accounts;
  if (!persons_) {
    return accounts;
  }
  persons_->finish(world);
  books_->whole.add(persons_->tally());
  books_->to_horizon.add(persons_->to_horizon());
  count_staff(resources, resources.months().size(), books_->whole);
  auto const horizon = static_cast<std::size_t>(question_of(scenario_).horizon);
  count_staff(resources, horizon, books_->to_horizon);
  auto const nets = persons_->take_nets();
  auto const years = books_->whole.years();
  for (std::size_t first = 0; first < nets.size(); first += years) {
    auto const citizen = model::CitizenId{static_cast<std::uint32_t>(first / years)};
    auto const begin = nets.begin() + static_cast<std::ptrdiff_t>(first);
    accounts.push_back({.trial_group = world.citizen(citizen).group,
                        .years = {begin, begin + static_cast<std::ptrdiff_t>(years)}});
  }
  return accounts;
}

void Bookkeeping::count_staff(record::ResourceRecorder const& resources,
                              std::size_t months,
                              economics::Tally& tally) const {
  auto const& roles = region_.setting.roles;
  auto const bounds = year_bounds(scenario_);
  auto const last_day = day_after_months(scenario_, months);
  for (std::size_t role = 0; role < roles.size(); ++role) {
    auto const contract = std::llround(roles[role].hours_per_week * minutes_per_hour);
    for (std::size_t year = 0; year + 1 < bounds.size(); ++year) {
      auto const until = std::min(bounds[year + 1], last_day);
      economics::count_role({.year = year,
                             .post_days = post_days(region_.setting, role, bounds[year], until),
                             .meetings = meetings_in(resources, role, year, months)},
                            role,
                            contract,
                            books_->list,
                            tally);
    }
  }
}

}  // namespace sim::experiment
