#include "sim/report/page/answer_json.hpp"

#include "sim/report/page/economics_json.hpp"
#include "sim/report/page/json_numbers.hpp"

namespace sim::report::page {

namespace {

/// Both standard deviations stand behind the difference of an outcome.
Json outcome_json(Compared const& compared) {
  auto json = compared_json(compared);
  json["difference"].push_back(drawn(compared.difference.chance_sd));
  json["difference"].push_back(drawn(compared.difference.parameter_sd));
  return json;
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

Json measured_json(Measured const& measured, bool is_main) {
  return {{"id", measured.id},
          {"unit", unit_name(measured.unit)},
          {"better", better_name(measured.better)},
          {"arms", each(measured.arms, is_main ? outcome_json : compared_json)}};
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
  auto const measure = [&](Measured const& one) {
    return measured_json(one, &one == &group.measures.front());
  };
  return {{"name", group.name},
          {"title", group.title},
          {"title_da", group.title_da},
          {"persons", persons_json(group.persons)},
          {"measures", is_hidden ? Json::array() : each(group.measures, measure)},
          {"gains", is_hidden ? Json::array() : each(group.gains, gains)}};
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

/// Month by month, state by state.
Json totals_json(std::vector<std::vector<double>> const& months) {
  return each(months, [](std::vector<double> const& states) {
    return each(states,
                [](double persons) { return is_few(persons) ? Json(few) : drawn(persons); });
  });
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
        {"arms", each(answer.flows.arms, [](auto const& flows) { return each(flows, flow_json); })},
        {"totals", each(answer.flows.totals, totals_json)}}},
      {"roles", each(answer.roles, role_json)},
      {"pursuits", each(answer.pursuits, pursuit_json)},
      {"leanings", each(answer.leanings, leaning_json)},
      {"sweep", sweep_json(answer.sweep)},
      {"computation", computation_json(answer.computation)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace sim::report::page
