#include "sim/scenario/municipality_layer.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace sim::scenario {

namespace {

constexpr std::string_view per_month = "per month";

void put(Value& root, Path const& path, Value value) {
  auto* table = &root;
  auto const place = value.place;
  for (auto const& name : path) {
    auto* next = find(*table, name);
    if (next == nullptr) {
      table->as_table()->push_back({name, place, Value{.content = Table{}, .place = place}});
      next = &table->as_table()->back().value;
    }
    table = next;
  }
  *table = std::move(value);
}

Value sourced(Value value, Member const& origin, std::string const& note) {
  auto const place = value.place;
  Table table{{.key = "value", .place = place, .value = std::move(value)},
              {.key = origin.key, .place = place, .value = origin.value}};
  if (!note.empty()) {
    table.push_back({.key = "note", .place = place, .value = {note, place}});
  }
  return {std::move(table), place};
}

Member assumption(std::string text) {
  return {.key = "assumption", .place = {}, .value = {std::move(text)}};
}

double number_at(Value const* value) {
  return value != nullptr ? written_number(*value).number : 0.0;
}

/// The evidence that a number had before it was scaled, for its note.
std::string note_of(WrittenNumber const& written) {
  return written.origin.empty()
             ? ""
             : fmt::format("{}: {}", number_to_text(written.number), written.origin);
}

/// A whole number, and one at least.
std::int64_t at_least_one(double number) {
  return std::max<std::int64_t>(1, std::llround(number));
}

/// Five digits are more than any of these numbers is known to.
double rounded(double number) {
  constexpr double parts = 10'000.0;
  return std::round(number * parts) / parts;
}

bool is_flow(MunicipalityColumn const& column) {
  return column.path.back() == "inflow";
}

}  // namespace

MunicipalityLayer::MunicipalityLayer(Value const& scenario,
                                     NamedMunicipality named,
                                     Problems& problems)
    : scenario_(scenario)
    , named_(std::move(named))
    , problems_(problems)
    , numbers_{.content = Table{}, .place = named_.row.place} {
  name_the_place();
  MunicipalityColumn const inhabitants{.name = "inhabitants", .path = {"jobcentre", "inhabitants"}};
  refuse_kept(inhabitants.path);
  Measure const people{.noun = inhabitants.name, .sizes = lay(inhabitants, {})};
  lay({.name = "workplaces", .path = {"firms", "count"}}, people);
  for (auto const& group : keys_of(find(scenario_, "citizens"))) {
    lay_group(group, people);
  }
  for (auto const& role : keys_of(find(scenario_, "staff"))) {
    lay_role(role);
  }
  refuse_unscaled("", scenario_);
}

Value MunicipalityLayer::numbers_of_arm(std::string const& name, Value const& arm) const {
  Value numbers{.content = Table{}, .place = arm.place};
  auto const where = fmt::format(" in the arm '{}'", name);
  refuse_numbers_of_arm(where, arm);
  refuse_unscaled(where, arm);
  for (auto const& role : keys_of(find(arm, "staff"))) {
    Path const path{"staff", role, "count"};
    auto const* written = find(arm, path);
    auto const* usual = find(scenario_, path);
    if (written == nullptr || usual == nullptr || is_kept(*written)) {
      continue;
    }
    if (is_kept(*usual)) {
      problems_.add(usual->place,
                    fmt::format("the posts of '{0}' are written here and those of the arm '{1}' in "
                                "another file, {2}; write arms.{1}.staff.{0}.count here too.",
                                role,
                                name,
                                to_text(written->place)));
    } else {
      put(numbers, path, posts_in_arm(role, written_number(*written)));
    }
  }
  lay_purchases(arm, numbers);
  return numbers;
}

/// Posts that are bought are added posts too.
void MunicipalityLayer::lay_purchases(Value const& arm, Value& numbers) const {
  for (auto const& role : keys_of(find(arm, "buys"))) {
    Path const path{"buys", role, "posts"};
    auto const* written = find(arm, path);
    if (written != nullptr && !is_kept(*written)) {
      auto const number = written_number(*written);
      Measure const citizens{.noun = "citizens", .sizes = citizens_};
      bool const is_scaled = citizens_.from > 0.0;
      put(numbers,
          path,
          is_scaled ? scaled({.name = "posts", .path = path}, number, citizens) : *written);
    }
  }
}

bool MunicipalityLayer::is_kept(Value const& written) const {
  return std::ranges::find(named_.earlier, written.place.file) == named_.earlier.end();
}

void MunicipalityLayer::name_the_place() {
  Path const path{"jobcentre", "name"};
  auto const* written = find(scenario_, path);
  if (written == nullptr || !is_kept(*written)) {
    put(numbers_, path, {named_.row.name, named_.row.place});
  }
}

void MunicipalityLayer::refuse_kept(Path const& path) {
  auto const* written = find(scenario_, path);
  if (written != nullptr && is_kept(*written)) {
    problems_.add(written->place,
                  fmt::format("{} is what other numbers are scaled by; write it in the table of "
                              "municipalities ({}) and not here.",
                              to_text(path),
                              named_.shown));
  }
}

Value MunicipalityLayer::given(MunicipalityColumn const& column, Figure const& figure) const {
  auto note = named_.shown;
  Value value{.content = {}, .place = figure.place};
  if (is_flow(column)) {
    value.content = fmt::format("{} {}", number_to_text(figure.number), per_month);
  } else {
    auto const whole = std::llround(figure.number);
    value.content = std::int64_t{whole};
    if (static_cast<double>(whole) != figure.number) {
      note += fmt::format("; rounded from {}", number_to_text(figure.number));
    }
  }
  return sourced(std::move(value), named_.origin, note);
}

std::string MunicipalityLayer::scaling_text(Measure const& by) const {
  return fmt::format("for {} {}, scaled to {} ({}).",
                     number_to_text(by.sizes.from),
                     by.noun,
                     number_to_text(by.sizes.to),
                     named_.shown);
}

Value MunicipalityLayer::scaled(MunicipalityColumn const& column,
                                WrittenNumber const& written,
                                Measure const& by) const {
  auto const to = written.number * by.sizes.to / by.sizes.from;
  auto shown = number_to_text(written.number);
  Value value{.content = at_least_one(to), .place = written.place};
  if (is_flow(column)) {
    value.content = fmt::format("{} {}", number_to_text(rounded(to)), written.unit);
    shown += " " + written.unit;
  }
  return sourced(std::move(value),
                 assumption(fmt::format("{} {}", shown, scaling_text(by))),
                 note_of(written));
}

MunicipalityLayer::Sizes MunicipalityLayer::lay(MunicipalityColumn const& column,
                                                Measure const& by) {
  auto const* written = find(scenario_, column.path);
  auto const from = number_at(written);
  auto const figure = named_.row.figures.find(column.name);
  if (written != nullptr && is_kept(*written)) {
    return {from, from};
  }
  if (figure != named_.row.figures.end()) {
    put(numbers_, column.path, given(column, figure->second));
  } else if (from > 0.0 && by.sizes.from > 0.0) {
    put(numbers_, column.path, scaled(column, written_number(*written), by));
  } else if (from > 0.0) {
    problems_.add(written->place,
                  fmt::format("{} cannot be scaled to '{}', since there are no {} here to scale it "
                              "by; add the column '{}' to the table of municipalities.",
                              to_text(column.path),
                              named_.row.name,
                              by.noun,
                              column.name));
  }
  auto const* laid = find(numbers_, column.path);
  return {from, laid != nullptr ? number_at(laid) : from};
}

void MunicipalityLayer::lay_group(std::string const& group, Measure const& people) {
  Path const stock{"citizens", group, "stock"};
  refuse_kept(stock);
  auto const sizes = lay({.name = "stock_" + group, .path = stock}, people);
  citizens_ = {citizens_.from + sizes.from, citizens_.to + sizes.to};
  lay({.name = "inflow_" + group, .path = {"citizens", group, "inflow"}},
      {.noun = "citizens", .sizes = sizes});
}

void MunicipalityLayer::lay_role(std::string const& role) {
  posts_[role] = lay({.name = "staff_" + role, .path = {"staff", role, "count"}},
                     {.noun = "citizens", .sizes = citizens_});
  if (citizens_.from > 0.0) {
    lay({.name = "persons_a_year", .path = {"staff", role, "training", "persons_a_year"}},
        {.noun = "citizens", .sizes = citizens_});
  }
}

/// Only posts have a usual number to which an arm adds some.
void MunicipalityLayer::refuse_numbers_of_arm(std::string const& where, Value const& arm) const {
  for (auto const& column : municipality_columns(scenario_)) {
    if (column.path.front() != "staff") {
      refuse_earlier(where, find(arm, column.path), column.path);
    }
  }
  for (auto const& role : keys_of(find(arm, "staff"))) {
    Path const path{"staff", role, "training", "persons_a_year"};
    refuse_earlier(where, find(arm, path), path);
  }
  refuse_earlier(where, find(arm, "budget"), {"budget"});
}

/// Numbers that there is no measure to scale by.
void MunicipalityLayer::refuse_unscaled(std::string const& where, Value const& table) const {
  Path const firms{"company_centre", "firms"};
  refuse_earlier(where, find(table, firms), firms);
  for (auto const& name : keys_of(find(table, "assignments"))) {
    Path const places{"assignments", name, "places"};
    refuse_earlier(where, find(table, places), places);
  }
  for (auto const& role : keys_of(find(table, "staff"))) {
    Path const path{"staff", role, "changes"};
    auto const* changes = find(table, path);
    bool const is_list = changes != nullptr && changes->as_array() != nullptr;
    for (auto const& change : is_list ? *changes->as_array() : Array{}) {
      refuse_earlier(where, find(change, "count"), path);
    }
  }
  refuse_swept_posts(table);
}

/// A sweep over posts; other quantities are the same everywhere.
void MunicipalityLayer::refuse_swept_posts(Value const& table) const {
  Path const path{"sweep", "over"};
  auto const* over = find(table, path);
  bool const is_list = over != nullptr && over->as_array() != nullptr;
  for (auto const& quantity : is_list ? *over->as_array() : Array{}) {
    auto const* key = find(quantity, "key");
    auto const* values = find(quantity, "values");
    auto const* name = key != nullptr ? key->as_text() : nullptr;
    bool const is_posts = name != nullptr && (name->ends_with("count") || name->ends_with("posts"));
    bool const has_values = values != nullptr && values->as_array() != nullptr;
    if (is_posts && has_values && !values->as_array()->empty()) {
      refuse_earlier("", &values->as_array()->front(), path);
    }
  }
}

/// Nothing is nothing in every municipality.
void MunicipalityLayer::refuse_earlier(std::string const& where,
                                       Value const* written,
                                       Path const& path) const {
  if (written == nullptr || is_kept(*written) || number_at(written) == 0.0) {
    return;
  }
  problems_.add(written->place,
                fmt::format("{}{} was written for another municipality than '{}'; write {} own "
                            "number beside the municipality.",
                            to_text(path),
                            where,
                            named_.row.name,
                            where.empty() ? "its" : "the arm's"));
}

Value MunicipalityLayer::posts_in_arm(std::string const& role, WrittenNumber const& written) const {
  auto const usual = posts_.at(role);
  auto const added = written.number - usual.from;
  auto const ratio = citizens_.from > 0.0 ? citizens_.to / citizens_.from : 1.0;
  auto const change = added == 0.0 ? 0 : at_least_one(std::abs(added) * ratio);
  auto const to = std::llround(usual.to) + (added < 0.0 ? -change : change);
  auto const more = fmt::format(
      "{} {} than usual", number_to_text(std::abs(added)), added < 0.0 ? "fewer" : "more");
  auto const scaling = scaling_text({.noun = "citizens", .sizes = citizens_});
  return sourced({.content = std::max<std::int64_t>(0, to), .place = written.place},
                 assumption(fmt::format("{} {}", more, scaling)),
                 note_of(written));
}

}  // namespace sim::scenario
