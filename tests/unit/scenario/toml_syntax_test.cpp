#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "tests/unit/scenario/toml_fixture.hpp"

namespace sim::scenario {
namespace {

using tests::syntax_faults;

struct Case {
  std::string_view text;
  std::string_view message;
};

constexpr Case cases[] = {
    {"x = 5,5\n", "x.toml:1:5: write decimals with a point: 5.5 instead of 5,5."},
    {"x = 5,5 % \n",
     "x.toml:1:5: put a number with a unit in quotes, with a decimal point: \"5.5 %\"."},
    {"løn = 1\n", "x.toml:1:1: put names with æ, ø, å in quotes: \"løn\"."},
    {"løn.x = 1\n[Århus C]\n",
     "x.toml:1:1: put names with æ, ø, å in quotes: \"løn\".\n"
     "x.toml:2:2: put names with æ, ø, å in quotes: \"Århus C\"."},
    {"by = Århus C # x", "x.toml:1:6: put text in quotes: \"Århus C\"."},
    {"x = \"abc\ny = 1\n", "x.toml:1:5: this text is never closed; add \" at its end."},
    {"x = 'abc\ny=1", "x.toml:1:5: this text is never closed; add ' at its end."},
    {"x = \"\"\"abc\n\n", "x.toml:1:5: this text is never closed; add \"\"\" at its end."},
    {"x = 1\nx = 2\n", "x.toml:2:1: the key x is written twice in this table; keep one."},
    {"[a]\n[a]\n",
     "x.toml:2:1: the table [a] is written twice; put all its keys under one heading."},
    {"[a]\nx=1\n[a.x]\n", "x.toml:3:1: [a.x] is used for a value and for a table; rename one."},
    {"d = 2025-02-30\n", "x.toml:1:5: 2025-02-30 is not a date that exists."},
    {"d = 2025-13-01", "x.toml:1:5: 2025-13-01 is not a date that exists."},
    {"d = 01-02-2025",
     "x.toml:1:5: 01-02-2025 is not understood; write dates as year-month-day, for example "
     "2025-01-31."},
    {"d = 6.1.2025",
     "x.toml:1:5: 6.1.2025 is not understood; write dates as year-month-day, for example "
     "2025-01-31."},
    {"d=2025-01-06T25:00:00", "x.toml:1:3: there is no such hour on 2025-01-06."},
    {"x = 13 weeks\n", "x.toml:1:5: put a number with a unit in quotes: \"13 weeks\"."},
    {"x = \n", "x.toml:1:1: the value after '=' is missing."},
    {"x = # none\n", "x.toml:1:1: the value after '=' is missing."},
    {"x 5\n", "x.toml:1:1: 'x' has no value; write 'name = value'."},
    {"= 5\n", "x.toml:1:1: the name before '=' is missing."},
    {"x = [1, 2\ny = 3\n[t]\n", "x.toml:1:5: the '[' opened here is never closed; add ']'."},
    {"x = {a=1\ny=2", "x.toml:1:5: the '{' opened here is never closed; add '}'."},
    {"x = {a=1,}\n", "x.toml:1:9: delete the comma before '}'."},
    {"x = {a=1\n, b=2}\n", "x.toml:1:5: a table in { } must stand on one line."},
    {"[a\nx=1", "x.toml:1:1: the heading [a is not closed; add ]."},
    {"[[a]\nx=1", "x.toml:1:1: the heading [[a] is not closed; add ]."},
    {"[]\n", "x.toml:1:1: the heading [] has no name."},
    {"x = yes\n", "x.toml:1:5: write true or false, or put the text in quotes."},
    {"x = True\n", "x.toml:1:5: write true or false in small letters."},
    {"x = 007\n", "x.toml:1:5: write numbers without zeros in front."},
    {"x = .5\n", "x.toml:1:5: write a digit on both sides of the decimal point."},
    {"x = 5.\n", "x.toml:1:5: write a digit on both sides of the decimal point."},
    {"x = 1e400\n", "x.toml:1:5: 1e400 is too large for a number."},
    {"x = -1e-400\n",
     "x.toml:1:5: -1e-400 is too small to be told from zero; write 0, or use another unit."},
    {"x = [1, 1e-400]",
     "x.toml:1:9: 1e-400 is too small to be told from zero; write 0, or use another unit."},
    {"x = {a=1e-400}",
     "x.toml:1:8: 1e-400 is too small to be told from zero; write 0, or use another unit."},
    {"x = nan", "x.toml:1:5: nan is not a number that can be used; write a finite number."},
    {"x = [-inf]", "x.toml:1:6: -inf is not a number that can be used; write a finite number."},
    {"x = 99999999999999999999\n", "x.toml:1:5: 99999999999999999999 is too large for a number."},
    {"x = 60 %\n", "x.toml:1:5: put a number with a unit in quotes: \"60 %\"."},
    {"x = \"a\\qb\"\n", "x.toml:1:7: write \\\\ for a backslash, or put the text in ' '."},
    {"x = \"C:\\Users\"\n", "x.toml:1:8: write \\\\ for a backslash, or put the text in ' '."},
    {"x = 1 y = 2\n", "x.toml:1:5: write one 'name = value' per line; start a new line after 1."},
    {"x : 5\n", "x.toml:1:1: write '=' after 'x' instead of ':'."},
    {"x == 5\n", "x.toml:1:3: write a single '='."},
    {"a.b = 1\na = 2\n", "x.toml:2:1: 'a' is used for a value and for a table."},
    {"a = 1\na.b = 2",
     "x.toml:2:1: 'a.b' adds to something that is already complete; write it there."},
    {"[[a]]\n[a]\n",
     "x.toml:2:1: [a] is also written as [[…]]; write [[…]] for each element of a list."},
    {"x = “hello”\n", "x.toml:1:5: the quote “ is typographic; write the straight quote \"."},
    {"“x” = 1\n", "x.toml:1:1: the quote “ is typographic; write the straight quote \"."},
    {"x = 1_\n", "x.toml:1:5: write _ only between two digits."},
    {"x = 1 000\n",
     "x.toml:1:5: write a plain number without spaces, or with _ between thousands."},
    {"x = 12 064 DKK per month\n",
     "x.toml:1:5: put a number with a unit in quotes: \"12 064 DKK per month\"."},
    {"x = 1__0", "x.toml:1:5: write _ only between two digits."},
    {"\x01 = 2", "x.toml:1:1: there is an invisible control character here; delete it."},
    {"x = \"a\x01\"\n",
     "x.toml:1:7: there is an invisible control character in this text; delete it."},
    {"x.y..z = 1", "x.toml:1:4: a name is missing between two dots."},
    {"x = 25:00:00", "x.toml:1:5: 25:00:00 is not a time of day."},
    {"a = {b=1}\na.c=2",
     "x.toml:2:1: 'a.c' adds to something that is already complete; write it there."},
    {"a=[1]\n[[a]]\nb=1", "x.toml:2:1: this name already holds another list; use one form, [[…]]."},
    {"x = nan1", "x.toml:1:5: put text in quotes: \"nan1\"."},
    {"x = +-1", "x.toml:1:5: put text in quotes: \"+-1\"."},
    {"[a] b = 1\n", "x.toml:1:1: start a new line after the heading."},
    {"abc", "x.toml:1:1: 'abc' has no value; write 'name = value'."},
    {"\"abc", "x.toml:1:1: this text is never closed; add \" at its end."},
    {"x = @", "x.toml:1:5: put text in quotes: \"@\"."},
    {"x = [1 2]", "x.toml:1:5: put a comma between the elements of a list."},
    {"x = [,1]", "x.toml:1:6: there is a comma too many in this list."},
    {"x = {1}", "x.toml:1:5: write 'name = value' inside { }."},
    {"x = 0x", "x.toml:1:5: put a number with a unit in quotes: \"0x\"."},
    {"æ", "x.toml:1:1: put names with æ, ø, å in quotes: \"æ\"."},
    {"x = 5", "x.toml:1:4: there is a special space here; write an ordinary one."},
    {"my key = 5\n",
     "x.toml:1:1: put a name with spaces in quotes, or write _ for the spaces: my key."},
    {"[[s]]\nname='a'\n[[s]]\nname='a'\n",
     "x.toml:3:1: s 'a' is written twice, first on line 1; names must differ."},
    {"x = {æ = 1}", "x.toml:1:6: put names with æ, ø, å in quotes: \"æ\"."},
    {"x = [æ, 'b']", "x.toml:1:6: put text in quotes: \"æ\"."},
    {"x=1\r\ny=løn\r\n", "x.toml:2:3: put text in quotes: \"løn\"."},
    {"x = 5 5\n",
     "x.toml:1:5: 5 5 is more than one value; put text in quotes, or delete what is too much."},
    {"x = weeks 13\n", "x.toml:1:5: put text in quotes: \"weeks 13\"."},
    {"x = \"13 weeks\" or so\n",
     "x.toml:1:5: \"13 weeks\" or so is more than one value; put text in quotes, or delete what is "
     "too much."},
    {"x = 13 'weeks'",
     "x.toml:1:5: 13 'weeks' is more than one value; put text in quotes, or delete what is too "
     "much."},
    {"[a]]\n", "x.toml:1:1: start a new line after the heading."},
    {"x = ]", "x.toml:1:1: the value after '=' is missing."},
    {"x = tru", "x.toml:1:5: write true or false, or put text in quotes: \"tru\"."},
    {"x = 1.2.3", "x.toml:1:5: write a digit on both sides of the decimal point."},
    {"x = 0.5.", "x.toml:1:5: write a digit on both sides of the decimal point."},
    {"key-with-dash = 1\nkey-with-dash = 2",
     "x.toml:2:1: the key key-with-dash is written twice in this table; keep one."},
    {"x = '''abc", "x.toml:1:5: this text is never closed; add ''' at its end."},
    {"a.b.c=1\na.b.c=1", "x.toml:2:1: the key a.b.c is written twice in this table; keep one."},
    {"\"x y\" = 1\n\"x y\" = 2",
     "x.toml:2:1: the key \"x y\" is written twice in this table; keep one."},
};

TEST(TomlSyntax, FaultsAreToldInOurOwnWords) {
  for (auto const& [text, message] : cases) {
    EXPECT_EQ(syntax_faults(text), message) << text;
  }
}

TEST(TomlSyntax, AcceptsCarriageReturnsAndAByteOrderMark) {
  EXPECT_EQ(syntax_faults("\xEF\xBB\xBFx = 1\r\n\r\n[t]\r\ny = \"Århus\"\r\n"), "");
}

TEST(TomlSyntax, AcceptsDanishNamesAndQuotesInsideText) {
  EXPECT_EQ(syntax_faults("\"løn\" = 'blåbær'\nx = \"\"\"He said \"no\"\"\"\"\n# æøå\n[\"Å\".b]\n"),
            "");
}

TEST(TomlSyntax, AcceptsTheLargestNumbers) {
  EXPECT_EQ(syntax_faults("x = 9223372036854775807\ny = 1e308\nz = 0.0\nw = 20_000\nv = -0\n"), "");
}

TEST(TomlSyntax, RefusesUtf16) {
  EXPECT_EQ(syntax_faults(std::string_view{"\xFF\xFEx\0=\0", 6}),
            "x.toml:1:1: the file is UTF-16; save it as UTF-8 in your editor.");
}

TEST(TomlSyntax, RefusesABinaryFile) {
  EXPECT_EQ(syntax_faults(std::string_view{"x = 1\n\0", 7}),
            "x.toml:2:1: the file is not text (it holds a zero byte); give a TOML file in UTF-8.");
}

TEST(TomlSyntax, NamesTheByteThatIsNotUtf8) {
  EXPECT_EQ(syntax_faults("x = 1\ny = \"s\xF8vn\"\n"),
            "x.toml:2:7: the byte 0xF8 is not UTF-8 (an æ, ø or å in another encoding?); save the "
            "file as UTF-8 in your editor.");
}

TEST(TomlSyntax, RefusesOverlongAndSurrogateCharacters) {
  EXPECT_NE(syntax_faults("# \xC0\xAF"), "");
  EXPECT_NE(syntax_faults("# \xED\xA0\x80"), "");
  EXPECT_NE(syntax_faults("# \xF4\x90\x80\x80"), "");
}

TEST(TomlSyntax, SurvivesEndlessBrackets) {
  EXPECT_EQ(syntax_faults("x = " + std::string(100'000, '[')),
            "x.toml:1:37: brackets are nested more than 32 deep.");
}

TEST(TomlSyntax, SurvivesEndlessDots) {
  std::string heading = "[a";
  for (int count = 0; count < 100'000; ++count) {
    heading += ".a";
  }
  EXPECT_EQ(syntax_faults(heading + "]\n"), "x.toml:1:35: this name has more than 16 dots.");
}

TEST(TomlSyntax, FindsSeveralFaultsInOnePass) {
  EXPECT_EQ(syntax_faults("løn = 1\nx = nan\ny = 1e-400\n"),
            "x.toml:1:1: put names with æ, ø, å in quotes: \"løn\".\n"
            "x.toml:2:5: nan is not a number that can be used; write a finite number.\n"
            "x.toml:3:5: 1e-400 is too small to be told from zero; write 0, or use another unit.");
}

TEST(TomlSyntax, CountsColumnsInCharacters) {
  EXPECT_EQ(syntax_faults("x = [\"æøå\", nan]\n"),
            "x.toml:1:13: nan is not a number that can be used; write a finite number.");
}

}  // namespace
}  // namespace sim::scenario
