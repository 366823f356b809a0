#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "sim/base/time.hpp"
#include "sim/economics/price.hpp"
#include "sim/model/ids.hpp"

namespace sim::economics {

/// Time in a week that something takes.
struct WeeklyTime {
  Duration time{0};
  Origin origin = Origin::sourced;
  Duration low{0};  ///< Of its range; as `high`: none is stated.
  Duration high{0};
};

/// What people live on, per month of 30.4375 days and before tax.
struct SupportPrices {
  std::vector<Price> benefits;  ///< By target group; also while ill.
  Price rehabilitation;
  Price waiting_for_flex_job;
  Price disability_pension;
  Price education_grant;  ///< Paid by the state.
  Price flex_subsidy;     ///< Beside a flex job, before the reduction.
  Share flex_reduction;   ///< Of the wage in the flex job, taken off the subsidy.
};

inline constexpr std::size_t refund_step_count = 4;

/// The share of a benefit that the state refunds, by the time since support began.
struct Refunds {
  std::array<Duration, refund_step_count - 1> ends{};  ///< Of all steps but the last, in order.
  std::array<Share, refund_step_count> shares{};
};

/// Income tax of a year of 365.25 days; whoever is here for a part of it has a part of the
/// allowances and limits.
struct TaxPrices {
  Share labour_market_contribution;  ///< Of wages.
  Share municipal;
  Share bottom;  ///< To the state.
  Price personal_allowance;
  Share employment_allowance;  ///< Of wages, off the municipal tax base.
  Price employment_allowance_max;
  Share job_allowance;  ///< Of wages above a limit, likewise.
  Price job_allowance_from;
  Price job_allowance_max;
};

/// Work and what it brings. An hour brings the firm what it pays for it, times the productivity.
struct WorkPrices {
  Price wage;          ///< Per hour, pension included.
  Price disregard;     ///< Per hour worked beside a benefit: earned without a reduction.
  Price wage_subsidy;  ///< Per hour, to the firm.
  Share internship_productivity;
  Share subsidised_productivity;
  WeeklyTime flex_hours;  ///< Worked in a flex job.
};

/// What a role costs.
struct RolePrices {
  Price per_year;                    ///< Of a post, everything included.
  std::optional<Price> per_meeting;  ///< Then meetings held are paid, not posts.
};

/// What firms and volunteers give.
struct PlacePrices {
  Price firm_hour;            ///< Of the time of a leader or colleague.
  Price volunteer_hour;       ///< Of a volunteer's own time.
  WeeklyTime care;            ///< Of the firm, for a placement.
  WeeklyTime company_mentor;  ///< Of the firm, for a placement with a company mentor, besides.
  Price company_mentor_pay;   ///< Paid to the firm for an hour of its mentor.
  Price compensation;         ///< Of one aid or assistance, delivered or bought.
};

/// For the view of society.
struct SocietyPrices {
  Share net_tax_factor;  ///< From factor prices to market prices.
  Share tax_distortion;  ///< Lost per krone that has to be raised in taxes.
};

/// A rate of discount from a year of the run on.
struct DiscountStep {
  int from_year = 0;  ///< Years after the first; the first step begins at 0.
  Share rate;
};

/// The prices of a scenario, all of one year.
struct Prices {
  int year = 0;  ///< The price year.
  SupportPrices support;
  Refunds refunds;
  TaxPrices tax;
  WorkPrices work;
  std::vector<RolePrices> roles;  ///< By role.
  PlacePrices places;
  SocietyPrices society;
  std::vector<DiscountStep> discount;  ///< In order of year; one or more.

  /// What a post of a role costs in a year, whoever pays.
  [[nodiscard]] Price const& post_per_year(model::RoleIndex role) const {
    return roles[role].per_year;
  }
};

}  // namespace sim::economics
