#include "sim/record/fact_question.hpp"

namespace sim::record {

bool answers(FactQuestion const& question, model::Fact const& fact) {
  bool const has_code = question.code == FactQuestion::any_code || question.code == fact.code ||
                        (question.other != FactQuestion::any_code && question.other == fact.code);
  bool const has_relation =
      !question.has_relation || fact.code == static_cast<std::int32_t>(question.relation);
  return fact.kind == question.kind && has_code && has_relation;
}

}  // namespace sim::record
