#include "sim/scenario/toml/path.hpp"

#include <algorithm>

namespace sim::scenario {

namespace {

constexpr std::size_t longest_path = 16;

/// Takes one name, bare or in quotes, off the front of `rest`; empty when there is none.
std::string take_name(std::string_view& rest) {
  bool const is_quoted = rest.starts_with('"') || rest.starts_with('\'');
  auto const begin = is_quoted ? 1U : 0U;
  auto const end = is_quoted ? rest.find(rest.front(), 1) : std::min(rest.find('.'), rest.size());
  if (end == std::string_view::npos) {
    return "";
  }
  std::string name{rest.substr(begin, end - begin)};
  rest.remove_prefix(end + begin);
  return name;
}

Value const* step_from(Value const& value, std::string const& name) {
  auto const* array = value.as_array();
  if (array == nullptr) {
    return find(value, name);
  }
  auto const element = std::ranges::find_if(*array, [&](Value const& candidate) {
    auto const* own = name_of(candidate);
    return own != nullptr && *own == name;
  });
  return element == array->end() ? nullptr : &*element;
}

}  // namespace

std::optional<Path> path_from_text(std::string_view text) {
  Path path;
  while (path.size() < longest_path) {
    path.push_back(take_name(text));
    if (path.back().empty()) {
      return std::nullopt;
    }
    if (text.empty()) {
      return path;
    }
    if (text.front() != '.') {
      return std::nullopt;
    }
    text.remove_prefix(1);
  }
  return std::nullopt;
}

std::string path_below(std::string_view path, std::string_view name) {
  std::string below{path};
  below += path.empty() ? "" : ".";
  if (name.find_first_of(".='\"") == std::string_view::npos) {
    return below.append(name);
  }
  char const quote = name.find('"') == std::string_view::npos ? '"' : '\'';
  return below.append(1, quote).append(name).append(1, quote);
}

std::string to_text(Path const& path) {
  std::string text;
  for (auto const& name : path) {
    text = path_below(text, name);
  }
  return text;
}

Value const* find(Value const& root, Path const& path) {
  auto const* value = &root;
  for (auto const& name : path) {
    value = step_from(*value, name);
    if (value == nullptr) {
      return nullptr;
    }
  }
  return value;
}

}  // namespace sim::scenario
