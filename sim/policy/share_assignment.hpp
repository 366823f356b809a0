#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/policy/eligibility.hpp"

namespace sim::policy {

enum class Intake : std::uint8_t { stock, stock_and_inflow };

/// How the share of the eligible is picked.
enum class Rule : std::uint8_t {
  draw,      ///< by lot
  readiest,  ///< the caseworker chooses those who seem closest to work
  neediest,  ///< ... farthest from work
};

/// One row of a scenario's table of assignments: a share of the eligible goes on a policy.
struct AssignmentTerms {
  model::PolicyIndex policy = 0;
  double share = 1.0;  ///< Of the eligible; the shares of all rows sum to 1 at most.
  Intake intake = Intake::stock_and_inflow;
  Eligibility eligibility = {};
  Rule rule = Rule::draw;
  double misjudgement = 0.0;  ///< SD of the caseworker's error, in SD of readiness; zero or more.
  int places = 0;             ///< On the policy at the same time; the others wait. Zero: no limit.
  std::optional<Duration> ends_after = {};  ///< From the start of the run: nobody is assigned then.
};

/// Assigns citizens: each row takes its share of the citizens it admits.
///
/// A citizen's lot is one number, the same in every arm and every time, so that raising a share
/// keeps everybody who was in it and a second look gives nobody a second chance. The rows' shares
/// lie side by side on the lot, whomever they admit. A caseworker who chooses sees readiness with an error, also the citizen's own,
/// and takes those beyond the point that so large a share of new entrants would pass. The index of
/// the row is the trial group.
///
/// Errors: ContractError from the constructor for a share outside 0 to 1.
class ShareAssignment final : public model::AssignmentRule {
 public:
  explicit ShareAssignment(std::vector<AssignmentTerms> rows, SimTime starts);

  [[nodiscard]] std::optional<Assignment> assign(model::Profile const& profile,
                                                 model::Condition const& condition,
                                                 SimTime now,
                                                 Lots const& lots) const override;

  /// The next time at which the spell on support or the age is long enough for one of the rows.
  [[nodiscard]] std::optional<SimTime> next_look(model::Profile const& profile,
                                                 SimTime now) const override;

 private:
  std::vector<AssignmentTerms> rows_;
  SimTime starts_;
};

}  // namespace sim::policy
