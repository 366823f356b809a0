#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "sim/report/page/page.hpp"

#include "tests/unit/report/page/sample_answers.hpp"
#include "tests/unit/report/page/sample_sweeps.hpp"

namespace sim::report::tests {
namespace {

/// Where the pages and the pictures of them are left for people to look at.
std::filesystem::path pictures() {
  auto const folder = std::filesystem::path(SIM_BINARY_DIR) / "page";
  std::filesystem::create_directories(folder);
  return folder;
}

/// What a check of tests/browser/check_page.py says of a page in Chromium; empty: all is well.
std::string complaint_of(std::string const& check,
                         std::string const& name,
                         Answer const& answer,
                         Language language = Language::english) {
  auto const page = pictures() / (name + "-" + check + ".html");
  std::ofstream(page, std::ios::binary) << page_html(answer, language);
  auto const command = "/usr/bin/python3 '" SIM_SOURCE_DIR "/tests/browser/check_page.py' " +
                       check + " '" + page.string() + "' '" + pictures().string() + "' 2>&1";
  std::string printed;
  auto* const pipe = ::popen(command.c_str(), "r");
  std::array<char, 4096> part{};
  while (std::fgets(part.data(), part.size(), pipe) != nullptr) {
    printed += part.data();
  }
  auto const status = ::pclose(pipe);
  return status == 0 ? printed : printed + "\nexit status " + std::to_string(status);
}

TEST(PageInChromium, LooksRightOnDesktopAndPhoneInEnglish) {
  EXPECT_EQ(complaint_of("looks", "rich-en", rich_answer()), "");
}

TEST(PageInChromium, LooksRightOnDesktopAndPhoneInDanish) {
  EXPECT_EQ(complaint_of("looks", "rich-da", rich_answer(), Language::danish), "");
}

TEST(PageInChromium, LooksRightWithLittleToTell) {
  EXPECT_EQ(complaint_of("looks", "minimal", minimal_answer()), "");
}

TEST(PageInChromium, LooksRightWithASweep) {
  EXPECT_EQ(complaint_of("looks", "sweep", sweep_answer(), Language::danish), "");
}

TEST(PageInChromium, LooksRightWithTwoSweptValues) {
  EXPECT_EQ(complaint_of("looks", "two-sweeps", two_sweeps_answer()), "");
}

TEST(PageInChromium, LooksRightWithASweepOfWaits) {
  EXPECT_EQ(complaint_of("looks", "waits", waiting_answer(), Language::danish), "");
}

TEST(PageInChromium, LooksRightWithOddTextsAndMissingNumbers) {
  EXPECT_EQ(complaint_of("looks", "hostile", hostile_answer()), "");
}

TEST(PageInChromium, RespondsToPointerKeysAndChoices) {
  EXPECT_EQ(complaint_of("lively", "rich", rich_answer()), "");
}

TEST(PageInChromium, IsReadableWhereScriptsAreBlocked) {
  EXPECT_EQ(complaint_of("still", "rich", rich_answer()), "");
}

TEST(PageInChromium, FitsOnPaper) {
  EXPECT_EQ(complaint_of("paper", "rich", rich_answer(), Language::danish), "");
}

TEST(PageInChromium, HasTextsThatStandOutFromTheirGround) {
  EXPECT_EQ(complaint_of("contrast", "rich", rich_answer()), "");
}

TEST(PageInChromium, HasTextsThatStandOutFromShades) {
  EXPECT_EQ(complaint_of("shades", "two-sweeps", two_sweeps_answer()), "");
}

}  // namespace
}  // namespace sim::report::tests
