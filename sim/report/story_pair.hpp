#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/report/citizen_story.hpp"
#include "sim/report/text_table.hpp"

/// The story of one citizen in one arm, or in two beside each other.
namespace sim::report {

/// A story and the arm that it was told in.
struct ToldStory {
  std::string arm;  ///< Its name.
  CitizenStory story;
};

/// How many lines two stories have in common from the beginning on: everything before they part.
[[nodiscard]] std::size_t common_lines(CitizenStory const& left, CitizenStory const& right);

/// Whether the two tell the same to the end.
[[nodiscard]] bool are_same(CitizenStory const& left, CitizenStory const& right);

/// Both stories of the same citizen: what they have in common once, then side by side and aligned
/// by time, then what each amounts to. One below the other where `width` leaves no room for two
/// columns that can be read.
[[nodiscard]] std::string pair_text(ToldStory const& left,
                                    ToldStory const& right,
                                    std::size_t width = page_width);

/// One story, with what it amounts to.
[[nodiscard]] std::string single_text(ToldStory const& told, std::size_t width = page_width);

}  // namespace sim::report
