#pragma once

#include <concepts>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>

#include "sim/scenario/toml/expectation.hpp"
#include "sim/scenario/toml/form.hpp"
#include "sim/scenario/toml/reading.hpp"
#include "sim/scenario/toml/write.hpp"

namespace sim::scenario {

/// Reads values of one form against one expectation; the machinery behind `Reader`'s functions.
template <class T>
class ValueReader {
 public:
  ValueReader(Reading& reading, Form<T> const& form, Expectation<T> const& expected)
      : reading_(reading), form_(form), expected_(expected) {}

  /// The value under a key, or a stand-in after a problem.
  T read(TableRecord& table, std::string_view name) {
    auto& key = table.ask(name);
    note_expectation(key);
    if (reading_.is_outline() || table.is_faulty) {
      return stand_in();
    }
    return key.found == nullptr ? use_fallback(table, key) : use_found(key);
  }

  /// One element of a list, or a stand-in after a problem.
  T read_element(Value const& element, std::string_view key) {
    return checked(element, key).value_or(stand_in());
  }

 private:
  void note_expectation(KeyRecord& key) {
    key.holds = Holds::value;
    key.about = expected_.about;
    key.example = expected_.example.empty() ? form_.example : expected_.example;
    key.unit = form_.unit;
    key.schema = form_.schema;
    key.is_required = key.is_required && !expected_.fallback;
    if (expected_.fallback) {
      key.fallback = form_.write(*expected_.fallback);
    }
  }

  [[nodiscard]] T stand_in() const {
    if (expected_.fallback) {
      return *expected_.fallback;
    }
    if constexpr (std::totally_ordered<T>) {
      auto const least = expected_.above ? expected_.above : expected_.min;
      return least.value_or(form_.placeholder);
    } else {
      return form_.placeholder;
    }
  }

  T use_fallback(TableRecord const& table, KeyRecord& key) {
    if (!expected_.fallback) {
      auto const under = table.heading.empty() ? "" : " under " + table.heading;
      reading_.problems().add(table.place,
                              fmt::format("{} is missing; write for example {} = {}{}.",
                                          key.path,
                                          toml_key(key.key),
                                          key.example,
                                          under));
      return stand_in();
    }
    key.provenance.place = {.file = "default"};
    if (expected_.source == Source::needed) {
      key.provenance.assumption = "default of the program";
    }
    note_number(key.number, *expected_.fallback);
    return *expected_.fallback;
  }

  T use_found(KeyRecord& key) {
    auto const found = take_out(*key.found, key.key, reading_.problems());
    key.provenance = found.provenance;
    auto const value = checked(*found.value, key.key);
    note_number(key.number, value);
    if (expected_.source == Source::needed) {
      check_source(key, *found.value, value.has_value());
    }
    if (found.low != nullptr) {
      note_number(key.low, checked(*found.low, "the low end of the range of " + key.key));
      note_number(key.high, checked(*found.high, "the high end of the range of " + key.key));
      check_range(key, found);
    }
    return value.value_or(stand_in());
  }

  /// A value without evidence is a problem in a file, and an assumption on the command line.
  void check_source(KeyRecord& key, Value const& value, bool is_well_written) {
    auto& origin = key.provenance;
    if (!origin.source.empty() || !origin.assumption.empty()) {
      return;
    }
    bool const is_faulty = find(*key.found, "source") || find(*key.found, "assumption");
    if (!origin.place.is_in_file()) {
      origin.assumption = "set by " + origin.place.file;
    } else if (!is_faulty) {
      reading_.problems().add(value.place,
                              fmt::format("{} has no source; write {{ value = {}, source = \"…\" "
                                          "}}, or assumption = \"…\" where there is none.",
                                          key.key,
                                          is_well_written ? inline_toml(value) : "…"));
    }
  }

  void check_range(KeyRecord const& key, Found const& found) {
    bool const is_complete = key.number && key.low && key.high;
    if (is_complete && (*key.low > *key.number || *key.number > *key.high)) {
      reading_.problems().add(found.low->place,
                              fmt::format("the range of {} does not hold its value {}; write "
                                          "[lowest, highest].",
                                          key.key,
                                          describe(*found.value)));
    }
  }

  void note_number(std::optional<double>& number, std::optional<T> const& value) const {
    if (form_.measure && value) {
      number = form_.measure(*value);
    }
  }

  /// The typed value if it is well written and inside the bounds, else a problem.
  std::optional<T> checked(Value const& value, std::string_view key) {
    auto const parsed = form_.read(value);
    auto const fault = parsed.value ? bounds_fault(*parsed.value) : parsed.fault;
    if (fault.empty()) {
      return parsed.value;
    }
    reading_.problems().add(value.place, fmt::format("{} is {}; {}.", key, describe(value), fault));
    return std::nullopt;
  }

  [[nodiscard]] std::string show(T const& bound) const {
    if constexpr (std::same_as<T, std::int64_t>) {
      return write_count(bound, expected_.noun);
    } else {
      auto const value = form_.write(bound);
      return value.as_text() != nullptr ? *value.as_text() : describe(value);
    }
  }

  [[nodiscard]] std::string bounds_fault(T const& value) const {
    if constexpr (std::totally_ordered<T>) {
      auto const min = expected_.min ? expected_.min : form_.min;
      auto const max = expected_.max ? expected_.max : form_.max;
      if (expected_.above && value <= *expected_.above) {
        return fmt::format("more than {} is needed", show(*expected_.above));
      }
      if (min && value < *min) {
        return fmt::format("at least {} {} needed", show(*min), is_plural(*min) ? "are" : "is");
      }
      if (max && value > *max) {
        return fmt::format("at most {} {} allowed", show(*max), is_plural(*max) ? "are" : "is");
      }
    }
    return "";
  }

  [[nodiscard]] bool is_plural(T const& bound) const {
    if constexpr (std::same_as<T, std::int64_t>) {
      return bound != 1 && !expected_.noun.empty();
    } else {
      return std::same_as<T, Duration> && !show(bound).starts_with("1 ");
    }
  }

  Reading& reading_;
  Form<T> const& form_;
  Expectation<T> const& expected_;
};

}  // namespace sim::scenario
