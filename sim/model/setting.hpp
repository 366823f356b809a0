#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/rate.hpp"
#include "sim/base/time.hpp"
#include "sim/model/citizen.hpp"
#include "sim/model/doses.hpp"
#include "sim/model/nature.hpp"
#include "sim/model/population.hpp"
#include "sim/model/staff.hpp"

namespace sim::model {

/// Sizes and kinds of workplaces.
struct FirmTerms {
  struct Size {
    std::uint32_t employees;
    double share;
  };

  int count = 0;
  std::vector<Size> sizes;            ///< Shares sum to 1.
  std::vector<double> sectors;        ///< Shares of workplaces, sum to 1.
  double willing_share = 1.0;         ///< Would take in an intern at all.
  double inclusiveness_spread = 0.5;  ///< SD of the log index over firms.
  double company_mentor_share = 0.0;  ///< Workplaces with a company mentor.
  Rate company_mentor_turnover = Rate::zero();
  Rate vacancies = Rate::zero();  ///< Suitable vacancies per employee.
  Duration vacancy_open{0};
};

/// Firms with a standing agreement to take a few citizens each, and one contact in the jobcentre.
struct CentreTerms {
  RoleIndex role = no_index;    ///< Who keeps in touch; none: no company centre.
  int firms = 0;                ///< Members aimed at.
  int places = 0;               ///< Citizens per member at most, inside the reasonableness rule.
  Duration care{0};             ///< Working time per member every 30 days.
  Duration recruitment{0};      ///< Working time to win one member.
  Rate leaving = Rate::zero();  ///< Of a member, beside those who leave after a conflict.
};

/// What the jobcentre does by itself when results fall: for a while, approaches to firms come
/// before desk work.
struct ReviewTerms {
  int months = 0;               ///< Looked back over; zero: no review.
  double placements_min = 0.0;  ///< Placements started per 100 citizens served and month.
  Duration acts_for{0};
};

/// Who starts on which policy from when on. The policy layer decides, the referral process applies.
class AssignmentRule {
 public:
  AssignmentRule() = default;
  AssignmentRule(AssignmentRule const&) = delete;
  AssignmentRule& operator=(AssignmentRule const&) = delete;
  virtual ~AssignmentRule() = default;

  /// One citizen's luck in assignments.
  struct Lots {
    double draw;       ///< In (0, 1).
    double judgement;  ///< Standard normal: how far the caseworker misjudges the citizen.
  };

  struct Assignment {
    PolicyIndex policy;
    std::uint8_t group = no_index;  ///< Row of the table of assignments.
  };

  /// Nothing: the citizen stays on the baseline.
  [[nodiscard]] virtual std::optional<Assignment> assign(Profile const& profile,
                                                         Condition const& condition,
                                                         SimTime now,
                                                         Lots const& lots) const = 0;

  /// When a citizen whom nothing was assigned should be looked at again, because a condition that
  /// time alone meets will then be met; nothing for never.
  [[nodiscard]] virtual std::optional<SimTime> next_look(Profile const& profile,
                                                         SimTime now) const {
    static_cast<void>(profile);
    static_cast<void>(now);
    return std::nullopt;
  }
};

/// All that is fixed in a run: the scenario, resolved, in the model's own types.
struct Setting {
  std::string region;   ///< Its name, part of every identity; empty without regions.
  SimTime opens;        ///< First minute; the run-in starts here.
  SimTime starts;       ///< Policies and outcomes start here.
  SimTime ends;         ///< Nothing happens at or after this minute.
  Duration refresh{0};  ///< Longest time that rates are held constant.
  std::vector<Population> populations;  ///< In order of name.
  std::vector<Role> roles;              ///< In order of name.
  std::vector<Doses> policies;          ///< `baseline` and the others.
  PolicyIndex baseline = 0;
  std::shared_ptr<AssignmentRule const> assignment;
  std::vector<int> intake_places;  ///< Per row of the assignments; 0: as many as are assigned.
  CentreTerms centre;
  ReviewTerms review;
  FirmTerms firms;
  Nature nature;
  std::vector<double> log_tightness;  ///< Per month since `opens`; the last one holds on.
};

}  // namespace sim::model
