#include "sim/experiment/goal_unit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

#include "sim/base/contract.hpp"

namespace sim::experiment {

namespace {

/// A way to write a unit.
struct UnitWord {
  std::string_view word;
  GoalUnit unit;
  double worth;
};

constexpr double days_per_week = 7.0;
constexpr double ore_per_krone = 100.0;

/// The first of each unit is the one that is suggested.
constexpr std::array unit_words{UnitWord{"pp", GoalUnit::share, 0.01},
                                UnitWord{"points", GoalUnit::share, 0.01},
                                UnitWord{"% points", GoalUnit::share, 0.01},
                                UnitWord{"percentage points", GoalUnit::share, 0.01},
                                UnitWord{"months", GoalUnit::months, 1.0},
                                UnitWord{"month", GoalUnit::months, 1.0},
                                UnitWord{"weeks", GoalUnit::weeks, 1.0},
                                UnitWord{"week", GoalUnit::weeks, 1.0},
                                UnitWord{"days", GoalUnit::weeks, 1.0 / days_per_week},
                                UnitWord{"day", GoalUnit::weeks, 1.0 / days_per_week},
                                UnitWord{"days", GoalUnit::days, 1.0},
                                UnitWord{"day", GoalUnit::days, 1.0},
                                UnitWord{"weeks", GoalUnit::days, days_per_week},
                                UnitWord{"week", GoalUnit::days, days_per_week},
                                UnitWord{"hours", GoalUnit::hours, 1.0},
                                UnitWord{"hour", GoalUnit::hours, 1.0},
                                UnitWord{"DKK", GoalUnit::dkk, ore_per_krone},
                                UnitWord{"thousand DKK", GoalUnit::dkk, 1e3 * ore_per_krone},
                                UnitWord{"million DKK", GoalUnit::dkk, 1e6 * ore_per_krone},
                                UnitWord{"", GoalUnit::number, 1.0},
                                UnitWord{"persons", GoalUnit::number, 1.0},
                                UnitWord{"person", GoalUnit::number, 1.0}};

/// The number with three digits that count, and no exponent.
std::string three_digits(double number) {
  if (!(number >= 1000.0 && number < 1e15)) {
    return fmt::format("{:.3g}", number);
  }
  std::int64_t step = 1;
  while (number / static_cast<double>(step) >= 1000.0) {
    step *= 10;
  }
  return thousands(std::llround(number / static_cast<double>(step)) * step);
}

}  // namespace

std::optional<double> worth_of(std::string_view word, GoalUnit unit) {
  auto const found = std::ranges::find_if(unit_words, [&](UnitWord const& candidate) {
    return candidate.unit == unit && candidate.word == word;
  });
  return found == unit_words.end() ? std::nullopt : std::optional{found->worth};
}

std::string_view usual_word(GoalUnit unit) {
  return std::ranges::find(unit_words, unit, &UnitWord::unit)->word;
}

std::string width_text(double half_width, GoalUnit unit) {
  auto const word = usual_word(unit);
  auto const number = three_digits(half_width / *worth_of(word, unit));
  return word.empty() ? number : fmt::format("{} {}", number, word);
}

std::string margin_text(double half_width, GoalUnit unit) {
  return "±" + width_text(half_width, unit);
}

std::string thousands(std::int64_t number) {
  SIM_EXPECT(number >= 0);
  auto text = std::to_string(number);
  for (auto place = static_cast<int>(text.size()) - 3; place > 0; place -= 3) {
    text.insert(static_cast<std::size_t>(place), ",");
  }
  return text;
}

}  // namespace sim::experiment
