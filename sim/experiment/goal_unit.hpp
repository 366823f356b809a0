#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sim::experiment {

/// What a measure is counted in. Money is in øre in the tables and in DKK where people write it.
enum class GoalUnit : std::uint8_t { share, months, weeks, days, hours, dkk, number };

/// How many of the measure's own unit one of the unit that is written is: 0.01 for "pp", 1e8 for
/// "million DKK", 7 for "weeks" where the measure is in days. Nothing: it cannot be written so.
[[nodiscard]] std::optional<double> worth_of(std::string_view word, GoalUnit unit);

/// The usual word for a unit: "pp", "weeks"; empty for plain numbers.
[[nodiscard]] std::string_view usual_word(GoalUnit unit);

/// A half-width with its unit: "0.5 pp", "0.3 weeks", "1,250,000 DKK".
[[nodiscard]] std::string width_text(double half_width, GoalUnit unit);

/// The same as it is shown: "±0.5 pp".
[[nodiscard]] std::string margin_text(double half_width, GoalUnit unit);

/// A whole number with its thousands apart: "12,500".
[[nodiscard]] std::string thousands(std::int64_t number);

}  // namespace sim::experiment
