#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/question.hpp"
#include "sim/scenario/sweep.hpp"
#include "sim/scenario/toml/document.hpp"
#include "sim/scenario/toml/problems.hpp"
#include "sim/scenario/toml/reading.hpp"

namespace sim::scenario {

/// What a question may refer to.
struct QuestionNames {
  std::vector<std::string> arms;      ///< In the order of the file.
  std::vector<std::string> segments;  ///< With "all".
};

/// [question] before the arms have numbers: against by name.
struct QuestionTerms {
  Question question;
  std::string group;              ///< Name of a segment, or "all".
  std::string base;               ///< Name of an arm.
  std::vector<std::string> arms;  ///< The others, in their order.
  std::map<std::string, std::string> against;
  Place place;
};

/// Reads [question]. `months` is how long the run follows the first citizens.
[[nodiscard]] QuestionTerms read_question(Reader const& question,
                                          QuestionNames const& names,
                                          int months);

/// A document whose arms are those that the question asks about.
struct AskedDocument {
  Document document;                   ///< The base is its first arm.
  std::optional<QuestionTerms> terms;  ///< None: the file has no [question].
};

/// Reads [question] and puts its arms into their order; the others are dropped.
///
/// The key `question` stays in the document, which is what is written out as resolved.
[[nodiscard]] AskedDocument with_question(Document document, Problems& problems);

/// The question to the arms as they are in the end, once a sweep has made some of them.
[[nodiscard]] Question question_to(QuestionTerms const& terms,
                                   SweptDocument const& swept,
                                   Problems& problems);

/// The measures that are reported when nobody says which.
[[nodiscard]] std::vector<std::string> usual_measures();

/// The longest horizon at which outcomes are read within so many months; the shortest of all when
/// the run is shorter still.
[[nodiscard]] int longest_horizon(int months);

}  // namespace sim::scenario
