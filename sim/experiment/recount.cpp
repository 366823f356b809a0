#include "sim/experiment/recount.hpp"

#include <sstream>

#include "sim/record/hdf5/result_file.hpp"

namespace sim::experiment {

namespace {

std::string text_in(std::filesystem::path const& file, char const* name) {
  return std::get<std::vector<std::string>>(record::hdf5::read_values(file, "provenance", name))
      .front();
}

/// The replications that the run could not finish.
std::vector<Failure> failures_in(std::filesystem::path const& file) {
  std::vector<Failure> failures;
  for (auto const& path : record::hdf5::group_paths(file)) {
    if (path == "failures") {
      auto const group = record::hdf5::read_group(file, path);
      auto const& numbers = std::get<std::vector<std::int32_t>>(group.axis("failed").labels);
      auto const& reasons = std::get<std::vector<std::string>>(group.variable("reason").values);
      for (std::size_t k = 0; k < numbers.size(); ++k) {
        failures.push_back({numbers[k], reasons[k]});
      }
    }
  }
  return failures;
}

int number_in(record::Group const& group, std::string_view name) {
  for (auto const& attribute : group.attributes()) {
    if (attribute.name == name) {
      return static_cast<int>(std::get<std::int64_t>(attribute.value));
    }
  }
  return 0;
}

}  // namespace

Summary recounted(scenario::Scenario const& scenario,
                  std::filesystem::path const& file,
                  std::vector<CellName> kept,
                  std::function<void(SeriesTable const&)> const& after_each) {
  record::hdf5::ResultFile const results{file};
  Summary summary{.series = SeriesTable{scenario, std::move(kept)}};
  for (auto const replication : results.replications()) {
    add(results.panels(replication), summary);
    after_each(summary.series);
  }
  summary.digest = digest_of(summary);
  summary.failures = failures_in(file);
  return summary;
}

Origin origin_of(std::filesystem::path const& file) {
  auto const provenance = record::hdf5::read_columns(file, "provenance", {});
  Origin origin{.command = text_in(file, "command"),
                .file = text_in(file, "file"),
                .goals = {},
                .replications = std::stoi(text_in(file, "replications")),
                .assumptions = number_in(provenance, "assumptions"),
                .sources = number_in(provenance, "sources")};
  std::istringstream lines{text_in(file, "goals")};
  for (std::string line; std::getline(lines, line);) {
    origin.goals.push_back(line);
  }
  return origin;
}

}  // namespace sim::experiment
