#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "sim/base/digest.hpp"
#include "sim/base/time.hpp"
#include "sim/engine/caseload.hpp"
#include "sim/model/citizen.hpp"
#include "sim/model/equations.hpp"
#include "sim/model/fact.hpp"
#include "sim/model/firm.hpp"
#include "sim/model/setting.hpp"
#include "sim/model/staff.hpp"

namespace sim::model {

/// A citizen to be: what is fixed, and the condition at entry.
struct Newcomer {
  Profile profile;
  Condition condition;
};

/// What management sees of its own results; see processes/review.hpp.
struct ReviewBook {
  std::uint32_t started = 0;  ///< Placements this month.
  std::deque<double> rates;   ///< Placements per 100 served in each of the last months.
  SimTime acts_until{};       ///< Until then approaches to firms come before desk work.
};

/// All state of one run, in tables ordered by identity; tells a listener what happens to it.
///
/// Processes change a citizen's or a firm's own fields; whatever must stay consistent with other
/// tables (labour state, places at firms, head counts) goes through the functions here.
class World {
 public:
  World(Setting const& setting,
        Response const& response,
        std::vector<Newcomer> newcomers,
        std::vector<Firm> firms,
        FactSink* sink);

  World(World const&) = delete;
  World& operator=(World const&) = delete;

  [[nodiscard]] Setting const& setting() const { return setting_; }

  [[nodiscard]] Response const& response() const { return response_; }

  [[nodiscard]] Laws laws() const { return {setting_.nature, response_}; }

  [[nodiscard]] std::uint32_t citizens() const {
    return static_cast<std::uint32_t>(citizens_.size());
  }

  [[nodiscard]] Profile const& profile(CitizenId id) const { return profiles_[id.index]; }

  [[nodiscard]] Citizen const& citizen(CitizenId id) const { return citizens_[id.index]; }

  [[nodiscard]] Citizen& citizen(CitizenId id) { return citizens_[id.index]; }

  [[nodiscard]] Clocks& clocks(CitizenId id) { return clocks_[id.index]; }

  [[nodiscard]] Intercepts const& intercepts(CitizenId id) const {
    return intercepts_[profile(id).group];
  }

  [[nodiscard]] Doses const& doses(CitizenId id) const {
    return setting_.policies[citizen(id).policy];
  }

  [[nodiscard]] std::span<Staff const> staff() const { return staff_; }

  [[nodiscard]] std::span<Staff> staff() { return staff_; }

  [[nodiscard]] Staff const& staff(StaffId id) const { return staff_[id.index]; }

  [[nodiscard]] Staff& staff(StaffId id) { return staff_[id.index]; }

  /// The staff of a role, in order of number.
  [[nodiscard]] std::span<Staff const> staff_of(RoleIndex role) const;
  [[nodiscard]] StaffId staff_at(RoleIndex role, engine::ServerId server) const;

  [[nodiscard]] engine::CaseloadPool const& pool(RoleIndex role) const { return pools_[role]; }

  [[nodiscard]] engine::CaseloadPool& pool(RoleIndex role) { return pools_[role]; }

  [[nodiscard]] std::span<Firm const> firms() const { return firms_; }

  [[nodiscard]] Firm const& firm(FirmId id) const { return firms_[id.index]; }

  [[nodiscard]] Firm& firm(FirmId id) { return firms_[id.index]; }

  /// Running sum of employees, for picking a workplace by size.
  [[nodiscard]] std::span<double const> size_ladder() const { return size_ladder_; }

  [[nodiscard]] std::vector<Vacancy>& vacancies() { return vacancies_; }

  /// Members of the company centre, in order of index.
  [[nodiscard]] std::vector<FirmId> const& members() const { return members_; }

  [[nodiscard]] std::vector<FirmId>& members() { return members_; }

  /// The places of a row of the assignments that has a number of them.
  [[nodiscard]] engine::CaseloadPool& intake(std::size_t row) { return intakes_[row]; }

  [[nodiscard]] ReviewBook const& review() const { return review_; }

  [[nodiscard]] ReviewBook& review() { return review_; }

  /// Log of this month's tightness of the labour market; 0 is normal.
  [[nodiscard]] double log_tightness() const { return log_tightness_; }

  void set_month(std::size_t months_since_opening);

  /// Whether the month that ends now lies after the run-in: months are read from then on.
  [[nodiscard]] bool is_measuring() const { return is_measuring_; }

  void set_measuring(bool is_measuring) { is_measuring_ = is_measuring; }

  /// Citizens now in each labour state.
  [[nodiscard]] std::array<std::uint32_t, labour_state_count> const& head_counts() const {
    return head_counts_;
  }

  [[nodiscard]] Surroundings surroundings(CitizenId id, SimTime now) const;

  /// The only way to change a labour state. Emits `state_changed` when something changed.
  void enter_state(CitizenId id, LabourState state, double weekly_hours, SimTime now);

  /// Takes a place at a firm; the reasonableness rule must allow it.
  void take_firm_place(FirmId id);
  void free_firm_place(FirmId id);

  /// Adds staff at the construction of a run, in order of role and number.
  StaffId add_staff(Staff person);

  void emit(Fact const& fact);

  [[nodiscard]] Digest const& digest() const { return digest_; }

  Digest& digest() { return digest_; }

  /// Whole-population checks: nobody lost or doubled, places and hours conserved.
  [[nodiscard]] bool adds_up() const;

 private:
  Setting const& setting_;
  Response const& response_;
  std::vector<Profile> profiles_;
  std::vector<Citizen> citizens_;
  std::vector<Clocks> clocks_;
  std::vector<Intercepts> intercepts_;
  std::vector<Staff> staff_;
  std::vector<std::uint32_t> first_staff_;  ///< Per role, and one past the last.
  std::vector<engine::CaseloadPool> pools_;
  std::vector<Firm> firms_;
  std::vector<double> size_ladder_;
  std::vector<Vacancy> vacancies_;
  std::vector<FirmId> members_;
  std::vector<engine::CaseloadPool> intakes_;
  ReviewBook review_;
  std::array<std::uint32_t, labour_state_count> head_counts_{};
  double log_tightness_ = 0.0;
  bool is_measuring_ = false;
  FactSink* sink_;
  Digest digest_;
};

}  // namespace sim::model
