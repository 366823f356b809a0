#include "sim/scenario/toml/amount_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <optional>

#include "sim/scenario/toml/number_text.hpp"
#include "sim/scenario/toml/value.hpp"

namespace sim::scenario {

namespace {

struct TimeUnit {
  std::string_view one;
  std::string_view many;
  std::int64_t minutes;
  std::string_view danish;  ///< Forms that Danish users write by habit.
};

constexpr std::array<TimeUnit, 6> time_units{{{"minute", "minutes", 1, "minut minutter min"},
                                              {"hour", "hours", 60, "time timer"},
                                              {"day", "days", 1'440, "dag dage døgn"},
                                              {"week", "weeks", 10'080, "uge uger"},
                                              {"month", "months", 43'830, "måned måneder mdr md"},
                                              {"year", "years", 525'960, "år"}}};

struct RateSpelling {
  std::string_view unit;
  int digits;
};

/// The spellings of a rate to try, plainest first.
constexpr RateSpelling rate_spellings[] = {
    {"month", 6}, {"week", 6}, {"day", 6}, {"year", 6}, {"hour", 6}, {"month", 15}, {"month", 17}};

constexpr double longest_minutes = 1e12;  ///< Two million years: well inside whole numbers.

bool has_word(std::string_view words, std::string_view word) {
  return !word.empty() &&
         fmt::format(" {} ", words).find(fmt::format(" {} ", word)) != std::string::npos;
}

TimeUnit const* time_unit(std::string_view name) {
  auto const unit = std::ranges::find_if(
      time_units, [&](TimeUnit const& each) { return name == each.one || name == each.many; });
  return unit == time_units.end() ? nullptr : &*unit;
}

/// What is wrong with the name of a unit of time that is none.
std::string time_unit_fault(std::string_view name, std::string_view example) {
  if (name.empty()) {
    return fmt::format("the unit is missing; write for example \"{}\"", example);
  }
  auto const unit = std::ranges::find_if(
      time_units, [&](TimeUnit const& each) { return has_word(each.danish, name); });
  if (unit != time_units.end()) {
    return fmt::format("write '{}' for '{}'", unit->many, name);
  }
  return fmt::format("'{}' is not a unit of time; use minutes, hours, days, weeks, months or years",
                     name);
}

Parsed<Duration> whole_minutes(double exact) {
  if (std::abs(exact) > longest_minutes) {
    return Parsed<Duration>::failed("that is too long to count");
  }
  Duration const span{std::llround(exact)};
  if (span == Duration::zero() && exact != 0.0) {
    return Parsed<Duration>::failed(
        "time is counted in whole minutes; at least 1 minute is needed");
  }
  return span;
}

/// Takes `word` off the front of a text, with the spaces after it.
bool take_word(std::string& text, std::string_view word) {
  if (!text.starts_with(word)) {
    return false;
  }
  auto const next = text.find_first_not_of(' ', word.size());
  text.erase(0, next == std::string::npos ? text.size() : next);
  return true;
}

bool takes_percent_word(std::string& text) {
  return take_word(text, "percent") || take_word(text, "procent") || take_word(text, "pct.") ||
         take_word(text, "pct");
}

/// A number in so many digits at most; nothing when that takes an exponent.
std::optional<std::string> short_number(double number, int digits) {
  std::array<char, 40> buffer{};
  auto const result = std::to_chars(
      buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::general, digits);
  std::string text{buffer.data(), result.ptr};
  return text.find('e') == std::string::npos ? std::optional{text} : std::nullopt;
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 || count == -1 ? one : many);
}

/// "citizens per mentor" -> "citizen per mentor".
std::string singular(std::string_view noun) {
  auto const end = std::min(noun.find(' '), noun.size());
  auto const first = noun.substr(0, end);
  return std::string{first.ends_with('s') ? first.substr(0, first.size() - 1) : first}.append(
      noun.substr(end));
}

}  // namespace

Parsed<Duration> read_duration(std::string_view text) {
  auto const amount = read_number(text);
  if (!amount.value) {
    return Parsed<Duration>::failed(amount.fault);
  }
  auto const* unit = time_unit(amount.value->rest);
  if (unit == nullptr) {
    return Parsed<Duration>::failed(
        time_unit_fault(amount.value->rest, amount.value->digits + " weeks"));
  }
  return whole_minutes(amount.value->number * static_cast<double>(unit->minutes));
}

std::string write_duration(Duration span) {
  if (span == Duration::zero()) {
    return "0 days";
  }
  auto largest = time_units.front();
  for (auto const& unit : time_units) {
    largest = span.count() % unit.minutes == 0 ? unit : largest;
  }
  return counted(span.count() / largest.minutes, largest.one, largest.many);
}

Parsed<Rate> read_rate(std::string_view text) {
  auto const amount = read_number(text);
  if (!amount.value) {
    return Parsed<Rate>::failed(amount.fault);
  }
  auto rest = amount.value->rest;
  if (takes_percent_word(rest)) {
    return Parsed<Rate>::failed(
        fmt::format("write the sign: \"{} % {}\"", amount.value->digits, rest));
  }
  bool const is_percent = take_word(rest, "%");
  if (!take_word(rest, "per ")) {
    return Parsed<Rate>::failed(fmt::format("say how often, for example \"{}{} per month\"",
                                            amount.value->digits,
                                            is_percent ? " %" : ""));
  }
  auto const* unit = time_unit(rest);
  if (unit == nullptr) {
    return Parsed<Rate>::failed(
        fmt::format("after 'per' write minute, hour, day, week, month or year, not '{}'", rest));
  }
  if (amount.value->number < 0.0) {
    return Parsed<Rate>::failed("something cannot happen less often than never; write 0 or more");
  }
  auto const number = is_percent ? amount.value->number / 100.0 : amount.value->number;
  return Rate::from_per_minute(number / static_cast<double>(unit->minutes));
}

std::string write_rate(Rate rate) {
  for (auto const [unit, digits] : rate_spellings) {
    auto const number = rate.per_minute() * static_cast<double>(time_unit(unit)->minutes);
    auto const sign = number < 1.0 ? " %" : "";
    auto const text = short_number(number < 1.0 ? number * 100.0 : number, digits);
    auto const spelling = fmt::format("{}{} per {}", text.value_or(""), sign, unit);
    if (text && read_rate(spelling).value == rate) {
      return spelling;
    }
  }
  return number_to_text(rate.per_minute()) + " per minute";
}

Parsed<Probability> read_share(std::string_view text) {
  auto const amount = read_number(text);
  if (!amount.value) {
    return Parsed<Probability>::failed(amount.fault);
  }
  auto const& [digits, decimals, rest, number] = *amount.value;
  if (rest.empty() && number == 1.0) {
    return Parsed<Probability>::failed("write a share with its sign: \"1 %\" or \"100 %\"");
  }
  if (rest.empty()) {
    auto const percent = number > 0.0 && number < 1.0 ? short_number(number * 100.0, 6) : digits;
    return Parsed<Probability>::failed(
        fmt::format("write a share with its sign: \"{} %\"", percent.value_or(digits)));
  }
  if (auto word = rest; takes_percent_word(word)) {
    return Parsed<Probability>::failed(fmt::format("write the sign: \"{} %\"", digits));
  }
  if (rest != "%") {
    return Parsed<Probability>::failed(
        fmt::format("'{}' does not belong to a share; write for example \"{} %\"", rest, digits));
  }
  if (number < 0.0 || number > 100.0) {
    return Parsed<Probability>::failed("a share lies from 0 % to 100 %");
  }
  return Probability{number / 100.0};
}

std::string write_share(Probability share) {
  for (int const digits : {6, 15, 17}) {
    auto const text = short_number(share.value() * 100.0, digits).value_or("") + " %";
    if (read_share(text).value == share) {
      return text;
    }
  }
  return number_to_text(share.value() * 100.0) + " %";
}

Parsed<Duration> read_weekly_time(std::string_view text) {
  auto const amount = read_number(text);
  if (!amount.value) {
    return Parsed<Duration>::failed(amount.fault);
  }
  auto const& [digits, decimals, rest, number] = *amount.value;
  auto const end = std::min(rest.find(' '), rest.size());
  auto const unit = std::string_view{rest}.substr(0, end);
  auto const per = std::string_view{rest}.substr(end);
  auto const* time = time_unit(unit);
  if (time == nullptr || time->minutes > 60 || per != " per week") {
    return Parsed<Duration>::failed(
        fmt::format("write hours or minutes per week: \"{} hours per week\"", digits));
  }
  return whole_minutes(number * static_cast<double>(time->minutes));
}

std::string write_weekly_time(Duration per_week) {
  bool const in_hours = per_week.count() % 60 == 0;
  auto const count = in_hours ? per_week.count() / 60 : per_week.count();
  return in_hours ? counted(count, "hour per week", "hours per week")
                  : counted(count, "minute per week", "minutes per week");
}

Parsed<Money> read_money(std::string_view text, std::string_view per) {
  auto const amount = read_number(text);
  if (!amount.value) {
    return Parsed<Money>::failed(amount.fault);
  }
  auto const& [digits, decimals, rest, number] = *amount.value;
  auto const unit = per.empty() ? std::string{"DKK"} : fmt::format("DKK per {}", per);
  if (rest != unit) {
    return Parsed<Money>::failed(fmt::format("write the unit so: \"{} {}\"", digits, unit));
  }
  if (decimals > 2) {
    auto thousands = digits;
    std::ranges::replace(thousands, '.', ' ');
    return Parsed<Money>::failed(
        decimals == 3 ? fmt::format("kroner have two decimals; if thousands are meant, write "
                                    "\"{} {}\"",
                                    thousands,
                                    unit)
                      : "kroner have two decimals");
  }
  auto ore = digits + std::string(2 - decimals, '0');
  std::erase(ore, '.');
  std::int64_t whole = 0;
  auto const result = std::from_chars(ore.data(), ore.data() + ore.size(), whole);
  if (result.ec != std::errc{}) {
    return Parsed<Money>::failed("the amount is too large");
  }
  return Money::from_ore(whole);
}

std::string write_money(Money amount, std::string_view per) {
  return format_money(amount) + (per.empty() ? "" : fmt::format(" per {}", per));
}

Parsed<std::int64_t> read_count(std::string_view text, std::string_view noun) {
  auto const amount = read_number(text);
  if (!amount.value) {
    return Parsed<std::int64_t>::failed(amount.fault);
  }
  auto const& [digits, decimals, rest, number] = *amount.value;
  if (!rest.empty() && rest != noun && rest != singular(noun)) {
    return Parsed<std::int64_t>::failed(
        noun.empty() ? "write a whole number alone, without quotes"
                     : fmt::format("'{}' does not fit; write \"{} {}\"", rest, digits, noun));
  }
  std::int64_t count = 0;
  auto const result = std::from_chars(digits.data(), digits.data() + digits.size(), count);
  if (decimals > 0) {
    return Parsed<std::int64_t>::failed("a whole number is needed");
  }
  if (result.ec != std::errc{}) {
    return Parsed<std::int64_t>::failed("the number is too large");
  }
  return count;
}

std::string write_count(std::int64_t count, std::string_view noun) {
  return noun.empty() ? std::to_string(count) : counted(count, singular(noun), noun);
}

}  // namespace sim::scenario
