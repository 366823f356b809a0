#include <nlohmann/json.hpp>

#include "sim/scenario/municipality.hpp"
#include "sim/scenario/parts.hpp"
#include "sim/scenario/read_question.hpp"
#include "sim/scenario/read_spending.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/sweep.hpp"
#include "sim/scenario/toml/json_schema.hpp"

namespace sim::scenario {

namespace {

using Json = nlohmann::ordered_json;

/// Support after the start has a second form, which the outline cannot show.
void allow_unlimited(Json& schema) {
  auto& policy = schema["properties"]["policies"]["additionalProperties"]["properties"];
  auto& forms = policy["after_start"]["properties"]["length"]["anyOf"];
  Json const unlimited{{"const", "unlimited"}};
  auto& evidence = forms[1]["properties"]["value"];
  evidence = Json{{"anyOf", Json::array({evidence, unlimited})}};
  forms.push_back(unlimited);
}

/// The amounts of an observed figure are texts with a unit, or plain numbers: the measure says
/// which.
void allow_plain_numbers(Json& schema) {
  auto& figure = schema["properties"]["observed"]["items"]["properties"];
  for (auto const* key : {"figure", "low", "high", "se"}) {
    figure[key] = {{"type", {"string", "number"}}, {"description", "In the units of the measure."}};
  }
}

/// The keys of these tables are names of arms and segments, which the outline does not know.
void allow_names(Json& schema) {
  Json const text{{"type", "string"}};
  auto& question = schema["properties"]["question"]["properties"];
  auto& danish = question["da"]["properties"];
  for (auto* table : {&question["against"], &danish["arms"], &danish["segments"]}) {
    (*table)["properties"] = Json::object();
    (*table)["additionalProperties"] = text;
  }
  auto& quantity = schema["properties"]["sweep"]["properties"]["over"]["items"]["properties"];
  quantity["values"] = {{"type", "array"},
                        {"items", {{"type", Json::array({"number", "string"})}}},
                        {"description", "Numbers, with the unit of the key where it has one."}};
}

/// An arm and a region have the keys of a scenario.
void add_variants(Json& schema, char const* key, char const* description) {
  schema["properties"][key] = {
      {"type", "object"}, {"description", description}, {"additionalProperties", {{"$ref", "#"}}}};
}

}  // namespace

std::string scenario_schema() {
  auto outline = Reading::outline();
  static_cast<void>(read_parts(outline, {}));
  static_cast<void>(read_municipality(
      outline.root().table("municipality", "A row of a table, laid over the files extended.")));
  static_cast<void>(
      read_question(outline.root().table("question", "What is asked of the arms."), {}, 0));
  static_cast<void>(
      read_sweep(outline.root().table("sweep", "An arm for every value of a quantity."), {}));
  static_cast<void>(read_spending(outline.root(), {}));
  auto schema = Json::parse(json_schema(outline.record(), "jobspor scenario"));
  allow_unlimited(schema);
  allow_plain_numbers(schema);
  allow_names(schema);
  add_variants(
      schema, "arms", "Parallel worlds: the same people and the same luck, something changed.");
  add_variants(schema, "regions", "Areas that share no citizens, staff or firms.");
  return schema.dump(2) + "\n";
}

}  // namespace sim::scenario
