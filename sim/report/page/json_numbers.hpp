#pragma once

#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string_view>

#include "sim/report/answer.hpp"
#include "sim/report/page/answer_json.hpp"

/// Numbers of an answer as JSON: known, unknown or too few to be told.
namespace sim::report::page {

using Json = nlohmann::ordered_json;

inline constexpr std::string_view few = "few";

inline bool is_few(double persons) {
  return persons > 0.0 && persons < fewest_persons_told;
}

inline Json persons_json(double persons) {
  return is_few(persons) ? Json(few) : Json(persons);
}

/// A number to so many figures: fewer make the page shorter.
inline Json rounded(double value, int figures) {
  if (!std::isfinite(value)) {
    return nullptr;
  }
  auto const text = fmt::format("{:.{}g}", value, figures);
  double number = 0.0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// For charts, and for tables that tell three figures.
inline Json drawn(double value) {
  return rounded(value, 4);
}

/// For what is told in words: nothing that is shown changes by what is left off.
inline Json told(double value) {
  return rounded(value, 9);
}

template <class Items, class Convert>
inline Json each(Items const& items, Convert convert) {
  Json list = Json::array();
  for (auto const& item : items) {
    list.push_back(convert(item));
  }
  return list;
}

inline Json spread_json(Spread const& spread) {
  return Json::array({told(spread.mean), told(spread.low), told(spread.high)});
}

inline Json drawn_spread(Spread const& spread) {
  return Json::array({drawn(spread.mean), drawn(spread.low), drawn(spread.high)});
}

inline Json compared_json(Compared const& compared) {
  return {{"level", spread_json(compared.level)}, {"difference", spread_json(compared.difference)}};
}

}  // namespace sim::report::page
