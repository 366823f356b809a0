#include <gtest/gtest.h>

#include "sim/scenario/toml/resolved.hpp"
#include "sim/scenario/toml/setting.hpp"
#include "sim/scenario/toml/write.hpp"

#include "tests/unit/scenario/toml_fixture.hpp"

namespace sim::scenario {
namespace {

using namespace std::chrono_literals;
using tests::document_of;

void read_scenario(Reader const& root) {
  static_cast<void>(root.text("title"));
  auto const run = root.table("run");
  static_cast<void>(run.duration("length", {.fallback = years(2)}));
  static_cast<void>(run.integer("replications", {.fallback = 200}));
  for (auto const& staff : root.tables("staff")) {
    static_cast<void>(staff.text("name"));
    static_cast<void>(staff.integer("count"));
    static_cast<void>(staff.hours_per_week("hours", {.fallback = 37h}));
    static_cast<void>(staff.windows(
        "open", {.fallback = std::vector<RosterWindow>{{std::chrono::Friday, 8h, 14h}}}));
  }
  auto const response = root.table("response");
  static_cast<void>(response.rate("separation", {.source = Source::needed}));
  for (auto const& arm : root.named_tables("arms")) {
    static_cast<void>(arm.text("title"));
    arm.leave("run");
  }
}

std::string resolved_text(Document document) {
  Reading reading{std::move(document)};
  read_scenario(reading.root());
  reading.finish();
  return write_toml(resolved(reading.record()));
}

constexpr std::string_view scenario =
    "title = \"Pilot \\\"Å\\\"\"\n"
    "[response]\n"
    "separation = { source = \"FLO-07\", value = \"0.9 % per month\" }\n"
    "[[staff]]\ncount = 12\nname = \"a\"\n"
    "[arms.\"flere jobmæglere\".run]\nlength = \"3 years\"\n"
    "[arms.\"flere jobmæglere\"]\ntitle = \"More\"\n";

TEST(Resolved, FillsInDefaultsInTheOrderOfTheSchema) {
  EXPECT_EQ(resolved_text(document_of(scenario)),
            "title = \"Pilot \\\"Å\\\"\"\n"
            "\n[run]\nlength = \"2 years\"\nreplications = 200\n"
            "\n[[staff]]\nname = \"a\"\ncount = 12\nhours = \"37 hours per week\"\n"
            "open = [\"Fri 08:00-14:00\"]\n"
            "\n[response]\n"
            "separation = { value = \"0.9 % per month\", source = \"FLO-07\" }\n"
            "\n[arms.\"flere jobmæglere\"]\ntitle = \"More\"\n"
            "\n[arms.\"flere jobmæglere\".run]\nlength = \"3 years\"\n");
}

TEST(Resolved, ReadsBackToItself) {
  auto const once = resolved_text(document_of(scenario));
  EXPECT_EQ(resolved_text(document_of(once)), once);
}

TEST(Resolved, SaysThatAValueWasSetOnTheCommandLine) {
  auto const text =
      resolved_text(with_settings(document_of(scenario), {"response.separation=1 % per month"}));
  EXPECT_NE(text.find("separation = { value = \"1 % per month\", assumption = \"set by --set "
                      "response.separation=1 % per month\" }\n"),
            std::string::npos)
      << text;
  EXPECT_EQ(resolved_text(document_of(text)), text);
}

TEST(Resolved, DropsTheSourceOfAValueThatWasReplaced) {
  auto const text = resolved_text(
      with_settings(document_of(scenario), {"response.separation.value=1 % per month"}));
  EXPECT_EQ(text.find("FLO-07"), std::string::npos) << text;
  EXPECT_EQ(resolved_text(document_of(text)), text);
}

TEST(WriteToml, ReadsBackToTheSameDocument) {
  auto const document = document_of(
      "a = 1\nb = -0.5\nc = 1e100\nd = 3.0\ne = true\nf = 2025-01-06\ng = 07:30:00\n"
      "h = 2025-01-06T07:30:00Z\ni = []\nj = [[1], [\"a\", { b = 1, c = {} }]]\n"
      "k = \"\\\\ \\\" \\n \\t \\u0001 \\u007F æ\"\nl = { value = 1, source = \"s\" }\n"
      "\"\" = 1\n\"a b\" = 2\n'\"' = 3\n"
      "[m]\n[n.o]\np = 1\n[[q]]\n[[q]]\nr = 1\n[[q.s]]\nt = 1\n[q.u]\nv = 1\n[[w]]\nvalue = 1\n");
  auto const text = write_toml(document.root);
  EXPECT_EQ(document_of(text).root, document.root) << text;
  EXPECT_EQ(write_toml(document_of(text).root), text);
}

TEST(WriteToml, TellsNumbersApartToTheLastBit) {
  auto const document = document_of("a = 0.1\nb = 0.30000000000000004\nc = 5e-324\n");
  EXPECT_EQ(document_of(write_toml(document.root)).root, document.root);
}

TEST(DescribedValue, IsShortAndOnOneLine) {
  EXPECT_EQ(describe(Value{std::string{"a\nb\tc"}}), "'a b c'");
  EXPECT_EQ(describe(Value{std::string(79, 'x') + "åb"}), "'" + std::string(79, 'x') + "…'");
  EXPECT_EQ(describe(Value{1e300}), "1e+300");
}

TEST(ValueEquality, LooksAtContentOnly) {
  EXPECT_EQ(document_of("a = 1\nb = [1]\n").root, document_of("\n\nb = [1]\na = 1\n").root);
  EXPECT_FALSE(document_of("a = 1\n").root == document_of("a = 1.0\n").root);
  EXPECT_FALSE(document_of("a = 1\n").root == document_of("a = 1\nb = 1\n").root);
}

}  // namespace
}  // namespace sim::scenario
