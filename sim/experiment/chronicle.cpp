#include "sim/experiment/chronicle.hpp"

#include <limits>
#include <optional>
#include <utility>

#include "sim/base/calendar.hpp"

namespace sim::experiment {

namespace {

std::vector<record::Category> kind_categories() {
  std::vector<std::string_view> names;
  for (auto const kind : record::EventRecorder::kinds()) {
    names.push_back(name_of(kind));
  }
  return categories(names);
}

std::vector<record::Category> role_categories(scenario::Scenario const& scenario) {
  std::vector<record::Category> made{{-1, "nobody"}};
  for (auto const& role : any_setting(scenario).roles) {
    made.push_back({static_cast<std::int8_t>(made.size() - 1), role.name});
  }
  return made;
}

/// Columns over events.
class EventColumns {
 public:
  explicit EventColumns(scenario::Scenario const& scenario)
      : units_("minutes since " + format_date(date_of(any_setting(scenario).starts)))
      , time_{"time", "When it happened", units_.c_str()}
      , kind_{"kind", "What happened", "", {}, kind_categories()}
      , role_{"staff_role", "Role of the staff member", "", {}, role_categories(scenario)} {}

  void add(record::LoggedEvent const& event) {
    time_.values.push_back(event.minute);
    kind_.values.push_back(static_cast<std::int8_t>(event.kind));
    code_.values.push_back(event.code);
    value_.values.push_back(event.value);
    role_.values.push_back(event.role);
    post_.values.push_back(event.post);
    firm_.values.push_back(event.firm);
  }

  [[nodiscard]] std::size_t rows() const { return time_.values.size(); }

  void add_to(record::Group& group) {
    time_.add_to(group, "event");
    kind_.add_to(group, "event");
    code_.add_to(group, "event");
    value_.add_to(group, "event");
    role_.add_to(group, "event");
    post_.add_to(group, "event");
    firm_.add_to(group, "event");
  }

 private:
  std::string units_;
  Ints time_;
  Codes kind_;
  Ints code_{"code", "What the kind of event says of it", "1"};
  Floats value_{"value", "A number that belongs to the kind of event", "1"};
  Codes role_;
  Ints post_{"staff_number", "Number of the post within its role; 0 for nobody", "1"};
  Ints firm_{"firm", "Number of the firm; -1 for none", "1"};
};

/// Some persons with their events.
class Page {
 public:
  explicit Page(scenario::Scenario const& scenario) : persons_(scenario), events_(scenario) {}

  [[nodiscard]] std::size_t rows() const { return events_.rows(); }

  void begin(Whose const& whose, Person const& person, std::int32_t rows) {
    persons_.add(whose, person);
    row_sizes_.push_back(rows);
  }

  void add(record::LoggedEvent const& event) { events_.add(event); }

  /// The piece of the group; the page is empty then.
  record::Group take() {
    record::Group group{"events", "What happened to citizens, one by one, first replications only"};
    // Packing a log takes longer than a tenth of simulating it.
    group.add(record::Attribute{.name = "packing", .value = "none"});
    group.add(rows_axis("person", "Citizen in one arm of one replication", row_sizes_.size()));
    group.add(rows_axis("event", "Event in the life of a citizen", events_.rows()));
    persons_.add_to(group);
    group.add(record::row_size("person", "event", std::move(row_sizes_)));
    events_.add_to(group);
    return group;
  }

 private:
  PersonColumns persons_;
  std::vector<std::int32_t> row_sizes_;
  EventColumns events_;
};

}  // namespace

Chronicle::Chronicle(Replication&& replication) {
  for_each_run(replication, [this](Whose const& whose, RegionResult& result) {
    if (result.events != nullptr) {
      parts_.push_back({whose, std::move(result.events), std::move(result.persons)});
    }
  });
}

void Chronicle::for_each_piece(scenario::Scenario const& scenario,
                               std::function<void(record::Group&&)> const& use,
                               std::size_t most) const {
  auto page = std::make_optional<Page>(scenario);
  for (auto const& part : parts_) {
    auto last = std::numeric_limits<std::uint32_t>::max();
    part.events->for_each([&](record::LoggedEvent const& event) {
      if (event.citizen != last) {
        last = event.citizen;
        auto const rows = part.events->row_sizes()[last];
        if (page->rows() > 0 && page->rows() + static_cast<std::size_t>(rows) > most) {
          use(page->take());
          page.emplace(scenario);
        }
        page->begin(part.whose, part.persons[last], rows);
      }
      page->add(event);
    });
  }
  use(page->take());
}

}  // namespace sim::experiment
