#pragma once

#include <string_view>

namespace sim::report {

/// sim/model/README.md as it was when the program was built.
extern std::string_view const model_readme;

}  // namespace sim::report
