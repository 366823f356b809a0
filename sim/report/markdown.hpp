#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sim::report {

/// A table in Markdown; bars in cells are escaped.
class MarkdownTable {
 public:
  explicit MarkdownTable(std::vector<std::string> const& heads);

  /// One cell per head.
  void add_row(std::vector<std::string> const& cells);

  [[nodiscard]] std::string const& text() const { return text_; }

 private:
  std::string text_;
};

/// A name as code.
[[nodiscard]] std::string code(std::string_view name);

/// A document with the texts of its blocks replaced. A block stands between the lines
/// `<!-- name -->` and `<!-- end of name -->`, which go away; an unknown block keeps its text.
[[nodiscard]] std::string filled(std::string_view document,
                                 std::map<std::string, std::string, std::less<>> const& blocks);

}  // namespace sim::report
