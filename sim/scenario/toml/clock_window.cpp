#include "sim/scenario/toml/clock_window.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <tuple>

namespace sim::scenario {

namespace {

using Windows = Parsed<std::vector<RosterWindow>>;

constexpr std::array<std::string_view, 7> day_names{
    "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::string_view advice = "write a window like \"Mon-Thu 08:00-15:30\"";

/// Monday is 0.
std::optional<std::size_t> day_from(std::string_view name) {
  auto const day = std::ranges::find(day_names, name);
  return day == day_names.end() ? std::nullopt
                                : std::optional{static_cast<std::size_t>(day - day_names.begin())};
}

std::optional<int> two_digits(std::string_view text) {
  int number = 0;
  auto const result = std::from_chars(text.data(), text.data() + text.size(), number);
  bool const is_whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
  return is_whole && text.size() == 2 && number >= 0 ? std::optional{number} : std::nullopt;
}

/// "15:30" as minutes since midnight, up to 24:00.
std::optional<Duration> clock_from(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') {
    return std::nullopt;
  }
  auto const hour = two_digits(text.substr(0, 2));
  auto const minute = two_digits(text.substr(3));
  if (!hour || !minute || *minute > 59 || *hour * 60 + *minute > 1'440) {
    return std::nullopt;
  }
  return Duration{*hour * 60 + *minute};
}

/// Splits at the first `mark`; both parts are the whole when there is none.
std::pair<std::string_view, std::string_view> ends_of(std::string_view text, char mark) {
  auto const split = text.find(mark);
  return split == std::string_view::npos ? std::pair{text, text}
                                         : std::pair{text.substr(0, split), text.substr(split + 1)};
}

}  // namespace

Parsed<std::vector<RosterWindow>> read_windows(std::string_view text) {
  auto const space = text.find(' ');
  if (space == std::string_view::npos) {
    return Windows::failed(std::string{advice});
  }
  auto const [first_name, last_name] = ends_of(text.substr(0, space), '-');
  auto const first = day_from(first_name);
  auto const last = day_from(last_name);
  if (!first || !last) {
    return Windows::failed(
        fmt::format("'{}' is not understood; days are Mon, Tue, Wed, Thu, Fri, "
                    "Sat and Sun",
                    first ? last_name : first_name));
  }
  if (*first > *last) {
    return Windows::failed("days run from Monday towards Sunday; write two windows");
  }
  auto const hours = ends_of(text.substr(space + 1), '-');
  auto const from = clock_from(hours.first);
  auto const to = clock_from(hours.second);
  if (!from || !to) {
    return Windows::failed(
        fmt::format("'{}' is not a time of day; {}", from ? hours.second : hours.first, advice));
  }
  if (*from >= *to) {
    return Windows::failed(
        "a window ends after it begins, on the same day; over midnight, write "
        "two windows");
  }
  std::vector<RosterWindow> windows;
  for (auto day = *first; day <= *last; ++day) {
    windows.push_back({std::chrono::weekday{static_cast<unsigned>(day + 1)}, *from, *to});
  }
  return windows;
}

std::string write_window(RosterWindow const& window) {
  auto const clock = [](Duration time) {
    return fmt::format("{:02}:{:02}", time.count() / 60, time.count() % 60);
  };
  return fmt::format(
      "{} {}-{}", day_names[window.day.iso_encoding() - 1], clock(window.from), clock(window.to));
}

std::string overlap_fault(std::vector<RosterWindow> windows) {
  auto const order = [](RosterWindow const& each) {
    return std::tuple{each.day.iso_encoding(), each.from};
  };
  std::ranges::sort(windows, {}, order);
  auto const clash = std::ranges::adjacent_find(windows, [](auto const& left, auto const& right) {
    return left.day == right.day && right.from < left.to;
  });
  return clash == windows.end()
             ? ""
             : fmt::format("two windows overlap on {}", day_names[clash->day.iso_encoding() - 1]);
}

}  // namespace sim::scenario
