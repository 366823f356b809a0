#include "sim/report/page/answer_json.hpp"

#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string_view>

namespace sim::report::page {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view few = "few";

bool is_few(double persons) {
  return persons > 0.0 && persons < fewest_persons_told;
}

Json persons_json(double persons) {
  return is_few(persons) ? Json(few) : Json(persons);
}

/// A number to so many figures: fewer make the page shorter.
Json rounded(double value, int figures) {
  if (!std::isfinite(value)) {
    return nullptr;
  }
  auto const text = fmt::format("{:.{}g}", value, figures);
  double number = 0.0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// For charts, and for tables that tell three figures.
Json drawn(double value) {
  return rounded(value, 4);
}

/// For what is told in words: nothing that is shown changes by what is left off.
Json told(double value) {
  return rounded(value, 9);
}

template <class Items, class Convert>
Json each(Items const& items, Convert convert) {
  Json list = Json::array();
  for (auto const& item : items) {
    list.push_back(convert(item));
  }
  return list;
}

Json spread_json(Spread const& spread) {
  return Json::array({told(spread.mean), told(spread.low), told(spread.high)});
}

Json drawn_spread(Spread const& spread) {
  return Json::array({drawn(spread.mean), drawn(spread.low), drawn(spread.high)});
}

Json compared_json(Compared const& compared) {
  auto difference = spread_json(compared.difference);
  difference.push_back(drawn(compared.difference.chance_sd));
  difference.push_back(drawn(compared.difference.parameter_sd));
  return {{"level", spread_json(compared.level)}, {"difference", difference}};
}

/// Of staff only levels are shown.
Json level_json(Compared const& compared) {
  return {{"level", drawn_spread(compared.level)}};
}

std::string_view unit_name(Unit unit) {
  switch (unit) {
    case Unit::share: return "share";
    case Unit::weeks: return "weeks";
    case Unit::days: return "days";
    case Unit::hours: return "hours";
    case Unit::persons: return "persons";
    case Unit::posts: return "posts";
    case Unit::dkk: return "dkk";
    case Unit::number: return "number";
  }
  return "number";
}

std::string_view better_name(Better better) {
  return better == Better::more ? "more" : better == Better::less ? "less" : "unsaid";
}

Json measured_json(Measured const& measured) {
  return {{"id", measured.id},
          {"unit", unit_name(measured.unit)},
          {"better", better_name(measured.better)},
          {"arms", each(measured.arms, compared_json)}};
}

/// A share of all citizens; "few" when it is so few of them.
Json share_of(Spread const& share, double persons) {
  return is_few(share.mean * persons) ? Json::array({few}) : spread_json(share);
}

Json gains_json(Gains const& gains, double persons) {
  return {{"gained", share_of(gains.gained, persons)},
          {"lost", share_of(gains.lost, persons)},
          {"on_policy", share_of(gains.on_policy, persons)},
          {"not_served", spread_json(gains.not_served)},
          {"others_gain", spread_json(gains.others_gain)}};
}

Json contrast_json(Contrast const& contrast) {
  return {{"arm", contrast.arm},
          {"other", contrast.other},
          {"difference", spread_json(contrast.difference)}};
}

Json group_json(AnswerGroup const& group) {
  bool const is_hidden = is_few(group.persons);
  auto const gains = [&](Gains const& one) { return gains_json(one, group.persons); };
  return {{"name", group.name},
          {"title", group.title},
          {"title_da", group.title_da},
          {"persons", persons_json(group.persons)},
          {"measures", is_hidden ? Json::array() : each(group.measures, measured_json)},
          {"gains", is_hidden ? Json::array() : each(group.gains, gains)}};
}

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

Json trajectory_json(Trajectory const& trajectory) {
  bool const is_masked =
      trajectory.unit == Unit::persons && trajectory.id.find('/') == std::string::npos;
  auto const point = [&](Spread const& spread) {
    return is_masked && is_few(spread.mean) ? Json::array({few}) : drawn_spread(spread);
  };
  return {{"id", trajectory.id},
          {"unit", unit_name(trajectory.unit)},
          {"months", trajectory.months},
          {"arms", each(trajectory.arms, [&](auto const& course) { return each(course, point); })}};
}

/// [step, from, to, persons]
Json flow_json(Flow const& flow) {
  return Json::array(
      {flow.step, flow.from, flow.to, is_few(flow.persons) ? Json(few) : drawn(flow.persons)});
}

Json staff_measure_json(Measured const& measured) {
  return {{"id", measured.id},
          {"unit", unit_name(measured.unit)},
          {"arms", each(measured.arms, level_json)}};
}

Json role_json(AnswerRole const& role) {
  return {{"id", role.id},
          {"title", role.title},
          {"posts", role.posts},
          {"measures", each(role.measures, staff_measure_json)}};
}

/// Of all citizens, so that nobody can be told from what is broken off.
Json pursuit_json(AnswerPursuit const& pursuit) {
  auto const begun = [](Compared const& one) {
    return is_few(one.level.mean) ? Json::array({few}) : drawn_spread(one.level);
  };
  return {{"id", pursuit.id},
          {"begun", each(pursuit.begun, begun)},
          {"share", each(pursuit.share, compared_json)}};
}

Json goal_json(ReachedGoal const& goal) {
  return {{"measure", goal.measure},
          {"group", goal.group},
          {"per", goal.per},
          {"unit", unit_name(goal.unit)},
          {"is_difference", goal.is_difference},
          {"quantile", told(goal.quantile)},
          {"asked", told(goal.asked)},
          {"reached", told(goal.reached)},
          {"is_met", goal.is_met}};
}

Json pairing_json(Pairing const& pairing) {
  return {{"correlation", pairing.correlation},
          {"variance_ratio", pairing.variance_ratio},
          {"changed", pairing.changed},
          {"least_changed", pairing.least_changed},
          {"others_changed", pairing.others_changed}};
}

Json computation_json(Computation const& computation) {
  return {{"program", computation.program},
          {"command", computation.command},
          {"scenario_file", computation.scenario_file},
          {"digest", computation.digest},
          {"seed", computation.seed},
          {"replications", computation.replications},
          {"draws", computation.draws},
          {"is_calibrated", computation.is_calibrated},
          {"assumptions", computation.assumptions},
          {"sources", computation.sources},
          {"pairing", each(computation.pairing, pairing_json)},
          {"failures", computation.failures},
          {"precision", computation.precision},
          {"goals", each(computation.goals, goal_json)}};
}

Json sweep_json(Sweep const& sweep) {
  auto const point = [](SweepPoint const& one) {
    return Json{{"arm", one.arm},
                {"at", one.at},
                {"before", one.before},
                {"step", each(one.step, spread_json)}};
  };
  return {{"titles", sweep.titles},
          {"titles_da", sweep.titles_da},
          {"points", each(sweep.points, point)}};
}

Json purchase_json(Purchase const& purchase) {
  return {{"role", purchase.role},
          {"title", purchase.title},
          {"posts", purchase.posts},
          {"price", told(purchase.price)},
          {"ramp_up", purchase.ramp_up},
          {"until", told(purchase.until)}};
}

Json arm_json(AnswerArm const& arm) {
  return {{"name", arm.name},
          {"title", arm.title},
          {"title_da", arm.title_da},
          {"against", arm.against},
          {"buys", each(arm.buys, purchase_json)},
          {"budget", told(arm.budget)},
          {"unspent", told(arm.unspent)}};
}

Json leaning_json(Leaning const& leaning) {
  return {{"parameter", leaning.parameter},
          {"about", leaning.about},
          {"share", drawn(leaning.share)},
          {"stands_out", leaning.stands_out}};
}

}  // namespace

std::string answer_json(Answer const& answer) {
  double const persons = answer.groups.empty() ? 0.0 : answer.groups.front().persons;
  Json const json{
      {"title", answer.title},
      {"title_da", answer.title_da},
      {"question", answer.question},
      {"question_da", answer.question_da},
      {"horizon", answer.horizon},
      {"years", answer.years},
      {"start", answer.start},
      {"arms", each(answer.arms, arm_json)},
      {"groups", each(answer.groups, group_json)},
      {"group", answer.group},
      {"lead", answer.lead},
      {"contrasts", each(answer.contrasts, contrast_json)},
      {"gains", each(answer.gains, [&](Gains const& one) { return gains_json(one, persons); })},
      {"others", answer.others},
      {"others_unit", unit_name(answer.others_unit)},
      {"economics", economics_json(answer.economics)},
      {"trajectories", each(answer.trajectories, trajectory_json)},
      {"flows",
       {{"months", answer.flows.months},
        {"states", answer.flows.states},
        {"arms",
         each(answer.flows.arms, [](auto const& flows) { return each(flows, flow_json); })}}},
      {"roles", each(answer.roles, role_json)},
      {"pursuits", each(answer.pursuits, pursuit_json)},
      {"leanings", each(answer.leanings, leaning_json)},
      {"sweep", sweep_json(answer.sweep)},
      {"computation", computation_json(answer.computation)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace sim::report::page
