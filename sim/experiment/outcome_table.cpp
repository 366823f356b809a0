#include "sim/experiment/outcome_table.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <boost/math/distributions/students_t.hpp>

#include "sim/base/contract.hpp"
#include "sim/experiment/parameter_draw.hpp"

namespace sim::experiment {

namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

double t_quantile(int degrees_of_freedom) {
  using Policy = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
  boost::math::students_t_distribution<double, Policy> const t{
      static_cast<double>(degrees_of_freedom)};
  return boost::math::quantile(t, 0.975);
}

}  // namespace

void OutcomeAccount::Moments::add(double value) {
  ++count;
  double const step = value - mean;
  mean += step / count;
  squares += step * (value - mean);
}

double OutcomeAccount::Moments::variance() const {
  return count > 1 ? squares / (count - 1) : not_known;
}

void OutcomeAccount::add(int replication, double value) {
  if (std::isnan(value)) {
    return;
  }
  all_.add(value);
  if (replication % replications_per_draw == 0) {
    first_of_pair_ = value;
    first_number_ = replication;
  } else if (first_number_ == replication - 1) {
    double const mean = 0.5 * (first_of_pair_ + value);
    double const half = 0.5 * (value - first_of_pair_);
    pair_means_.add(mean);
    within_squares_ += 2.0 * half * half;
    ++pairs_;
  }
}

Estimate OutcomeAccount::estimate(int per_draw) const {
  Estimate estimate{.mean = all_.count > 0 ? all_.mean : not_known,
                    .half_width = not_known,
                    .standard_error = not_known,
                    .replications = all_.count};
  if (per_draw == 1) {
    estimate.chance_sd = std::sqrt(all_.variance());
    if (all_.count >= fewest_draws) {
      estimate.standard_error = estimate.chance_sd / std::sqrt(all_.count);
      estimate.half_width = t_quantile(all_.count - 1) * estimate.standard_error;
    }
    return estimate;
  }
  if (pairs_ >= fewest_draws) {
    double const between = pair_means_.variance();
    double const within = within_squares_ / pairs_;
    estimate.chance_sd = std::sqrt(within);
    estimate.parameter_sd = std::sqrt(std::max(between - 0.5 * within, 0.0));
    estimate.standard_error = std::sqrt(between / pairs_);
    estimate.half_width = t_quantile(pairs_ - 1) * estimate.standard_error;
  }
  return estimate;
}

OutcomeTable::OutcomeTable(scenario::Scenario const& scenario)
    : per_draw_(replications_per_draw_of(scenario)) {
  std::size_t cells = 0;
  for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
    first_cell_.push_back(cells);
    cells += group_names(scenario, arm).size() * record::horizons.size();
  }
  accounts_.resize(cells * record::measure_count);
  persons_.resize(cells, 0.0);
}

std::size_t OutcomeTable::index(std::size_t arm, std::size_t group, std::size_t horizon) const {
  return first_cell_[arm] + group * record::horizons.size() + horizon;
}

void OutcomeTable::add(Replication const& replication) {
  ++replications_;
  for (std::size_t arm = 0; arm < replication.arms.size(); ++arm) {
    auto const& outcomes = replication.arms[arm].outcomes;
    for (std::size_t group = 0; group < outcomes.groups(); ++group) {
      for (std::size_t horizon = 0; horizon < record::horizons.size(); ++horizon) {
        auto const& sums = outcomes.at(group, horizon);
        auto const cell = index(arm, group, horizon);
        persons_[cell] += static_cast<double>(sums.persons);
        for (std::size_t k = 0; k < record::measure_count; ++k) {
          accounts_[cell * record::measure_count + k].add(
              replication.number, sums.mean(static_cast<record::Measure>(k)));
        }
      }
    }
  }
}

Estimate OutcomeTable::estimate(std::size_t arm,
                                std::size_t group,
                                std::size_t horizon,
                                record::Measure measure) const {
  return accounts_[index(arm, group, horizon) * record::measure_count +
                   static_cast<std::size_t>(measure)]
      .estimate(per_draw_);
}

double OutcomeTable::persons(std::size_t arm, std::size_t group, std::size_t horizon) const {
  SIM_EXPECT(replications_ > 0);
  return persons_[index(arm, group, horizon)] / replications_;
}

std::optional<Cell> cell_of(scenario::Scenario const& scenario,
                            std::size_t arm,
                            std::string const& group) {
  auto const names = group_names(scenario, arm);
  auto const found = std::ranges::find(names, group);
  if (found == names.end()) {
    return std::nullopt;
  }
  return Cell{.arm = arm, .group = static_cast<std::size_t>(found - names.begin())};
}

std::vector<std::string> group_names(scenario::Scenario const& scenario, std::size_t arm) {
  std::vector<std::string> names;
  for (auto const& segment : scenario.segments) {
    names.push_back(segment.name);
  }
  auto const& groups = scenario.arms[arm].groups;
  names.insert(names.end(), groups.begin(), groups.end());
  return names;
}

}  // namespace sim::experiment
