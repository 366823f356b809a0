#include "sim/scenario/soundness.hpp"

namespace sim::scenario {

namespace {

using model::Begins;
using model::RelationKind;

constexpr Duration least_interval = std::chrono::hours{24};

void check_interval(Reader const& stage, std::string_view key, Duration interval) {
  if (interval > Duration::zero() && interval < least_interval) {
    stage.refuse(key, "write at least 1 day, or \"0 days\" for none");
  }
}

void check_meetings(Reader const& relation, model::RelationDose const& dose) {
  check_interval(relation, "interval", dose.interval);
  check_interval(relation, "early_interval", dose.early_interval);
  bool const has_meetings = dose.interval > Duration::zero();
  if (has_meetings && dose.meeting == Duration::zero()) {
    relation.refuse("meeting", "interval asks for meetings, so they need a length");
  }
  bool const is_early_whole =
      (dose.early_interval > Duration::zero()) == (dose.early_period > Duration::zero());
  if (!is_early_whole) {
    relation.refuse("early_interval", "early_interval and early_period are needed both or neither");
  }
}

void check_search(Reader const& policy, model::Doses const& doses) {
  auto const search = policy.table("search");
  auto const& dose = doses.search;
  check_interval(search, "interval", dose.interval);
  if (dose.interval == Duration::zero()) {
    return;
  }
  if (doses.relation(RelationKind::specialist).begins == Begins::never) {
    search.refuse("interval",
                  "nobody searches, since the specialist never begins; name one, or write "
                  "\"0 days\"");
  }
  if (dose.per_approach == Duration::zero()) {
    search.refuse("per_approach", "interval asks for approaches, so they need working time");
  }
  double const other = dose.share_jobs + dose.share_education + dose.share_hours;
  if (other > 1.0 + 1e-9) {
    search.refuse("share_education", "with share_jobs and share_hours it is more than 100 %");
  } else if (other < 1.0 - 1e-9 && doses.placement.length == Duration::zero()) {
    policy.table("placement")
        .refuse(
            "length",
            "some approaches are for a placement (share_jobs, share_education and share_hours are "
            "below 100 %), so placements need a length");
  }
}

void check_after_start(Reader const& policy, model::Doses const& doses) {
  auto const after = policy.table("after_start");
  auto const& dose = doses.after_start;
  check_interval(after, "interval", dose.interval);
  if (dose.length == Duration::zero()) {
    return;
  }
  if (dose.interval == Duration::zero()) {
    after.refuse("interval", "length asks for support, so it needs an interval");
  }
  if (doses.relation(RelationKind::specialist).begins == Begins::never) {
    after.refuse("length", "the specialist gives the support, and the specialist never begins");
  }
}

void check_relation(Reader const& relation,
                    model::RelationDose const& dose,
                    model::Doses const& doses) {
  check_meetings(relation, dose);
  if (dose.begins == Begins::with_placement && doses.placement.length == Duration::zero()) {
    relation.refuse("begins", "there are no placements, since placement.length is 0");
  }
}

}  // namespace

void check_stages(Reader const& policy, model::Doses const& doses) {
  for (auto const kind : model::all_relations) {
    auto const& dose = doses.relation(kind);
    if (dose.begins != Begins::never) {
      check_relation(policy.table(name_of(kind)), dose, doses);
    }
  }
  check_search(policy, doses);
  check_after_start(policy, doses);
}

}  // namespace sim::scenario
