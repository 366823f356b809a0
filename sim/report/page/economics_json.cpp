#include "sim/report/page/economics_json.hpp"

#include "sim/report/page/json_numbers.hpp"

namespace sim::report::page {

namespace {

Json payer_json(Payer const& payer) {
  return {{"id", payer.id},
          {"arms", each(payer.arms, compared_json)},
          {"differences_by_year", each(payer.differences_by_year, [](auto const& years) {
             return each(years, drawn_spread);
           })}};
}

std::string_view standing_name(Standing standing) {
  switch (standing) {
    case Standing::unranked: return "unranked";
    case Standing::efficient: return "efficient";
    case Standing::dominated: return "dominated";
    case Standing::extended_dominated: return "extended_dominated";
  }
  return "unranked";
}

Json rank_json(Rank const& rank) {
  return {{"standing", standing_name(rank.standing)},
          {"against", rank.against},
          {"ratio", told(rank.ratio)}};
}

}  // namespace

Json economics_json(Economics const& economics) {
  auto const cloud = [](std::vector<DrawPoint> const& points) {
    return each(points, [](DrawPoint const& point) {
      return Json::array({drawn(point.effect), drawn(point.cost)});
    });
  };
  return {{"price_year", economics.price_year},
          {"payers", each(economics.payers, payer_json)},
          {"staff_by_post", each(economics.staff_by_post, compared_json)},
          {"staff_by_use", each(economics.staff_by_use, compared_json)},
          {"in_work", each(economics.in_work, compared_json)},
          {"months_in_work", each(economics.months_in_work, compared_json)},
          {"ranking", each(economics.ranking, rank_json)},
          {"cost_per_person_in_work", each(economics.cost_per_person_in_work, spread_json)},
          {"cost_per_month_in_work", each(economics.cost_per_month_in_work, spread_json)},
          {"pay_back_years", economics.pay_back_years},
          {"plane", each(economics.plane, cloud)},
          {"willingness", economics.willingness},
          {"acceptability",
           each(economics.acceptability, [](auto const& chances) { return each(chances, drawn); })},
          {"perfect_information", each(economics.perfect_information, drawn)},
          {"share_on_assumptions", economics.share_on_assumptions}};
}

}  // namespace sim::report::page
