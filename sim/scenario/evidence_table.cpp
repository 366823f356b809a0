#include "sim/scenario/evidence_table.hpp"

#include <cmath>
#include <fmt/format.h>
#include <numeric>

namespace sim::scenario {

namespace {

constexpr double tolerance = 0.005;

}  // namespace

Reader evidence_table(Reader const& parent, std::string_view key, std::string_view about) {
  auto const table = parent.table(key, about);
  int origins = 0;
  for (auto const* origin : {"source", "assumption"}) {
    if (table.has(origin)) {
      static_cast<void>(
          table.text(origin, {.fallback = "", .about = "Where the value comes from."}));
      ++origins;
    }
  }
  if (table.has("note")) {
    static_cast<void>(table.text("note", {.fallback = "", .about = "A remark."}));
  }
  if (parent.has(key) && origins != 1) {
    parent.refuse(key,
                  origins == 0 ? "write source = \"…\" beside its value, or assumption = \"…\" "
                                 "where there is no source"
                               : "it has both a source and an assumption: keep one");
  }
  return table;
}

void normalise(std::vector<double>& shares,
               std::string_view what,
               Place const& place,
               Problems& problems) {
  double const sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  if (std::abs(sum - 1.0) > tolerance) {
    problems.add(place,
                 fmt::format("{} sum to {:.4g} %; they must sum to 100 %.", what, 100.0 * sum));
    return;
  }
  for (auto& share : shares) {
    share /= sum;
  }
}

std::vector<double> chances_of(Reader const& parent,
                               std::string_view key,
                               std::initializer_list<std::string_view> names,
                               std::string_view about) {
  auto const values = evidence_table(parent, key, about).table("value", about);
  std::vector<double> chances;
  for (auto const name : names) {
    chances.push_back(values.probability(name).value());
  }
  return chances;
}

std::vector<double> shares_of(Reader const& parent,
                              std::string_view key,
                              std::initializer_list<std::string_view> names,
                              std::string_view about,
                              Problems& problems) {
  auto shares = chances_of(parent, key, names, about);
  auto const table = parent.table(key);
  if (table.has("value")) {
    normalise(shares, fmt::format("the shares of {}", key), table.place("value"), problems);
  }
  return shares;
}

}  // namespace sim::scenario
