#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/economics/prices.hpp"
#include "sim/model/doses.hpp"
#include "sim/model/nature.hpp"
#include "sim/model/population.hpp"
#include "sim/model/setting.hpp"
#include "sim/model/staff.hpp"
#include "sim/policy/eligibility.hpp"
#include "sim/policy/share_assignment.hpp"
#include "sim/scenario/named.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/toml/reading.hpp"

namespace sim::scenario {

/// What a scenario may refer to, each list in order of name.
struct Names {
  std::vector<std::string> groups;
  std::vector<std::string> roles;
  std::vector<std::string> policies;
};

/// [run]
struct RunTerms {
  SimTime opens{};
  SimTime starts{};
  SimTime ends{};
  Duration refresh{0};
  std::uint32_t seed = 0;
  int replications = 1;
  int trajectories = 0;
  EventLog events;
  bool is_calibrated = false;
};

/// [staff.name]: a role whose rosters have not been drawn up yet.
struct RoleTerms {
  model::Role role;
  std::vector<RosterWindow> diary;    ///< The hours for citizens and firms in a week.
  std::vector<RosterWindow> on_call;  ///< Empty: nobody on call.
};

/// [policies.name]
struct PolicyTerms {
  model::Doses doses;
  policy::Eligibility who;
};

/// [firms]
struct FirmParts {
  model::FirmTerms terms;
  std::vector<std::string> sectors;
};

/// [assignments.name]
struct NamedAssignment {
  std::string name;
  policy::AssignmentTerms terms;
};

/// One region of one arm of a scenario file as it was read; stand-ins where there are problems.
struct Parts {
  std::string title;
  std::string description;
  std::string jobcentre;
  Names names;
  RunTerms run;
  std::vector<model::Population> groups;
  std::vector<RoleTerms> roles;
  std::vector<PolicyTerms> policies;
  model::PolicyIndex baseline = 0;
  FirmParts firms;
  model::Nature nature;
  std::vector<double> tightness;
  model::CentreTerms centre;
  model::ReviewTerms review;
  std::vector<ParameterTerms> response;
  std::vector<NamedAssignment> assignments;
  std::vector<Segment> segments;
  std::vector<Observed> observed;
  std::optional<economics::Prices> prices;  ///< None: nothing is priced.
};

/// The policies that somebody may be on, in order.
[[nodiscard]] std::vector<model::PolicyIndex> policies_in_use(Parts const& parts);

[[nodiscard]] RunTerms read_run(Reader const& run);

/// The keys of [run] that begin with `event`.
[[nodiscard]] EventLog read_event_log(Reader const& run);

[[nodiscard]] std::vector<model::Population> read_citizens(std::vector<Reader> const& groups,
                                                           Problems& problems);

[[nodiscard]] std::vector<RoleTerms> read_staff(std::vector<Reader> const& roles,
                                                RunTerms const& run);

/// [company_centre]; none when it is not given.
[[nodiscard]] model::CentreTerms read_centre(Reader const& root, Names const& names);

/// [review]; none when it is not given.
[[nodiscard]] model::ReviewTerms read_review(Reader const& root);

/// The policies must be complete: see `with_complete_policies`.
[[nodiscard]] std::vector<PolicyTerms> read_policies(std::vector<Reader> const& policies,
                                                     Names const& names,
                                                     Reading& reading);

/// What a policy may have beside people and workplaces: crisis, screening, inclusion, planning,
/// compensation, team. Only what is given is read.
void read_services(Reader const& policy, Names const& names, model::Doses& doses);

/// The conditions under which a citizen is meant; a key that is not given admits everybody.
[[nodiscard]] policy::Eligibility read_eligibility(Reader const& who, Names const& names);

[[nodiscard]] FirmParts read_firms(Reader const& firms, Problems& problems);

[[nodiscard]] model::Nature read_nature(Reader const& nature, Problems& problems);

/// Vacancies against job seekers, relative to a normal year, per month.
[[nodiscard]] std::vector<double> read_tightness(Reader const& labour_market);

[[nodiscard]] std::vector<ParameterTerms> read_response(Reader const& response);

[[nodiscard]] std::vector<NamedAssignment> read_assignments(
    Reader const& root,
    Names const& names,
    std::vector<PolicyTerms> const& policies,
    Problems& problems);

/// "all" first.
[[nodiscard]] std::vector<Segment> read_segments(Reader const& root, Names const& names);

[[nodiscard]] std::vector<Observed> read_observed(Reader const& root,
                                                  CommonNames const& common,
                                                  std::vector<Segment> const& segments,
                                                  RunTerms const& run);

/// [prices], carried over to the price year; none when it is not given.
[[nodiscard]] std::optional<economics::Prices> read_prices(Reader const& root, Names const& names);

/// Reads a whole region of an arm.
[[nodiscard]] Parts read_parts(Reading& reading, CommonNames const& common);

}  // namespace sim::scenario
