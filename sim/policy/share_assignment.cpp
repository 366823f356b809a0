#include "sim/policy/share_assignment.hpp"

#include <cmath>

#include "sim/base/contract.hpp"
#include "sim/random/normal_quantile.hpp"

namespace sim::policy {

namespace {

/// Does the caseworker choose this citizen, whose judged readiness has mean 0 and this SD among
/// entrants?
bool is_chosen(AssignmentTerms const& row, double judged, double spread) {
  if (row.share <= 0.0 || row.share >= 1.0) {
    return row.share >= 1.0;
  }
  double const standing = judged / spread;
  return row.rule == Rule::readiest ? standing > random::normal_quantile(1.0 - row.share)
                                    : standing < random::normal_quantile(row.share);
}

}  // namespace

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
    Lots const& lots) const {
  double taken = 0.0;
  for (std::size_t k = 0; k < rows_.size(); ++k) {
    auto const& row = rows_[k];
    double const from = taken;
    taken += row.rule == Rule::draw ? row.share : 0.0;
    bool const has_ended = row.ends_after && now >= starts_ + *row.ends_after;
    bool const in_intake = row.intake == Intake::stock_and_inflow || now <= starts_;
    if (has_ended || !in_intake || !row.eligibility.admits(profile, condition, now)) {
      continue;
    }
    bool is_assigned = false;
    if (row.rule == Rule::draw) {
      is_assigned = lots.draw >= from && lots.draw < taken;
    } else {
      double const error = row.misjudgement;
      double const judged = condition.readiness() + error * lots.judgement;
      is_assigned = is_chosen(row, judged, std::sqrt(1.0 + error * error));
    }
    if (is_assigned) {
      return Assignment{.policy = row.policy, .group = static_cast<std::uint8_t>(k)};
    }
  }
  return std::nullopt;
}

std::optional<SimTime> ShareAssignment::next_look(model::Profile const& profile,
                                                  SimTime now) const {
  std::optional<SimTime> next;
  for (auto const& row : rows_) {
    if (row.share <= 0.0 || row.intake == Intake::stock) {
      continue;
    }
    auto const at = row.eligibility.next_change(profile, now);
    bool const has_ended = at && row.ends_after && *at >= starts_ + *row.ends_after;
    if (at && !has_ended && (!next || *at < *next)) {
      next = at;
    }
  }
  return next;
}

}  // namespace sim::policy
