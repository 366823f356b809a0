#pragma once

#include <string>

#include "sim/scenario/toml/document.hpp"
#include "sim/scenario/toml/problems.hpp"
#include "sim/scenario/toml/reader.hpp"

namespace sim::scenario {

/// [municipality]: a row of a table whose numbers the scenario takes.
struct MunicipalityTerms {
  std::string file;
  std::string row;
  Place file_place;
  Place row_place;
  Provenance origin;  ///< Of every number in the file.
};

[[nodiscard]] MunicipalityTerms read_municipality(Reader const& municipality);

/// The document with the numbers of the municipalities that it names laid over those of the files
/// that it extends, and without the key `municipality`: one for the whole, or one for each region
/// that names its own. See MunicipalityLayer for what happens to numbers that a row does not give.
///
/// The file is looked for beside the scenario file that names it; one named on the command line, in
/// the folder where the user stands.
[[nodiscard]] Document with_municipalities(Document document, Problems& problems);

}  // namespace sim::scenario
