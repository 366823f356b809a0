#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "sim/report/answer_figures.hpp"

namespace sim::report {

struct Payer {
  std::string id;              ///< municipality, state, region, citizen, firm, society, public.
  std::vector<Compared> arms;  ///< Net result of the whole run, discounted; minus is a cost.
  std::vector<std::vector<Spread>> differences_by_year;  ///< Arm x year, undiscounted.
};

/// One outer draw of the parameters: a point of the cost-effectiveness plane.
struct DrawPoint {
  double effect = 0.0;  ///< Extra months in work, all citizens together.
  double cost = 0.0;    ///< Extra net public cost, DKK.
};

/// How an arm stands among those with the same base, by mean cost and mean effect.
enum class Standing : std::uint8_t {
  unranked,            ///< A base that nobody chooses against, or nothing is known.
  efficient,           ///< Somebody's best choice, at some willingness to pay.
  dominated,           ///< Another arm brings at least as much and costs no more.
  extended_dominated,  ///< A mixture of two others does.
};

struct Rank {
  Standing standing = Standing::unranked;
  std::size_t against = 0;  ///< The next less effective efficient arm; itself: none.
  double ratio = std::numeric_limits<double>::quiet_NaN();  ///< DKK per extra month in work.
};

struct Economics {
  int price_year = 0;
  std::vector<Payer> payers;
  std::vector<Compared> staff_by_post;  ///< By arm.
  std::vector<Compared> staff_by_use;
  std::vector<Compared> in_work;         ///< By arm: citizens with ordinary hours at the horizon.
  std::vector<Compared> months_in_work;  ///< By arm: of all citizens, up to then, discounted.
  std::vector<Spread> cost_per_person_in_work;  ///< By arm, of what is spent up to then; NaN for
                                                ///< the base and where nobody more is in work.
  std::vector<Spread> cost_per_month_in_work;  ///< Likewise.
  std::vector<double> pay_back_years;          ///< By arm; NaN: not within the run.
  std::vector<Rank> ranking;                   ///< By arm.
  std::vector<std::vector<DrawPoint>> plane;   ///< Arm x draw; empty for the base.
  std::vector<double> willingness;  ///< DKK per extra month in work; empty: nobody can say.
  std::vector<std::vector<double>> acceptability;  ///< Arm x willingness: chance of being best.
  std::vector<double> perfect_information;  ///< By willingness, DKK: EVPI; empty: not one decision.
  std::vector<double> share_on_assumptions;  ///< By arm: of the turnover that makes the difference.
};

}  // namespace sim::report
