#pragma once

#include <map>
#include <string>
#include <vector>

#include "sim/scenario/question.hpp"
#include "sim/scenario/toml/document.hpp"
#include "sim/scenario/toml/problems.hpp"
#include "sim/scenario/toml/reader.hpp"

namespace sim::scenario {

/// [sweep] as it was written; the values are taken from the document.
struct SweepTerms {
  std::string arm;                        ///< Which is varied.
  std::vector<SweptQuantity> quantities;  ///< One or two.
};

[[nodiscard]] SweepTerms read_sweep(Reader const& sweep, std::vector<std::string> const& arms);

/// A document in which the sweep has become arms.
struct SweptDocument {
  Document document;                          ///< Without the key `sweep`.
  Sweep sweep;                                ///< Its points have the numbers of the arms.
  std::string arm;                            ///< Which was varied; empty without a sweep.
  std::map<std::string, std::string> danish;  ///< Titles of the arms it made.
};

/// Makes an arm of every value of [sweep], or of every pair of two, named as `mentors_4`.
///
/// They stand in the place of the arm that is varied; the first arm is what the others are compared
/// with, so it is kept and they follow it. Each is that arm with the value laid over it.
[[nodiscard]] SweptDocument with_sweep(Document document, Problems& problems);

}  // namespace sim::scenario
