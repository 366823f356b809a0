#include "sim/scenario/municipality.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>

#include "sim/scenario/laid.hpp"
#include "sim/scenario/municipality_layer.hpp"
#include "sim/scenario/toml/merge.hpp"
#include "sim/scenario/toml/nearest_name.hpp"
#include "sim/scenario/toml/path.hpp"
#include "sim/scenario/toml/reading.hpp"

namespace sim::scenario {

namespace {

namespace fs = std::filesystem;

constexpr char const* key = "municipality";

Value without_key(Value table, std::string_view removed) {
  std::erase_if(*table.as_table(), [&](Member const& each) { return each.key == removed; });
  return table;
}

/// Lays numbers over a table that stays where it is in its file, as far as messages go.
void lay(Value& table, Value const& numbers) {
  for (auto const& member : *numbers.as_table()) {
    auto* present = find(table, member.key);
    bool const is_table = member.value.as_table() != nullptr && !is_sourced(member.value);
    if (present == nullptr) {
      table.as_table()->push_back(member);
    } else if (is_table && present->as_table() != nullptr) {
      lay(*present, member.value);
    } else {
      *present = member.value;
    }
  }
}

Table const* table_at(Value const& root, std::string_view name) {
  auto const* value = find(root, name);
  return value != nullptr ? value->as_table() : nullptr;
}

/// The arms that are tables; what else stands there is a fault that is told later.
Table arms_in(Value const& scenario) {
  auto const* written = table_at(scenario, "arms");
  Table arms = written != nullptr ? *written : Table{};
  std::erase_if(arms, [](Member const& arm) { return arm.value.as_table() == nullptr; });
  return arms;
}

/// Where all numbers of the table come from.
Member origin_of(Provenance const& file) {
  bool const is_known = !file.source.empty();
  return {.key = is_known ? "source" : "assumption",
          .place = file.place,
          .value = {is_known ? file.source : file.assumption, file.place}};
}

/// The files that were laid down before the one that names the municipality.
std::vector<std::string> files_before(Place const& place, std::vector<std::string> const& files) {
  auto const end = place.is_in_file() ? std::ranges::find(files, place.file) : files.end();
  return {files.begin(), end};
}

fs::path path_of(MunicipalityTerms const& terms) {
  auto const folder =
      terms.file_place.is_in_file() ? fs::path{terms.file_place.file}.parent_path() : fs::path{};
  return (folder / terms.file).lexically_normal();
}

/// Lays rows over one document.
class Placement {
 public:
  Placement(Document document, Problems& problems)
      : document_(std::move(document)), problems_(problems) {}

  Document result() {
    auto const* municipality = find(document_.root, key);
    auto const* regions = table_at(document_.root, "regions");
    if (regions != nullptr && !regions->empty()) {
      lay_over_regions(municipality != nullptr ? std::optional{*municipality} : std::nullopt);
    } else if (municipality != nullptr) {
      lay_over_all(*municipality);
    }
    say_whose();
    return without(std::move(document_), key);
  }

 private:
  /// The terms where they are sound; the path tells where in the document they stand.
  std::optional<MunicipalityTerms> terms_of(Value const& municipality, Path const& path) {
    Reading reading{{.root = nested(path, municipality), .files = {}}};
    auto reader = reading.root();
    for (auto const& name : path) {
      reader = reader.table(name);
    }
    bool const is_table = municipality.as_table() != nullptr;
    auto terms = is_table ? read_municipality(reader) : MunicipalityTerms{};
    check_unknown_keys(reading.record(), reading.problems());
    problems_.add_all(reading.problems());
    return reading.problems().empty() ? std::optional{std::move(terms)} : std::nullopt;
  }

  std::optional<NamedMunicipality> row_of(Value const& municipality,
                                          Path const& path,
                                          Value const& scenario) {
    auto const terms = terms_of(municipality, path);
    if (!terms) {
      return std::nullopt;
    }
    Problems found;
    auto const rows = read_municipalities(
        path_of(*terms), terms->file_place, municipality_columns(scenario), found);
    auto const row = std::ranges::find(rows, terms->row, &Municipality::name);
    if (found.empty()) {
      check_row(rows, row, *terms, found);
    }
    problems_.add_all(found);
    if (!found.empty()) {
      return std::nullopt;
    }
    auto const file = fs::path{terms->file}.filename().string();
    shown_.push_back(fmt::format("{}, {}:{}", row->name, file, row->place.line));
    return NamedMunicipality{.row = *row,
                             .shown = shown_.back(),
                             .origin = origin_of(terms->origin),
                             .earlier = files_before(municipality.place, document_.files)};
  }

  static void check_row(std::vector<Municipality> const& rows,
                        std::vector<Municipality>::const_iterator row,
                        MunicipalityTerms const& terms,
                        Problems& problems) {
    std::vector<std::string> names;
    std::ranges::transform(rows, std::back_inserter(names), &Municipality::name);
    if (row == rows.end()) {
      problems.add(terms.row_place, unknown_name(key, terms.row, names));
    } else if (!row->figures.contains("inhabitants")) {
      problems.add(row->place,
                   fmt::format("'{}' has no inhabitants; what else is missing is scaled by them.",
                               row->name));
    }
  }

  void lay_over_all(Value const& municipality) {
    auto const scenario = document_.root;
    auto const row = row_of(municipality, {key}, scenario);
    if (!row) {
      return;
    }
    MunicipalityLayer const layer{scenario, *row, problems_};
    lay(document_.root, layer.numbers());
    name_the_row(*row);
    for (auto const& arm : arms_in(scenario)) {
      lay(document_.root, nested({"arms", arm.key}, layer.numbers_of_arm(arm.key, arm.value)));
    }
  }

  /// Whether a title was written for another municipality, in a file laid down before.
  static bool is_of_another(Value const* title, NamedMunicipality const& row) {
    return title == nullptr || std::ranges::count(row.earlier, title->place.file) > 0;
  }

  /// A title of one's own tells which row it is; that of another municipality makes way.
  void name_the_row(NamedMunicipality const& row) {
    auto* title = find(document_.root, "title");
    if (title == nullptr || title->as_text() == nullptr) {
      return;
    }
    if (is_of_another(title, row)) {
      title->content = row.row.name;
    } else if (title->as_text()->find(row.row.name) == std::string::npos) {
      append("title", ": " + row.row.name);
    }
  }

  void append(std::string_view name, std::string const& more) {
    auto* value = find(document_.root, name);
    if (value != nullptr && value->as_text() != nullptr) {
      value->content = *value->as_text() + more;
    }
  }

  void say_whose() {
    if (!shown_.empty()) {
      append("description",
             fmt::format(
                 " Numbers of {}. What a row does not give is scaled, and so are the posts that "
                 "arms add; titles are not.",
                 fmt::join(shown_, " and ")));
    }
  }

  void lay_over_regions(std::optional<Value> const& shared) {
    auto const* row = shared ? find(*shared, "row") : nullptr;
    if (row != nullptr) {
      problems_.add(row->place,
                    "each region is a municipality of its own; write the row under "
                    "[regions.<name>.municipality].");
      return;
    }
    bool is_used = false;
    auto const regions = *table_at(document_.root, "regions");
    for (auto const& region : regions) {
      auto const* own = find(region.value, key);
      is_used = is_used || own != nullptr;
      if (own != nullptr) {
        lay_over_region(region, shared ? merged(*shared, *own) : *own);
      }
    }
    if (shared && !is_used) {
      problems_.add(shared->place,
                    "no region names its row; write it under [regions.<name>.municipality].");
    }
  }

  static Value merged(Value base, Value const& difference) {
    merge(base, difference);
    return base;
  }

  void lay_over_region(Member const& region, Value const& municipality) {
    auto const own = without_key(region.value, key);
    *find(*find(document_.root, "regions"), region.key) = own;
    auto const scenario = merged(document_.root, own);
    auto const row = row_of(municipality, {"regions", region.key, key}, scenario);
    if (!row) {
      return;
    }
    MunicipalityLayer const layer{scenario, *row, problems_};
    auto numbers = layer.numbers();
    if (is_of_another(find(own, "title"), *row)) {
      numbers.as_table()->push_back(
          {.key = "title", .place = numbers.place, .value = {row->row.name, numbers.place}});
    }
    lay(document_.root, nested({"regions", region.key}, std::move(numbers)));
    lay_over_arms_in(region.key, layer);
  }

  /// What an arm says for all regions has its difference in this one.
  void lay_over_arms_in(std::string const& region, MunicipalityLayer const& layer) {
    for (auto const& arm : arms_in(document_.root)) {
      auto const* own = find(arm.value, Path{"regions", region});
      bool const has_own = own != nullptr && own->as_table() != nullptr;
      auto const whole = has_own ? merged(arm.value, *own) : arm.value;
      auto numbers = layer.numbers_of_arm(arm.key, whole);
      if (!numbers.as_table()->empty()) {
        lay(document_.root, nested({"arms", arm.key, "regions", region}, std::move(numbers)));
      }
    }
  }

  Document document_;
  Problems& problems_;
  std::vector<std::string> shown_;  ///< The rows that were laid.
};

}  // namespace

MunicipalityTerms read_municipality(Reader const& municipality) {
  return {
      .file = municipality.text("file",
                                {.source = Source::needed,
                                 .about = "A table in CSV, beside this file.",
                                 .example = "{ value = \"export.csv\", source = \"…\" }"}),
      .row = municipality.text(
          "row", {.about = "The name of one of its municipalities.", .example = "\"Roskilde\""}),
      .file_place = municipality.place("file"),
      .row_place = municipality.place("row"),
      .origin = municipality.provenance("file")};
}

Document with_municipalities(Document document, Problems& problems) {
  return Placement{std::move(document), problems}.result();
}

}  // namespace sim::scenario
