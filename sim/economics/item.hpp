#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sim::economics {

/// Who pays or is paid. The sixth account is no payer: what leaves society (time of staff, aids)
/// goes to it, and what enters (what people make) comes from it.
enum class Account : std::uint8_t { municipality, state, region, citizen, firm, resources };

inline constexpr std::size_t account_count = 6;
inline constexpr std::size_t payer_count = 5;

inline constexpr std::array<std::string_view, account_count> account_names{
    "municipality", "state", "region", "citizen", "firm", "resources"};

/// What is paid for.
enum class Item : std::uint8_t {
  benefit,               ///< Of the target group, in an internship too.
  sickness,              ///< The benefit while ill.
  supplement,            ///< What is left of the benefit beside small hours or a subsidised wage.
  rehabilitation,        ///< Support in the scheme.
  waiting_for_flex_job,  ///< Support of those approved.
  flex_subsidy,          ///< Beside the wage of a flex job.
  disability_pension,
  wage_subsidy,  ///< To firms.
  refund,        ///< The state's share of all of the above.
  education_grant,
  wages,
  production,  ///< What work brings the firm.
  labour_market_contribution,
  municipal_tax,
  state_tax,
  posts,      ///< Contracts of the municipality's staff.
  treatment,  ///< Of the region's staff: posts or meetings.
  volunteer_time,
  placement_care,      ///< Time of firms.
  company_mentors,     ///< Time of firms.
  company_mentor_pay,  ///< To firms for that time.
  compensation,        ///< Aids and assistance for a disability.
};

inline constexpr std::size_t item_count = 22;

inline constexpr std::array<std::string_view, item_count> item_names{"benefit",
                                                                     "sickness",
                                                                     "supplement",
                                                                     "rehabilitation",
                                                                     "waiting_for_flex_job",
                                                                     "flex_subsidy",
                                                                     "disability_pension",
                                                                     "wage_subsidy",
                                                                     "refund",
                                                                     "education_grant",
                                                                     "wages",
                                                                     "production",
                                                                     "labour_market_contribution",
                                                                     "municipal_tax",
                                                                     "state_tax",
                                                                     "posts",
                                                                     "treatment",
                                                                     "volunteer_time",
                                                                     "placement_care",
                                                                     "company_mentors",
                                                                     "company_mentor_pay",
                                                                     "compensation"};

}  // namespace sim::economics
