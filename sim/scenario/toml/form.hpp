#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/scenario/toml/amount_text.hpp"
#include "sim/scenario/toml/clock_window.hpp"
#include "sim/scenario/toml/parsed.hpp"
#include "sim/scenario/toml/value.hpp"

namespace sim::scenario {

/// How one sort of value is written in a scenario: reading, writing, and words for messages.
template <class T>
struct Form {
  std::string example;  ///< As TOML.
  std::string unit;     ///< Of `measure`; empty when it is not a number.
  std::string schema;   ///< JSON Schema of the plain value.
  T placeholder;        ///< Stands for a value that could not be read.
  std::optional<T> min{};
  std::optional<T> max{};
  std::function<Parsed<T>(Value const&)> read;
  std::function<Value(T const&)> write;
  std::function<double(T const&)> measure{};  ///< Empty when the value is not a number.
};

[[nodiscard]] Form<std::string> text_form();
[[nodiscard]] Form<bool> flag_form();
[[nodiscard]] Form<std::int64_t> integer_form(std::string_view noun);
[[nodiscard]] Form<double> number_form();
[[nodiscard]] Form<Date> date_form();
[[nodiscard]] Form<Duration> duration_form();
[[nodiscard]] Form<Duration> weekly_time_form();
[[nodiscard]] Form<Rate> rate_form();
[[nodiscard]] Form<Probability> share_form();
[[nodiscard]] Form<Money> money_form(std::string_view per);
[[nodiscard]] Form<std::vector<RosterWindow>> windows_form();

/// One of some names, read as its place in the list. `noun` begins the message.
[[nodiscard]] Form<std::size_t> choice_form(std::vector<std::string> names);

}  // namespace sim::scenario
