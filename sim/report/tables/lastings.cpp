#include "sim/report/tables/lastings.hpp"

#include <optional>
#include <span>
#include <tuple>

#include "sim/model/labour_state.hpp"

namespace sim::report {

namespace {

using model::LabourState;

/// The columns that are looked at.
struct Columns {
  explicit Columns(record::Group const& group)
      : replication(ints(group, "person_replication"))
      , arm(codes(group, "arm"))
      , region(codes(group, "region"))
      , kind(ints(group, "person_kind"))
      , number(ints(group, "person_number"))
      , target_group(codes(group, "target_group"))
      , state(codes(group, "state"))
      , censored(codes(group, "censored"))
      , index_date(doubles(group, "index_date"))
      , from(doubles(group, "from"))
      , to(doubles(group, "to")) {}

  using Ints = std::vector<std::int32_t>;
  using Codes = std::vector<std::int8_t>;
  using Doubles = std::vector<double>;

  static Ints const& ints(record::Group const& group, char const* name) {
    return std::get<Ints>(group.variable(name).values);
  }

  static Codes const& codes(record::Group const& group, char const* name) {
    return std::get<Codes>(group.variable(name).values);
  }

  static Doubles const& doubles(record::Group const& group, char const* name) {
    return std::get<Doubles>(group.variable(name).values);
  }

  /// Who a row is about.
  [[nodiscard]] auto person(std::size_t row) const {
    return std::tuple{replication[row], arm[row], region[row], kind[row], number[row]};
  }

  [[nodiscard]] LabourState state_of(std::size_t row) const {
    return static_cast<LabourState>(state[row]);
  }

  Ints const& replication;
  Codes const& arm;
  Codes const& region;
  Ints const& kind;
  Ints const& number;
  Codes const& target_group;
  Codes const& state;
  Codes const& censored;
  Doubles const& index_date;
  Doubles const& from;
  Doubles const& to;
};

/// The spells of one person: rows from `first` up to, not including, `end`; one or more.
struct Life {
  Columns const& columns;
  std::size_t first;
  std::size_t end;

  template <class Use>
  void for_each_job(Use use) const {
    for (auto row = first; row < end; ++row) {
      bool const began_here = columns.from[row] > columns.index_date[row];
      if (columns.state_of(row) == LabourState::ordinary_job && began_here) {
        bool const has_left = row + 1 < end && columns.state_of(row + 1) == LabourState::left;
        use(Lasting{.days = columns.to[row] - columns.from[row],
                    .has_ended = columns.censored[row] == 0 && !has_left});
      }
    }
  }

  /// From the index date until `holds` is first false; nothing when it is false on that day.
  [[nodiscard]] std::optional<Lasting> until_not(bool (*holds)(LabourState)) const {
    auto row = first;
    while (row < end && holds(columns.state_of(row))) {
      ++row;
    }
    if (row == first) {
      return std::nullopt;
    }
    return Lasting{.days = columns.to[row - 1] - columns.index_date[first], .has_ended = row < end};
  }
};

bool has_no_hours(LabourState state) {
  return !model::has_ordinary_hours(state);
}

}  // namespace

std::map<LastingsOf, std::vector<Lasting>> lastings_in(record::Group const& spells) {
  std::map<LastingsOf, std::vector<Lasting>> found;
  Columns const columns{spells};
  auto const& groups = spells.variable("target_group").categories;
  auto const rows = columns.state.size();
  for (std::size_t first = 0; first < rows;) {
    auto end = first + 1;
    while (end < rows && columns.person(end) == columns.person(first)) {
      ++end;
    }
    auto const arm = static_cast<std::size_t>(columns.arm[first]);
    auto const& group = groups.at(static_cast<std::size_t>(columns.target_group[first])).word;
    auto const add = [&](Followed followed, Lasting const& lasting) {
      found[{followed, arm, "all"}].push_back(lasting);
      found[{followed, arm, group}].push_back(lasting);
    };
    Life const life{columns, first, end};
    life.for_each_job([&](Lasting const& job) { add(Followed::job_kept, job); });
    if (auto const wait = life.until_not(has_no_hours)) {
      add(Followed::no_hours_yet, *wait);
    }
    if (auto const support = life.until_not(model::is_served)) {
      add(Followed::on_support, *support);
    }
    first = end;
  }
  return found;
}

}  // namespace sim::report
