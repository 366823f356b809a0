#include "sim/report/story_pair.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <span>

#include "sim/base/calendar.hpp"

namespace sim::report {

namespace {

using Lines = std::span<StoryLine const>;

constexpr std::size_t margin = 18;           // "2024-03-05 09:00  "
constexpr std::size_t gap = 2;               // Between the two columns.
constexpr std::size_t readable_column = 30;  // Narrower ones break every sentence.

std::size_t column_width(std::size_t width) {
  return width < margin + gap ? 0 : (width - margin - gap) / 2;
}

/// Two cells wrapped beside each other behind a label.
std::string beside(std::string const& label,
                   std::string const& left,
                   std::string const& right,
                   std::size_t column) {
  auto const lefts = wrapped(left, column);
  auto const rights = wrapped(right, column);
  std::string text;
  for (std::size_t k = 0; k < std::max(lefts.size(), rights.size()); ++k) {
    auto row = k == 0 ? label : std::string{};
    row.resize(margin, ' ');
    row += k < lefts.size() ? lefts[k] : std::string{};
    if (k < rights.size() && !rights[k].empty()) {
      row += std::string(margin + column + gap - std::min(width_of(row), margin + column), ' ') +
             rights[k];
    }
    row.erase(row.find_last_not_of(' ') + 1);
    text += row + "\n";
  }
  return text;
}

std::string one_line(StoryLine const& line, std::string const& words, std::size_t width) {
  std::string text;
  auto label = format_time(line.fact.at);
  for (auto const& part : wrapped(words, width - margin)) {
    label.resize(margin, ' ');
    text += label + part + "\n";
    label.clear();
  }
  return text;
}

std::string all_lines(Lines lines, std::size_t width) {
  std::string text;
  for (auto const& line : lines) {
    text += one_line(line, line.words(), width);
  }
  return text;
}

/// The common part once. The same may have happened under policies of two names.
std::string common_text(Lines left, Lines right, std::size_t width) {
  std::string text;
  for (std::size_t k = 0; k < left.size(); ++k) {
    auto words = left[k].words();
    if (left[k].cause != right[k].cause) {
      words += " | " + right[k].cause;
    }
    text += one_line(left[k], words, width);
  }
  return text;
}

/// Rows in order of time; what happened at the same minute stands side by side.
std::string aligned_text(Lines left, Lines right, std::size_t column) {
  std::string text;
  while (!left.empty() || !right.empty()) {
    bool const has_left =
        !left.empty() && (right.empty() || left.front().fact.at <= right.front().fact.at);
    bool const has_right =
        !right.empty() && (left.empty() || right.front().fact.at <= left.front().fact.at);
    auto const at = has_left ? left.front().fact.at : right.front().fact.at;
    text += beside(format_time(at),
                   has_left ? left.front().words() : std::string{},
                   has_right ? right.front().words() : std::string{},
                   column);
    left = left.subspan(has_left ? 1 : 0);
    right = right.subspan(has_right ? 1 : 0);
  }
  return text;
}

std::string policy_text(CitizenStory const& story) {
  std::string text;
  for (auto const& time : story.policy_times()) {
    text += text.empty()
                ? time.policy
                : fmt::format(", from {} {}", format_date(date_of(time.from)), time.policy);
  }
  return text.empty() ? text : "policy " + text;
}

std::string sum_text(double sum, int decimals) {
  return std::isnan(sum) ? "-" : fmt::format("{:.{}f}", sum, decimals);
}

std::string difference_text(double difference, int decimals) {
  return std::isnan(difference) ? "-" : fmt::format("{:+.{}f}", difference, decimals);
}

std::string sums_text(ToldStory const& left, ToldStory const* right) {
  std::vector<TextColumn> columns{{.head = "From the index date on", .align = Align::left},
                                  {.head = left.arm}};
  if (right != nullptr) {
    columns.push_back({.head = right->arm});
    columns.push_back({.head = "difference"});
  }
  TextTable table{std::move(columns)};
  auto const of_left = left.story.sums();
  for (std::size_t k = 0; k < life_sum_count; ++k) {
    auto const& words = life_sum_words[k];
    std::vector<std::string> cells{std::string{words.title}, sum_text(of_left[k], words.decimals)};
    if (right != nullptr) {
      auto const of_right = right->story.sums()[k];
      cells.push_back(sum_text(of_right, words.decimals));
      cells.push_back(difference_text(of_left[k] - of_right, words.decimals));
    }
    table.add_row(std::move(cells));
  }
  return "\n" + table.text();
}

/// What follows after the stories part.
std::string parted_text(ToldStory const& left,
                        ToldStory const& right,
                        std::size_t common,
                        std::size_t width) {
  auto const lefts = Lines{left.story.lines()}.subspan(common);
  auto const rights = Lines{right.story.lines()}.subspan(common);
  auto const column = column_width(width);
  if (column >= readable_column) {
    return beside("", left.arm, right.arm, column) + aligned_text(lefts, rights, column);
  }
  return "In arm " + left.arm + ":\n" + all_lines(lefts, width) + "\nIn arm " + right.arm + ":\n" +
         all_lines(rights, width);
}

}  // namespace

std::size_t common_lines(CitizenStory const& left, CitizenStory const& right) {
  auto const [end, other] = std::ranges::mismatch(left.lines(), right.lines(), is_same);
  return static_cast<std::size_t>(end - left.lines().begin());
}

bool are_same(CitizenStory const& left, CitizenStory const& right) {
  return left.lines().size() == right.lines().size() &&
         common_lines(left, right) == left.lines().size();
}

std::string pair_text(ToldStory const& left, ToldStory const& right, std::size_t width) {
  auto const common = common_lines(left.story, right.story);
  std::string text;
  for (auto const& line : wrapped(left.story.introduction(), width)) {
    text += line + "\n";
  }
  for (auto const* told : {&left, &right}) {
    text += fmt::format("In arm {}: {}\n", told->arm, policy_text(told->story));
  }
  text +=
      fmt::format("\nThe same in {} and {}:\n", left.arm, right.arm) +
      common_text(
          Lines{left.story.lines()}.first(common), Lines{right.story.lines()}.first(common), width);
  if (are_same(left.story, right.story)) {
    text += "The two are the same to the end.\n";
  } else {
    text += "\nFrom here on the two differ:\n" + parted_text(left, right, common, width);
  }
  return text + sums_text(left, &right);
}

std::string single_text(ToldStory const& told, std::size_t width) {
  std::string text;
  for (auto const& line : wrapped(told.story.introduction(), width)) {
    text += line + "\n";
  }
  return text + policy_text(told.story) + "\n" + all_lines(told.story.lines(), width) +
         sums_text(told, nullptr);
}

}  // namespace sim::report
