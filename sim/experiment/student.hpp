#pragma once

namespace sim::experiment {

/// The factor of a two-sided 95 % interval by Student's law: its 97.5 % point.
///
/// `degrees_of_freedom` is 1 or more.
[[nodiscard]] double student_factor(int degrees_of_freedom);

}  // namespace sim::experiment
