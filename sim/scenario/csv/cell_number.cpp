#include "sim/scenario/csv/cell_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <regex>
#include <string>

namespace sim::scenario {

namespace {

using Number = Parsed<double>;

constexpr double largest = 1e9;

/// A way to write numbers, and which of its letters is the point; a space: whichever is there.
struct Notation {
  char const* pattern;
  char point;
};

constexpr std::array<Notation, 5> notations{{
    {R"([0-9]+(\.[0-9]+)?)", '.'},                    // 1234.5
    {R"([0-9]+,[0-9]+)", ','},                        // 1234,5
    {R"([0-9]{1,3}( [0-9]{3})+([.,][0-9]+)?)", ' '},  // 1 234,5
    {R"([0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?)", ','},    // 1.234,5
    {R"([0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?)", '.'},    // 1,234.5
}};

/// The text with every sort of space as a plain one.
std::string with_plain_spaces(std::string_view text) {
  return std::regex_replace(std::string{text}, std::regex{"\u00A0|\u202F|\u2009"}, " ");
}

bool matches(std::string const& text, char const* pattern) {
  return std::regex_match(text, std::regex{pattern});
}

/// The digits with a point before the decimals, if there are any, and nothing else.
std::string digits_of(std::string const& text, char point) {
  std::string digits;
  for (char const letter : text) {
    bool const is_digit = letter >= '0' && letter <= '9';
    bool const is_point = point == ' ' ? letter != ' ' : letter == point;
    if (is_digit) {
      digits += letter;
    } else if (is_point) {
      digits += '.';
    }
  }
  return digits;
}

Number number_from(std::string const& digits) {
  double number = 0.0;
  auto const result = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (result.ec == std::errc::result_out_of_range || number > largest) {
    return Number::failed("the number is too large");
  }
  return number;
}

Number ambiguous(std::string const& text) {
  auto const at = text.find_first_of(".,");
  auto const front = text.substr(0, at);
  auto const back = text.substr(at + 1);
  return Number::failed(
      fmt::format("that is {0}{1} where '{2}' sets thousands apart and {0}{3}{1} where it marks "
                  "decimals; write {0}{1}, or {0},{1}0",
                  front,
                  back,
                  text[at],
                  text[at] == ',' ? '.' : ','));
}

std::string fault_of(std::string const& text) {
  if (text.starts_with('#')) {
    return "that is the error of a formula; correct it in the spreadsheet and save again";
  }
  if (matches(text, R"(-[0-9 .,]+)")) {
    return "a number below zero counts nothing";
  }
  if (matches(text, R"([0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+)")) {
    return "write the number out in full, without an exponent";
  }
  return "write a number such as 1234 or 12,5, and leave the cell empty where it is missing";
}

}  // namespace

bool is_missing(std::string_view cell) {
  return cell.empty() || cell == "..";
}

Parsed<double> read_cell_number(std::string_view cell) {
  auto const text = with_plain_spaces(cell);
  if (matches(text, R"([1-9][0-9]{0,2}[.,][0-9]{3})")) {
    return ambiguous(text);
  }
  auto const notation = std::ranges::find_if(
      notations, [&](Notation const& each) { return matches(text, each.pattern); });
  if (notation == notations.end()) {
    return Number::failed(fault_of(text));
  }
  return number_from(digits_of(text, notation->point));
}

}  // namespace sim::scenario
