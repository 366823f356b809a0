#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace sim::scenario {

/// Whether a value must say where it comes from.
enum class Source {
  optional,  ///< Structural: the length of the run, the name of a jobcentre.
  needed,    ///< Empirical: a bare value is a problem; `source` or `assumption` must be given.
};

/// What the schema expects of one value. All members may be left out; without `fallback` the key is
/// required.
template <class T>
struct Expectation {
  std::optional<T> min{};       ///< Smallest value allowed; else that of the form.
  std::optional<T> max{};       ///< Largest value allowed; else that of the form.
  std::optional<T> above{};     ///< The value must be larger than this.
  std::optional<T> fallback{};  ///< Used when the key is missing.
  Source source = Source::optional;
  std::string_view about{};    ///< One sentence for editors and the parameter dictionary.
  std::string_view noun{};     ///< What is counted, in the plural: "citizens per mentor".
  std::string_view example{};  ///< As TOML, for the message when the key is missing.
};

/// What the schema expects of a list.
struct ListExpectation {
  std::size_t fewest = 0;  ///< Above zero, the key is required.
  std::size_t most = 100'000;
  std::string_view about{};
};

}  // namespace sim::scenario
