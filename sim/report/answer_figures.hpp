#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sim::report {

/// A figure and how sure it is.
struct Spread {
  double mean = 0.0;
  double low = 0.0;  ///< Of the 95 % interval of chance and parameters together.
  double high = 0.0;
  double chance_sd = 0.0;     ///< Between replications that share their parameters.
  double parameter_sd = 0.0;  ///< Between draws of the parameters, chance taken out.
};

enum class Unit : std::uint8_t { share, weeks, days, hours, persons, posts, dkk, number };

/// Which way is good for the people it is about; nobody can say for some.
enum class Better : std::uint8_t { more, less, unsaid };

/// An arm's level and its difference to the base, the same people with the same luck.
struct Compared {
  Spread level;
  Spread difference;  ///< Zero for the base.
};

/// One measure, all arms.
struct Measured {
  std::string id;  ///< "ordinary_hours_at"; titles in both languages are looked up by it.
  Unit unit = Unit::share;
  Better better = Better::unsaid;
  std::vector<Compared> arms;  ///< By arm.
};

}  // namespace sim::report
