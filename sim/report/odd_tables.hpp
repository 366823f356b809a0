#pragma once

#include <map>
#include <string>

/// The tables of the model as Markdown, made from the tables of the code.
namespace sim::report::odd_tables {

/// Every variable of state.
[[nodiscard]] std::string state();

/// The names of the variables, by entity; without plans.
[[nodiscard]] std::string state_in_brief();

[[nodiscard]] std::string schedule();
[[nodiscard]] std::string clocks();
[[nodiscard]] std::string draws();
[[nodiscard]] std::string facts();
[[nodiscard]] std::string outcomes();
[[nodiscard]] std::string mechanisms();

/// Names and limits of the response parameters, without values.
[[nodiscard]] std::string response_parameters();

/// The blocks of a document by name.
using Blocks = std::map<std::string, std::string, std::less<>>;

/// What stands in sim/model/README.md between the markers of a name.
[[nodiscard]] Blocks of_readme();

/// What `jobspor describe --odd` puts there, without a scenario.
[[nodiscard]] Blocks of_model();

}  // namespace sim::report::odd_tables
