#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/model/world.hpp"
#include "sim/report/life_sums.hpp"

namespace sim::report {

/// One thing that happened to the citizen of a story.
struct StoryLine {
  model::Fact fact;
  std::uint64_t staff = 0;  ///< Identity of the person; zero for nobody.
  std::uint64_t firm = 0;   ///< Identity of the firm; zero for none.
  std::string staff_name;
  std::string firm_name;
  std::string text;   ///< In plain words.
  std::string cause;  ///< See fact_cause.hpp; may be empty.

  /// The fact and its cause, as a reader sees them.
  [[nodiscard]] std::string words() const;
};

/// Whether the same happened, although staff and firms may stand elsewhere in the tables of the two
/// runs.
[[nodiscard]] bool is_same(StoryLine const& left, StoryLine const& right);

/// From when on a citizen was on a policy.
struct PolicyTime {
  SimTime from;
  std::string policy;
};

/// Listens to a run and writes down all that happens to one citizen.
///
/// Work of others behind the scenes (paperwork, when an activity began) is left out.
class CitizenStory final : public model::FactSink {
 public:
  /// The name as in `citizen_name`; the names of the policies, for causes.
  explicit CitizenStory(std::string name, std::vector<std::string> policies = {})
      : name_(std::move(name)), policies_(std::move(policies)) {}

  void observe(model::Fact const& fact, model::World const& world) override;

  /// Whether the run had a citizen of that name.
  [[nodiscard]] bool is_found() const { return !citizen_.is_none(); }

  [[nodiscard]] std::string const& name() const { return name_; }

  /// Who the citizen is, in one line.
  [[nodiscard]] std::string const& introduction() const { return introduction_; }

  [[nodiscard]] std::vector<StoryLine> const& lines() const { return lines_; }

  /// The policies that the citizen was on, in order of time.
  [[nodiscard]] std::vector<PolicyTime> const& policy_times() const { return policy_times_; }

  [[nodiscard]] std::array<double, life_sum_count> sums() const { return sums_.at(ends_); }

  /// Who the citizen is, then one line per fact with its time.
  [[nodiscard]] std::string text() const;

 private:
  void look(model::World const& world);
  void introduce(model::World const& world);
  void note_policy(SimTime at, model::World const& world);

  std::string name_;
  std::vector<std::string> policies_;
  model::CitizenId citizen_ = model::CitizenId::none();
  bool has_looked_ = false;
  SimTime ends_{};
  std::string introduction_;
  std::vector<StoryLine> lines_;
  std::vector<PolicyTime> policy_times_;
  model::PolicyIndex policy_ = model::no_index;
  LifeSums sums_;
};

}  // namespace sim::report
