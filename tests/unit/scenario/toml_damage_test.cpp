#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include "sim/base/digest.hpp"
#include "sim/scenario/toml/resolved.hpp"
#include "sim/scenario/toml/setting.hpp"
#include "sim/scenario/toml/write.hpp"

#include "tests/unit/scenario/toml_fixture.hpp"

namespace sim::scenario {
namespace {

constexpr std::string_view whole =
    "# Prøve\n"
    "title = \"Pilot \\u00E6 \\\"x\\\"\"\n"
    "start = 2025-01-06\n"
    "tables = ['stocks', \"flows\", [1, 2.5e3], { a.b = true }]\n"
    "[run]\n"
    "length = \"2 years\"\n"
    "separation = { value = \"0.9 % per month\", source = \"FLO-07\", range = [\"0.5 % per "
    "month\", "
    "\"1.6 % per month\"] }\n"
    "text = \"\"\"\nlong \\\n  text\"\"\"\n"
    "[[staff]]\nname = \"Århus\"\ncount = 20_000\nwage = \"12 064.50 DKK per month\"\n"
    "open = [\"Mon-Thu 08:00-15:30\"]\n"
    "[staff.\"øst\".deep]\ntime = 07:30:00\nmoment = 2025-01-06T07:30:00+01:00\n";

void read_scenario(Reader const& root) {
  static_cast<void>(root.text("title"));
  static_cast<void>(root.date("start"));
  static_cast<void>(root.texts("tables"));
  auto const run = root.table("run");
  static_cast<void>(run.duration("length"));
  static_cast<void>(run.rate("separation", {.source = Source::needed}));
  static_cast<void>(run.probability("share", {.fallback = Probability{0.5}}));
  for (auto const& staff : root.tables("staff")) {
    static_cast<void>(staff.integer("count"));
    static_cast<void>(staff.money("wage", "month"));
    static_cast<void>(staff.windows("open"));
  }
  static_cast<void>(root.named_tables("arms"));
}

/// Reads a text to the end; true when it has no syntax faults. Whatever the text: no crash, and
/// either a document that can be written and read again, or a ScenarioError that says something.
bool survives(std::string const& text) {
  try {
    auto document = tests::document_of(text);
    EXPECT_EQ(tests::document_of(write_toml(document.root)).root, document.root) << text;
    Reading reading{std::move(document)};
    read_scenario(reading.root());
    static_cast<void>(write_toml(resolved(reading.record())));
    EXPECT_THROW(reading.finish(), ScenarioError);
    return true;
  } catch (ScenarioError const& error) {
    EXPECT_FALSE(error.problems().empty());
    for (auto const& problem : error.problems()) {
      EXPECT_GE(problem.place.line, 1);
      EXPECT_GE(problem.place.column, 1);
      EXPECT_TRUE(problem.text.ends_with('.') || problem.text.ends_with('?')) << problem.text;
    }
    return false;
  }
}

TEST(DamagedText, WholeIsReadable) {
  EXPECT_TRUE(survives(std::string{whole}));
}

TEST(DamagedText, CutOffAnywhereIsADocumentOrAnError) {
  for (std::size_t length = 0; length < whole.size(); ++length) {
    survives(std::string{whole.substr(0, length)});
  }
}

TEST(DamagedText, WithAnyBitFlippedIsADocumentOrAnError) {
  for (std::size_t place = 0; place < whole.size(); ++place) {
    for (unsigned bit = 0; bit < 8; ++bit) {
      std::string text{whole};
      text[place] = static_cast<char>(static_cast<unsigned char>(text[place]) ^ (1U << bit));
      survives(text);
    }
  }
}

TEST(DamagedText, WithALineMissingOrDoubledIsADocumentOrAnError) {
  for (std::size_t begin = 0; begin < whole.size(); begin = whole.find('\n', begin) + 1) {
    auto const length = whole.find('\n', begin) + 1 - begin;
    std::string text{whole};
    survives(std::string{text}.erase(begin, length));
    survives(std::string{text}.insert(begin, whole.substr(begin, length)));
  }
}

TEST(DamagedText, OfRandomPiecesIsADocumentOrAnError) {
  constexpr std::string_view pieces[] = {
      "[",    "]",      "[[",  "]]",         "{",    "}",    "=",      ".",  ",",   "\"",
      "'",    "\"\"\"", "'''", "\n",         "\r\n", "\r",   "\\",     "#",  "a",   "ø",
      "1",    "-",      "e",   "2025-01-06", "inf",  "true", " = 1\n", "\t", " ",   "value",
      "\x7F", "\u00A0", "“",   "_",          "+",    ":",    "T07:30", "0x", "\\u", "\\U00110000"};
  std::uint64_t state = 20'250'106;
  for (int round = 0; round < 5'000; ++round) {
    std::string text;
    state = mix_bits(state);
    for (std::uint64_t count = state % 16; count > 0; --count) {
      state = mix_bits(state);
      text += pieces[state % std::size(pieces)];
    }
    survives(text);
  }
}

TEST(DamagedText, AsASettingIsADocumentOrAnError) {
  auto const document = tests::document_of(whole);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    auto const setting = std::string{whole.substr(length, 40)};
    try {
      static_cast<void>(with_settings(document, {"run.x=" + setting, setting}));
    } catch (ScenarioError const& error) {
      EXPECT_FALSE(error.problems().empty());
    }
  }
}

}  // namespace
}  // namespace sim::scenario
