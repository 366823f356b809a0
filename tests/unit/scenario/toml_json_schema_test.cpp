#include <regex>

#include <gtest/gtest.h>

#include "sim/scenario/toml/form.hpp"
#include "sim/scenario/toml/json_schema.hpp"

#include "tests/unit/scenario/toml_fixture.hpp"

namespace sim::scenario {
namespace {

void read_scenario(Reader const& root) {
  auto const run = root.table("run", "The run.");
  static_cast<void>(run.flag("quick", {.about = "Skip things."}));
  static_cast<void>(root.tables("staff").front().has("count"));
  for (auto const& arm : root.named_tables("arms")) {
    arm.leave("run");
  }
}

TEST(JsonSchema, FollowsWhatTheSchemaAsksFor) {
  auto outline = Reading::outline();
  read_scenario(outline.root());
  outline.finish();
  EXPECT_EQ(json_schema(outline.record(), "jobspor scenario"),
            R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "jobspor scenario",
  "type": "object",
  "properties": {
    "run": {
      "type": "object",
      "properties": {
        "quick": {
          "anyOf": [
            {
              "type": "boolean"
            },
            {
              "type": "object",
              "required": [
                "value"
              ],
              "additionalProperties": false,
              "properties": {
                "value": {
                  "type": "boolean"
                },
                "source": {
                  "type": "string"
                },
                "assumption": {
                  "type": "string"
                },
                "range": {
                  "type": "array",
                  "items": {
                    "type": "boolean"
                  },
                  "minItems": 2,
                  "maxItems": 2
                },
                "note": {
                  "type": "string"
                },
                "year": {
                  "type": "integer"
                }
              }
            }
          ],
          "description": "Skip things. Required."
        }
      },
      "additionalProperties": false,
      "description": "The run."
    },
    "staff": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "count": {}
        },
        "additionalProperties": false
      }
    },
    "arms": {
      "type": "object",
      "additionalProperties": {
        "type": "object",
        "properties": {
          "run": {}
        },
        "additionalProperties": false
      }
    },
    "extends": {
      "description": "The scenario file, or files, from which this one differs.",
      "anyOf": [
        {
          "type": "string"
        },
        {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      ]
    }
  },
  "additionalProperties": false
}
)");
}

TEST(Outline, GivesStandInsAndFindsNoProblems) {
  auto outline = Reading::outline();
  auto const root = outline.root();
  EXPECT_TRUE(root.has("anything"));
  EXPECT_EQ(root.integer("count", {.min = 3}), 3);
  EXPECT_EQ(root.tables("staff", {.fewest = 5}).size(), 1U);
  EXPECT_EQ(root.reference("policy", "policy", {"ips"}), "");
  EXPECT_TRUE(root.texts("tables", {.fewest = 2}).empty());
  EXPECT_NO_THROW(outline.finish());
}

/// The regular expression in a form's schema, without the spaces that ECMAScript of 1999 lacks.
std::regex pattern_of(std::string const& schema) {
  auto const start = schema.find("\"pattern\":\"") + 11;
  auto pattern = schema.substr(start, schema.find('"', start) - start);
  for (auto place = pattern.find("\\\\"); place != std::string::npos;
       place = pattern.find("\\\\", place + 1)) {
    pattern.erase(place, 1);
  }
  return std::regex{pattern};
}

TEST(JsonSchema, AcceptsTheExamplesOfEachAmount) {
  EXPECT_TRUE(std::regex_match("13 weeks", pattern_of(duration_form().schema)));
  EXPECT_TRUE(std::regex_match("1 day", pattern_of(duration_form().schema)));
  EXPECT_TRUE(std::regex_match("0.9 % per month", pattern_of(rate_form().schema)));
  EXPECT_TRUE(std::regex_match("2 per week", pattern_of(rate_form().schema)));
  EXPECT_TRUE(std::regex_match("12.5 %", pattern_of(share_form().schema)));
  EXPECT_TRUE(std::regex_match("37 hours per week", pattern_of(weekly_time_form().schema)));
  EXPECT_TRUE(std::regex_match("12 064.50 DKK per month", pattern_of(money_form("month").schema)));
  EXPECT_FALSE(std::regex_match("13", pattern_of(duration_form().schema)));
  EXPECT_FALSE(std::regex_match("5,5 weeks", pattern_of(duration_form().schema)));
}

}  // namespace
}  // namespace sim::scenario
