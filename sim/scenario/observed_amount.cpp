#include "sim/scenario/observed_amount.hpp"

#include <fmt/format.h>

#include "sim/scenario/toml/amount_text.hpp"

namespace sim::scenario {

namespace {

constexpr std::int64_t most_persons = 10'000'000;

/// A difference between two shares: "-7 %".
double read_points(Reader const& table, std::string_view key) {
  auto text = table.text(key, {.about = "A difference.", .example = "\"-7 %\""});
  bool const is_negative = text.starts_with('-');
  auto const parsed = read_share(is_negative ? text.substr(1) : text);
  if (!parsed.value) {
    if (!text.empty()) {
      table.refuse(key, parsed.fault);
    }
    return 0.0;
  }
  return is_negative ? -parsed.value->value() : parsed.value->value();
}

/// Reads amounts in the units of one measure.
class AmountReader {
 public:
  AmountReader(Reader const& table, record::MeasureTerms const& measure)
      : table_(table), measure_(measure) {}

  /// Below zero only where that can be.
  [[nodiscard]] double read(std::string_view key, bool may_be_negative) const {
    if (measure_.is_share) {
      return may_be_negative ? read_points(table_, key)
                             : table_.probability(key, {.about = "In per cent."}).value();
    }
    if (measure_.units == "1") {
      return table_.number(key, {.about = "A plain number.", .example = "1.5"});
    }
    Expectation<Duration> expected{.about = "With its unit.", .example = "\"25 weeks\""};
    if (may_be_negative) {
      expected.min = -years(200);
    }
    return minutes(table_.duration(key, expected)) / record::minutes_in(measure_.units);
  }

  [[nodiscard]] std::optional<double> read_if_given(std::string_view key,
                                                    bool may_be_negative) const {
    return table_.has(key) ? std::optional{read(key, may_be_negative)} : std::nullopt;
  }

 private:
  Reader const& table_;
  record::MeasureTerms const& measure_;
};

std::optional<int> read_persons(Reader const& table, std::string_view key) {
  if (!table.has(key)) {
    return std::nullopt;
  }
  return static_cast<int>(
      table.integer(key, {.min = 1, .max = most_persons, .about = "Size of the arm."}));
}

void check(Reader const& table, ObservedFigure const& figure, bool is_difference) {
  bool const is_interval = figure.low || figure.high;
  if (is_interval && table.has("figure")) {
    table.refuse("figure", "there is an interval as well: keep figure, or low and high");
  }
  if (figure.low && figure.high && *figure.low > *figure.high) {
    table.refuse("low", "it is above high");
  }
  if (is_interval && figure.standard_error) {
    table.refuse("se", "an interval has no standard error; keep one of the two");
  }
  if (figure.standard_error && *figure.standard_error <= 0.0) {
    table.refuse("se", "a standard error is above 0; leave it out where it is not known");
  }
  if (figure.persons_against && !is_difference) {
    table.refuse("n_against", "there is no group that the figure is taken against");
  }
}

}  // namespace

ObservedFigure read_observed_figure(Reader const& table,
                                    record::MeasureTerms const& measure,
                                    bool is_difference) {
  AmountReader const amounts{table, measure};
  ObservedFigure figure;
  figure.low = amounts.read_if_given("low", is_difference);
  figure.high = amounts.read_if_given("high", is_difference);
  if (table.has("figure") || (!figure.low && !figure.high)) {
    figure.value = amounts.read("figure", is_difference);
  }
  figure.standard_error = amounts.read_if_given("se", false);
  figure.persons = read_persons(table, "n");
  figure.persons_against = read_persons(table, "n_against");
  check(table, figure, is_difference);
  return figure;
}

}  // namespace sim::scenario
