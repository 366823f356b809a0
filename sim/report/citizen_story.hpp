#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/model/world.hpp"

namespace sim::report {

/// Listens to a run and writes down all that happens to one citizen.
///
/// Work of others behind the scenes (paperwork, when an activity began) is left out.
class CitizenStory final : public model::FactSink {
 public:
  /// The name as in `citizen_name`.
  explicit CitizenStory(std::string name) : name_(std::move(name)) {}

  void observe(model::Fact const& fact, model::World const& world) override;

  /// Whether the run had a citizen of that name.
  [[nodiscard]] bool is_found() const { return !citizen_.is_none(); }

  /// Who the citizen is, then one line per fact with its time.
  [[nodiscard]] std::string text() const;

 private:
  void introduce(model::World const& world);

  std::string name_;
  model::CitizenId citizen_ = model::CitizenId::none();
  bool has_looked_ = false;
  std::vector<std::string> lines_;
};

}  // namespace sim::report
