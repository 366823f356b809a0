#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace sim::model {

/// One member of a struct that holds state.
struct StateVariable {
  /// Whether a reader of the model needs it; plans are tickets and places in the engine.
  enum class Kind : std::uint8_t { fixed, changing, plan };

  std::string_view name;
  std::string_view unit;   ///< "1" for a pure number; empty for what is no number.
  std::string_view range;  ///< Of the values that a run can hold.
  Kind kind;
  std::string_view meaning;
};

/// A struct that holds state, and whose it is.
struct StateTable {
  std::string_view entity;  ///< As the code calls it.
  std::string_view header;  ///< File that declares it.
  std::string_view meaning;
  std::span<StateVariable const> variables;
};

/// Every struct that holds state, in the order in which people read them.
[[nodiscard]] std::span<StateTable const> state_tables();

[[nodiscard]] std::string_view name_of(StateVariable::Kind kind);

}  // namespace sim::model
