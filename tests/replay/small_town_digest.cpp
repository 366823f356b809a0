#include <cstdio>

#include "sim/model/run.hpp"
#include "sim/policy/share_assignment.hpp"

#include "tests/support/small_town.hpp"

/// Prints the digests of a few runs: the same with every compiler, build type, processor and
/// locale.
int main() {
  auto town = sim::tests::small_town();
  town.assignment = std::make_shared<sim::policy::ShareAssignment const>(
      std::vector<sim::policy::AssignmentTerms>{{.policy = 1, .share = 0.5}}, town.starts);
  auto const laws = sim::tests::middling_response();
  for (unsigned replication = 0; replication < 3; ++replication) {
    sim::model::Run run{town, laws, {.seed = 11, .replication = replication}, nullptr};
    run.to_end();
    std::printf("%016llx\n", static_cast<unsigned long long>(run.digest()));
  }
}
