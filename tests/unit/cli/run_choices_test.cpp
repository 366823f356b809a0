#include "sim/cli/run_choices.hpp"

#include <gtest/gtest.h>

#include "sim/cli/shell_word.hpp"

namespace sim::cli {
namespace {

TEST(ShellWord, StaysBareWithoutAnythingThatAShellWouldRead) {
  EXPECT_EQ(shell_word("scenarios/Høje-Taastrup.toml"), "scenarios/Høje-Taastrup.toml");
  EXPECT_EQ(shell_word("run.seed=5"), "run.seed=5");
}

TEST(ShellWord, IsQuotedWhereAShellWouldReadMore) {
  EXPECT_EQ(shell_word("my trials"), "'my trials'");
  EXPECT_EQ(shell_word("$HOME"), "'$HOME'");
  EXPECT_EQ(shell_word("Nick's"), "'Nick'\\''s'");
  EXPECT_EQ(shell_word(""), "''");
}

TEST(CommandOf, RepeatsSettingsWithQuotesInThem) {
  RunChoices choices;
  choices.settings = {"title=Nick's", "run.length=4 months"};
  choices.seed = 3;
  EXPECT_EQ(command_of(choices),
            " --set 'title=Nick'\\''s' --set 'run.length=4 months' --set run.seed=3");
}

}  // namespace
}  // namespace sim::cli
