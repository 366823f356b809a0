#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/architecture/source_text.hpp"

namespace sim::architecture {

/// What stands between the braces after `head`, such as "struct Citizen"; empty without it.
inline std::string body_after(std::string_view code, std::string const& head) {
  for (auto begin = code.find(head); begin != std::string_view::npos;
       begin = code.find(head, begin + 1)) {
    auto const open = code.find_first_of("{;", begin + head.size());
    bool const is_longer_word = is_word_letter(code[begin + head.size()]);
    if (is_longer_word || open == std::string_view::npos || code[open] == ';') {
      continue;
    }
    std::size_t depth = 1;
    auto end = open + 1;
    for (; depth > 0 && end < code.size(); ++end) {
      depth += code[end] == '{' ? 1 : 0;
      depth -= code[end] == '}' ? 1 : 0;
    }
    return std::string(code.substr(open + 1, end - open - 2));
  }
  return {};
}

/// The enumerators of an enumeration, in order.
inline std::vector<std::string> enumerators_of(std::string_view text, std::string const& name) {
  auto const body = body_after(code_of(text), "enum class " + name);
  std::vector<std::string> enumerators;
  bool is_awaited = true;
  for (std::size_t at = 0; at < body.size(); ++at) {
    if (is_awaited && is_word_letter(body[at])) {
      auto const end = std::min(body.find_first_of(" ,=\n", at), body.size());
      enumerators.push_back(body.substr(at, end - at));
      is_awaited = false;
    }
    is_awaited = is_awaited || body[at] == ',';
  }
  return enumerators;
}

/// The name that a statement inside a struct declares as a member; empty for functions, types and
/// constants.
inline std::string declared_member(std::string const& statement) {
  auto const declaration = statement.substr(0, statement.find_first_of("={"));
  auto const names = names_in(declaration);
  if (names.empty() || declaration.find('(') != std::string::npos) {
    return {};
  }
  for (auto const* other : {"struct", "class", "enum", "using", "static", "friend"}) {
    if (names.front().text == other) {
      return {};
    }
  }
  return names.back().text == "operator" ? std::string{} : names.back().text;
}

/// The members of a struct or class that hold something, in order.
inline std::vector<std::string> members_of(std::string_view text, std::string const& head) {
  auto const body = body_after(code_of(text), head);
  std::vector<std::string> members;
  std::string statement;
  int depth = 0;
  for (char const letter : body) {
    depth -= letter == '}' ? 1 : 0;
    if (depth == 0 && letter != ';') {
      statement += letter;
    }
    bool const is_function = statement.find('(') < statement.find_first_of("={");
    bool const has_ended = letter == ';' || (letter == '}' && is_function);
    if (depth == 0 && has_ended) {
      auto const name = declared_member(statement);
      if (!name.empty()) {
        members.push_back(name);
      }
      statement.clear();
    }
    if (depth == 0 && letter == ':' &&
        (statement.ends_with("public:") || statement.ends_with("private:"))) {
      statement.clear();
    }
    depth += letter == '{' ? 1 : 0;
  }
  return members;
}

}  // namespace sim::architecture
