#include "sim/scenario/toml/json_schema.hpp"

#include <nlohmann/json.hpp>

namespace sim::scenario {

namespace {

using Json = nlohmann::ordered_json;

Json table_schema(TableRecord const& record);

/// A plain value, or the same with its evidence.
Json value_schema(KeyRecord const& key) {
  auto const plain = Json::parse(key.schema);
  Json const text{{"type", "string"}};
  Json const range{{"type", "array"}, {"items", plain}, {"minItems", 2}, {"maxItems", 2}};
  Json const evidence{{"type", "object"},
                      {"required", Json::array({"value"})},
                      {"additionalProperties", false},
                      {"properties",
                       {{"value", plain},
                        {"source", text},
                        {"assumption", text},
                        {"range", range},
                        {"note", text},
                        {"year", {{"type", "integer"}}}}}};
  return {{"anyOf", Json::array({plain, evidence})}};
}

Json plain_schema(KeyRecord const& key) {
  switch (key.holds) {
    case Holds::value: return value_schema(key);
    case Holds::table: return table_schema(*key.tables.front());
    case Holds::tables: return {{"type", "array"}, {"items", table_schema(*key.tables.front())}};
    case Holds::named:
      return {{"type", "object"}, {"additionalProperties", table_schema(*key.tables.front())}};
    case Holds::nothing_known:
    case Holds::foreign: break;
  }
  return Json::object();
}

std::string description_of(KeyRecord const& key) {
  std::string description = key.about;
  if (key.holds == Holds::value && key.is_required) {
    description += description.empty() ? "Required." : " Required.";
  }
  return description;
}

Json key_schema(KeyRecord const& key) {
  auto schema = plain_schema(key);
  if (auto const description = description_of(key); !description.empty()) {
    schema["description"] = description;
  }
  auto const* usual = key.fallback ? key.fallback->as_text() : nullptr;
  if (usual != nullptr && !usual->empty()) {
    schema["default"] = *usual;
  }
  return schema;
}

Json table_schema(TableRecord const& record) {
  auto properties = Json::object();
  for (auto const& key : record.keys) {
    properties[key->key] = key_schema(*key);
  }
  return {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
}

}  // namespace

std::string json_schema(TableRecord const& outline, std::string const& title) {
  Json const file{{"type", "string"}};
  auto schema = table_schema(outline);
  schema["properties"]["extends"] = {
      {"description", "The scenario file, or files, from which this one differs."},
      {"anyOf", Json::array({file, {{"type", "array"}, {"items", file}}})}};
  Json document{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title}};
  document.update(schema);
  return document.dump(2) + "\n";
}

}  // namespace sim::scenario
