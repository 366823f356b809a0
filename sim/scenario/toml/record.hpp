#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/toml/provenance.hpp"
#include "sim/scenario/toml/value.hpp"

namespace sim::scenario {

struct TableRecord;

/// What stands under a key.
enum class Holds : std::uint8_t {
  nothing_known,  ///< Asked whether it is there, but never read.
  value,
  table,   ///< [run]
  tables,  ///< [[staff]]
  named,   ///< [arms.more_brokers]: every key is a name, every value a table.
  foreign  ///< Left to somebody else.
};

/// One key that the schema asked for, and what was found.
struct KeyRecord {
  std::string key;
  std::string path;  ///< As for `--set`: staff.caseworker.count.
  Holds holds = Holds::nothing_known;
  std::string about{};
  std::string example{};  ///< As TOML.
  std::string unit{};     ///< Of `number`, `low` and `high`.
  std::string schema{};   ///< JSON Schema of the plain value.
  bool is_required = true;
  Value const* found = nullptr;     ///< In the document; null when missing.
  std::optional<Value> fallback{};  ///< What is used when nothing is found.
  Provenance provenance{};
  std::optional<double> number{};
  std::optional<double> low{};
  std::optional<double> high{};
  std::vector<std::unique_ptr<TableRecord>> tables{};
};

/// One table that the schema read. The keys stand in the order in which they were asked for: the
/// order of the resolved scenario, the dictionary and the JSON Schema.
struct TableRecord {
  std::string path;        ///< Empty for the root.
  std::string heading;     ///< "[run]" or "[[staff]]"; empty for the root.
  std::string name;        ///< The key, or the name of an element.
  Place place;             ///< Of the table, or of the nearest one around it that is there.
  Value const* table;      ///< Null when missing.
  bool is_faulty = false;  ///< Something else stands in its place, which has been reported.
  std::vector<std::unique_ptr<KeyRecord>> keys{};
  std::map<std::string, std::string> renamed{};  ///< Old key -> new key.

  /// The record of a key; null when it was never asked for.
  [[nodiscard]] KeyRecord* find(std::string_view key) const;

  /// The record of a key, new when it was never asked for.
  KeyRecord& ask(std::string_view key);
};

/// Adds a problem for every key in the document that was never asked for.
void check_unknown_keys(TableRecord const& root, Problems& problems);

}  // namespace sim::scenario
