#pragma once

#include <filesystem>

#include "sim/report/answer.hpp"
#include "sim/report/language.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::cli {

/// What is written of an answer for people; an empty name: not wanted.
struct Papers {
  std::filesystem::path page;                             ///< HTML.
  report::Language language = report::Language::english;  ///< Of the page.
  std::filesystem::path stress;                           ///< STRESS-DES, Markdown.
  std::filesystem::path cheers;                           ///< CHEERS 2022, Markdown.
};

/// Finds out before a long run that they can be written. Errors: OutputError.
void make_places(Papers const& papers);

/// Writes those that are wanted, each whole or not at all. Errors: OutputError.
void write_papers(Papers const& papers,
                  scenario::Scenario const& scenario,
                  report::Answer const& answer);

}  // namespace sim::cli
