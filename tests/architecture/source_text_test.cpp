#include "tests/architecture/source_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sim::architecture {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(CodeOf, LeavesOutCommentsOfBothKinds) {
  EXPECT_EQ(code_of("a // b\nc /* d\ne */ f"), "a     \nc     \n     f");
}

TEST(CodeOf, LeavesOutWhatStandsInQuotes) {
  EXPECT_EQ(code_of(R"(f("x \" {", '{', y))"), "f(        ,    , y)");
}

TEST(CodeOf, LeavesOutRawStrings) {
  EXPECT_THAT(code_of("a R\"re(\" ) {)re\" b"), AllOf(Not(HasSubstr("{")), HasSubstr(" b")));
}

TEST(CodeOf, TakesAQuoteBetweenDigitsForASeparator) {
  EXPECT_EQ(code_of("1'000 + x"), "1'000 + x");
}

TEST(NamesIn, KeepsTheQualificationAndTheLine) {
  auto const names = names_in("a.exp(1);\nstd::exp(2);");
  ASSERT_EQ(names.size(), 3U);
  EXPECT_TRUE(names[1].is_member);
  EXPECT_EQ(names[2].text, "std::exp");
  EXPECT_TRUE(names[2].has_part("exp"));
  EXPECT_FALSE(names[2].has_part("ex"));
  EXPECT_EQ(names[2].line, 2U);
  EXPECT_TRUE(names[2].is_called);
}

TEST(IncludesIn, TellsQuotesFromAngles) {
  auto const includes = includes_in("#include <map>\n\n#include \"sim/base/id.hpp\"\n");
  ASSERT_EQ(includes.size(), 2U);
  EXPECT_EQ(includes[0].path, "map");
  EXPECT_FALSE(includes[0].is_quoted);
  EXPECT_EQ(includes[1].path, "sim/base/id.hpp");
  EXPECT_EQ(includes[1].line, 3U);
}

TEST(LinesOf, DoesNotCountALineAfterTheLastNewline) {
  EXPECT_THAT(lines_of("a\n\nb\n"), ElementsAre("a", "", "b"));
  EXPECT_THAT(lines_of(""), IsEmpty());
}

}  // namespace
}  // namespace sim::architecture
