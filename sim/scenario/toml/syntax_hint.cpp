#include "sim/scenario/toml/syntax_hint.hpp"

#include <iterator>
#include <regex>
#include <vector>

#include "sim/scenario/toml/encoding.hpp"

namespace sim::scenario {

namespace {

constexpr std::size_t longest_line = 300;  ///< More is cut off: the patterns recurse.

/// When the complaint contains `complaint` and the line matches `line`, say `hint`, in which $1 is
/// the part of the line in the first brackets; the problem stands where that part begins.
struct Rule {
  char const* complaint;
  char const* line;
  char const* hint;
};

constexpr Rule rules[] = {
    // The same name twice
    {"array-of-tables",
     R"((\[.*\]))",
     "this name already holds another list; use one form, [[…]]."},
    {"header: cannot redefine existing table",
     R"((\[.*\]))",
     "the table $1 is written twice; put all its keys under one heading."},
    {"cannot redefine existing array",
     R"((\[.*\]))",
     "$1 is also written as [[…]]; write [[…]] for each element of a list."},
    {"header: cannot redefine",
     R"((\[.*\]))",
     "$1 is used for a value and for a table; rename one."},
    {"as dotted",
     R"(([^\s=]+))",
     "'$1' adds to something that is already complete; write it there."},
    {"cannot redefine existing table", R"(([^\s=]+))", "'$1' is used for a value and for a table."},
    {"cannot redefine",
     R"(^\s*((?:"[^"]*"|'[^']*'|[^\s="'])+))",
     "the key $1 is written twice in this table; keep one."},
    // Headings
    {"table header: expected ']'", R"((\[.*\S))", "the heading $1 is not closed; add ]."},
    {"table header: expected a comment", R"((\[.*\S))", "start a new line after the heading."},
    {"blank bare keys", R"((\[.*\S))", "the heading $1 has no name."},
    // Dates and numbers as people write them
    {"", R"(=\s*(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d)", "there is no such hour on $1."},
    {"parsing date", R"(=\s*(\d{4}-\d\d-\d\d))", "$1 is not a date that exists."},
    {"",
     R"(=\s*(\d{1,2}[./-]\d{1,2}[./-]\d{4}))",
     "$1 is not understood; write dates as year-month-day, for example 2025-01-31."},
    {"parsing date", R"(=\s*(\S+))", "write dates as year-month-day, for example 2025-01-31."},
    {"parsing time", R"(=\s*(\S+))", "$1 is not a time of day."},
    {"expected a comment",
     R"(=\s*([+-]?\d+),(\d+)\s*(#.*)?$)",
     "write decimals with a point: $1.$2 instead of $1,$2."},
    {"expected a comment",
     R"(=\s*([+-]?\d+),(\d+\s*[A-Za-z%][^"'#=\[\]{},]*?)\s*(#.*)?$)",
     "put a number with a unit in quotes, with a decimal point: \"$1.$2\"."},
    {"expected a comment",
     R"(=\s*([+-]?\d{1,3}( \d{3})+)\s*(#.*)?$)",
     "write a plain number without spaces, or with _ between thousands."},
    {"underscores", R"(=\s*(\S+))", "write _ only between two digits."},
    {"expected a comment", R"(=\s*([\d_]+_)\s*(#.*)?$)", "write _ only between two digits."},
    {"leading zeroes", R"(=\s*(\S+))", "write numbers without zeros in front."},
    {"64 bits", R"(=\s*(\S+))", "$1 is too large for a number."},
    {"could not be interpreted", R"(=\s*(\S+))", "$1 is too large for a number."},
    {"floating-point: expected decimal digit",
     R"(=\s*(\S+))",
     "write a digit on both sides of the decimal point."},
    {"",
     R"(=\s*([+-]?\d[^"'#=\[\]{}]*[A-Za-z%][^"'#=\[\]{}]*?)\s*(#.*)?$)",
     "put a number with a unit in quotes: \"$1\"."},
    // More than one value, or none
    {"expected a comment",
     R"(=\s*(\S+)\s+[^\s=]+\s*=)",
     "write one 'name = value' per line; start a new line after $1."},
    {"expected a comment",
     R"(=\s*(.*\S))",
     "$1 is more than one value; put text in quotes, or delete what is too much."},
    {"determine value type", R"((==))", "write a single '='."},
    {"expected value, saw", R"((\S[^=]*=))", "the value after '=' is missing."},
    {"expected '='", R"(^\s*([^\s=:]+)\s*:)", "write '=' after '$1' instead of ':'."},
    {"expected '='", R"(=.*(\{.*))", "write 'name = value' inside { }."},
    {"expected '='",
     R"(^\s*(\w[^=]*\S)\s*=)",
     "put a name with spaces in quotes, or write _ for the spaces: $1."},
    {"expected '='", R"(^\s*(\S+))", "'$1' has no value; write 'name = value'."},
    {"key-value pair: encountered", R"(^\s*(\S+))", "'$1' has no value; write 'name = value'."},
    {"expected keys, tables", R"(^\s*(=))", "the name before '=' is missing."},
    {"parsing key", R"((\.\.))", "a name is missing between two dots."},
    // Words
    {"boolean", R"(=\s*(True|TRUE|False|FALSE))", "write true or false in small letters."},
    {"", R"(=\s*(yes|no|ja|nej|on|off)\b)", "write true or false, or put the text in quotes."},
    {"boolean", R"(=\s*(\S+))", "write true or false, or put text in quotes: \"$1\"."},
    {"value-terminator", R"(=\s*([^\s"']+))", "put text in quotes: \"$1\"."},
    {"determine value type", R"(=\s*([^\s"'#][^"'#]*?)\s*(#.*)?$)", "put text in quotes: \"$1\"."},
    {"escape sequence", R"((\\.))", "write \\\\ for a backslash, or put the text in ' '."},
    {"unicode scalar", R"((\\.))", "write \\\\ for a backslash, or put the text in ' '."},
    // Lists and tables in brackets
    {"dangling comma", R"((,)\s*\})", "delete the comma before '}'."},
    {"inline table: expected key", R"((\{.*))", "a table in { } must stand on one line."},
    {"expected comma or closing ']'", R"((\[.*))", "put a comma between the elements of a list."},
    {"parsing array", R"((,))", "there is a comma too many in this list."},
};

/// The patterns of the rules, made ready once.
std::vector<std::regex> const& line_patterns() {
  static auto const patterns = [] {
    std::vector<std::regex> ready;
    for (auto const& rule : rules) {
      ready.emplace_back(rule.line);
    }
    return ready;
  }();
  return patterns;
}

/// "Error while parsing string: encountered end-of-file" -> "encountered end-of-file".
std::string without_preamble(std::string_view complaint) {
  auto const colon = complaint.find(": ");
  return std::string{complaint.starts_with("Error while") && colon != std::string_view::npos
                         ? complaint.substr(colon + 2)
                         : complaint};
}

}  // namespace

SyntaxHint syntax_hint(std::string_view complaint, std::string_view line) {
  std::string const start{line.substr(0, longest_line)};
  for (std::size_t index = 0; index < std::size(rules); ++index) {
    std::smatch match;
    if (complaint.find(rules[index].complaint) != std::string_view::npos &&
        std::regex_search(start, match, line_patterns()[index])) {
      auto const offset = static_cast<std::size_t>(match.position(1));
      return {match.format(rules[index].hint), 1 + characters_in(line.substr(0, offset))};
    }
  }
  return {"this is not valid TOML: " + without_preamble(complaint) + ".", 0};
}

}  // namespace sim::scenario
