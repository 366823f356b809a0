#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/base/money.hpp"
#include "sim/base/probability.hpp"
#include "sim/base/rate.hpp"
#include "sim/base/roster.hpp"
#include "sim/base/time.hpp"
#include "sim/scenario/toml/amount_text.hpp"
#include "sim/scenario/toml/expectation.hpp"
#include "sim/scenario/toml/record.hpp"

namespace sim::scenario {

class Reading;

/// A cursor on one table of a scenario: names a key, says what is expected, returns the value.
///
/// A faulty or missing value is added to the problems of the reading, and a stand-in inside the
/// bounds is returned, so that the schema reads on and finds every fault in one pass. Nothing may
/// be built from what was read before `Reading::finish`.
///
/// Every value may stand alone or as `{ value, source | assumption, range, note }`. A reader is a
/// light handle, valid as long as its reading.
class Reader {
 public:
  /// The key of this table, or the name of this element of a list; empty for the root.
  [[nodiscard]] std::string const& name() const { return record_->name; }

  /// Whether the key is given; from then on it is a known and optional key.
  [[nodiscard]] bool has(std::string_view key) const;

  /// The table under a key. When it is missing, its required keys are reported as missing.
  [[nodiscard]] Reader table(std::string_view key, std::string_view about = {}) const;

  /// The tables of a list, [[key]].
  [[nodiscard]] std::vector<Reader> tables(std::string_view key, ListExpectation const& = {}) const;

  /// The tables under names of the user's choice, [key.name].
  [[nodiscard]] std::vector<Reader> named_tables(std::string_view key,
                                                 ListExpectation const& = {}) const;

  [[nodiscard]] std::string text(std::string_view key, Expectation<std::string> const& = {}) const;
  [[nodiscard]] bool flag(std::string_view key, Expectation<bool> const& = {}) const;
  [[nodiscard]] std::int64_t integer(std::string_view key,
                                     Expectation<std::int64_t> const& = {}) const;
  [[nodiscard]] double number(std::string_view key, Expectation<double> const& = {}) const;
  [[nodiscard]] Date date(std::string_view key, Expectation<Date> const& = {}) const;
  [[nodiscard]] Duration duration(std::string_view key, Expectation<Duration> const& = {}) const;
  [[nodiscard]] Rate rate(std::string_view key, Expectation<Rate> const& = {}) const;
  [[nodiscard]] Probability probability(std::string_view key,
                                        Expectation<Probability> const& = {}) const;

  /// "37 hours per week" or "90 minutes per week", as time in a week.
  [[nodiscard]] Duration hours_per_week(std::string_view key,
                                        Expectation<Duration> const& = {}) const;

  /// "425 DKK per hour" where `per` is "hour"; "1 500 DKK" where it is empty.
  [[nodiscard]] Money money(std::string_view key,
                            std::string_view per,
                            Expectation<Money> const& = {}) const;

  [[nodiscard]] std::vector<RosterWindow> windows(
      std::string_view key, Expectation<std::vector<RosterWindow>> const& = {}) const;

  /// One of some names, as the value that belongs to it.
  template <class E>
  [[nodiscard]] E choice(std::string_view key,
                         std::initializer_list<std::pair<std::string_view, E>> options,
                         Expectation<E> const& expected = {}) const {
    std::vector<std::string> names;
    Expectation<std::size_t> place{.source = expected.source, .about = expected.about};
    for (auto const& [name, option] : options) {
      if (expected.fallback == option) {
        place.fallback = names.size();
      }
      names.emplace_back(name);
    }
    return (options.begin() + choose(key, names, place))->second;
  }

  /// The name of something that exists: "policy 'ipss' does not exist; did you mean 'ips'?".
  [[nodiscard]] std::string reference(std::string_view key,
                                      std::string_view noun,
                                      std::vector<std::string> const& known,
                                      Expectation<std::string> const& = {}) const;

  [[nodiscard]] std::vector<std::string> texts(std::string_view key,
                                               ListExpectation const& = {}) const;
  [[nodiscard]] std::vector<std::string> references(std::string_view key,
                                                    std::string_view noun,
                                                    std::vector<std::string> const& known,
                                                    ListExpectation const& = {}) const;
  [[nodiscard]] std::vector<double> numbers(std::string_view key,
                                            ListExpectation const& = {},
                                            Expectation<double> const& each = {}) const;
  [[nodiscard]] std::vector<std::int64_t> integers(
      std::string_view key,
      ListExpectation const& = {},
      Expectation<std::int64_t> const& each = {}) const;
  [[nodiscard]] std::vector<Probability> probabilities(
      std::string_view key,
      ListExpectation const& = {},
      Expectation<Probability> const& each = {}) const;

  /// The old key is reported with its new name.
  void renamed(std::string_view old_key, std::string_view new_key) const;

  /// The key belongs to another reader of the same document: known here, not read.
  void leave(std::string_view key) const;

  /// Adds a problem of the schema's own at a key: "<key> is <found>; <fault>.".
  void refuse(std::string_view key, std::string_view fault) const;

  /// Where a key was set; the place of the table when it is missing.
  [[nodiscard]] Place place(std::string_view key) const;

  /// Where the value of a key comes from, once it has been read.
  [[nodiscard]] Provenance const& provenance(std::string_view key) const;

  /// The range stated beside the value of a key, once it has been read; nothing without one.
  [[nodiscard]] std::optional<StatedRange> range(std::string_view key) const;

 private:
  friend class Reading;

  Reader(Reading& reading, TableRecord& record) : reading_(&reading), record_(&record) {}

  [[nodiscard]] Reader below(KeyRecord& key, Value const* table, std::string const& name) const;
  [[nodiscard]] std::vector<Reader> readers_of(KeyRecord const& key) const;
  void refuse_table(KeyRecord& key, std::string_view fault) const;
  void check_length(KeyRecord const& key, std::size_t length, ListExpectation const& list) const;
  [[nodiscard]] std::ptrdiff_t choose(std::string_view key,
                                      std::vector<std::string> const& names,
                                      Expectation<std::size_t> const& expected) const;

  Reading* reading_;
  TableRecord* record_;
};

}  // namespace sim::scenario
