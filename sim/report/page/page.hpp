#pragma once

#include <string>

#include "sim/report/answer.hpp"
#include "sim/report/language.hpp"

namespace sim::report {

/// The answer as one HTML file that needs nothing else: no net, and no scripts to be read.
///
/// Charts are drawn here as SVG; the same script travels with the page and tells values under the
/// pointer and at the arrow keys. Same answer, same bytes.
/// Numbers of persons above zero and below five are masked, in the numbers inside the file, too.
[[nodiscard]] std::string page_html(Answer const& answer, Language language);

/// The answer in a sentence with its uncertainty, and what belongs to it: the words of the page,
/// for a terminal.
[[nodiscard]] std::string answer_sentence(Answer const& answer, Language language);

}  // namespace sim::report
