#include "sim/scenario/toml/form.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <span>

#include "sim/scenario/toml/nearest_name.hpp"
#include "sim/scenario/toml/number_text.hpp"
#include "sim/scenario/toml/write.hpp"

namespace sim::scenario {

namespace {

constexpr std::int64_t largest_count = 1'000'000'000;
constexpr double largest_number = 1e15;

bool is_number(Value const& value) {
  return std::holds_alternative<std::int64_t>(value.content) ||
         std::holds_alternative<double>(value.content);
}

/// Reads text by `read_text`; a bare number too, so that the fault names the missing unit.
template <class T>
Parsed<T> read_amount(Value const& value,
                      std::string const& example,
                      std::function<Parsed<T>(std::string_view)> const& read_text) {
  if (auto const* text = value.as_text()) {
    return read_text(*text);
  }
  if (is_number(value)) {
    return read_text(describe(value));
  }
  return Parsed<T>::failed("write for example " + example);
}

/// JSON Schema of a text that a regular expression describes.
std::string pattern_schema(std::string_view pattern) {
  return nlohmann::json{{"type", "string"}, {"pattern", pattern}}.dump();
}

constexpr std::string_view number_pattern = "^[+-]?[0-9][0-9 \\u00A0\\u202F]*(\\.[0-9]+)? ?";

/// An amount with a unit, written as text.
template <class T>
struct Amount {
  std::string example;
  std::string unit;
  std::string pattern;  ///< Of what follows the number.
  T placeholder;
  T max;
};

template <class T, class Read, class Write, class Measure>
Form<T> amount_form(Amount<T> amount, Read read_text, Write write_text, Measure measure) {
  auto const example = "\"" + amount.example + "\"";
  return {.example = example,
          .unit = amount.unit,
          .schema = pattern_schema(std::string{number_pattern} + amount.pattern + "$"),
          .placeholder = amount.placeholder,
          .min = amount.placeholder,
          .max = amount.max,
          .read = [=](Value const& value) { return read_amount<T>(value, example, read_text); },
          .write = [=](T const& typed) { return Value{write_text(typed)}; },
          .measure = measure};
}

Parsed<std::int64_t> read_integer(Value const& value, std::string_view noun) {
  if (auto const* number = std::get_if<std::int64_t>(&value.content)) {
    return *number;
  }
  if (auto const* text = value.as_text()) {
    return read_count(*text, noun);
  }
  return Parsed<std::int64_t>::failed("a whole number is needed, for example 12");
}

Parsed<double> read_plain_number(Value const& value) {
  if (auto const* number = std::get_if<double>(&value.content)) {
    return *number;
  }
  if (auto const* number = std::get_if<std::int64_t>(&value.content)) {
    return static_cast<double>(*number);
  }
  return Parsed<double>::failed("a number without quotes and unit is needed, for example 0.35");
}

Parsed<Date> read_date(Value const& value) {
  if (auto const* date = std::get_if<Date>(&value.content)) {
    return *date;
  }
  if (auto const date = value.as_text() != nullptr ? parse_date(*value.as_text()) : std::nullopt) {
    return *date;
  }
  return Parsed<Date>::failed("write a date that exists as year-month-day, for example 2025-01-31");
}

Parsed<std::vector<RosterWindow>> read_window_list(Value const& value) {
  using Windows = Parsed<std::vector<RosterWindow>>;
  auto const* list = value.as_array();
  std::vector<RosterWindow> all;
  for (auto const& each : list != nullptr ? std::span{*list} : std::span{&value, 1}) {
    auto const* text = each.as_text();
    auto const windows = text != nullptr
                             ? read_windows(*text)
                             : Windows::failed("write a window like \"Mon-Thu 08:00-15:30\"");
    if (!windows.value) {
      return Windows::failed(list != nullptr && text != nullptr
                                 ? fmt::format("in '{}': {}", *text, windows.fault)
                                 : windows.fault);
    }
    all.insert(all.end(), windows.value->begin(), windows.value->end());
  }
  if (all.empty()) {
    return Windows::failed("write at least one window, like \"Mon-Thu 08:00-15:30\"");
  }
  auto const overlap = overlap_fault(all);
  return overlap.empty() ? Windows{std::move(all)} : Windows::failed(overlap);
}

Value write_window_list(std::vector<RosterWindow> const& windows) {
  Array list;
  for (auto const& window : windows) {
    list.push_back({write_window(window)});
  }
  return {std::move(list)};
}

Parsed<std::size_t> read_choice(Value const& value, std::vector<std::string> const& names) {
  using Choice = Parsed<std::size_t>;
  auto const* text = value.as_text();
  if (text == nullptr) {
    return Choice::failed("write " + either_of(names) + " in quotes");
  }
  auto const place = std::ranges::find(names, *text);
  if (place != names.end()) {
    return static_cast<std::size_t>(place - names.begin());
  }
  auto const nearest = nearest_name(*text, names);
  return Choice::failed(
      nearest ? fmt::format("did you mean '{}'? Possible are {}", *nearest, either_of(names))
              : "possible are " + either_of(names));
}

}  // namespace

Form<std::string> text_form() {
  return {.example = "\"…\"",
          .unit = "",
          .schema = R"({"type":"string","minLength":1})",
          .placeholder = "",
          .read =
              [](Value const& value) {
                auto const* text = value.as_text();
                bool const is_blank =
                    text == nullptr || text->find_first_not_of(" \t\r\n") == std::string::npos;
                return is_blank ? Parsed<std::string>::failed("write a text in quotes")
                                : Parsed<std::string>{*text};
              },
          .write = [](std::string const& text) { return Value{text}; }};
}

Form<bool> flag_form() {
  return {.example = "true",
          .unit = "",
          .schema = R"({"type":"boolean"})",
          .placeholder = false,
          .read =
              [](Value const& value) {
                auto const* flag = std::get_if<bool>(&value.content);
                return flag != nullptr
                           ? Parsed<bool>{*flag}
                           : Parsed<bool>::failed("write true or false, without quotes");
              },
          .write = [](bool flag) { return Value{flag}; }};
}

Form<std::int64_t> integer_form(std::string_view noun) {
  std::string const what{noun};
  return {.example = "12",
          .unit = what,
          .schema = what.empty() ? R"({"type":"integer"})" : R"({"type":["integer","string"]})",
          .placeholder = 0,
          .min = 0,
          .max = largest_count,
          .read = [=](Value const& value) { return read_integer(value, what); },
          .write = [](std::int64_t count) { return Value{count}; },
          .measure = [](std::int64_t count) { return static_cast<double>(count); }};
}

Form<double> number_form() {
  return {.example = "0.35",
          .unit = "1",
          .schema = R"({"type":"number"})",
          .placeholder = 0.0,
          .min = -largest_number,
          .max = largest_number,
          .read = read_plain_number,
          .write = [](double number) { return Value{number}; },
          .measure = [](double number) { return number; }};
}

Form<Date> date_form() {
  using namespace std::chrono_literals;
  return {.example = "2025-01-31",
          .unit = "",
          .schema = R"({"type":"string","format":"date"})",
          .placeholder = Date{2000y / 1 / 1},
          .read = read_date,
          .write = [](Date date) { return Value{date}; }};
}

Form<Duration> duration_form() {
  return amount_form<Duration>({.example = "13 weeks",
                                .unit = "minutes",
                                .pattern = "(minute|hour|day|week|month|year)s?",
                                .placeholder = Duration::zero(),
                                .max = years(200)},
                               read_duration,
                               write_duration,
                               [](Duration span) { return minutes(span); });
}

Form<Duration> weekly_time_form() {
  return amount_form<Duration>({.example = "37 hours per week",
                                .unit = "minutes per week",
                                .pattern = "(minute|hour)s? per week",
                                .placeholder = Duration::zero(),
                                .max = std::chrono::weeks{1}},
                               read_weekly_time,
                               write_weekly_time,
                               [](Duration span) { return minutes(span); });
}

Form<Rate> rate_form() {
  return amount_form<Rate>({.example = "0.9 % per month",
                            .unit = "per minute",
                            .pattern = "%? ?per (minute|hour|day|week|month|year)",
                            .placeholder = Rate::zero(),
                            .max = Rate::from_per_minute(1000)},
                           read_rate,
                           write_rate,
                           [](Rate rate) { return rate.per_minute(); });
}

Form<Probability> share_form() {
  return amount_form<Probability>({.example = "60 %",
                                   .unit = "1",
                                   .pattern = "%",
                                   .placeholder = Probability{0},
                                   .max = Probability{1}},
                                  read_share,
                                  write_share,
                                  [](Probability share) { return share.value(); });
}

Form<Money> money_form(std::string_view per) {
  std::string const unit{per};
  auto const suffix = unit.empty() ? "" : " per " + unit;
  return amount_form<Money>(
      {.example = "425 DKK" + suffix,
       .unit = "øre" + suffix,
       .pattern = "DKK" + suffix,
       .placeholder = Money{},
       .max = Money::from_kroner(1'000'000'000'000)},
      [=](std::string_view text) { return read_money(text, unit); },
      [=](Money amount) { return write_money(amount, unit); },
      [](Money amount) { return static_cast<double>(amount.ore()); });
}

Form<std::vector<RosterWindow>> windows_form() {
  return {.example = "[\"Mon-Thu 08:00-15:30\"]",
          .unit = "",
          .schema = R"({"type":["string","array"],"items":{"type":"string"}})",
          .placeholder = {},
          .read = read_window_list,
          .write = write_window_list};
}

Form<std::size_t> choice_form(std::vector<std::string> names) {
  return {.example = "\"" + names.front() + "\"",
          .unit = "",
          .schema = nlohmann::json{{"enum", names}}.dump(),
          .placeholder = 0,
          .read = [=](Value const& value) { return read_choice(value, names); },
          .write = [=](std::size_t place) { return Value{names.at(place)}; }};
}

}  // namespace sim::scenario
