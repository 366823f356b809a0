#include <span>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/scenario/toml/reader.hpp"
#include "sim/scenario/toml/setting.hpp"

#include "tests/unit/scenario/toml_fixture.hpp"

namespace sim::scenario {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using tests::document_of;
using tests::faults;

enum class Order { strict, loose };

/// Reads one value out of a text without faults.
template <class Read>
auto value_in(std::string_view text, Read read) {
  Reading reading{document_of(text)};
  auto value = read(reading.root());
  reading.finish();
  return value;
}

TEST(Reader, ReturnsTypedValues) {
  EXPECT_EQ(value_in("x = \"a\"", [](Reader r) { return r.text("x"); }), "a");
  EXPECT_EQ(value_in("x = true", [](Reader r) { return r.flag("x"); }), true);
  EXPECT_EQ(value_in("x = 20_000", [](Reader r) { return r.integer("x"); }), 20'000);
  EXPECT_EQ(value_in("x = 3", [](Reader r) { return r.number("x"); }), 3.0);
  EXPECT_EQ(value_in("x = -0.35", [](Reader r) { return r.number("x"); }), -0.35);
  EXPECT_EQ(value_in("x = 2025-01-06", [](Reader r) { return r.date("x"); }), Date{2025y / 1 / 6});
  EXPECT_EQ(value_in("x = \"2024-01-01\"", [](Reader r) { return r.date("x"); }),
            Date{2024y / 1 / 1});
  EXPECT_EQ(value_in("x = \"60 %\"", [](Reader r) { return r.probability("x"); }),
            Probability{0.6});
  EXPECT_EQ(value_in("x = \"425 DKK per hour\"", [](Reader r) { return r.money("x", "hour"); }),
            Money::from_kroner(425));
  EXPECT_EQ(value_in("x = \"37 hours per week\"", [](Reader r) { return r.hours_per_week("x"); }),
            37h);
}

TEST(Reader, ReadsLists) {
  EXPECT_THAT(value_in("x = [\"a\", \"b\"]", [](Reader r) { return r.texts("x"); }),
              ElementsAre("a", "b"));
  EXPECT_THAT(value_in("x = [1, 2.5]", [](Reader r) { return r.numbers("x"); }),
              ElementsAre(1.0, 2.5));
  EXPECT_THAT(value_in("x = [1, 2]", [](Reader r) { return r.integers("x"); }), ElementsAre(1, 2));
  EXPECT_THAT(value_in("x = [\"5 %\"]", [](Reader r) { return r.probabilities("x"); }),
              ElementsAre(Probability{0.05}));
  EXPECT_THAT(value_in("", [](Reader r) { return r.texts("x"); }), IsEmpty());
}

TEST(Reader, ReadsWindowsFromOneTextOrSeveral) {
  auto const read = [](Reader r) { return r.windows("x").size(); };
  EXPECT_EQ(value_in("x = \"Mon-Thu 08:00-15:30\"", read), 4U);
  EXPECT_EQ(value_in("x = [\"Mon-Thu 08:00-15:30\", \"Fri 08:00-14:00\"]", read), 5U);
}

TEST(Reader, ReadsChoices) {
  auto const read = [](Reader r) {
    return r.choice<Order>("x", {{"strict", Order::strict}, {"loose", Order::loose}});
  };
  EXPECT_EQ(value_in("x = \"loose\"", read), Order::loose);
  EXPECT_EQ(faults("x = \"lose\"\n", [&](Reader r) { read(r); }),
            "x.toml:1:5: x is 'lose'; did you mean 'loose'? Possible are strict or loose.");
  EXPECT_EQ(faults("x = \"free\"\n", [&](Reader r) { read(r); }),
            "x.toml:1:5: x is 'free'; possible are strict or loose.");
  EXPECT_EQ(faults("x = 1\n", [&](Reader r) { read(r); }),
            "x.toml:1:5: x is 1; write strict or loose in quotes.");
}

TEST(Reader, UsesTheFallbackWhenTheKeyIsMissing) {
  EXPECT_EQ(value_in("", [](Reader r) { return r.integer("x", {.fallback = 7}); }), 7);
  EXPECT_EQ(value_in("", [](Reader r) { return r.text("x", {.fallback = "a"}); }), "a");
  EXPECT_EQ(value_in("",
                     [](Reader r) {
                       return r.choice<Order>("x",
                                              {{"strict", Order::strict}, {"loose", Order::loose}},
                                              {.fallback = Order::loose});
                     }),
            Order::loose);
}

TEST(Reader, TellsWhetherAnOptionalKeyIsGiven) {
  EXPECT_TRUE(value_in("x = 1", [](Reader r) { return r.has("x"); }));
  EXPECT_FALSE(value_in("", [](Reader r) { return r.has("x"); }));
}

TEST(Reader, WalksListsOfTablesAndNamedTables) {
  auto const names = value_in(
      "[[staff]]\nname = \"a\"\n[[staff]]\nname = \"b\"\n[arms.more]\nx = 1\n", [](Reader r) {
        std::vector<std::string> found;
        for (auto const& staff : r.tables("staff")) {
          found.push_back(staff.text("name") + "/" + staff.name());
        }
        for (auto const& arm : r.named_tables("arms")) {
          found.push_back(arm.name() + "/" + std::to_string(arm.integer("x")));
        }
        return found;
      });
  EXPECT_THAT(names, ElementsAre("a/a", "b/b", "more/1"));
}

TEST(Reader, MayReadAKeyOrATableTwice) {
  EXPECT_EQ(faults("[t]\nx = 1\n[[s]]\ny = 1\n",
                   [](Reader r) {
                     for (int pass = 0; pass < 2; ++pass) {
                       static_cast<void>(r.table("t").integer("x"));
                       static_cast<void>(r.tables("s").front().integer("y"));
                     }
                   }),
            "");
}

struct Case {
  std::string_view text;
  void (*schema)(Reader);
  std::string_view message;
};

constexpr Case bound_cases[] = {
    {"caseload_max = 0\n",
     [](Reader r) {
       static_cast<void>(r.integer("caseload_max", {.min = 1, .noun = "citizens per mentor"}));
     },
     "x.toml:1:16: caseload_max is 0; at least 1 citizen per mentor is needed."},
    {"count = \"30 persons\"\n",
     [](Reader r) { static_cast<void>(r.integer("count", {.max = 25, .noun = "persons"})); },
     "x.toml:1:9: count is '30 persons'; at most 25 persons are allowed."},
    {"count = -1\n",
     [](Reader r) { static_cast<void>(r.integer("count")); },
     "x.toml:1:9: count is -1; at least 0 is needed."},
    {"count = 9223372036854775807\n",
     [](Reader r) { static_cast<void>(r.integer("count")); },
     "x.toml:1:9: count is 9223372036854775807; at most 1000000000 is allowed."},
    {"length = \"0 days\"\n",
     [](Reader r) { static_cast<void>(r.duration("length", {.min = std::chrono::days{1}})); },
     "x.toml:1:10: length is '0 days'; at least 1 day is needed."},
    {"length = \"300 years\"\n",
     [](Reader r) { static_cast<void>(r.duration("length")); },
     "x.toml:1:10: length is '300 years'; at most 200 years are allowed."},
    {"length = \"-2 weeks\"\n",
     [](Reader r) { static_cast<void>(r.duration("length")); },
     "x.toml:1:10: length is '-2 weeks'; at least 0 days are needed."},
    {"beta = 0\n",
     [](Reader r) { static_cast<void>(r.number("beta", {.above = 0.0})); },
     "x.toml:1:8: beta is 0; more than 0 is needed."},
    {"beta = 1e15\n",
     [](Reader r) { static_cast<void>(r.number("beta", {.max = 10.0})); },
     "x.toml:1:8: beta is 1e+15; at most 10 is allowed."},
    {"p = \"90 %\"\n",
     [](Reader r) { static_cast<void>(r.probability("p", {.max = Probability{0.8}})); },
     "x.toml:1:5: p is '90 %'; at most 80 % is allowed."},
    {"r = \"90 % per day\"\n",
     [](Reader r) { static_cast<void>(r.rate("r", {.max = Rate::from_per_month(0.5)})); },
     "x.toml:1:5: r is '90 % per day'; at most 50 % per month is allowed."},
    {"m = \"-5 DKK\"\n",
     [](Reader r) { static_cast<void>(r.money("m", "")); },
     "x.toml:1:5: m is '-5 DKK'; at least 0 DKK is needed."},
    {"w = \"169 hours per week\"\n",
     [](Reader r) { static_cast<void>(r.hours_per_week("w")); },
     "x.toml:1:5: w is '169 hours per week'; at most 168 hours per week are allowed."},
    {"d = 2024-12-31\n",
     [](Reader r) { static_cast<void>(r.date("d", {.min = Date{2025y / 1 / 1}})); },
     "x.toml:1:5: d is 2024-12-31; at least 2025-01-01 is needed."},
};

constexpr Case type_cases[] = {
    {"x = 13\n",
     [](Reader r) { static_cast<void>(r.duration("x")); },
     "x.toml:1:5: x is 13; the unit is missing; write for example \"13 weeks\"."},
    {"x = 0.6\n",
     [](Reader r) { static_cast<void>(r.probability("x")); },
     "x.toml:1:5: x is 0.6; write a share with its sign: \"60 %\"."},
    {"x = 425\n",
     [](Reader r) { static_cast<void>(r.money("x", "hour")); },
     "x.toml:1:5: x is 425; write the unit so: \"425 DKK per hour\"."},
    {"x = [1]\n",
     [](Reader r) { static_cast<void>(r.rate("x")); },
     "x.toml:1:5: x is a list; write for example \"0.9 % per month\"."},
    {"x = \"12\"\n",
     [](Reader r) { static_cast<void>(r.number("x")); },
     "x.toml:1:5: x is '12'; a number without quotes and unit is needed, for example 0.35."},
    {"x = 2.5\n",
     [](Reader r) { static_cast<void>(r.integer("x")); },
     "x.toml:1:5: x is 2.5; a whole number is needed, for example 12."},
    {"x = \"yes\"\n",
     [](Reader r) { static_cast<void>(r.flag("x")); },
     "x.toml:1:5: x is 'yes'; write true or false, without quotes."},
    {"x = \"  \"\n",
     [](Reader r) { static_cast<void>(r.text("x")); },
     "x.toml:1:5: x is '  '; write a text in quotes."},
    {"x = \"6.1.2025\"\n",
     [](Reader r) { static_cast<void>(r.date("x")); },
     "x.toml:1:5: x is '6.1.2025'; write a date that exists as year-month-day, for example "
     "2025-01-31."},
    {"x = 07:30:00\n",
     [](Reader r) { static_cast<void>(r.windows("x")); },
     "x.toml:1:5: x is 07:30:00; write a window like \"Mon-Thu 08:00-15:30\"."},
    {"x = [\"Mon 08:00-15:30\", \"Mon 15:00-16:00\"]\n",
     [](Reader r) { static_cast<void>(r.windows("x")); },
     "x.toml:1:5: x is a list; two windows overlap on Mon."},
    {"x = []\n",
     [](Reader r) { static_cast<void>(r.windows("x")); },
     "x.toml:1:5: x is a list; write at least one window, like \"Mon-Thu 08:00-15:30\"."},
    {"x = \"a\"\n",
     [](Reader r) { static_cast<void>(r.texts("x")); },
     "x.toml:1:5: x is 'a'; write a list, for example [\"…\"]."},
    {"x = [1, \"a\", 3]\n",
     [](Reader r) { static_cast<void>(r.integers("x", {}, {.max = 2})); },
     "x.toml:1:9: an element of x is 'a'; it must begin with a number.\n"
     "x.toml:1:14: an element of x is 3; at most 2 is allowed."},
    {"x = [1]\n",
     [](Reader r) { static_cast<void>(r.integers("x", {.fewest = 2})); },
     "x.toml:1:5: x has 1 element; at least 2 needed."},
    {"x = 5\n",
     [](Reader r) { static_cast<void>(r.table("x").integer("y")); },
     "x.toml:1:5: x is 5; write a table under the heading [x]."},
    {"[x]\ny = 1\n",
     [](Reader r) { static_cast<void>(r.tables("x")); },
     "x.toml:1:1: x is a table; write each element under its own heading [[x]], in double "
     "brackets."},
    {"[[x]]\ny = 1\n",
     [](Reader r) { static_cast<void>(r.table("x").integer("y")); },
     "x.toml:1:1: x is a list; write a table under the heading [x]."},
    {"[x]\ny = 1\n",
     [](Reader r) { static_cast<void>(r.named_tables("x")); },
     "x.toml:2:5: y is 1; write a table under the heading [x.y]."},
    {"[[x]]\ny = 1\n",
     [](Reader r) { static_cast<void>(r.named_tables("x")); },
     "x.toml:1:1: x is a list; write tables with headings like [x.name]."},
};

constexpr Case missing_cases[] = {
    {"",
     [](Reader r) { static_cast<void>(r.text("title")); },
     "x.toml:1:1: title is missing; write for example title = \"…\"."},
    {"\n[run]\nx = 1\n",
     [](Reader r) {
       static_cast<void>(r.table("run").integer("x"));
       static_cast<void>(r.table("run").duration("length", {.example = "\"2 years\""}));
     },
     "x.toml:2:1: run.length is missing; write for example length = \"2 years\" under [run]."},
    {"",
     [](Reader r) { static_cast<void>(r.table("run").duration("length")); },
     "x.toml:1:1: run.length is missing; write for example length = \"13 weeks\" under [run]."},
    {"\n[[staff]]\nname = \"a\"\n",
     [](Reader r) {
       auto const staff = r.tables("staff").front();
       static_cast<void>(staff.text("name"));
       static_cast<void>(staff.integer("count"));
     },
     "x.toml:2:1: staff.a.count is missing; write for example count = 12 under [[staff]]."},
    {"",
     [](Reader r) { static_cast<void>(r.tables("staff", {.fewest = 1})); },
     "x.toml:1:1: staff is missing; write for example a heading [[staff]]."},
    {"",
     [](Reader r) { static_cast<void>(r.named_tables("arms", {.fewest = 2})); },
     "x.toml:1:1: arms is missing; write for example a heading [arms.name]."},
    {"",
     [](Reader r) { static_cast<void>(r.texts("tables", {.fewest = 1})); },
     "x.toml:1:1: tables is missing; write for example tables = [\"…\"]."},
};

constexpr Case key_cases[] = {
    {"take_upp = 1\n",
     [](Reader r) { static_cast<void>(r.integer("take_up", {.fallback = 1})); },
     "x.toml:1:1: unknown key 'take_upp'; did you mean 'take_up'?"},
    {"colour = 1\n",
     [](Reader r) {
       static_cast<void>(r.has("title"));
       static_cast<void>(r.has("run"));
     },
     "x.toml:1:1: unknown key 'colour'; known here: title, run."},
    {"length = \"2 weeks\"\n",
     [](Reader r) {
       static_cast<void>(r.has("title"));
       static_cast<void>(r.table("run").duration("length", {.fallback = 1min}));
     },
     "x.toml:1:1: unknown key 'length' at the top; it belongs in [run]."},
    {"[run]\npolicy = 1\n",
     [](Reader r) {
       static_cast<void>(r.has("policy"));
       static_cast<void>(r.table("run").has("length"));
     },
     "x.toml:2:1: unknown key 'policy' in [run]; it belongs at the top, before the first "
     "heading."},
    {"[run.deep]\nx = 1\n[[staff]]\ny = 1\n",
     [](Reader r) {
       static_cast<void>(r.table("run").has("length"));
       static_cast<void>(r.tables("staff").front().has("count"));
     },
     "x.toml:1:6: unknown key 'deep'; known here: length.\n"
     "x.toml:4:1: unknown key 'y'; known here: count."},
    {"caseload_limit = 5\n",
     [](Reader r) {
       r.renamed("caseload_limit", "caseload_max");
       static_cast<void>(r.has("caseload_max"));
     },
     "x.toml:1:1: 'caseload_limit' is now called 'caseload_max'."},
    {"[arms.more]\nx = 1\n", [](Reader r) { r.leave("arms"); }, ""},
    {"policy = \"ipss\"\n",
     [](Reader r) {
       static_cast<void>(r.reference("policy", "policy", {"ips", "work_first"}));
     },
     "x.toml:1:10: policy 'ipss' does not exist; did you mean 'ips'? Known: ips, work_first."},
    {"use = [\"ips\",\n  \"mentor\"]\n",
     [](Reader r) {
       static_cast<void>(r.references("use", "policy", {"ips", "work_first"}));
     },
     "x.toml:2:3: policy 'mentor' does not exist; known: ips, work_first."},
    {"start = 2025-01-06\nend = 2024-01-06\n",
     [](Reader r) {
       if (r.date("end") < r.date("start")) {
         r.refuse("end", "it must come after start");
       }
     },
     "x.toml:2:7: end is 2024-01-06; it must come after start."},
};

void expect_messages(std::span<Case const> cases) {
  for (auto const& [text, schema, message] : cases) {
    EXPECT_EQ(faults(text, schema), message) << text;
  }
}

TEST(ReaderFaults, SayWhichBoundIsPassed) {
  expect_messages(bound_cases);
}

TEST(ReaderFaults, SayWhatToWriteForTheWrongType) {
  expect_messages(type_cases);
}

TEST(ReaderFaults, ShowAnExampleOfWhatIsMissing) {
  expect_messages(missing_cases);
}

TEST(ReaderFaults, CatchKeysAndNamesThatDoNotExist) {
  expect_messages(key_cases);
}

TEST(ReaderFaults, AreAllFoundInOnePass) {
  EXPECT_EQ(faults("titel = \"a\"\nshare = 5\n[run]\nlength = 3\n",
                   [](Reader r) {
                     static_cast<void>(r.text("title"));
                     static_cast<void>(r.probability("share"));
                     static_cast<void>(r.table("run").duration("length"));
                   }),
            "x.toml:1:1: title is missing; write for example title = \"…\".\n"
            "x.toml:1:1: unknown key 'titel'; did you mean 'title'?\n"
            "x.toml:2:9: share is 5; write a share with its sign: \"5 %\".\n"
            "x.toml:4:10: length is 3; the unit is missing; write for example \"3 weeks\".");
}

TEST(ReaderFaults, OfASettingNameTheSetting) {
  Reading reading{with_settings(document_of("x = 1\n"), {"x=0", "y.z=1"})};
  static_cast<void>(reading.root().integer("x", {.min = 1}));
  try {
    reading.finish();
    FAIL() << "nothing was thrown";
  } catch (ScenarioError const& error) {
    EXPECT_STREQ(error.what(),
                 "--set x=0: x is 0; at least 1 is needed.\n"
                 "--set y.z=1: unknown key 'y'; did you mean 'x'?");
  }
}

TEST(ReaderFaults, LeaveAStandInInsideTheBounds) {
  Reading reading{document_of("a = 0\nb = \"x\"\nc = 5\n")};
  auto const root = reading.root();
  EXPECT_EQ(root.integer("a", {.min = 3}), 3);
  EXPECT_EQ(root.duration("b", {.min = 1h, .fallback = 2h}), 2h);
  EXPECT_EQ(root.probability("c"), Probability{0});
  EXPECT_EQ(root.rate("missing"), Rate::zero());
}

}  // namespace
}  // namespace sim::scenario
