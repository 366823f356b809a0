#include "sim/economics/decision.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "sim/base/contract.hpp"

namespace sim::economics {

namespace {

using Matrix = std::vector<std::vector<double>>;  // Draw x arm.
using Differences = std::vector<Matrix>;          // Draw x replication x arm.

double mean_over_replications(Matrix const& replications, std::size_t arm) {
  double sum = 0.0;
  for (auto const& each : replications) {
    sum += each[arm];
  }
  return sum / static_cast<double>(replications.size());
}

/// The spread of the draws' means, and of chance around them.
struct Spreads {
  double grand = 0.0;
  double of_means = 0.0;   ///< Variance.
  double of_chance = 0.0;  ///< Variance that chance adds to the mean of a draw.
  bool is_split = false;   ///< Whether there was anything to estimate chance from.
};

Spreads spreads_of(Differences const& differences, std::size_t arm) {
  Spreads spreads;
  auto const count = static_cast<double>(differences.size());
  double within = 0.0;
  double freedom = 0.0;
  double inverse = 0.0;
  for (auto const& draw : differences) {
    double const mean = mean_over_replications(draw, arm);
    spreads.grand += mean / count;
    inverse += 1.0 / static_cast<double>(draw.size()) / count;
    freedom += static_cast<double>(draw.size() - 1);
    for (auto const& replication : draw) {
      within += (replication[arm] - mean) * (replication[arm] - mean);
    }
  }
  for (auto const& draw : differences) {
    double const off = mean_over_replications(draw, arm) - spreads.grand;
    spreads.of_means += differences.size() > 1 ? off * off / (count - 1.0) : 0.0;
  }
  spreads.is_split = freedom > 0.0;
  spreads.of_chance = spreads.is_split ? within / freedom * inverse : 0.0;
  return spreads;
}

/// The factor on a mean's distance from the grand mean.
double steadying(Spreads const& spreads) {
  if (spreads.of_means <= 0.0) {
    return 1.0;
  }
  return std::sqrt(std::max(0.0, 1.0 - spreads.of_chance / spreads.of_means));
}

Differences differences_by(Draws const& draws, std::function<double(CostEffect const&)> const& of) {
  SIM_EXPECT(!draws.empty());
  Differences differences;
  for (auto const& draw : draws) {
    SIM_EXPECT(!draw.empty());
    Matrix rows;
    for (auto const& arms : draw) {
      SIM_EXPECT(!arms.empty() && arms.size() == draws.front().front().size());
      auto& row = rows.emplace_back();
      for (auto const& arm : arms) {
        row.push_back(of(arm) - of(arms.front()));
      }
    }
    differences.push_back(std::move(rows));
  }
  return differences;
}

std::size_t best_of(std::vector<double> const& benefits) {
  return static_cast<std::size_t>(std::ranges::max_element(benefits) - benefits.begin());
}

}  // namespace

Matrix steadied(Differences const& differences) {
  SIM_EXPECT(!differences.empty());
  auto const arms = differences.front().front().size();
  Matrix points(differences.size(), std::vector<double>(arms, 0.0));
  for (std::size_t arm = 0; arm < arms; ++arm) {
    auto const spreads = spreads_of(differences, arm);
    double const factor = steadying(spreads);
    for (std::size_t draw = 0; draw < differences.size(); ++draw) {
      double const off = mean_over_replications(differences[draw], arm) - spreads.grand;
      points[draw][arm] = spreads.grand + factor * off;
    }
  }
  return points;
}

std::vector<CostEffect> plane_points(Draws const& draws, std::size_t arm) {
  auto const cost = steadied(differences_by(draws, [](CostEffect const& of) { return of.cost; }));
  auto const effect =
      steadied(differences_by(draws, [](CostEffect const& of) { return of.effect; }));
  std::vector<CostEffect> points;
  for (std::size_t draw = 0; draw < draws.size(); ++draw) {
    points.push_back({.cost = cost[draw].at(arm), .effect = effect[draw].at(arm)});
  }
  return points;
}

Choice choose(Draws const& draws, double willingness) {
  auto const benefits = steadied(differences_by(
      draws, [=](CostEffect const& of) { return willingness * of.effect - of.cost; }));
  auto const count = static_cast<double>(benefits.size());
  auto const arms = benefits.front().size();
  std::vector<double> means(arms, 0.0);
  Choice choice{.best = 0, .acceptability = std::vector<double>(arms, 0.0)};
  for (auto const& draw : benefits) {
    auto const best = best_of(draw);
    choice.acceptability[best] += 1.0 / count;
    choice.perfect_information += draw[best] / count;
    for (std::size_t arm = 0; arm < arms; ++arm) {
      means[arm] += draw[arm] / count;
    }
  }
  choice.best = best_of(means);
  choice.perfect_information = std::max(0.0, choice.perfect_information - means[choice.best]);
  return choice;
}

}  // namespace sim::economics
