#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sim::model {

/// The identity of an agent: from the scenario's name of its kind and its number within the kind,
/// so that it is the same in every arm and whatever is created before it.
///
/// The upper half is the 32-bit FNV-1a hash of the name; `scenario` refuses two names with one
/// hash.
constexpr std::uint64_t identity_of(std::string_view kind, std::uint32_t number) {
  std::uint32_t hash = 2166136261U;
  for (char const letter : kind) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
  }
  return (static_cast<std::uint64_t>(hash) << 32) | number;
}

/// The name of a kind of agents in a region, so that regions do not share luck. A scenario without
/// regions has no name for its one.
inline std::string kind_in(std::string_view region, std::string_view kind) {
  return region.empty() ? std::string{kind} : std::string{region}.append("/").append(kind);
}

}  // namespace sim::model
