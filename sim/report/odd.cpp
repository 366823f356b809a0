#include "sim/report/odd.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "sim/report/markdown.hpp"
#include "sim/report/odd_scenario.hpp"
#include "sim/report/odd_tables.hpp"
#include "sim/report/odd_text.hpp"

namespace sim::report {

namespace {

/// What concerns the model; before it stands what concerns those who change the code.
std::string_view protocol() {
  return model_readme.substr(std::min(model_readme.find("## 1 "), model_readme.size()));
}

}  // namespace

std::string odd() {
  return "# jobspor: the model in the seven elements of the ODD protocol\n\n" +
         filled(protocol(), odd_tables::of_model());
}

std::string odd(scenario::Scenario const& scenario) {
  auto blocks = odd_tables::of_model();
  for (auto& [name, text] : odd_scenario::blocks(scenario)) {
    blocks.insert_or_assign(name, std::move(text));
  }
  return fmt::format("# {}: the model in the seven elements of the ODD protocol\n\n{}",
                     scenario.title,
                     filled(protocol(), blocks));
}

}  // namespace sim::report
