#pragma once

#include <cstdint>
#include <vector>

#include "sim/policy/eligibility.hpp"

namespace sim::policy {

enum class Intake : std::uint8_t { stock, stock_and_inflow };

/// One row of a scenario's table of assignments: a share of the eligible goes on a policy.
struct AssignmentTerms {
  model::PolicyIndex policy = 0;
  double share = 1.0;  ///< Of the eligible; the shares of all rows sum to 1 at most.
  Intake intake = Intake::stock_and_inflow;
  Eligibility eligibility = {};
};

/// Assigns by lot: rows in order take their share of the citizens they admit.
///
/// A citizen's lot is one number, the same in every arm, so that raising a share keeps everybody
/// who was in it. The index of the row is the trial group.
///
/// Errors: ContractError from the constructor for a share outside 0 to 1.
class ShareAssignment final : public model::AssignmentRule {
 public:
  explicit ShareAssignment(std::vector<AssignmentTerms> rows, SimTime starts);

  [[nodiscard]] std::optional<Assignment> assign(model::Profile const& profile,
                                                 model::Condition const& condition,
                                                 SimTime now,
                                                 double lot) const override;

 private:
  std::vector<AssignmentTerms> rows_;
  SimTime starts_;
};

}  // namespace sim::policy
