#include "sim/cli/policies.hpp"

#include <fmt/format.h>
#include <set>
#include <string>

#include "sim/cli/shipped.hpp"
#include "sim/cli/toml_text.hpp"
#include "sim/report/text_table.hpp"
#include "sim/scenario/toml/document.hpp"

namespace sim::cli {

namespace {

using scenario::Value;

/// What the values under a table are founded on.
struct Foundation {
  std::set<std::string> sources;
  int assumptions = 0;
};

void gather(Value const& value, Foundation& foundation) {
  auto const* table = value.as_table();
  if (table == nullptr) {
    return;
  }
  for (auto const& member : *table) {
    auto const* text = member.value.as_text();
    if (member.key == "source" && text != nullptr) {
      foundation.sources.insert(*text);
    } else if (member.key == "assumption") {
      ++foundation.assumptions;
    } else {
      gather(member.value, foundation);
    }
  }
}

std::string policy_text(std::string const& name, Value const& policy) {
  Foundation foundation;
  gather(policy, foundation);
  std::string sources;
  for (auto const& source : foundation.sources) {
    sources += (sources.empty() ? "" : ", ") + source;
  }
  auto const base = text_of(policy, "base");
  return fmt::format("{}: {}\n", name, text_of(policy, "title")) +
         report::paragraph(text_of(policy, "description"), 2) +
         (base.empty() ? "" : fmt::format("  differs from: {}\n", base)) +
         report::paragraph("sources: " + (sources.empty() ? "none" : sources), 2) +
         fmt::format(
             "  assumptions: {}\n  set in {}\n\n", foundation.assumptions, policy.place.file);
}

}  // namespace

ExitCode execute(PoliciesArguments const& arguments, Streams const& streams) {
  auto const file =
      arguments.scenario.empty() ? shipped_scenarios() / "municipality.toml" : arguments.scenario;
  auto const document = scenario::load_document(file);
  auto const* policies = scenario::find(document.root, "policies");
  if (policies == nullptr || policies->as_table() == nullptr) {
    streams.err << file.string() << " has no policies.\n";
    return ExitCode::success;
  }
  for (auto const& policy : *policies->as_table()) {
    streams.out << policy_text(policy.key, policy.value);
  }
  return ExitCode::success;
}

}  // namespace sim::cli
