#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace sim::record {

/// How a sample becomes one figure.
enum class Statistic : std::uint8_t { mean, sd, smallest, largest };

/// A sample of which only the sums are kept: memory does not grow with it.
class Sample {
 public:
  /// A value that counts `weight` times; 0 or more.
  void add(double value, double weight = 1.0) {
    weight_ += weight;
    sum_ += weight * value;
    squares_ += weight * value * value;
    smallest_ = std::min(smallest_, value);
    largest_ = std::max(largest_, value);
  }

  void add(Sample const& other) {
    weight_ += other.weight_;
    sum_ += other.sum_;
    squares_ += other.squares_;
    smallest_ = std::min(smallest_, other.smallest_);
    largest_ = std::max(largest_, other.largest_);
  }

  /// NaN where the sample is too small: none for a mean or an end, less than two for an SD.
  [[nodiscard]] double read(Statistic statistic) const {
    constexpr double not_known = std::numeric_limits<double>::quiet_NaN();
    if (weight_ <= (statistic == Statistic::sd ? 1.0 : 0.0)) {
      return not_known;
    }
    switch (statistic) {
      case Statistic::mean: return sum_ / weight_;
      case Statistic::sd:
        return std::sqrt(std::max(squares_ - sum_ * sum_ / weight_, 0.0) / (weight_ - 1.0));
      case Statistic::smallest: return smallest_;
      case Statistic::largest: return largest_;
    }
    return not_known;
  }

 private:
  double weight_ = 0.0;
  double sum_ = 0.0;
  double squares_ = 0.0;
  double smallest_ = std::numeric_limits<double>::infinity();
  double largest_ = -std::numeric_limits<double>::infinity();
};

}  // namespace sim::record
