#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/money.hpp"
#include "sim/base/time.hpp"

namespace sim::scenario {

/// Texts of a question in Danish, by name; what has none keeps its own title.
struct DanishTexts {
  std::string title;
  std::string asks;
  std::map<std::string, std::string> arms;
  std::map<std::string, std::string> segments;
};

/// What is asked of the arms of a scenario.
struct Question {
  std::string asks;                   ///< In words.
  std::vector<std::string> measures;  ///< Names of measures; the first is the main one.
  int horizon = 0;                    ///< One of record::horizons, inside the run.
  std::size_t group = 0;              ///< Segment that the answer is about, by place; 0: everybody.
  std::vector<std::string> precision{};  ///< Goals as they were written.
  std::vector<std::size_t> against{};    ///< By arm: the arm it is compared with; the base: itself.
  DanishTexts danish{};
};

/// What a sweep varies.
struct SweptQuantity {
  std::string key;  ///< As for `--set`, inside the arm: staff.jobcentre_mentor.count.
  std::string title;
  std::string danish;  ///< The title in Danish; empty when it has none.
};

/// An arm that a sweep made.
struct SweepPoint {
  std::size_t arm = 0;
  std::vector<double> at;  ///< One number per quantity.
};

/// One or two quantities varied on one arm, in all combinations.
struct Sweep {
  std::vector<SweptQuantity> quantities;  ///< None: there is no sweep.
  std::vector<SweepPoint> points;
};

/// Posts of one role that an arm has on top of those it would have otherwise.
struct BoughtPosts {
  std::string role;
  int posts = 0;
  Duration ramp_up{0};            ///< They open evenly over this time from the start.
  std::optional<Duration> until;  ///< From the start: all of them close.
  std::optional<Money> price;     ///< Of one post in a year; none when it was not needed.
};

/// What an arm buys; nothing for most.
struct Spending {
  std::optional<Money> budget;  ///< A year, once all posts are open; none when posts were stated.
  std::vector<BoughtPosts> posts;
  Money unspent;  ///< Of the budget, a year: posts are whole.
};

}  // namespace sim::scenario
