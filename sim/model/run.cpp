#include "sim/model/run.hpp"

#include "sim/base/contract.hpp"
#include "sim/model/processes/processes.hpp"

namespace sim::model {

Run::Run(Setting const& setting,
         Response const& response,
         random::RunKey key,
         FactSink* sink,
         QueueKind queue)
    : key_(key)
    , world_(setting,
             response,
             inflow::newcomers(setting, response, key),
             firm::workplaces(setting, key),
             sink)
    , agenda_(setting.opens, queue) {
  SIM_EXPECT(setting.opens <= setting.starts && setting.starts < setting.ends);
  staff::take_posts(*this);
  firm::open_for_business(*this);
  inflow::plan_entries(*this);
  calendar_month::plan(*this);
}

void Run::until(SimTime time) {
  while (agenda_.pop(time - Duration{1}, present_)) {
    ++events_;
    if (present_.kind != EventKind::assignment_due) {  // A look: what follows has facts of its own.
      world_.digest().add(order_of(present_));
    }
    handle(present_);
  }
  SIM_AUDIT(world_.adds_up());
}

void Run::plan(engine::Ticket& ticket, SimTime at, Event const& event) {
  if (agenda_.is_pending(ticket)) {
    SIM_AUDIT(order_of(agenda_.at(ticket)) == order_of(event));
    agenda_.move(ticket, at);
  } else {
    ticket = agenda_.schedule(at, event);
  }
}

void Run::withdraw(engine::Ticket& ticket) {
  agenda_.cancel(ticket);
  ticket = engine::Ticket::none();
}

void Run::handle(Event const& event) {
  CitizenId const citizen{event.agent};
  StaffId const person{event.agent};
  FirmId const workplace{event.agent};
  auto const role = static_cast<RoleIndex>(event.agent);
  auto const relation = static_cast<RelationKind>(event.relation);
  switch (event.kind) {
    case EventKind::citizen_enters: return inflow::enter(*this, citizen);
    case EventKind::policy_starts: return assignment::start_policy(*this, citizen);
    case EventKind::assignment_due: return assignment::look(*this, citizen);
    case EventKind::hazard_due: return hazards::fire(*this, citizen);
    case EventKind::contact_due: return contact::book(*this, citizen, relation);
    case EventKind::referral_due: return referral::refer(*this, citizen, relation);
    case EventKind::search_due: return placement_search::ask_for_approach(*this, citizen);
    case EventKind::placement_starts: return placement::start(*this, citizen);
    case EventKind::placement_ends: return placement::end(*this, citizen);
    case EventKind::course_ends: return referral::end_course(*this, citizen, relation);
    case EventKind::crisis_window_ends: return mentoring::leave_unanswered(*this, citizen);
    case EventKind::support_ends: return retention::end_support(*this, citizen, relation);
    case EventKind::education_begins: return own_search::begin_education(*this, citizen);
    case EventKind::education_ends: return own_search::complete_education(*this, citizen);
    case EventKind::sick_spell_ends: return health::recover(*this, citizen);
    case EventKind::benefit_step: return rights::pass_step(*this, citizen);
    case EventKind::team_decides: return rights::decide(*this, citizen);
    case EventKind::retires: return exit::retire(*this, citizen);
    case EventKind::released: return exit::release(*this, citizen);
    case EventKind::trial_ends: return placement::end_trial(*this, citizen);
    case EventKind::screening_due: return screening::ask(*this, citizen);
    case EventKind::plan_step_due: return planning::ask_for_step(*this, citizen, event.occurrence);
    case EventKind::sub_goal_due: return planning::ask_for_sub_goal(*this, citizen);
    case EventKind::team_meeting_due: return team::book(*this, citizen);
    case EventKind::compensation_granted: return compensation::grant(*this, citizen);
    case EventKind::compensation_delivered: return compensation::deliver(*this, citizen);
    case EventKind::diary_due: return staff_day::work(*this, person);
    case EventKind::absence_starts: return staff::leave(*this, person, event.occurrence);
    case EventKind::absence_ends: return staff::come_back(*this, person);
    case EventKind::resigns: return staff::resign(*this, person, event.occurrence);
    case EventKind::recruited: return staff::recruit(*this, person);
    case EventKind::settled_in: return staff::settle(*this, person, event.occurrence);
    case EventKind::posts_change: return posts::change(*this, role, event.occurrence);
    case EventKind::session_due: return course::call_together(*this, person);
    case EventKind::sparring_due: return competence::spar(*this, role);
    case EventKind::training_due: return competence::train(*this, role);
    case EventKind::centre_month: return company_centre::tend(*this);
    case EventKind::centre_left:
      return company_centre::leave_by_itself(*this, workplace, event.occurrence);
    case EventKind::vacancy_opens: return firm::open_vacancy(*this, workplace);
    case EventKind::vacancy_closes:
      return hiring::close_vacancy(*this, workplace, event.occurrence);
    case EventKind::company_mentor_moves: return firm::replace_mentor(*this, workplace);
    case EventKind::month_ends: return calendar_month::close(*this);
  }
}

}  // namespace sim::model
