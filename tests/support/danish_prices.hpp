#pragma once

#include "sim/economics/prices.hpp"

namespace sim::tests {

/// Prices near those of 2024, for hand-worked examples: one target group, one role.
inline economics::Prices danish_prices() {
  using economics::Origin;
  using economics::Price;
  using economics::Share;
  auto const kroner = [](std::int64_t amount, Origin origin = Origin::sourced) {
    return Price{Money::from_kroner(amount), origin};
  };
  economics::Prices prices;
  prices.year = 2024;
  prices.support = {.benefits = {kroner(12'326)},
                    .rehabilitation = kroner(20'359),
                    .waiting_for_flex_job = kroner(18'119),
                    .disability_pension = kroner(20'370),
                    .education_grant = kroner(6'820),
                    .flex_subsidy = kroner(19'951),
                    .flex_reduction = Share{300'000}};
  prices.refunds = {.ends = {std::chrono::days{28}, std::chrono::days{182}, std::chrono::days{364}},
                    .shares = {Share{800'000}, Share{400'000}, Share{300'000}, Share{200'000}}};
  prices.tax = {.labour_market_contribution = Share{80'000},
                .municipal = Share{251'000},
                .bottom = Share{120'600},
                .personal_allowance = kroner(49'700),
                .employment_allowance = Share{106'500},
                .employment_allowance_max = kroner(45'100),
                .job_allowance = Share{45'000},
                .job_allowance_from = kroner(216'100),
                .job_allowance_max = kroner(2'800)};
  prices.work = {.wage = kroner(170, Origin::assumed),
                 .disregard = kroner(30),
                 .wage_subsidy = kroner(83),
                 .internship_productivity = Share{200'000},
                 .subsidised_productivity = Share{500'000},
                 .flex_hours = {.time = std::chrono::hours{10}}};
  prices.roles = {{.per_year = kroner(600'000), .per_meeting = std::nullopt}};
  prices.places = {.firm_hour = kroner(230),
                   .volunteer_hour = kroner(100),
                   .care = {.time = std::chrono::hours{1}},
                   .company_mentor = {.time = std::chrono::hours{2}},
                   .company_mentor_pay = kroner(200),
                   .compensation = kroner(25'000)};
  prices.society = {.net_tax_factor = Share{1'280'000}, .tax_distortion = Share{200'000}};
  prices.discount = {{.from_year = 0, .rate = Share{35'000}},
                     {.from_year = 35, .rate = Share{25'000}}};
  return prices;
}

}  // namespace sim::tests
