#pragma once

#include <string>

#include "sim/report/answer.hpp"

namespace sim::report::page {

/// Numbers of persons above zero and below this are not told.
inline constexpr double fewest_persons_told = 5.0;

/// The answer for the scripts of the page, under the names of its fields. A spread is
/// [mean, low, high], for the difference of an outcome with both standard deviations behind.
///
/// Unknown numbers are null; masked ones are "few": persons of a group (its outcomes are left out),
/// of a flow and of a course, and shares of people that come to so few. Lines and caseloads of
/// staff are not masked: they count work, and a mean of them is often small.
[[nodiscard]] std::string answer_json(Answer const& answer);

}  // namespace sim::report::page
