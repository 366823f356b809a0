#include "sim/policy/share_assignment.hpp"

#include "sim/base/contract.hpp"

namespace sim::policy {

ShareAssignment::ShareAssignment(std::vector<AssignmentTerms> rows, SimTime starts)
    : rows_(std::move(rows)), starts_(starts) {
  for (auto const& row : rows_) {
    SIM_EXPECT(row.share >= 0.0 && row.share <= 1.0);
  }
}

std::optional<model::AssignmentRule::Assignment> ShareAssignment::assign(
    model::Profile const& profile,
    model::Condition const& condition,
    SimTime now,
    double lot) const {
  double taken = 0.0;
  for (std::size_t k = 0; k < rows_.size(); ++k) {
    auto const& row = rows_[k];
    bool const in_intake = row.intake == Intake::stock_and_inflow || now <= starts_;
    if (!in_intake || !row.eligibility.admits(profile, condition, now)) {
      continue;
    }
    taken += row.share;
    if (lot < taken) {
      return Assignment{.policy = row.policy, .group = static_cast<std::uint8_t>(k)};
    }
  }
  return std::nullopt;
}

}  // namespace sim::policy
