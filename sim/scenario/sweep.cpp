#include "sim/scenario/sweep.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "sim/scenario/laid.hpp"
#include "sim/scenario/toml/merge.hpp"
#include "sim/scenario/toml/nearest_name.hpp"
#include "sim/scenario/toml/number_text.hpp"
#include "sim/scenario/toml/path.hpp"
#include "sim/scenario/toml/reading.hpp"

namespace sim::scenario {

namespace {

constexpr char const* key = "sweep";
constexpr std::size_t most_quantities = 2;
constexpr std::size_t most_arms = 50;

/// The number in a value, "60 %" as 60; nothing when there is none.
std::optional<double> number_in(Value const& value) {
  auto const& plain = is_sourced(value) ? *find(value, "value") : value;
  if (auto const* whole = std::get_if<std::int64_t>(&plain.content)) {
    return static_cast<double>(*whole);
  }
  if (auto const* fraction = std::get_if<double>(&plain.content)) {
    return *fraction;
  }
  auto const* text = plain.as_text();
  auto const read = text != nullptr ? read_number(*text).value : std::nullopt;
  return read ? std::optional{read->number} : std::nullopt;
}

std::string shown(Value const& value) {
  auto const* text = value.as_text();
  return text != nullptr ? *text : describe(value);
}

std::string with_decimal_comma(std::string text) {
  std::ranges::replace(text, '.', ',');
  return text;
}

/// One value of one quantity.
struct Step {
  double number = 0.0;
  Value value;
};

/// A quantity with its values.
struct Axis {
  SweptQuantity quantity;
  Path path;
  std::vector<Step> steps;
};

/// Makes arms of a sweep.
class Grid {
 public:
  Grid(Document document, Problems& problems)
      : document_(std::move(document)), problems_(problems), written_(*find(document_.root, key)) {}

  SweptDocument result() {
    auto* arms = find(document_.root, "arms");
    if (arms == nullptr || arms->as_table() == nullptr || arms->as_table()->empty()) {
      problems_.add(written_.place, "there is no arm to vary; write one, [arms.usual].");
      return {.document = without(std::move(document_), key), .sweep = {}, .arm = {}, .danish = {}};
    }
    auto const terms = read();
    SweptDocument swept{.document = {}, .sweep = {}, .arm = terms.arm, .danish = {}};
    auto const* arm = find(*arms, terms.arm);
    if (is_sound_ && arm != nullptr) {
      read_axes(terms, *arm);
    }
    if (is_sound_ && arm != nullptr) {
      swept.sweep.quantities = terms.quantities;
      make_arms(*arms->as_table(), swept);
    }
    swept.document = without(std::move(document_), key);
    return swept;
  }

 private:
  void refuse(Place const& place, std::string text) {
    problems_.add(place, std::move(text));
    is_sound_ = false;
  }

  SweepTerms read() {
    Reading reading{document_};
    auto const root = reading.root();
    auto terms = read_sweep(root.table(key), keys_of(find(document_.root, "arms")));
    for (auto const& member : *document_.root.as_table()) {
      if (member.key != key) {
        root.leave(member.key);
      }
    }
    check_unknown_keys(reading.record(), reading.problems());
    problems_.add_all(reading.problems());
    is_sound_ = reading.problems().empty();
    return terms;
  }

  void read_axes(SweepTerms const& terms, Value const& arm) {
    auto whole = document_.root;
    merge(whole, arm);
    auto const& over = *find(written_, "over")->as_array();
    std::size_t arms = 1;
    for (std::size_t k = 0; k < over.size(); ++k) {
      axes_.push_back(read_axis(terms.quantities[k], over[k], whole));
      arms *= std::max<std::size_t>(1, axes_.back().steps.size());
    }
    if (axes_.size() == most_quantities && axes_[0].path == axes_[1].path) {
      refuse(find(over[1], "key")->place,
             fmt::format("'{}' is swept twice; keep one of the two.", terms.quantities[0].key));
    }
    if (arms > most_arms) {
      refuse(written_.place,
             fmt::format("the sweep makes {} arms; at most {} are allowed.", arms, most_arms));
    }
  }

  Axis read_axis(SweptQuantity const& quantity, Value const& table, Value const& whole) {
    Axis axis{.quantity = quantity, .path = {}, .steps = {}};
    auto const place = find(table, "key")->place;
    auto const path = path_from_text(quantity.key);
    if (!path) {
      refuse(place, "the key is not understood; write for example \"staff.caseworker.count\".");
      return axis;
    }
    axis.path = *path;
    auto const* present = find_or_refuse(whole, axis.path, place);
    if (present != nullptr && !number_in(*present)) {
      refuse(
          place,
          fmt::format("{} is {}; only a number can be swept.", quantity.key, describe(*present)));
    }
    read_steps(table, axis);
    return axis;
  }

  Value const* find_or_refuse(Value const& whole, Path const& path, Place const& place) {
    auto const* value = &whole;
    for (auto const& name : path) {
      auto const* next = find(*value, name);
      if (next == nullptr) {
        refuse(place, unknown_name("key", name, keys_of(value)));
        return nullptr;
      }
      value = next;
    }
    return value;
  }

  void read_steps(Value const& table, Axis& axis) {
    auto const* values = find(table, "values");
    auto const* list = values != nullptr ? values->as_array() : nullptr;
    if (list == nullptr || list->empty()) {
      refuse(values != nullptr ? values->place : table.place,
             fmt::format("{} has no values; write a list, for example values = [1, 2, 4].",
                         axis.quantity.key));
      return;
    }
    for (auto const& value : *list) {
      auto const number = number_in(value);
      if (!number || value.as_table() != nullptr) {
        refuse(value.place,
               fmt::format("a value of the sweep is {}; write a number, with the unit of {} where "
                           "it has one.",
                           describe(value),
                           axis.quantity.key));
      } else if (std::ranges::find(axis.steps, *number, &Step::number) != axis.steps.end()) {
        refuse(value.place,
               fmt::format("{} is swept over {} twice; keep one of the two.",
                           axis.quantity.key,
                           shown(value)));
      } else {
        axis.steps.push_back({.number = *number, .value = value});
      }
    }
  }

  void make_arms(Table& arms, SweptDocument& swept) {
    auto const place = std::ranges::find(arms, swept.arm, &Member::key);
    bool const is_base = place == arms.begin();
    auto const position = place - arms.begin() + (is_base ? 1 : 0);
    auto const varied = *place;
    if (!is_base) {
      arms.erase(place);
    }
    Table made;
    for (auto const& first : axes_.front().steps) {
      if (axes_.size() == 1) {
        made.push_back(arm_of(varied, {first}, swept));
        continue;
      }
      for (auto const& second : axes_.back().steps) {
        made.push_back(arm_of(varied, {first, second}, swept));
      }
    }
    for (auto const& arm : made) {
      if (std::ranges::find(arms, arm.key, &Member::key) != arms.end()) {
        problems_.add(written_.place,
                      fmt::format("the sweep makes an arm '{}', and there is one; give that "
                                  "another name.",
                                  arm.key));
      }
    }
    for (std::size_t k = 0; k < made.size(); ++k) {
      swept.sweep.points[k].arm = static_cast<std::size_t>(position) + k;
    }
    arms.insert(arms.begin() + position, made.begin(), made.end());
  }

  /// One combination, with its point and its titles.
  Member arm_of(Member const& varied, std::vector<Step> const& steps, SweptDocument& swept) const {
    auto arm = varied;
    std::string title;
    std::string danish;
    SweepPoint point;
    for (std::size_t k = 0; k < steps.size(); ++k) {
      auto const& [quantity, path, all] = axes_[k];
      auto const& [number, value] = steps[k];
      point.at.push_back(number);
      arm.key += "_" + number_to_text(number);
      auto const before = k == 0 ? "" : ", ";
      title += fmt::format("{}{}: {}", before, quantity.title, shown(value));
      auto const& own = quantity.danish.empty() ? quantity.title : quantity.danish;
      danish += fmt::format("{}{}: {}", before, own, with_decimal_comma(shown(value)));
      merge(arm.value, nested(path, assumed(value, "A value of the sweep.")));
    }
    merge(arm.value, nested({"title"}, {std::move(title), written_.place}));
    swept.danish.emplace(arm.key, std::move(danish));
    swept.sweep.points.push_back(std::move(point));
    return arm;
  }

  Document document_;
  Problems& problems_;
  Value written_;
  std::vector<Axis> axes_;
  bool is_sound_ = true;
};

}  // namespace

SweepTerms read_sweep(Reader const& sweep, std::vector<std::string> const& arms) {
  SweepTerms terms;
  auto const first = arms.empty() ? std::string{} : arms.front();
  terms.arm = sweep.reference(
      "arm", "arm", arms, {.fallback = first, .about = "Which is varied; else the base."});
  auto const over = sweep.tables(
      "over", {.fewest = 1, .most = most_quantities, .about = "One or two quantities."});
  for (auto const& quantity : over) {
    quantity.leave("values");
    auto const danish =
        quantity.has("da") ? quantity.text("da", {.about = "The title in Danish."}) : std::string{};
    terms.quantities.push_back(
        {.key = quantity.text("key",
                              {.about = "Inside the arm, as for --set.",
                               .example = "\"staff.jobcentre_mentor.count\""}),
         .title = quantity.text("title", {.about = "For tables and people."}),
         .danish = danish});
  }
  return terms;
}

SweptDocument with_sweep(Document document, Problems& problems) {
  if (find(document.root, key) == nullptr) {
    return {.document = std::move(document), .sweep = {}, .arm = {}, .danish = {}};
  }
  return Grid{std::move(document), problems}.result();
}

}  // namespace sim::scenario
