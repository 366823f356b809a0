#pragma once

#include "sim/scenario/toml/document.hpp"
#include "sim/scenario/toml/problems.hpp"
#include "sim/scenario/toml/reader.hpp"
#include "sim/scenario/toml/record.hpp"

namespace sim::scenario {

/// One pass of a schema over a document: the faults, and a record of all that was asked for.
///
///     Reading reading{load_document("pilot.toml")};
///     auto const terms = read_run(reading.root().table("run"));
///     reading.finish();
class Reading {
 public:
  explicit Reading(Document document);

  /// A pass without a document, to learn what the schema asks for: every key is reported as given,
  /// every list has one element, every value is a stand-in, and nothing is a problem.
  [[nodiscard]] static Reading outline() { return Reading{}; }

  Reading(Reading const&) = delete;
  Reading& operator=(Reading const&) = delete;

  [[nodiscard]] Reader root() { return Reader{*this, root_}; }

  [[nodiscard]] Problems& problems() { return problems_; }

  [[nodiscard]] bool is_outline() const { return is_outline_; }

  [[nodiscard]] Document const& document() const { return document_; }

  /// Adds a problem for every key that nobody asked for. Errors: ScenarioError with all problems.
  void finish();

  [[nodiscard]] TableRecord const& record() const { return root_; }

 private:
  Reading();

  Document document_;
  bool is_outline_;
  Problems problems_;
  TableRecord root_;
};

}  // namespace sim::scenario
