#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/digest.hpp"
#include "sim/base/roster.hpp"
#include "sim/engine/caseload.hpp"
#include "sim/engine/event_queue_ticket.hpp"
#include "sim/engine/working_time.hpp"
#include "sim/model/activity.hpp"
#include "sim/model/ids.hpp"

namespace sim::model {

/// From a date on there are so many posts in a role, such as when a grant begins or ends.
struct PostChange {
  SimTime at;
  int count = 0;  ///< Zero or more.
};

/// A kind of staff member and the terms on which the jobcentre employs them.
struct Role {
  std::string name;              ///< Key of the scenario, such as `ips_consultant`.
  std::string title;             ///< For tables and people.
  int count = 0;                 ///< Posts; zero or more.
  engine::Load ceiling;          ///< Of the caseload, for voluntary intake.
  double hours_per_week = 37.0;  ///< Contract.
  double contact_share = 1.0;    ///< Of the contract, in the diary for citizens and firms.
  double trained_share = 0.0;    ///< Of persons trained for citizens far from work; 0 to 1.
  bool is_volunteer = false;
  bool is_external = false;  ///< Books without sight of the citizen's other appointments.
  Duration training{0};      ///< Working time of one course; zero: no courses.
  int trained_a_year = 0;    ///< Persons whom the money for training reaches.
  Duration sparring{0};      ///< Working time of one meeting among colleagues; zero: none.
  Duration sparring_interval{0};
  Duration session{0};  ///< Of a group course; zero: meets citizens one by one.
  Duration session_interval{0};
  std::vector<PostChange> changes;        ///< In order of time.
  std::shared_ptr<Roster const> roster;   ///< Diary hours.
  std::shared_ptr<Roster const> on_call;  ///< Null: nobody on call.
};

/// A post and the person who holds it. A successor takes over the post, not the name.
struct Staff {
  Staff(std::uint64_t post, RoleIndex in_role, engine::WorkingTime working_time)
      : identity(post), role(in_role), time(std::move(working_time)) {}

  /// Of the person who holds the post now.
  [[nodiscard]] std::uint64_t person_identity() const { return mix_bits(identity) + person; }

  std::uint64_t identity;  ///< Of the post: from the role's name and the number.
  RoleIndex role;
  std::uint16_t number = 0;    ///< Within the role, from 1.
  std::uint16_t person = 0;    ///< How many held the post before.
  std::uint16_t absences = 0;  ///< Occurrences so far.
  bool is_trained = false;
  bool is_established = true;  ///< False while there is no such post.
  bool is_employed = true;     ///< False while the post is vacant.
  bool is_absent = false;
  engine::ServerId server = {};  ///< In the caseload pool of the role.
  engine::WorkingTime time;
  engine::Ticket diary = engine::Ticket::none();
  engine::Ticket absence = engine::Ticket::none();
  engine::Ticket recruitment = engine::Ticket::none();
  SimTime sparred = SimTime::min();      ///< End of the last sparring.
  SimTime compensated = SimTime::min();  ///< Last use of the compensation schemes, or training.
  Duration booked{};                     ///< Minutes of meetings booked so far, travel included.
  std::array<Duration, activity_count> delivered{};  ///< Minutes worked so far, by activity.
};

}  // namespace sim::model
