#pragma once

#include "sim/model/run.hpp"

/// Results used actively: every month management looks at how many placements have started; when
/// they have fallen below the mark, approaches to firms come before desk work for a while.
///
/// It moves working time and has no other effect. Facts: review_acted. No luck.
namespace sim::model::review {

/// The books of a month are closed.
void look_at_results(Run& run);

/// Do approaches to firms come before desk work at present?
[[nodiscard]] bool puts_firms_first(Run const& run);

}  // namespace sim::model::review
