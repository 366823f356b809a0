#include <array>
#include <chrono>
#include <string>

#include <gtest/gtest.h>

#include "sim/model/run.hpp"
#include "sim/model/stock.hpp"

#include "tests/support/estimate.hpp"
#include "tests/support/small_town.hpp"

namespace sim::model {
namespace {

using std::chrono::days;

constexpr int replications = 20;
constexpr int months = 36;
constexpr int stock = 2000;

/// What left for work, and who was there, month by month over all replications.
class Months final : public FactSink {
 public:
  void observe(Fact const& fact, World const& world) override {
    if (fact.kind == FactKind::job_started) {
      ++starts_[month_];
    } else if (fact.kind == FactKind::month_ended) {
      present_[month_] += world.head_counts()[static_cast<std::size_t>(LabourState::benefit)];
      month_ = (month_ + 1) % months;
    }
  }

  [[nodiscard]] std::uint64_t starts(int year) const { return in_year(starts_, year); }

  [[nodiscard]] double present_at_end(int year) const {
    return static_cast<double>(present_[static_cast<std::size_t>(12 * year + 11)]);
  }

 private:
  using Counts = std::array<std::uint64_t, months>;

  static std::uint64_t in_year(Counts const& counts, int year) {
    std::uint64_t sum = 0;
    for (int month = 12 * year; month < 12 * year + 12; ++month) {
      sum += counts[static_cast<std::size_t>(month)];
    }
    return sum;
  }

  std::size_t month_ = 0;
  Counts starts_{};
  Counts present_{};
};

/// A benefit that people leave for work or by moving away, never to come back, as in the formula of
/// the elapsed spells: nobody meets them, and they differ in frailty only. What comes in is what
/// keeps the stock.
Setting town_without_return() {
  auto town = tests::small_town();
  auto& group = town.populations[0];
  group.stock = stock;
  group.work = Rate::from_per_month(0.04);
  group.education = Rate::zero();
  group.clarification = Rate::zero();
  group.departure = Rate::from_per_month(0.006);
  group.frailty_variance = 2.0;
  group.longest_spell = days{60 * 365};
  group.small_hours_share = 0.0;
  group.psychiatric_shares = {0.0, 1.0, 0.0, 0.0};
  group.inflow = Rate::from_per_minute(stock * ElapsedSpells{group}.renewal_rate());
  auto& nature = town.nature;
  nature.job_loss_early = nature.job_loss_late = nature.job_loss_settled = Rate::zero();
  nature.sickness = nature.improvement = nature.relapse = Rate::zero();
  nature.exit_shares = {1.0, 0.0, 0.0, 0.0};
  nature.local_share = 0.0;
  nature.retirement_age = 200.0;
  town.firms.vacancies = Rate::zero();
  town.policies = {{}};
  town.ends = town.opens + days{3 * 365 + 1};
  return town;
}

Months three_years() {
  auto const town = town_without_return();
  auto laws = tests::middling_response();
  laws.readiness_on_work = 0.0;
  Months found;
  for (std::uint32_t replication = 0; replication < replications; ++replication) {
    Run run{town, laws, {.seed = 31, .replication = replication}, &found};
    run.to_end();
  }
  return found;
}

/// Flow into work of a stationary stock: what comes in less what moves away.
double starts_per_year() {
  auto const town = town_without_return();
  auto const& group = town.populations[0];
  double const net = group.inflow.per_minute() - stock * group.departure.per_minute();
  return net * minutes(days{1461}) / 4.0;
}

/// Power: frailty of newcomers in the starting stock would double the starts of the first year.
TEST(StationaryStock, SendsAsManyIntoWorkInEveryYear) {
  auto const found = three_years();
  double const expected = replications * starts_per_year();
  tests::Estimates estimates;
  for (int year = 0; year < 3; ++year) {
    estimates.push_back({.formula = "starts of work in year " + std::to_string(year + 1),
                         .n = replications,
                         .found = static_cast<double>(found.starts(year)),
                         .expected = expected,
                         .standard_error = std::sqrt(expected)});
  }
  EXPECT_TRUE(tests::agree(estimates));
}

/// The number present is Poisson when arrivals are, but the start is exactly `stock`: the variance
/// is at most twice that of what comes and goes meanwhile.
TEST(StationaryStock, StaysAsLargeAsItWas) {
  auto const found = three_years();
  auto const town = town_without_return();
  tests::Estimates estimates;
  for (int year = 0; year < 3; ++year) {
    double const came = town.populations[0].inflow.per_minute() * minutes(days{365 * (year + 1)});
    estimates.push_back({.formula = "present at the end of year " + std::to_string(year + 1),
                         .n = replications,
                         .found = found.present_at_end(year) / replications,
                         .expected = stock,
                         .standard_error = std::sqrt(2.0 * came / replications)});
  }
  EXPECT_TRUE(tests::agree(estimates));
}

}  // namespace
}  // namespace sim::model
