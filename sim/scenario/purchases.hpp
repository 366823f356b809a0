#pragma once

#include <map>
#include <string>

#include "sim/scenario/question.hpp"
#include "sim/scenario/toml/document.hpp"
#include "sim/scenario/toml/problems.hpp"

namespace sim::scenario {

/// A document in which purchases have become changes of posts.
struct BoughtDocument {
  Document document;                         ///< Its arms are without `buys` and `budget`.
  std::map<std::string, Spending> spending;  ///< By arm, of those that buy.
};

/// Opens the posts that arms buy, on top of those they have otherwise, from the start of the run.
///
/// Money is spent role by role on as many whole posts as its share pays for in a year, so a budget
/// is never exceeded. "same as team" is what the posts of the arm `team` cost in a year beyond
/// those of the first arm. With regions nothing can be bought, since the posts have no place.
[[nodiscard]] BoughtDocument with_purchases(Document document, Problems& problems);

}  // namespace sim::scenario
