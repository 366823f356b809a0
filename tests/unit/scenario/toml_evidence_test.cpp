#include <gtest/gtest.h>

#include "sim/scenario/toml/dictionary.hpp"
#include "sim/scenario/toml/setting.hpp"

#include "tests/unit/scenario/toml_fixture.hpp"

namespace sim::scenario {
namespace {

using tests::document_of;
using tests::faults;

void read_rate(Reader const& root) {
  static_cast<void>(root.rate("x", {.source = Source::needed, .about = "Leaving work."}));
}

DictionaryEntry entry_of(Document document) {
  Reading reading{std::move(document)};
  read_rate(reading.root());
  reading.finish();
  return dictionary(reading.record()).front();
}

TEST(Evidence, IsKeptWithTheValue) {
  auto const entry = entry_of(document_of(
      "x = { value = \"14.4 per day\", source = \"FLO-07\", range = [\"7.2 per day\", \"28.8 per "
      "day\"], note = \"2019\" }\n"));
  EXPECT_EQ(entry.path, "x");
  EXPECT_EQ(entry.text, "\"14.4 per day\"");
  EXPECT_EQ(entry.unit, "per minute");
  EXPECT_DOUBLE_EQ(*entry.number, 0.01);
  EXPECT_DOUBLE_EQ(*entry.low, 0.005);
  EXPECT_DOUBLE_EQ(*entry.high, 0.02);
  EXPECT_EQ(entry.about, "Leaving work.");
  EXPECT_EQ(entry.provenance.place, (Place{"x.toml", 1, 15}));
  EXPECT_EQ(entry.provenance.source, "FLO-07");
  EXPECT_EQ(entry.provenance.note, "2019");
  EXPECT_FALSE(entry.provenance.is_assumption());
}

TEST(Evidence, MayBeAnAssumption) {
  auto const entry =
      entry_of(document_of("x = { value = \"1 per day\", assumption = \"as in Norway\" }\n"));
  EXPECT_EQ(entry.provenance.assumption, "as in Norway");
  EXPECT_TRUE(entry.provenance.is_assumption());
}

TEST(Evidence, CountsAnIllustrativeSourceAsAnAssumption) {
  auto const entry =
      entry_of(document_of("x = { value = \"1 per day\", source = \"illustrative\" }\n"));
  EXPECT_TRUE(entry.provenance.is_assumption());
}

TEST(Evidence, OfASettingIsThatItWasSet) {
  auto const document = document_of("x = { value = \"1 per day\", source = \"FLO-07\" }\n");
  auto const entry = entry_of(with_settings(document, {"x=2 per day"}));
  EXPECT_EQ(entry.provenance.source, "");
  EXPECT_EQ(entry.provenance.assumption, "set by --set x=2 per day");
}

TEST(Evidence, OfTheOldValueIsNotKeptWhenOnlyTheValueIsSet) {
  auto const document = document_of("x = { value = \"1 per day\", source = \"FLO-07\" }\n");
  auto const entry = entry_of(with_settings(document, {"x.value=2 per day"}));
  EXPECT_EQ(entry.text, "\"2 per day\"");
  EXPECT_EQ(entry.provenance.source, "");
  EXPECT_TRUE(entry.provenance.is_assumption());
}

TEST(Evidence, MayBeGivenOnTheCommandLine) {
  auto const document = document_of("x = \"1 per day\"\n");
  auto const entry =
      entry_of(with_settings(document, {"x={ value = \"2 per day\", source = \"new trial\" }"}));
  EXPECT_EQ(entry.provenance.source, "new trial");
}

TEST(Evidence, OfADefaultIsTheProgram) {
  Reading reading{document_of("")};
  static_cast<void>(
      reading.root().rate("x", {.fallback = Rate::from_per_day(1), .source = Source::needed}));
  reading.finish();
  auto const entries = dictionary(reading.record());
  EXPECT_EQ(to_text(entries.front().provenance.place), "default");
  EXPECT_EQ(assumptions_in(entries), 1U);
}

TEST(Evidence, IsNotNeededForStructuralValues) {
  Reading reading{document_of("x = \"1 per day\"\n")};
  static_cast<void>(reading.root().rate("x"));
  reading.finish();
  EXPECT_EQ(assumptions_in(dictionary(reading.record())), 0U);
}

struct Case {
  std::string_view text;
  std::string_view message;
};

constexpr Case cases[] = {
    {"x = \"1 per day\"\n",
     "x.toml:1:5: x has no source; write { value = \"1 per day\", source = \"…\" }, or assumption "
     "= \"…\" where there is none."},
    {"x = { value = \"1 per day\" }\n",
     "x.toml:1:15: x has no source; write { value = \"1 per day\", source = \"…\" }, or assumption "
     "= \"…\" where there is none."},
    {"x = { value = \"1 per day\", source = \"a\", assumption = \"b\" }\n",
     "x.toml:1:5: x has both a source and an assumption; keep one."},
    {"x = { value = \"1 per day\", source = \" \" }\n",
     "x.toml:1:37: source is ' '; write a text that says where the value comes from."},
    {"x = { value = \"1 per day\", source = 7 }\n",
     "x.toml:1:37: source is 7; write a text that says where the value comes from."},
    {"x = { value = \"1 per day\", sorce = \"a\", source = \"b\" }\n",
     "x.toml:1:28: unknown key 'sorce' beside the value of x; did you mean 'source'?"},
    {"x = { value = \"1 per day\", vintage = 2019, source = \"b\" }\n",
     "x.toml:1:28: unknown key 'vintage' beside the value of x; known are value, source, "
     "assumption, range, note and year."},
    {"x = { value = \"1 per day\", year = \"2019\", source = \"b\" }\n",
     "x.toml:1:35: year is '2019'; write the year that the value is of, for example 2024."},
    {"x = { source = \"b\" }\n",
     "x.toml:1:5: x is a table; write for example \"0.9 % per month\"."},
    {"x = { value = \"1 per day\", source = \"b\", range = \"2 per day\" }\n",
     "x.toml:1:50: the range of x is '2 per day'; write its lowest and highest value: [low, "
     "high]."},
    {"x = { value = \"1 per day\", source = \"b\", range = [\"2 per day\", \"3 per day\"] }\n",
     "x.toml:1:51: the range of x does not hold its value '1 per day'; write [lowest, highest]."},
    {"x = { value = \"1 per day\", source = \"b\", range = [\"0 per day\", \"3\"] }\n",
     "x.toml:1:64: the high end of the range of x is '3'; say how often, for example \"3 per "
     "month\"."},
};

TEST(Evidence, FaultsSayWhatToWrite) {
  for (auto const& [text, message] : cases) {
    EXPECT_EQ(faults(text, read_rate), message) << text;
  }
}

}  // namespace
}  // namespace sim::scenario
