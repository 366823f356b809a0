#include "sim/scenario/toml/parse.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <sstream>

#include <toml++/toml.h>

#include "sim/scenario/toml/encoding.hpp"
#include "sim/scenario/toml/syntax_hint.hpp"
#include "sim/scenario/toml/text_check.hpp"

namespace sim::scenario {

namespace {

Place place_at(::toml::source_position position, std::string const& file) {
  return {.file = file,
          .line = static_cast<int>(position.line),
          .column = static_cast<int>(position.column)};
}

template <class Printable>
Moment moment_from(Printable const& printable) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << printable;
  return {text.str()};
}

Date date_from(::toml::date date) {
  return Date{
      std::chrono::year{date.year}, std::chrono::month{date.month}, std::chrono::day{date.day}};
}

Value value_from(::toml::node const& node, std::string const& file);

Table table_from(::toml::table const& node, std::string const& file) {
  Table table;
  for (auto const& [key, value] : node) {
    table.push_back({.key = std::string{key.str()},
                     .place = place_at(key.source().begin, file),
                     .value = value_from(value, file)});
  }
  std::ranges::sort(table, {}, &Member::place);
  return table;
}

Array array_from(::toml::array const& node, std::string const& file) {
  Array array;
  for (auto const& element : node) {
    array.push_back(value_from(element, file));
  }
  return array;
}

Value::Content content_from(::toml::node const& node, std::string const& file) {
  return node.visit([&](auto const& typed) -> Value::Content {
    using Node = std::decay_t<decltype(typed)>;
    if constexpr (::toml::is_table<Node>) {
      return table_from(typed, file);
    } else if constexpr (::toml::is_array<Node>) {
      return array_from(typed, file);
    } else if constexpr (::toml::is_date<Node>) {
      return date_from(typed.get());
    } else if constexpr (::toml::is_time<Node> || ::toml::is_date_time<Node>) {
      return moment_from(typed.get());
    } else {
      return typed.get();
    }
  });
}

Value value_from(::toml::node const& node, std::string const& file) {
  return {.content = content_from(node, file), .place = place_at(node.source().begin, file)};
}

std::string_view line_of(std::string_view text, int number) {
  for (int line = 1; line < number && !text.empty(); ++line) {
    auto const end = text.find('\n');
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  auto const line = text.substr(0, text.find('\n'));
  return line.substr(0, line.find('\r'));
}

Problem problem_from(::toml::parse_error const& error,
                     std::string_view text,
                     std::string const& file) {
  auto place = place_at(error.source().begin, file);
  auto const hint = syntax_hint(error.description(), line_of(text, place.line));
  if (hint.column > 0) {
    place.column = hint.column;
  }
  return {place, hint.text};
}

void check_names(Value const& value, std::string_view key, Problems& problems) {
  if (auto const* table = value.as_table()) {
    for (auto const& member : *table) {
      check_names(member.value, member.key, problems);
    }
  }
  auto const* array = value.as_array();
  if (array == nullptr) {
    return;
  }
  std::map<std::string, Place> seen;
  for (auto const& element : *array) {
    check_names(element, key, problems);
    auto const* name = name_of(element);
    if (name == nullptr) {
      continue;
    }
    auto const [first, is_new] = seen.try_emplace(*name, element.place);
    if (!is_new) {
      problems.add(element.place,
                   fmt::format("{} '{}' is written twice, first on line {}; names must differ.",
                               key,
                               *name,
                               first->second.line));
    }
  }
}

}  // namespace

std::optional<Value> parse(std::string_view text, std::string const& file, Problems& problems) {
  Problems found;
  if (auto const problem = encoding_problem(text, file)) {
    problems.add(problem->place, problem->text);
    return std::nullopt;
  }
  check_text(text, file, found);
  if (!found.empty()) {
    problems.add_all(found);
    return std::nullopt;
  }
  try {
    auto value = value_from(::toml::parse(text, std::string_view{file}), file);
    check_names(value, "", found);
    problems.add_all(found);
    return found.empty() ? std::optional{std::move(value)} : std::nullopt;
  } catch (::toml::parse_error const& error) {
    auto const problem = problem_from(error, text, file);
    problems.add(problem.place, problem.text);
    return std::nullopt;
  }
}

}  // namespace sim::scenario
