#include "sim/scenario/purchases.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <vector>

#include "sim/scenario/laid.hpp"
#include "sim/scenario/parts.hpp"
#include "sim/scenario/post_prices.hpp"
#include "sim/scenario/post_schedule.hpp"
#include "sim/scenario/read_spending.hpp"
#include "sim/scenario/toml/amount_text.hpp"
#include "sim/scenario/toml/merge.hpp"
#include "sim/scenario/toml/nearest_name.hpp"
#include "sim/scenario/toml/path.hpp"
#include "sim/scenario/toml/reading.hpp"
#include "sim/scenario/written_number.hpp"

namespace sim::scenario {

namespace {

constexpr std::int64_t parts_of_share = 1'000'000;

/// An arm that buys something.
struct Buyer {
  std::string name;
  SpendingTerms terms;
};

int posts_of(Value const& whole, std::string const& role) {
  auto const* count = find(whole, Path{"staff", role, "count"});
  return count != nullptr ? static_cast<int>(written_number(*count).number) : 0;
}

/// Turns what arms buy into posts.
class Shop {
 public:
  Shop(Document document, Problems& problems)
      : document_(std::move(document))
      , problems_(problems)
      , prices_(post_prices(document_))
      , roles_(keys_of(find(document_.root, "staff"))) {}

  BoughtDocument result() {
    auto buyers = read_buyers();
    if (!buyers.empty() && find(document_.root, "regions") != nullptr) {
      problems_.add(buyers.front().terms.place,
                    "posts that are bought have no region; write the posts of each instead, "
                    "[arms.name.regions.north.staff.role].");
      buyers.clear();
    }
    // Money that is stated first: other arms may have as much.
    std::ranges::stable_partition(buyers, [](Buyer const& each) { return !each.terms.as; });
    for (auto const& buyer : buyers) {
      buy(buyer);
    }
    for (auto const& buyer : buyers) {
      lay(buyer);
    }
    return {.document = std::move(document_), .spending = std::move(spending_)};
  }

 private:
  Value const& arms() const { return *find(document_.root, "arms"); }

  std::vector<Buyer> read_buyers() {
    std::vector<Buyer> buyers;
    Reading whole{document_};
    auto const run = read_run(whole.root().table("run"));
    auto const length = whole.problems().empty() ? run.ends - run.starts : years(50);
    auto const* written = find(document_.root, "arms");
    for (auto const& name : keys_of(written)) {
      auto const* buys = find(*find(*written, name), "buys");
      auto const* budget = find(*find(*written, name), "budget");
      if (buys != nullptr || budget != nullptr) {
        terms_.emplace(name, read(name, length));
        buyers.push_back({.name = name, .terms = terms_.at(name)});
      }
    }
    return buyers;
  }

  /// The terms with the faults of this arm; nothing else of it is judged here.
  SpendingTerms read(std::string const& name, Duration length) {
    auto const& arm = *find(arms(), name);
    Value own{Table{}, arm.place};
    for (auto const& member : *arm.as_table()) {
      if (member.key == "buys" || member.key == "budget") {
        own.as_table()->push_back(member);
      }
    }
    Reading reading{{.root = nested({"arms", name}, own), .files = {}}};
    auto terms = read_spending(reading.root().table("arms").table(name), length);
    check_unknown_keys(reading.record(), reading.problems());
    std::erase_if(terms.rows, [&](PurchaseTerms const& row) {
      bool const is_known = std::ranges::find(roles_, row.role) != roles_.end();
      if (!is_known) {
        reading.problems().add(row.place, unknown_name("role", row.role, roles_));
      }
      return !is_known;
    });
    problems_.add_all(reading.problems());
    return terms;
  }

  void buy(Buyer const& buyer) {
    auto& spending = spending_[buyer.name];
    spending.budget = buyer.terms.as ? money_of(buyer) : buyer.terms.amount;
    Money spent{};
    for (auto const& row : buyer.terms.rows) {
      auto const price = prices_.find(row.role);
      bool const is_priced = price != prices_.end();
      int posts = row.posts.value_or(0);
      if (row.share && spending.budget && is_priced) {
        posts = posts_for(row, *spending.budget, price->second);
        spent += price->second * posts;
      } else if (row.share && spending.budget) {
        problems_.add(
            row.place,
            fmt::format("'{0}' has no price, so nobody can tell how many posts the money pays "
                        "for; write [prices.posts.{0}].",
                        row.role));
      }
      spending.posts.push_back({.role = row.role,
                                .posts = posts,
                                .ramp_up = row.ramp_up,
                                .until = row.until,
                                .price = is_priced ? std::optional{price->second} : std::nullopt});
    }
    spending.unspent = spending.budget ? *spending.budget - spent : Money{};
  }

  int posts_for(PurchaseTerms const& row, Money budget, Money price) {
    auto const part = std::llround(*row.share * static_cast<double>(parts_of_share));
    auto const money = share_of(budget, part, parts_of_share);
    auto const posts = price.ore() > 0 ? money.ore() / price.ore() : 0;
    if (posts < 1) {
      problems_.add(
          row.place,
          fmt::format("{} a year are not enough for one post of '{}', which costs {}; give it "
                      "more.",
                      format_money(money),
                      row.role,
                      format_money(price)));
    }
    return static_cast<int>(posts);
  }

  /// Posts of a role in an arm, those that it buys included.
  [[nodiscard]] int posts_in(std::string const& arm, std::string const& role) const {
    auto whole = document_.root;
    merge(whole, *find(arms(), arm));
    int posts = posts_of(whole, role);
    auto const bought = spending_.find(arm);
    if (bought != spending_.end()) {
      for (auto const& each : bought->second.posts) {
        posts += each.role == role ? each.posts : 0;
      }
    }
    return posts;
  }

  /// What the posts of another arm cost beyond those of the base.
  std::optional<Money> money_of(Buyer const& buyer) {
    auto const& [name, terms] = buyer;
    auto const names = keys_of(&arms());
    if (std::ranges::find(names, *terms.as) == names.end()) {
      problems_.add(terms.place, unknown_name("arm", *terms.as, names));
      return std::nullopt;
    }
    auto const other = terms_.find(*terms.as);
    if (*terms.as == name || (other != terms_.end() && other->second.as)) {
      problems_.add(
          terms.place,
          fmt::format("'{}' has the money of another arm itself; name that one.", *terms.as));
      return std::nullopt;
    }
    check_same_time(terms, other == terms_.end() ? SpendingTerms{} : other->second);
    Money money{};
    for (auto const& role : roles_) {
      int const more = posts_in(*terms.as, role) - posts_in(names.front(), role);
      auto const price = prices_.find(role);
      if (more != 0 && price == prices_.end()) {
        problems_.add(terms.place,
                      fmt::format("'{0}' has no price, so nobody can tell what '{1}' costs; write "
                                  "[prices.posts.{0}].",
                                  role,
                                  *terms.as));
        return std::nullopt;
      }
      money += more != 0 ? price->second * more : Money{};
    }
    if (money <= Money{}) {
      problems_.add(
          terms.place,
          fmt::format("the posts of '{}' cost no more than those of the base; there is nothing "
                      "to spend.",
                      *terms.as));
      return std::nullopt;
    }
    return money;
  }

  /// The same money in a year is the same money in all only if it is paid at the same times.
  void check_same_time(SpendingTerms const& terms, SpendingTerms const& other) {
    auto const times = other.rows.empty() ? PurchaseTerms{} : other.rows.front();
    auto const differs = [&](PurchaseTerms const& row) {
      return row.ramp_up != times.ramp_up || row.until != times.until;
    };
    auto const own = std::ranges::find_if(terms.rows, differs);
    if (own != terms.rows.end() || std::ranges::any_of(other.rows, differs)) {
      problems_.add(
          own != terms.rows.end() ? own->place : terms.place,
          fmt::format("the posts of '{}' open or close at other times, so the money would not "
                      "be the same; give all of them one ramp_up and one until.",
                      *terms.as));
    }
  }

  void lay(Buyer const& buyer) {
    auto& arm = *find(*find(document_.root, "arms"), buyer.name);
    auto whole = document_.root;
    merge(whole, arm);
    auto const& bought = spending_.at(buyer.name).posts;
    for (std::size_t k = 0; k < bought.size(); ++k) {
      auto const* role = find(whole, Path{"staff", bought[k].role});
      if (role != nullptr && bought[k].posts > 0) {
        auto changes = changes_with(*role, buyer.terms.rows[k], bought[k].posts);
        merge(arm, nested({"staff", bought[k].role, "changes"}, std::move(changes)));
      }
    }
    std::erase_if(*arm.as_table(), [](Member const& member) {
      return member.key == "buys" || member.key == "budget";
    });
  }

  Document document_;
  Problems& problems_;
  std::map<std::string, Money> prices_;
  std::vector<std::string> roles_;
  std::map<std::string, SpendingTerms> terms_;
  std::map<std::string, Spending> spending_;
};

}  // namespace

BoughtDocument with_purchases(Document document, Problems& problems) {
  auto const* arms = find(document.root, "arms");
  if (arms == nullptr || arms->as_table() == nullptr) {
    return {.document = std::move(document), .spending = {}};
  }
  return Shop{std::move(document), problems}.result();
}

}  // namespace sim::scenario
