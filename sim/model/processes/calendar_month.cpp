#include "sim/model/processes/calendar_month.hpp"

#include "sim/base/calendar.hpp"
#include "sim/base/contract.hpp"
#include "sim/model/processes/review.hpp"
#include "sim/model/processes/staff_day.hpp"

namespace sim::model::calendar_month {

void plan(Run& run) {
  auto const last_minute = start_of_next_month(run.now() + Duration{1}) - Duration{1};
  run.plan(last_minute, {.kind = EventKind::month_ends});
}

void close(Run& run) {
  auto const months = whole_months_between(run.setting().opens, run.now() + Duration{1}).count();
  staff_day::bring_up_to_date(run);
  run.world().set_measuring(run.now() >= run.setting().starts);
  run.emit({.kind = FactKind::month_ended, .code = static_cast<std::int32_t>(months)});
  review::look_at_results(run);
  run.world().set_month(static_cast<std::size_t>(months));
  SIM_AUDIT(run.world().adds_up());
  plan(run);
}

}  // namespace sim::model::calendar_month
