#include "sim/scenario/empirical.hpp"

#include "sim/scenario/toml/amount_text.hpp"

namespace sim::scenario {

namespace {

constexpr Duration full_time{37 * 60};

template <class T>
Expectation<T> with_source(std::string_view about) {
  return {.source = Source::needed, .about = about};
}

}  // namespace

int Empirical::count(std::string_view key, Counted const& counted, std::string_view about) const {
  if (is_skipped(key)) {
    return counted.low;
  }
  auto expected = with_source<std::int64_t>(about);
  expected.noun = counted.noun;
  expected.min = counted.low;
  expected.max = counted.high;
  return static_cast<int>(table_.integer(key, expected));
}

double Empirical::number(std::string_view key,
                         Bounds const& bounds,
                         std::string_view about,
                         std::optional<double> fallback) const {
  if (is_skipped(key)) {
    return fallback.value_or(bounds.low);
  }
  auto expected = with_source<double>(about);
  expected.min = bounds.low;
  expected.max = bounds.high;
  expected.fallback = fallback;
  return table_.number(key, expected);
}

double Empirical::share(std::string_view key,
                        std::string_view about,
                        std::optional<double> fallback) const {
  if (is_skipped(key)) {
    return fallback.value_or(0.0);
  }
  auto expected = with_source<Probability>(about);
  if (fallback) {
    expected.fallback = Probability{*fallback};
  }
  return table_.probability(key, expected).value();
}

Rate Empirical::hazard(std::string_view key, std::string_view about) const {
  auto expected = with_source<Rate>(about);
  expected.max = Rate::from_per_day(1.0);
  return is_skipped(key) ? Rate::zero() : table_.rate(key, expected);
}

Rate Empirical::arrivals(std::string_view key, std::string_view about) const {
  auto expected = with_source<Rate>(about);
  expected.max = Rate::from_per_day(1000.0);
  return is_skipped(key) ? Rate::zero() : table_.rate(key, expected);
}

Duration Empirical::span(std::string_view key,
                         Duration max,
                         std::string_view about,
                         std::optional<Duration> fallback) const {
  if (is_skipped(key)) {
    return fallback.value_or(Duration::zero());
  }
  auto expected = with_source<Duration>(about);
  expected.max = max;
  expected.fallback = fallback;
  return table_.duration(key, expected);
}

double Empirical::years_of(std::string_view key, std::string_view about) const {
  return minutes(span(key, years(120), about)) / minutes(years(1));
}

double Empirical::weekly_hours(std::string_view key, std::string_view about) const {
  auto expected = with_source<Duration>(about);
  expected.max = full_time;
  return is_skipped(key) ? 0.0 : minutes(table_.hours_per_week(key, expected)) / 60.0;
}

std::uint8_t read_illness_level(Reader const& table,
                                std::string_view key,
                                Expectation<std::uint8_t> const& expected) {
  auto const& [none, mild, moderate, severe] = illness_levels;
  return table.choice<std::uint8_t>(
      key, {{none, 0}, {mild, 1}, {moderate, 2}, {severe, 3}}, expected);
}

void check_order(Reader const& table, std::string_view longest, Duration min, Duration max) {
  if (max < min) {
    table.refuse(longest, "the shortest is longer than that");
  }
}

void require_origin(Reader const& table, std::string_view key) {
  auto const& provenance = table.provenance(key);
  if (provenance.source.empty() && provenance.assumption.empty()) {
    table.refuse(key,
                 "say where it comes from: { value = …, source = \"…\" }, or assumption = \"…\" "
                 "where there is no source");
  }
}

}  // namespace sim::scenario
