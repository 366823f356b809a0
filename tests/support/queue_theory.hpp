#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

#include "tests/support/queue_terms.hpp"

/// What theory says about queues. Rates are per minute, times in minutes.
namespace sim::tests {

/// The chance that c servers are all busy when nobody may wait: Erlang B, by its recursion.
inline double erlang_b(std::uint32_t servers, double offered) {
  double blocked = 1.0;
  for (std::uint32_t server = 1; server <= servers; ++server) {
    blocked = offered * blocked / (server + offered * blocked);
  }
  return blocked;
}

/// The chance of having to wait in M/M/c: Erlang C = B / (1 - rho (1 - B)).
inline double erlang_c(std::uint32_t servers, double offered) {
  double const blocked = erlang_b(servers, offered);
  return blocked / (1.0 - offered / servers * (1.0 - blocked));
}

/// The number of customers present as a birth-death chain: M/M/c, with impatience (Erlang A) or
/// over a closed population (machine repair).
class QueueTheory {
 public:
  /// An open queue is cut off at `present_max` customers.
  explicit QueueTheory(QueueTerms const& terms, std::size_t present_max = 500) : terms_(terms) {
    bool const is_closed = terms.comeback == Comeback::always;
    chances_.assign((is_closed ? terms.customers : present_max) + 1, 1.0);
    for (std::size_t present = 1; present < chances_.size(); ++present) {
      chances_[present] =
          chances_[present - 1] * arrival_rate(present - 1) / departure_rate(present);
    }
    double const total = std::accumulate(chances_.begin(), chances_.end(), 0.0);
    for (auto& chance : chances_) {
      chance /= total;
    }
  }

  [[nodiscard]] std::vector<double> const& chances() const { return chances_; }

  [[nodiscard]] double arrival_rate(std::size_t present) const {
    return terms_.comeback == Comeback::never
               ? 1.0 / terms_.gap_mean
               : static_cast<double>(terms_.customers - present) / terms_.gap_mean;
  }

  [[nodiscard]] double served(std::size_t present) const {
    return static_cast<double>(std::min<std::size_t>(present, terms_.places()));
  }

  [[nodiscard]] double waiting(std::size_t present) const {
    return static_cast<double>(present) - served(present);
  }

  [[nodiscard]] double departure_rate(std::size_t present) const {
    double const giving_up =
        terms_.patience_mean > 0.0 ? waiting(present) / terms_.patience_mean : 0.0;
    return served(present) / terms_.service_mean + giving_up;
  }

  /// The stationary mean of a function of the number present.
  template <class Function>
  [[nodiscard]] double mean(Function&& of) const {
    double sum = 0.0;
    for (std::size_t present = 0; present < chances_.size(); ++present) {
      sum += chances_[present] * of(present);
    }
    return sum;
  }

  [[nodiscard]] double mean_waiting() const {
    return mean([this](std::size_t present) { return waiting(present); });
  }

  /// Share of places in use.
  [[nodiscard]] double utilisation() const {
    return mean([this](std::size_t present) { return served(present); }) / terms_.places();
  }

  /// Of an arrival to an open queue, who sees the stationary chances.
  [[nodiscard]] double chance_to_wait() const {
    return mean([this](std::size_t present) { return present < terms_.places() ? 0.0 : 1.0; });
  }

  /// Of an arrival to an open queue: theta Lq / lambda.
  [[nodiscard]] double chance_to_give_up() const {
    return mean_waiting() / terms_.patience_mean * terms_.gap_mean;
  }

  /// The expected integral of a function of the number present, over a long time from an empty
  /// start.
  ///
  /// With h the solution of Poisson's equation Q h = mean - f it is T mean + h(0) - E h(X at T).
  /// After many relaxation times the last term is the stationary mean of h, and in a birth-death
  /// chain h(n + 1) - h(n) = -(sum up to n of chance (f - mean)) / (chance of n, arrival rate).
  template <class Function>
  [[nodiscard]] double integral_from_empty(Function&& of, double length) const {
    double const level = mean(of);
    std::vector<double> flow(chances_.size(), 0.0);  // sum up to n of chance (f - mean)
    double sum = 0.0;
    for (std::size_t present = 0; present < chances_.size(); ++present) {
      sum += chances_[present] * (of(present) - level);
      flow[present] = sum;
    }
    double above = 0.0;  // (chance of more than n) / (chance of n)
    double start_excess = 0.0;
    for (std::size_t present = chances_.size() - 1; present-- > 0;) {
      double const up = arrival_rate(present);
      above = up / departure_rate(present + 1) * (1.0 + above);
      start_excess += flow[present] / up * above;
    }
    return level * length + start_excess;
  }

 private:
  QueueTerms terms_;
  std::vector<double> chances_;
};

}  // namespace sim::tests
