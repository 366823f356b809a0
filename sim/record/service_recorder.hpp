#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/model/world.hpp"

namespace sim::record {

/// What a citizen may begin and not bring to its end.
enum class Pursuit : std::uint8_t {
  placement,  ///< Dropped out: the citizen stays away from the firm.
  education,  ///< Dropped out: gives it up.
  mentor,     ///< Dropped out: support ends because the placement was dropped out of.
  course,     ///< Treatment or group course; cut short for whatever reason.
  line,       ///< Asked for a person other than by statutory duty; gave up waiting.
};

inline constexpr std::array<std::string_view, 5> pursuit_names{
    "placement", "education", "mentor", "course", "line"};

/// How often since the index date.
struct Pursued {
  std::uint32_t begun = 0;
  std::uint32_t ended = 0;  ///< In whatever way; also what was begun before the index date.
  std::uint32_t dropped_out = 0;
};

/// What one citizen of one arm was meant to have, asked for and was given, over the whole run.
///
/// The people of a policy are those whom it puts beside a citizen in another way than usual service
/// does: another role or another dose. Those of statutory duty do not count, as nobody waits for
/// them. Given: granted, or met, while the citizen is on the policy. A policy that puts nobody else
/// beside the citizen is itself what is given.
struct PersonService {
  std::array<Pursued, pursuit_names.size()> pursuits{};
  std::uint32_t minutes_met = 0;  ///< Of meetings held since the index date, each counted once.
  std::uint16_t asked = 0;        ///< A bit per kind of person, and one for a place on a policy.
  std::uint16_t given = 0;        ///< Likewise.
  std::uint8_t trial_group = model::no_index;  ///< Row of the assignments; none: to no policy.
  bool is_turned_away = false;  ///< Refused, screened away, or too far from work to be included.
  bool is_on_policy = false;    ///< Has been on it at some time.
  bool is_given_its_people = false;

  /// Assigned to a policy, by lot or by choice, that has not turned the citizen away.
  [[nodiscard]] bool is_meant() const { return trial_group != model::no_index && !is_turned_away; }

  [[nodiscard]] bool is_not_served() const { return is_meant() && !is_given_its_people; }

  /// Stood in line for somebody, or for a place on a policy, and never got one such in the run.
  [[nodiscard]] bool waited_in_vain() const { return (asked & ~given) != 0; }
};

/// Follows what every citizen is given, from the index date on.
///
/// Shape: one per citizen, by index.
class ServiceRecorder final : public model::FactSink {
 public:
  void observe(model::Fact const& fact, model::World const& world) override;

  [[nodiscard]] model::FactKinds listens_to() const override;

  /// Once, when the run is over.
  void finish(model::World const& world);

  /// Every citizen by index, once finished; gives them away. Empty when nothing was heard.
  [[nodiscard]] std::vector<PersonService> take_persons() { return std::move(persons_); }

 private:
  /// What must be remembered of a citizen between facts.
  struct Memory {
    SimTime dropped_out_at = SimTime::min();  ///< Of a placement.
    bool is_placed = false;
    bool has_completed = false;  ///< A course; the relation ends next.
  };

  void prepare(model::World const& world);
  void begin(model::CitizenId citizen, model::World const& world);
  void follow_placement(model::Fact const& fact);
  void count(model::Fact const& fact, model::World const& world);
  void give(model::Fact const& fact, model::World const& world);
  void end_relation(model::Fact const& fact, model::World const& world);
  void look_at_policy(model::CitizenId citizen, model::World const& world);

  [[nodiscard]] Pursued& pursued(model::CitizenId citizen, Pursuit pursuit) {
    return persons_[citizen.index].pursuits[static_cast<std::size_t>(pursuit)];
  }

  std::vector<std::uint8_t> people_of_;  ///< Per policy: a bit per kind of person.
  std::vector<PersonService> persons_;
  std::vector<Memory> memories_;
};

}  // namespace sim::record
