#include "sim/scenario/toml/provenance.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "sim/scenario/toml/nearest_name.hpp"

namespace sim::scenario {

namespace {

std::vector<std::string> const known_keys{"value", "source", "assumption", "range", "note", "year"};

/// One text of the evidence; empty when it is missing or faulty.
std::string text_of(Value const& evidence, std::string_view key, Problems& problems) {
  auto const* value = find(evidence, key);
  if (value == nullptr) {
    return "";
  }
  auto const* text = value->as_text();
  if (text == nullptr || text->find_first_not_of(' ') == std::string::npos) {
    problems.add(
        value->place,
        fmt::format(
            "{} is {}; write a text that says where the value comes from.", key, describe(*value)));
    return "";
  }
  return *text;
}

/// The year of a price; none when it is missing or faulty.
std::optional<std::int64_t> year_of(Value const& evidence, Problems& problems) {
  auto const* value = find(evidence, "year");
  if (value == nullptr) {
    return std::nullopt;
  }
  auto const* year = std::get_if<std::int64_t>(&value->content);
  if (year == nullptr || *year < 1900 || *year > 2200) {
    problems.add(value->place,
                 fmt::format("year is {}; write the year that the value is of, for example 2024.",
                             describe(*value)));
    return std::nullopt;
  }
  return *year;
}

void check_keys(Value const& evidence, std::string_view key, Problems& problems) {
  for (auto const& member : *evidence.as_table()) {
    if (std::ranges::find(known_keys, member.key) == known_keys.end()) {
      auto const nearest = nearest_name(member.key, known_keys);
      problems.add(member.place,
                   nearest ? fmt::format("unknown key '{}' beside the value of {}; did you mean "
                                         "'{}'?",
                                         member.key,
                                         key,
                                         *nearest)
                           : fmt::format("unknown key '{}' beside the value of {}; known are "
                                         "value, source, assumption, range, note and year.",
                                         member.key,
                                         key));
    }
  }
}

void take_range(Value const& evidence, std::string_view key, Found& found, Problems& problems) {
  auto const* range = find(evidence, "range");
  if (range == nullptr) {
    return;
  }
  auto const* ends = range->as_array();
  if (ends == nullptr || ends->size() != 2) {
    problems.add(range->place,
                 fmt::format("the range of {} is {}; write its lowest and highest value: [low, "
                             "high].",
                             key,
                             describe(*range)));
    return;
  }
  found.low = &ends->front();
  found.high = &ends->back();
}

/// A setting such as `separation.value=1 % per month`: the source belongs to the value before it.
bool was_set_alone(Value const& evidence) {
  auto const* source = find(evidence, "source");
  return !find(evidence, "value")->place.is_in_file() && source != nullptr &&
         source->place.is_in_file();
}

}  // namespace

Found take_out(Value const& value, std::string_view key, Problems& problems) {
  if (!is_sourced(value)) {
    return {.value = &value, .provenance = {.place = value.place}};
  }
  Found found{.value = find(value, "value"), .provenance = {}};
  check_keys(value, key, problems);
  take_range(value, key, found, problems);
  found.provenance = {.place = found.value->place,
                      .source = text_of(value, "source", problems),
                      .assumption = text_of(value, "assumption", problems),
                      .note = text_of(value, "note", problems),
                      .year = year_of(value, problems)};
  if (!found.provenance.source.empty() && !found.provenance.assumption.empty()) {
    problems.add(value.place,
                 fmt::format("{} has both a source and an assumption; keep one.", key));
  }
  if (was_set_alone(value)) {
    found.provenance.source.clear();
    found.provenance.assumption.clear();
  }
  return found;
}

}  // namespace sim::scenario
