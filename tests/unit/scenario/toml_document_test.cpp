#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/scenario/toml/document.hpp"
#include "sim/scenario/toml/path.hpp"
#include "sim/scenario/toml/write.hpp"

#include "tests/unit/scenario/toml_fixture.hpp"

namespace sim::scenario {
namespace {

using ::testing::ElementsAre;
using tests::document_of;

using DocumentFile = tests::FolderTest;
using Extends = tests::FolderTest;

TEST_F(DocumentFile, ThatIsMissingSuggestsTheNearestName) {
  write("baseline.toml", "x = 1\n");
  EXPECT_EQ(loading_faults("basline.toml"),
            "basline.toml: the file does not exist; did you mean 'baseline.toml'?");
  EXPECT_EQ(loading_faults("other/pilot.toml"), "other/pilot.toml: the file does not exist.");
}

TEST_F(DocumentFile, ThatIsAFolderIsRefused) {
  std::filesystem::create_directory("pilot.toml");
  EXPECT_EQ(loading_faults("pilot.toml"),
            "pilot.toml: the file is a folder; give a scenario file (.toml).");
}

TEST_F(DocumentFile, ThatIsEmptyIsRefused) {
  write("pilot.toml", "");
  EXPECT_EQ(
      loading_faults("pilot.toml"),
      "pilot.toml: the file is empty; a scenario needs at least a title and what it extends.");
}

TEST_F(DocumentFile, ThatIsTooLargeIsRefusedUnread) {
  write("pilot.toml", "x");
  std::filesystem::resize_file("pilot.toml", 100'000'000);
  EXPECT_EQ(loading_faults("pilot.toml"),
            "pilot.toml: the file has 100 MB; a scenario file has at most 10 MB.");
}

TEST_F(DocumentFile, ThatIsADeviceIsRefused) {
  EXPECT_EQ(loading_faults("/dev/zero"), "/dev/zero: the file is not an ordinary file.");
}

TEST_F(DocumentFile, MayHaveDanishLettersAndSpacesInItsName) {
  write("Århus øst/prøve.toml", "x = 1\n");
  EXPECT_EQ(load_document("Århus øst/prøve.toml").root.as_table()->front().place,
            (Place{"Århus øst/prøve.toml", 1, 1}));
}

TEST_F(Extends, LaysADifferenceOverItsBaseAndKeepsPlaces) {
  write("baseline.toml", "title = \"Base\"\n[run]\nstart = 2025-01-06\nlength = \"2 years\"\n");
  write("pilot.toml", "extends = \"baseline.toml\"\n[run]\nlength = \"1 year\"\n");
  auto const document = load_document("pilot.toml");
  EXPECT_EQ(write_toml(document.root),
            "title = \"Base\"\n\n[run]\nstart = 2025-01-06\nlength = \"1 year\"\n");
  EXPECT_EQ(find(document.root, Path{"run", "start"})->place, (Place{"baseline.toml", 3, 9}));
  EXPECT_EQ(find(document.root, Path{"run", "length"})->place, (Place{"pilot.toml", 3, 10}));
  EXPECT_THAT(document.files, ElementsAre("baseline.toml", "pilot.toml"));
}

TEST_F(Extends, IsRelativeToTheFileThatSaysSo) {
  write("shared/base.toml", "x = 1\n");
  write("policies/ips.toml", "extends = \"../shared/base.toml\"\ny = 2\n");
  write("pilot.toml", "extends = \"policies/ips.toml\"\n");
  EXPECT_THAT(load_document("pilot.toml").files,
              ElementsAre("shared/base.toml", "policies/ips.toml", "pilot.toml"));
}

TEST_F(Extends, AppliesACommonBaseOnceAndLaterFilesLast) {
  write("base.toml", "a = 0\nb = 0\nc = 0\n");
  write("first.toml", "extends = \"base.toml\"\na = 1\nc = 1\n");
  write("second.toml", "extends = \"base.toml\"\nb = 2\nc = 2\n");
  write("both.toml", "extends = [\"first.toml\", \"second.toml\"]\n");
  EXPECT_EQ(write_toml(load_document("both.toml").root), "a = 1\nb = 2\nc = 2\n");
}

TEST_F(Extends, RefusesACircleAndListsIt) {
  write("a.toml", "extends = \"b.toml\"\n");
  write("b.toml", "x = 1\nextends = \"a.toml\"\n");
  EXPECT_EQ(loading_faults("a.toml"),
            "b.toml:2:11: extends goes in a circle: a.toml -> b.toml -> a.toml.");
}

TEST_F(Extends, RefusesAFileThatExtendsItself) {
  write("a.toml", "extends = \"./a.toml\"\n");
  EXPECT_EQ(loading_faults("a.toml"), "a.toml:1:11: extends goes in a circle: a.toml -> a.toml.");
}

TEST_F(Extends, ReportsTheFaultsOfEveryFile) {
  write("base.toml", "x = 5,5\n");
  write("pilot.toml", "extends = [\"base.toml\", \"bass.toml\", 7, \"\"]\n");
  EXPECT_EQ(
      loading_faults("pilot.toml"),
      "base.toml:1:5: write decimals with a point: 5.5 instead of 5,5.\n"
      "pilot.toml:1:25: 'bass.toml' does not exist; did you mean 'base.toml'?\n"
      "pilot.toml:1:38: extends is 7; write the name of a scenario file, for example extends "
      "= \"baseline.toml\".\n"
      "pilot.toml:1:41: extends is ''; write the name of a scenario file, for example extends "
      "= \"baseline.toml\".");
}

TEST(Merging, JoinsListsOfNamedTablesByName) {
  auto const base = document_of("[[s]]\nname = \"a\"\nx = 1\ny = 1\n[[s]]\nname = \"b\"\n");
  auto const difference = document_of("[[s]]\nname = \"c\"\n[[s]]\nname = \"a\"\ny = 2\n");
  EXPECT_EQ(write_toml(with_overrides(base, difference.root).root),
            "\n[[s]]\nname = \"a\"\nx = 1\ny = 2\n"
            "\n[[s]]\nname = \"b\"\n"
            "\n[[s]]\nname = \"c\"\n");
}

TEST(Merging, ReplacesOtherLists) {
  auto const base = document_of("x = [1, 2]\n[[s]]\ny = 1\n[[s]]\ny = 2\n");
  auto const difference = document_of("x = [3]\n[[s]]\ny = 3\n");
  EXPECT_EQ(with_overrides(base, difference.root).root, difference.root);
}

TEST(Merging, NeverGivesANewValueAnOldSource) {
  auto const base = document_of("x = { value = 1, source = \"old\", note = \"n\" }\n");
  auto const difference = document_of("x = { value = 2, assumption = \"new\" }\n");
  EXPECT_EQ(with_overrides(base, difference.root).root, difference.root);
  auto const bare = document_of("x = 2\n");
  EXPECT_EQ(with_overrides(base, bare.root).root, bare.root);
}

TEST(Merging, AddsANoteToASourcedValue) {
  auto const base = document_of("x = { value = 1, source = \"old\" }\n");
  auto const difference = document_of("x.note = \"n\"\n");
  EXPECT_EQ(with_overrides(base, difference.root).root,
            document_of("x = { value = 1, source = \"old\", note = \"n\" }\n").root);
}

TEST(Merging, OfNothingChangesNothing) {
  auto const base = document_of("x = 1\n[t]\ny = [1]\n[[s]]\nname = \"a\"\n");
  EXPECT_EQ(with_overrides(base, Value{.content = Table{}}).root, base.root);
}

TEST(Merging, LaysAnArmOverTheDocumentWithoutTheArms) {
  auto const document = document_of("x = 1\n[arms.more]\nx = 2\n");
  auto const arm =
      with_overrides(without(document, "arms"), *find(document.root, Path{"arms", "more"}));
  EXPECT_EQ(write_toml(arm.root), "x = 2\n");
}

TEST(NamedLists, RefuseANameThatIsGivenTwice) {
  EXPECT_EQ(tests::syntax_faults("[[staff]]\nname = \"a\"\n[[staff]]\nid = \"a\"\n"),
            "x.toml:3:1: staff 'a' is written twice, first on line 1; names must differ.");
}

}  // namespace
}  // namespace sim::scenario
