#pragma once

#include <optional>

#include "sim/scenario/toml/amount_text.hpp"

#include "tests/cases/story.hpp"

namespace sim::tests {

/// One line of `expect`. See tests/README.md for its forms.
class Expectation {
 public:
  explicit Expectation(scenario::Value const& table) : table_(table) {
    check_keys(table,
               {"what",
                "first",
                "last",
                "never",
                "after",
                "comes",
                "within",
                "on",
                "at",
                "from",
                "until",
                "not_before",
                "count",
                "with",
                "saying",
                "citizen"});
  }

  [[nodiscard]] std::string text() const { return inline_toml(table_); }

  /// The kinds of facts that it names.
  [[nodiscard]] std::vector<model::FactKind> kinds() const {
    std::vector<model::FactKind> named;
    for (auto const* name : {"what", "first", "last", "never", "after", "comes"}) {
      if (find(table_, name) != nullptr) {
        named.push_back(kind(name));
      }
    }
    return named;
  }

  [[nodiscard]] bool is_met_by(Story const& story) const {
    if (find(table_, "after") != nullptr) {
      return is_always_followed(story);
    }
    auto const found = matching(story);
    if (find(table_, "never") != nullptr) {
      return found.empty();
    }
    if (find(table_, "count") != nullptr) {
      return std::to_string(found.size()) == inline_toml(*find(table_, "count"));
    }
    if (find(table_, "first") != nullptr) {
      return !found.empty() && is_in_time(found.front());
    }
    if (find(table_, "last") != nullptr) {
      return !found.empty() && is_in_time(found.back());
    }
    return std::ranges::any_of(found, [&](Happening const& each) { return is_in_time(each); });
  }

 private:
  [[nodiscard]] std::optional<std::string> key(std::string_view name) const {
    return find(table_, name) == nullptr ? std::nullopt : std::optional{text_of(table_, name)};
  }

  [[nodiscard]] std::optional<SimTime> date(std::string_view name) const {
    auto const* value = find(table_, name);
    if (value == nullptr) {
      return std::nullopt;
    }
    auto const* date = std::get_if<Date>(&value->content);
    if (date == nullptr) {
      refuse(table_, "'" + std::string{name} + "' must be a date");
    }
    return start_of(*date);
  }

  [[nodiscard]] model::FactKind kind(std::string_view name) const {
    auto const wanted = text_of(table_, name);
    for (std::size_t k = 0; k < model::fact_kind_count; ++k) {
      if (name_of(static_cast<model::FactKind>(k)) == wanted) {
        return static_cast<model::FactKind>(k);
      }
    }
    refuse(table_, "no fact is called '" + wanted + "'; see sim/model/fact.hpp");
  }

  /// "caseworker" is anybody in that role, "caseworker/2" one of them.
  [[nodiscard]] bool has_the_people(Happening const& each) const {
    auto const with = key("with");
    auto const citizen = key("citizen");
    return (!with || each.staff == *with || each.staff.starts_with(*with + "/")) &&
           (!citizen || each.citizen == *citizen);
  }

  [[nodiscard]] bool is_meant(Happening const& each, model::FactKind kind) const {
    constexpr Duration day = std::chrono::days{1};
    auto const saying = key("saying");
    auto const from = date("from");
    auto const until = date("until");
    return each.kind == kind && has_the_people(each) &&
           (!saying || each.text.find(*saying) != std::string::npos) &&
           (!from || each.at >= *from) && (!until || each.at < *until + day);
  }

  [[nodiscard]] std::vector<Happening> matching(Story const& story) const {
    for (auto const* name : {"what", "first", "last", "never"}) {
      if (find(table_, name) != nullptr) {
        std::vector<Happening> found;
        auto const wanted = kind(name);
        std::ranges::copy_if(story.happenings(),
                             std::back_inserter(found),
                             [&](Happening const& each) { return is_meant(each, wanted); });
        return found;
      }
    }
    refuse(table_, "write what = \"...\", first, last, never or after");
  }

  [[nodiscard]] bool is_in_time(Happening const& each) const {
    auto const on = date("on");
    auto const at = key("at");
    auto const not_before = date("not_before");
    auto const clock = format_time(each.at).substr(11);
    return (!on || start_of(date_of(each.at)) == *on) && (!at || clock == *at) &&
           (!not_before || each.at >= *not_before);
  }

  /// After each fact of one kind comes one of the other within a time, and there is one at all.
  [[nodiscard]] bool is_always_followed(Story const& story) const {
    auto const within = scenario::read_duration(text_of(table_, "within")).value;
    if (!within) {
      refuse(table_, "'within' is no length of time");
    }
    auto const first = kind("after");
    auto const second = kind("comes");
    auto const& all = story.happenings();
    bool is_any = false;
    for (auto const& one : all) {
      if (!is_meant(one, first)) {
        continue;
      }
      is_any = true;
      bool const is_followed = std::ranges::any_of(all, [&](Happening const& other) {
        return other.kind == second && (one.citizen.empty() || other.citizen == one.citizen) &&
               other.at >= one.at && other.at <= one.at + *within;
      });
      if (!is_followed) {
        return false;
      }
    }
    return is_any;
  }

  scenario::Value table_;
};

inline std::vector<Expectation> expectations_of(Case const& one) {
  auto const* list = find(one.table, "expect");
  if (list == nullptr || list->as_array() == nullptr || list->as_array()->empty()) {
    refuse(one.table, "the case expects nothing");
  }
  std::vector<Expectation> expectations;
  for (auto const& each : *list->as_array()) {
    expectations.emplace_back(each);
  }
  return expectations;
}

}  // namespace sim::tests
