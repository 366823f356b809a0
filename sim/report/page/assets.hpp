#pragma once

#include <string>
#include <string_view>

/// The source files of the page as they were when the program was built; see assets.cmake.
namespace sim::report::page {

extern std::string_view const style;  ///< page.css
extern std::string_view const texts;  ///< names.json and texts.json in one object.

/// D3, then every script of the page in its order.
[[nodiscard]] std::string script();

}  // namespace sim::report::page
