#include "sim/report/story_json.hpp"

#include <cmath>

#include "sim/base/calendar.hpp"
#include "sim/report/judgement_json.hpp"

namespace sim::report {

namespace {

Json or_null(std::string const& text) {
  return text.empty() ? Json{} : Json(text);
}

Json line_json(StoryLine const& line) {
  return {{"at", format_time(line.fact.at)},
          {"kind", name_of(line.fact.kind)},
          {"code", line.fact.code},
          {"value", line.fact.value},
          {"staff", or_null(line.staff_name)},
          {"firm", or_null(line.firm_name)},
          {"text", line.text},
          {"cause", or_null(line.cause)}};
}

Json arm_json(ToldStory const& told) {
  auto policies = Json::array();
  for (auto const& time : told.story.policy_times()) {
    policies.push_back({{"from", format_time(time.from)}, {"policy", time.policy}});
  }
  auto events = Json::array();
  for (auto const& line : told.story.lines()) {
    events.push_back(line_json(line));
  }
  Json sums;
  auto const values = told.story.sums();
  for (std::size_t k = 0; k < life_sum_count; ++k) {
    sums[std::string{life_sum_words[k].name}] = std::isnan(values[k]) ? Json{} : Json(values[k]);
  }
  return {{"arm", told.arm},
          {"policies", std::move(policies)},
          {"events", std::move(events)},
          {"sums", std::move(sums)}};
}

}  // namespace

std::string story_json(StoryOrigin const& origin, std::vector<ToldStory> const& stories) {
  auto const& first = stories.front().story;
  Json json{{"title", origin.title},
            {"version", origin.version},
            {"replication", origin.replication},
            {"region", or_null(origin.region)},
            {"citizen", first.name()},
            {"introduction", first.introduction()},
            {"common_events", nullptr},
            {"same_to_the_end", nullptr},
            {"arms", Json::array()}};
  if (stories.size() > 1) {
    json["common_events"] = common_lines(first, stories.back().story);
    json["same_to_the_end"] = are_same(first, stories.back().story);
  }
  for (auto const& told : stories) {
    json["arms"].push_back(arm_json(told));
  }
  return json.dump(2) + "\n";
}

}  // namespace sim::report
