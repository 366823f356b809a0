#include "sim/scenario/toml/number_text.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace sim::scenario {

namespace {

constexpr std::string_view spaces[] = {" ", "\u00A0", "\u202F", "\u2009"};

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

/// The bytes of the space that a text begins with; 0 when it begins with none.
std::size_t space_length(std::string_view text) {
  auto const space = std::ranges::find_if(
      spaces, [&](std::string_view candidate) { return text.starts_with(candidate); });
  return space == std::ranges::end(spaces) ? 0 : space->size();
}

std::size_t digits_at_start(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
}

std::string take_digits(std::string_view& text) {
  auto const count = digits_at_start(text);
  std::string digits{text.substr(0, count)};
  text.remove_prefix(count);
  return digits;
}

/// Takes digits in groups of three: "12 064" leaves "12064".
std::string take_grouped_digits(std::string_view& text) {
  auto digits = take_digits(text);
  bool is_grouped = !digits.empty() && digits.size() <= 3;
  while (is_grouped) {
    auto const space = space_length(text);
    is_grouped = space > 0 && digits_at_start(text.substr(space)) == 3;
    if (is_grouped) {
      text.remove_prefix(space);
      digits += take_digits(text);
    }
  }
  return digits;
}

std::string comma_fault(std::string const& digits, std::string_view rest) {
  auto const after = digits_at_start(rest.substr(1));
  if (after == 0 || after == 3) {
    return "a comma is not understood in a number; write decimals with a point and thousands with "
           "a space";
  }
  return fmt::format("write decimals with a point: \"{}.{}\"", digits, rest.substr(1));
}

/// What is wrong with what stands right after the digits; empty when nothing is.
std::string fault_after(std::string const& digits, std::string_view rest) {
  if (rest.starts_with(',')) {
    return comma_fault(digits, rest);
  }
  bool const has_exponent = (rest.starts_with('e') || rest.starts_with('E')) && rest.size() > 1 &&
                            (is_digit(rest[1]) || rest[1] == '-' || rest[1] == '+');
  if (has_exponent) {
    return "write the number out in full, without an exponent";
  }
  auto const next = without_spaces_around(rest);
  if (!next.empty() && (is_digit(next.front()) || next.front() == '.')) {
    return "the digits are not in groups of three; write for example 12 064.50";
  }
  return "";
}

bool is_unbounded(std::string_view text) {
  auto const body = text.substr(text.find_first_not_of("+-") == 1 ? 1 : 0);
  return body.starts_with("nan") || body.starts_with("inf") || body.starts_with("NaN") ||
         body.starts_with("Inf");
}

Parsed<NumberText> finish(NumberText read) {
  auto const* begin = read.digits.data();
  auto const result = std::from_chars(begin, begin + read.digits.size(), read.number);
  if (result.ec == std::errc::result_out_of_range) {
    return Parsed<NumberText>::failed(read.decimals > 0
                                          ? "the number is too small to be told from zero"
                                          : "the number is too large");
  }
  return read;
}

}  // namespace

std::string_view without_spaces_around(std::string_view text) {
  while (auto const length = space_length(text)) {
    text.remove_prefix(length);
  }
  auto const ends_in_space = [&](std::string_view space) { return text.ends_with(space); };
  for (auto space = std::ranges::find_if(spaces, ends_in_space); space != std::ranges::end(spaces);
       space = std::ranges::find_if(spaces, ends_in_space)) {
    text.remove_suffix(space->size());
  }
  return text;
}

Parsed<NumberText> read_number(std::string_view text) {
  auto rest = without_spaces_around(text);
  if (is_unbounded(rest)) {
    return Parsed<NumberText>::failed("a finite number is needed");
  }
  bool const is_negative = rest.starts_with('-');
  if (is_negative || rest.starts_with('+')) {
    rest.remove_prefix(1);
  }
  auto digits = take_grouped_digits(rest);
  if (digits.empty()) {
    return Parsed<NumberText>::failed("it must begin with a number");
  }
  std::size_t decimals = 0;
  if (rest.starts_with('.') && digits_at_start(rest.substr(1)) > 0) {
    rest.remove_prefix(1);
    decimals = digits_at_start(rest);
    digits += "." + take_digits(rest);
  }
  auto const sign = is_negative ? "-" : "";
  if (auto fault = fault_after(sign + digits, rest); !fault.empty()) {
    return Parsed<NumberText>::failed(std::move(fault));
  }
  return finish({.digits = sign + digits,
                 .decimals = decimals,
                 .rest = std::string{without_spaces_around(rest)},
                 .number = 0.0});
}

}  // namespace sim::scenario
