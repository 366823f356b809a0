#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "sim/experiment/person_columns.hpp"
#include "sim/experiment/replicate.hpp"
#include "sim/record/table.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// What happened to the citizens of one replication, one by one: the group `events`.
///
/// It is too long for memory, so it leaves the replication apart from the other tables and is
/// handed out in pieces, some persons at a time.
class Chronicle {
 public:
  /// Takes the events and the names of persons out of the replication. Its recorders have finished.
  explicit Chronicle(Replication&& replication);

  /// Every event of the citizens of the log: a ragged table. One piece without rows when nobody
  /// was recorded. Errors: OutputError when what was laid aside cannot be read.
  void for_each_piece(scenario::Scenario const& scenario,
                      std::function<void(record::Group&&)> const& use,
                      std::size_t most = record::rows_in_piece) const;

 private:
  /// One region of one arm.
  struct Part {
    Whose whose;
    std::unique_ptr<record::EventRecorder> events;
    std::vector<Person> persons;
  };

  std::vector<Part> parts_;
};

}  // namespace sim::experiment
