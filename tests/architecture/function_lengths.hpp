#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "tests/architecture/source_text.hpp"

namespace sim::architecture {

/// The body of a function, from the line of its opening brace to that of its closing one.
struct FunctionBody {
  std::size_t first_line;
  std::size_t lines;
};

/// Finds function bodies by their braces; the code must come without comments and literals.
///
/// A block is a body when it stands directly in namespaces and types and the words before it hold
/// a parameter list, or are none (after members initialised in braces). That is a heuristic:
/// blocks that it cannot name, such as tables of constants, do not count.
class FunctionFinder {
 public:
  explicit FunctionFinder(std::string_view code) : code_(code) {}

  std::vector<FunctionBody> run() {
    for (std::size_t place = 0; place < code_.size(); ++place) {
      if (code_[place] == '{') {
        blocks_.push_back({kind_of_block(place), place});
      } else if (code_[place] == '}' && !blocks_.empty()) {
        close(place);
      }
      if (code_[place] == '{' || code_[place] == '}' || code_[place] == ';') {
        head_ = place + 1;
      }
    }
    return found_;
  }

 private:
  enum class Kind { scope, function, other };

  struct Block {
    Kind kind;
    std::size_t begin;
  };

  [[nodiscard]] Kind kind_of_block(std::size_t place) const {
    if (!blocks_.empty() && blocks_.back().kind != Kind::scope) {
      return Kind::other;
    }
    auto const head = without_template(code_.substr(head_, place - head_));
    if (opens_scope(head)) {
      return Kind::scope;
    }
    auto const last = head.find_last_not_of(" \n");
    bool const is_blank = last == std::string_view::npos;
    bool const is_value = !is_blank && head[last] == '=';
    bool const has_parameters = head.find('(') != std::string_view::npos;
    return is_blank || (has_parameters && !is_value) ? Kind::function : Kind::other;
  }

  /// Whether the first word that says anything names a namespace or a type.
  [[nodiscard]] static bool opens_scope(std::string_view head) {
    constexpr std::array<std::string_view, 6> scopes{
        "namespace", "class", "struct", "union", "enum", "extern"};
    constexpr std::array<std::string_view, 4> skipped{"inline", "public", "private", "protected"};
    auto const words = names_in(head);
    auto const first = std::ranges::find_if(words, [&](auto const& word) {
      return std::ranges::find(skipped, word.text) == skipped.end();
    });
    return first != words.end() && std::ranges::find(scopes, first->text) != scopes.end();
  }

  /// Leaves out includes, other directives and `template <…>`, whose parameters are classes too.
  [[nodiscard]] static std::string_view without_template(std::string_view head) {
    auto const directive = head.rfind("\n#");
    if (directive != std::string_view::npos) {
      head.remove_prefix(std::min(head.find('\n', directive + 1), head.size()));
    }
    auto const begin = head.find("template");
    int depth = 0;
    for (auto place = begin; place < head.size(); ++place) {
      depth += head[place] == '<' ? 1 : 0;
      depth -= head[place] == '>' ? 1 : 0;
      if (head[place] == '>' && depth == 0) {
        return head.substr(place + 1);
      }
    }
    return head;
  }

  void close(std::size_t place) {
    auto const block = blocks_.back();
    blocks_.pop_back();
    if (block.kind == Kind::function) {
      auto const first = line_of(code_, block.begin);
      found_.push_back({.first_line = first, .lines = line_of(code_, place) - first + 1});
    }
  }

  std::string_view code_;
  std::vector<Block> blocks_;
  std::vector<FunctionBody> found_;
  std::size_t head_ = 0;  ///< Where the words before the next brace begin.
};

inline std::vector<FunctionBody> functions_in(std::string_view code) {
  return FunctionFinder(code).run();
}

}  // namespace sim::architecture
