#pragma once

#include <filesystem>
#include <string>

#include "sim/report/answer.hpp"

namespace sim::report {

/// An answer for a terminal: every table has the arms as columns, the base as a level and the
/// others as differences to it. `file` holds the results; empty: there is none.
[[nodiscard]] std::string answer_text(Answer const& answer, std::filesystem::path const& file);

}  // namespace sim::report
