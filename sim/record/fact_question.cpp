#include "sim/record/fact_question.hpp"

#include "sim/model/world.hpp"

namespace sim::record {

namespace {

/// The referral that was granted. One person may stand beside a citizen in two relations, which are
/// told apart by their waits: not where both are granted in one minute without a wait.
bool is_grant_of(model::Relation const& relation, model::Fact const& fact) {
  return relation.role == fact.code && relation.staff == fact.staff &&
         days(fact.at - relation.since) == fact.value;
}

}  // namespace

bool answers(FactQuestion const& question, model::Fact const& fact, model::World const& world) {
  bool const has_code = question.code == FactQuestion::any_code || question.code == fact.code ||
                        (question.other != FactQuestion::any_code && question.other == fact.code);
  if (fact.kind != question.kind || !has_code) {
    return false;
  }
  if (!question.has_relation) {
    return true;
  }
  if (fact.kind == model::FactKind::place_granted) {
    return is_grant_of(world.citizen(fact.citizen).relation(question.relation), fact);
  }
  return fact.code == static_cast<std::int32_t>(question.relation);
}

}  // namespace sim::record
