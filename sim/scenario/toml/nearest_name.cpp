#include "sim/scenario/toml/nearest_name.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <numeric>
#include <utility>

namespace sim::scenario {

namespace {

constexpr std::size_t longest_word = 200;
constexpr std::size_t most_listed = 20;

std::string in_small_letters(std::string_view word) {
  std::string small{word.substr(0, longest_word)};
  std::ranges::transform(small, small.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return small;
}

bool is_swap(std::string const& left, std::string const& right, std::size_t i, std::size_t j) {
  return i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
}

}  // namespace

std::size_t slips_between(std::string_view left_word, std::string_view right_word) {
  auto const left = in_small_letters(left_word);
  auto const right = in_small_letters(right_word);
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  auto previous = row;
  auto before_that = row;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    before_that = std::exchange(previous, row);
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      auto const changed = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      row[j] = std::min({previous[j] + 1, row[j - 1] + 1, changed});
      if (is_swap(left, right, i, j)) {
        row[j] = std::min(row[j], before_that[j - 2] + 1);
      }
    }
  }
  return row.back();
}

std::optional<std::string> nearest_name(std::string_view name,
                                        std::vector<std::string> const& known) {
  auto nearest = std::ranges::min_element(
      known, {}, [&](std::string const& candidate) { return slips_between(name, candidate); });
  auto const most_slips = std::max<std::size_t>(1, name.size() / 3);
  if (nearest == known.end() || slips_between(name, *nearest) > most_slips) {
    return std::nullopt;
  }
  return *nearest;
}

std::string unknown_name(std::string_view noun,
                         std::string_view name,
                         std::vector<std::string> const& known) {
  if (known.empty()) {
    return fmt::format("{} '{}' does not exist; there is none.", noun, name);
  }
  auto const nearest = nearest_name(name, known);
  auto const question = nearest ? fmt::format(" did you mean '{}'?", *nearest) : "";
  auto const listed = known.begin() + static_cast<long>(std::min(most_listed, known.size()));
  auto const rest = listed == known.end() ? "." : ", ….";
  auto const list = fmt::format("{}{}", fmt::join(known.begin(), listed, ", "), rest);
  return fmt::format(
      "{} '{}' does not exist;{} {}: {}", noun, name, question, nearest ? "Known" : "known", list);
}

std::string either_of(std::vector<std::string> const& names) {
  if (names.size() < 2) {
    return names.empty() ? "" : names.front();
  }
  return fmt::format("{} or {}", fmt::join(names.begin(), names.end() - 1, ", "), names.back());
}

}  // namespace sim::scenario
