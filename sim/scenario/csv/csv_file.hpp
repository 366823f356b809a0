#pragma once

#include <filesystem>
#include <vector>

#include "sim/scenario/csv/csv_text.hpp"

namespace sim::scenario {

/// The rows of a CSV file, the header and at least one below it; nothing after a problem with the
/// file as a whole: missing, empty, in another encoding, separated by tabs. A file that cannot be
/// had is reported at `mentioned_at`.
[[nodiscard]] std::vector<CsvRow> read_csv_file(std::filesystem::path const& file,
                                                Place const& mentioned_at,
                                                Problems& problems);

}  // namespace sim::scenario
