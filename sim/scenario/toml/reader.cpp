#include "sim/scenario/toml/reader.hpp"

#include <algorithm>

#include "sim/base/contract.hpp"
#include "sim/scenario/toml/nearest_name.hpp"
#include "sim/scenario/toml/value_reader.hpp"

namespace sim::scenario {

std::string Reader::text(std::string_view key, Expectation<std::string> const& expected) const {
  return ValueReader{*reading_, text_form(), expected}.read(*record_, key);
}

bool Reader::flag(std::string_view key, Expectation<bool> const& expected) const {
  return ValueReader{*reading_, flag_form(), expected}.read(*record_, key);
}

std::int64_t Reader::integer(std::string_view key,
                             Expectation<std::int64_t> const& expected) const {
  return ValueReader{*reading_, integer_form(expected.noun), expected}.read(*record_, key);
}

double Reader::number(std::string_view key, Expectation<double> const& expected) const {
  return ValueReader{*reading_, number_form(), expected}.read(*record_, key);
}

Date Reader::date(std::string_view key, Expectation<Date> const& expected) const {
  return ValueReader{*reading_, date_form(), expected}.read(*record_, key);
}

Duration Reader::duration(std::string_view key, Expectation<Duration> const& expected) const {
  return ValueReader{*reading_, duration_form(), expected}.read(*record_, key);
}

Rate Reader::rate(std::string_view key, Expectation<Rate> const& expected) const {
  return ValueReader{*reading_, rate_form(), expected}.read(*record_, key);
}

Probability Reader::probability(std::string_view key,
                                Expectation<Probability> const& expected) const {
  return ValueReader{*reading_, share_form(), expected}.read(*record_, key);
}

Duration Reader::hours_per_week(std::string_view key, Expectation<Duration> const& expected) const {
  return ValueReader{*reading_, weekly_time_form(), expected}.read(*record_, key);
}

Money Reader::money(std::string_view key,
                    std::string_view per,
                    Expectation<Money> const& expected) const {
  return ValueReader{*reading_, money_form(per), expected}.read(*record_, key);
}

std::vector<RosterWindow> Reader::windows(
    std::string_view key, Expectation<std::vector<RosterWindow>> const& expected) const {
  return ValueReader{*reading_, windows_form(), expected}.read(*record_, key);
}

std::ptrdiff_t Reader::choose(std::string_view key,
                              std::vector<std::string> const& names,
                              Expectation<std::size_t> const& expected) const {
  auto const place = ValueReader{*reading_, choice_form(names), expected}.read(*record_, key);
  return static_cast<std::ptrdiff_t>(place);
}

std::string Reader::reference(std::string_view key,
                              std::string_view noun,
                              std::vector<std::string> const& known,
                              Expectation<std::string> const& expected) const {
  auto name = text(key, expected);
  auto const* record = record_->find(key);
  bool const was_given = record->found != nullptr && !name.empty() && !record_->is_faulty;
  if (was_given && std::ranges::find(known, name) == known.end()) {
    reading_->problems().add(place(key), unknown_name(noun, name, known));
  }
  return name;
}

bool Reader::has(std::string_view key) const {
  auto& record = record_->ask(key);
  record.is_required = false;
  return record.found != nullptr || reading_->is_outline();
}

void Reader::renamed(std::string_view old_key, std::string_view new_key) const {
  record_->renamed.emplace(old_key, new_key);
}

void Reader::leave(std::string_view key) const {
  record_->ask(key).holds = Holds::foreign;
}

void Reader::refuse(std::string_view key, std::string_view fault) const {
  auto const* found = record_->ask(key).found;
  auto const* value = found != nullptr && is_sourced(*found) ? find(*found, "value") : found;
  reading_->problems().add(
      place(key),
      fmt::format("{} is {}; {}.", key, value != nullptr ? describe(*value) : "missing", fault));
}

Place Reader::place(std::string_view key) const {
  auto const* found = record_->ask(key).found;
  if (found == nullptr) {
    return record_->place;
  }
  return is_sourced(*found) ? find(*found, "value")->place : found->place;
}

Provenance const& Reader::provenance(std::string_view key) const {
  auto const* record = record_->find(key);
  SIM_EXPECT(record != nullptr);
  return record->provenance;
}

std::optional<StatedRange> Reader::range(std::string_view key) const {
  auto const* record = record_->find(key);
  SIM_EXPECT(record != nullptr);
  return record->low && record->high ? std::optional{StatedRange{*record->low, *record->high}}
                                     : std::nullopt;
}

}  // namespace sim::scenario
