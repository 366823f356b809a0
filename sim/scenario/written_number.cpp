#include "sim/scenario/written_number.hpp"

#include "sim/scenario/toml/number_text.hpp"

namespace sim::scenario {

namespace {

std::string origin_of(Value const& value) {
  for (auto const* key : {"source", "assumption"}) {
    auto const* origin = find(value, key);
    if (origin != nullptr && origin->as_text() != nullptr) {
      return *origin->as_text();
    }
  }
  return "";
}

}  // namespace

WrittenNumber written_number(Value const& value) {
  auto const& plain = is_sourced(value) ? *find(value, "value") : value;
  WrittenNumber written{
      .number = 0.0, .unit = {}, .origin = origin_of(value), .place = plain.place};
  if (auto const* whole = std::get_if<std::int64_t>(&plain.content)) {
    written.number = static_cast<double>(*whole);
  } else if (auto const* text = plain.as_text()) {
    if (auto const read = read_number(*text).value) {
      written.number = read->number;
      written.unit = read->rest;
    }
  }
  return written;
}

}  // namespace sim::scenario
