#pragma once

#include <cstdint>

#include "sim/model/citizen.hpp"
#include "sim/model/doses.hpp"
#include "sim/model/fact.hpp"

namespace sim::record {

/// A question about a citizen that facts of one kind answer.
///
/// `ever`: has it happened before the horizon? `value`: the mean (or another statistic) of what the
/// facts carry. `per_month`: how often while served by the jobcentre, per month of that time.
struct FactQuestion {
  enum class Asks : std::uint8_t { ever, value, per_month };

  static constexpr std::int32_t any_code = -1;

  model::FactKind kind;
  Asks asks = Asks::ever;
  std::int32_t code = any_code;   ///< Only facts with this code …
  std::int32_t other = any_code;  ///< … or, where there is another, with that one.
  bool has_relation = false;      ///< Only facts about this relation.
  model::RelationKind relation = model::RelationKind::lead;
};

/// Has a fact of this kind happened to the citizen?
constexpr FactQuestion happened(model::FactKind kind) {
  return {.kind = kind};
}

/// What do facts of this kind carry?
constexpr FactQuestion carried(model::FactKind kind) {
  return {.kind = kind, .asks = FactQuestion::Asks::value};
}

/// Has a screening found the citizen? Without a talk, the first step confirms at once.
constexpr FactQuestion found_by_screening() {
  return {.kind = model::FactKind::screened,
          .code = static_cast<std::int32_t>(model::Screening::positive),
          .other = static_cast<std::int32_t>(model::Screening::confirmed)};
}

/// Has a screening confirmed what was looked for?
constexpr FactQuestion confirmed_by_screening() {
  return {.kind = model::FactKind::screened,
          .code = static_cast<std::int32_t>(model::Screening::confirmed)};
}

/// Has this step of the plan been made?
constexpr FactQuestion planned(model::PlanStep step) {
  return {.kind = model::FactKind::plan_step, .code = static_cast<std::int32_t>(step)};
}

/// Has this step of the plan been brought up to date?
constexpr FactQuestion updated(model::PlanStep step) {
  return {.kind = model::FactKind::plan_step,
          .code = model::update_code + static_cast<std::int32_t>(step)};
}

/// Has the citizen been given a person of this kind, or had one on the index date?
constexpr FactQuestion given(model::RelationKind relation) {
  return {.kind = model::FactKind::place_granted, .has_relation = true, .relation = relation};
}

/// How many days was a person of this kind waited for?
constexpr FactQuestion waited(model::RelationKind relation) {
  return {.kind = model::FactKind::place_granted,
          .asks = FactQuestion::Asks::value,
          .has_relation = true,
          .relation = relation};
}

/// How many meetings were held with a person of this kind, while served by the jobcentre?
constexpr FactQuestion met(model::RelationKind relation) {
  return {.kind = model::FactKind::meeting_held,
          .asks = FactQuestion::Asks::per_month,
          .has_relation = true,
          .relation = relation};
}

/// Whether a fact is one that the question asks for.
[[nodiscard]] bool answers(FactQuestion const& question, model::Fact const& fact);

}  // namespace sim::record
