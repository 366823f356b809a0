#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/economics/line.hpp"
#include "sim/economics/prices.hpp"
#include "sim/model/ids.hpp"
#include "sim/model/staff.hpp"

namespace sim::economics {

/// The lines that every price list has.
enum class Entry : std::uint8_t {
  rehabilitation,
  waiting_for_flex_job,
  flex_subsidy,
  disability_pension,
  wage_subsidy,
  refund,  ///< Of the first step; the other steps follow.
  refund_later = refund + refund_step_count - 1,
  education_grant,
  wages,
  production,
  subsidised_production,
  internship_production,
  labour_market_contribution,
  municipal_tax,
  state_tax,
  placement_care,
  company_mentors,
  company_mentor_pay,
  compensation,
  compensation_bought,
};

/// The lines that there are one of for every target group.
enum class GroupEntry : std::uint8_t { benefit, sickness, supplement };

/// The prices as lines of a bill, in a fixed order: those of every list, then group by group, then
/// role by role.
class PriceList {
 public:
  /// `groups` are the names of the target groups, in their order.
  PriceList(Prices const& prices,
            std::vector<std::string> const& groups,
            std::vector<model::Role> const& roles);

  [[nodiscard]] std::vector<Line> const& lines() const { return lines_; }

  [[nodiscard]] Line const& line(std::size_t place) const { return lines_[place]; }

  [[nodiscard]] std::size_t place(Entry entry) const { return static_cast<std::size_t>(entry); }

  [[nodiscard]] std::size_t place(GroupEntry entry, model::GroupIndex group) const {
    return groups_begin_ + group * std::size_t{3} + static_cast<std::size_t>(entry);
  }

  /// Posts or meetings of a role, as it is paid.
  [[nodiscard]] std::size_t staff(std::size_t role) const { return staff_[role]; }

  /// The time of the role's volunteers; other roles have no such line.
  [[nodiscard]] std::optional<std::size_t> volunteers(std::size_t role) const {
    return volunteers_[role];
  }

  /// The state's share of what is refunded, by step.
  [[nodiscard]] Share const& refund(std::size_t step) const { return refunds_.shares[step]; }

 private:
  void add_support(Prices const& prices);
  void add_work(Prices const& prices);
  void add_tax(TaxPrices const& tax);
  void add_places(PlacePrices const& places);
  void add_group(Prices const& prices, model::GroupIndex group, std::string const& name);
  void add_role(RolePrices const& role_prices, model::Role const& role, PlacePrices const& places);

  std::vector<Line> lines_;
  std::size_t groups_begin_ = 0;
  std::vector<std::size_t> staff_;
  std::vector<std::optional<std::size_t>> volunteers_;
  Refunds refunds_;
};

}  // namespace sim::economics
