#pragma once

#include <span>

#include "sim/model/description/state_variable.hpp"

/// The members of each struct that holds state, in the order of its header.
namespace sim::model::members {

[[nodiscard]] std::span<StateVariable const> of_profile();
[[nodiscard]] std::span<StateVariable const> of_condition();
[[nodiscard]] std::span<StateVariable const> of_citizen();
[[nodiscard]] std::span<StateVariable const> of_relation();
[[nodiscard]] std::span<StateVariable const> of_placement();
[[nodiscard]] std::span<StateVariable const> of_occurrences();
[[nodiscard]] std::span<StateVariable const> of_role();
[[nodiscard]] std::span<StateVariable const> of_staff();
[[nodiscard]] std::span<StateVariable const> of_firm();
[[nodiscard]] std::span<StateVariable const> of_vacancy();
[[nodiscard]] std::span<StateVariable const> of_centre();
[[nodiscard]] std::span<StateVariable const> of_review();
[[nodiscard]] std::span<StateVariable const> of_review_book();
[[nodiscard]] std::span<StateVariable const> of_world();

}  // namespace sim::model::members
