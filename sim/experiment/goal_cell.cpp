#include "sim/experiment/goal_cell.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/record/measure.hpp"
#include "sim/scenario/toml/nearest_name.hpp"
#include "sim/scenario/toml/number_text.hpp"

namespace sim::experiment {

namespace {

using scenario::Parsed;
using scenario::without_spaces_around;
using Cell = Parsed<GoalCell>;
using Measure = Parsed<GoalMeasure const*>;
using Places = std::vector<std::optional<std::size_t>>;

/// unknown_name writes a sentence; a fault goes without the full stop.
std::string unknown(std::string_view noun,
                    std::string_view name,
                    std::vector<std::string> const& known) {
  auto sentence = scenario::unknown_name(noun, name, known);
  sentence.pop_back();
  return sentence;
}

/// A cell as it is written.
struct Words {
  std::string_view name;
  std::optional<std::string_view> number = {};  ///< Behind @.
  std::vector<std::string_view> labels = {};    ///< Each behind a /.
};

/// Takes the text up to the next mark off the front.
std::string_view take_word(std::string_view& text) {
  auto const end = std::min(text.find_first_of("@/"), text.size());
  auto const word = text.substr(0, end);
  text.remove_prefix(end);
  return without_spaces_around(word);
}

Words words_of(std::string_view text) {
  Words words{.name = take_word(text)};
  while (!text.empty()) {
    bool const is_number = text.front() == '@';
    text.remove_prefix(1);
    auto const word = take_word(text);
    if (is_number) {
      words.number = word;
    } else {
      words.labels.push_back(word);
    }
  }
  return words;
}

std::string qualified(TableName const& table) {
  return table.first.empty() ? table.second : table.first + "." + table.second;
}

Measure find_measure(std::string_view name, std::vector<GoalMeasure> const& known) {
  std::vector<GoalMeasure const*> found;
  std::vector<std::string> names;
  std::vector<std::string> meant;
  for (auto const& measure : known) {
    names.push_back(measure.table.second);
    if (name == measure.table.second || name == qualified(measure.table)) {
      found.push_back(&measure);
      meant.push_back(qualified(measure.table));
    }
  }
  if (found.empty() && record::find_measure(name)) {
    return Measure::failed(
        fmt::format("'{}' is none of the measures of the question; name it there", name));
  }
  if (found.empty()) {
    return Measure::failed(unknown("measure", name, names));
  }
  if (found.size() > 1) {
    return Measure::failed(
        fmt::format("'{}' may be {}; write which", name, scenario::either_of(meant)));
  }
  return found.front();
}

std::optional<std::size_t> place_of(GoalAxis const& axis, std::string_view label) {
  auto const found = std::ranges::find(axis.labels, label);
  return found == axis.labels.end()
             ? std::nullopt
             : std::optional{static_cast<std::size_t>(found - axis.labels.begin())};
}

/// Fills in the place after @; says what is wrong.
std::string take_number(GoalMeasure const& measure, std::string_view number, Places& places) {
  auto const& name = measure.table.second;
  auto const axis = std::ranges::find_if(measure.axes, &GoalAxis::is_numbered);
  if (axis == measure.axes.end()) {
    return fmt::format("'{}' is not taken at a month; leave out @", name);
  }
  auto const place = place_of(*axis, number);
  places[static_cast<std::size_t>(axis - measure.axes.begin())] = place;
  if (place) {
    return {};
  }
  auto const noun = axis->name == "year" ? "year" : "month";
  return fmt::format("{} '{}' is not one at which '{}' is taken; known: {}",
                     noun,
                     number,
                     name,
                     fmt::join(axis->labels, ", "));
}

/// The names of axes without a place, and their labels, as far as they are not numbered.
struct Open {
  std::vector<std::string> axes;
  std::vector<std::string> labels;
};

Open open_axes(GoalMeasure const& measure, Places const& places) {
  Open open;
  for (std::size_t k = 0; k < places.size(); ++k) {
    auto const& axis = measure.axes[k];
    if (!places[k] && !axis.is_numbered) {
      open.axes.push_back(axis.name);
      open.labels.insert(open.labels.end(), axis.labels.begin(), axis.labels.end());
    }
  }
  return open;
}

/// Fills in the place of a label along the first axis that has it and no place yet.
std::string take_label(GoalMeasure const& measure, std::string_view label, Places& places) {
  for (std::size_t k = 0; k < places.size(); ++k) {
    auto const place = place_of(measure.axes[k], label);
    if (!places[k] && !measure.axes[k].is_numbered && place) {
      places[k] = place;
      return {};
    }
  }
  auto const open = open_axes(measure, places);
  auto const& name = measure.table.second;
  if (open.axes.empty()) {
    return fmt::format("'{}' has no further groups; leave out '/{}'", name, label);
  }
  auto const noun = fmt::format("{} of '{}'", scenario::either_of(open.axes), name);
  return unknown(noun, label, open.labels);
}

/// Fills in the usual places; says which axis has none.
std::string take_usual(GoalMeasure const& measure, Places& places) {
  for (std::size_t k = 0; k < places.size(); ++k) {
    auto const& axis = measure.axes[k];
    places[k] = places[k] ? places[k] : axis.usual;
    if (!places[k]) {
      return fmt::format("'{}' goes by {}; write {}{}{} or another. Known: {}",
                         measure.table.second,
                         axis.name,
                         measure.table.second,
                         axis.is_numbered ? '@' : '/',
                         axis.labels.empty() ? std::string{} : axis.labels.front(),
                         fmt::join(axis.labels, ", "));
    }
  }
  return {};
}

/// Fills in every place; says what is wrong.
std::string take_places(GoalMeasure const& measure, Words const& words, Places& places) {
  std::string fault;
  if (words.number) {
    fault = take_number(measure, *words.number, places);
  }
  for (auto label = words.labels.begin(); fault.empty() && label != words.labels.end(); ++label) {
    fault = take_label(measure, *label, places);
  }
  return fault.empty() ? take_usual(measure, places) : fault;
}

}  // namespace

Cell parse_goal_cell(std::string_view text, std::vector<GoalMeasure> const& known) {
  auto const words = words_of(text);
  auto const found = find_measure(words.name, known);
  if (!found.value) {
    return Cell::failed(found.fault);
  }
  auto const& measure = **found.value;
  Places places(measure.axes.size());
  auto fault = take_places(measure, words, places);
  if (!fault.empty()) {
    return Cell::failed(std::move(fault));
  }
  GoalCell cell{.cell = {.table = measure.table, .places = {}}, .unit = measure.unit};
  for (auto const& place : places) {
    cell.cell.places.push_back(*place);
  }
  return cell;
}

}  // namespace sim::experiment
