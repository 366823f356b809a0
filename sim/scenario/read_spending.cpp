#include "sim/scenario/read_spending.hpp"

#include <fmt/format.h>
#include <string_view>

#include "sim/scenario/toml/amount_text.hpp"

namespace sim::scenario {

namespace {

constexpr std::string_view same_as = "same as ";

/// "same as team", or an amount a year.
void read_budget(Reader const& arm, SpendingTerms& terms) {
  if (!arm.has("budget")) {
    return;
  }
  auto const text = arm.text("budget",
                             {.about = "\"same as\" and an arm, or money in a year.",
                              .example = "\"2 500 000 DKK per year\""});
  if (text.starts_with(same_as)) {
    terms.as = text.substr(same_as.size());
    return;
  }
  auto const money = read_money(text, "year");
  if (!money.value) {
    arm.refuse("budget", fmt::format("{}, or \"same as\" and the name of an arm", money.fault));
  } else if (*money.value <= Money{}) {
    arm.refuse("budget", "more than nothing is needed");
  } else {
    terms.amount = *money.value;
  }
}

void read_times(Reader const& row, Duration length, PurchaseTerms& terms) {
  auto const fault = "the run is over before that";
  terms.ramp_up = row.duration("ramp_up",
                               {.min = Duration::zero(),
                                .fallback = Duration::zero(),
                                .about = "The posts open evenly over this time."});
  if (terms.ramp_up >= length) {
    row.refuse("ramp_up", fault);
  }
  if (!row.has("until")) {
    return;
  }
  terms.until = row.duration("until", {.about = "After the start: the posts close."});
  if (*terms.until < terms.ramp_up + std::chrono::days{1}) {
    row.refuse("until",
               fmt::format("the last post opens after {}; close them later than that",
                           write_duration(terms.ramp_up)));
  } else if (*terms.until >= length) {
    row.refuse("until", fmt::format("{}; leave it out", fault));
  }
}

PurchaseTerms read_purchase(Reader const& row, bool has_budget, Duration length) {
  bool const has_posts = row.has("posts");
  bool const has_share = row.has("share");
  PurchaseTerms terms{.role = row.name(), .place = row.place(has_share ? "share" : "posts")};
  if (has_posts) {
    terms.posts = static_cast<int>(row.integer(
        "posts", {.min = 1, .max = 10'000, .about = "On top of the others.", .noun = "posts"}));
    auto const& origin = row.provenance("posts");
    terms.reason = origin.source.empty() ? origin.assumption : origin.source;
  }
  if (has_share) {
    terms.share = row.probability("share", {.about = "Of the budget."}).value();
  }
  if (has_posts && has_share) {
    row.refuse("share", "there are posts as well: keep one of the two");
  } else if (has_posts && has_budget) {
    row.refuse("posts", "the arm has a budget; write a share of it, such as share = \"100 %\"");
  } else if (has_share && !has_budget) {
    row.refuse("share", "the arm has no budget; write one, or posts");
  } else if (!has_posts && !has_share) {
    row.refuse(has_budget ? "share" : "posts",
               has_budget ? "write share = \"100 %\" of the budget" : "write how many, posts = 2");
  }
  read_times(row, length, terms);
  return terms;
}

}  // namespace

SpendingTerms read_spending(Reader const& arm, Duration length) {
  bool const has_budget = arm.has("budget");
  SpendingTerms terms{.place = arm.place(has_budget ? "budget" : "buys")};
  read_budget(arm, terms);
  auto const rows = arm.named_tables("buys", {.about = "Posts on top of the others, by role."});
  double shares = 0.0;
  for (auto const& row : rows) {
    terms.rows.push_back(read_purchase(row, has_budget, length));
    shares += terms.rows.back().share.value_or(0.0);
  }
  if (shares > 1.0 + 1e-9) {
    arm.refuse("buys",
               fmt::format("the shares sum to {:.4g} %; at most 100 % are there to spend",
                           100.0 * shares));
  }
  if (has_budget && rows.empty()) {
    arm.refuse("budget", "nothing is bought for it; write [arms.name.buys.role] with a share");
  }
  return terms;
}

}  // namespace sim::scenario
