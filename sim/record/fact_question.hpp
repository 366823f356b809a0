#pragma once

#include <cstdint>
#include <optional>

#include "sim/model/citizen.hpp"
#include "sim/model/doses.hpp"
#include "sim/model/fact.hpp"

namespace sim::record {

/// A question about a citizen that facts of one kind answer.
///
/// `ever`: has it happened by the horizon? `value`: the mean (or another statistic) of what the
/// facts carry. `per_month`: how often, per month served by the jobcentre.
struct FactQuestion {
  enum class Asks : std::uint8_t { ever, value, per_month };

  model::FactKind kind;
  Asks asks = Asks::ever;
  bool has_relation = false;  ///< Only facts about this relation.
  model::RelationKind relation = model::RelationKind::lead;
  std::optional<std::int32_t> code = std::nullopt;  ///< Only facts with this code.
};

/// Has a fact of this kind happened to the citizen?
constexpr FactQuestion happened(model::FactKind kind) {
  return {.kind = kind};
}

/// Has the citizen been given a person of this kind, or had one on the index date?
constexpr FactQuestion given(model::RelationKind relation) {
  return {.kind = model::FactKind::place_granted, .has_relation = true, .relation = relation};
}

/// Has the screening had this outcome?
constexpr FactQuestion screened_as(model::Screening outcome) {
  return {.kind = model::FactKind::screened, .code = static_cast<std::int32_t>(outcome)};
}

enum class PlanAge : std::uint8_t { made, updated };

/// Has a step of the plan been made, or brought up to date?
constexpr FactQuestion planned(model::PlanStep step, PlanAge age) {
  constexpr std::int32_t code_of_update = 100;
  return {.kind = model::FactKind::plan_step,
          .code = static_cast<std::int32_t>(step) + (age == PlanAge::updated ? code_of_update : 0)};
}

/// What do facts of this kind carry?
constexpr FactQuestion value_of(model::FactKind kind) {
  return {.kind = kind, .asks = FactQuestion::Asks::value};
}

/// How many days was a person of this kind waited for?
constexpr FactQuestion waited(model::RelationKind relation) {
  return {.kind = model::FactKind::place_granted,
          .asks = FactQuestion::Asks::value,
          .has_relation = true,
          .relation = relation};
}

/// How many meetings were held with a person of this kind?
constexpr FactQuestion met(model::RelationKind relation) {
  return {.kind = model::FactKind::meeting_held,
          .asks = FactQuestion::Asks::per_month,
          .has_relation = true,
          .relation = relation};
}

/// Whether a fact, heard as it is emitted, is one that the question asks for.
[[nodiscard]] bool answers(FactQuestion const& question,
                           model::Fact const& fact,
                           model::World const& world);

}  // namespace sim::record
