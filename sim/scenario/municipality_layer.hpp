#pragma once

#include <map>
#include <string>
#include <vector>

#include "sim/scenario/municipality_table.hpp"
#include "sim/scenario/toml/problems.hpp"
#include "sim/scenario/toml/value.hpp"
#include "sim/scenario/written_number.hpp"

namespace sim::scenario {

/// A row of a table of municipalities, as a scenario names it.
struct NamedMunicipality {
  Municipality row;
  std::string shown;                 ///< "Roskilde, denmark.csv:4".
  Member origin;                     ///< `source` or `assumption`.
  std::vector<std::string> earlier;  ///< The files over which its numbers are laid.
};

/// The numbers of a municipality as differences from a scenario that was written for another one.
///
/// What the row gives replaces what earlier files say. What it does not give is scaled: stocks and
/// workplaces with the inhabitants, inflow with its stock, posts with all citizens; whole numbers,
/// at least one; the money for courses with the citizens too. An arm keeps what it adds to the
/// usual posts, or buys, per citizen. Firms of a company centre, places of an assignment, money and
/// posts that are swept or change in the run say nothing of another municipality: those of earlier
/// files are refused. A number that stands beside the municipality or in a later file is kept;
/// inhabitants and stocks may not stand there, since the rest is scaled by them.
class MunicipalityLayer {
 public:
  /// `scenario` is the whole of it, as it was written, and must outlive this; the row has
  /// inhabitants.
  MunicipalityLayer(Value const& scenario, NamedMunicipality named, Problems& problems);

  /// The differences of the scenario itself.
  [[nodiscard]] Value const& numbers() const { return numbers_; }

  /// The differences of one of its arms, given all that the arm changes.
  [[nodiscard]] Value numbers_of_arm(std::string const& name, Value const& arm) const;

 private:
  /// How much there is of something: in the scenario as it was written, and here.
  struct Sizes {
    double from = 0.0;
    double to = 0.0;
  };

  /// What a number is scaled by.
  struct Measure {
    std::string_view noun;
    Sizes sizes;
  };

  [[nodiscard]] bool is_kept(Value const& written) const;
  [[nodiscard]] Value given(MunicipalityColumn const& column, Figure const& figure) const;
  [[nodiscard]] std::string scaling_text(Measure const& by) const;
  [[nodiscard]] Value scaled(MunicipalityColumn const& column,
                             WrittenNumber const& written,
                             Measure const& by) const;
  void name_the_place();
  void refuse_kept(Path const& path);
  Sizes lay(MunicipalityColumn const& column, Measure const& by);
  void lay_group(std::string const& group, Measure const& people);
  void lay_role(std::string const& role);
  void refuse_numbers_of_arm(std::string const& where, Value const& arm) const;
  void refuse_unscaled(std::string const& where, Value const& table) const;
  void refuse_swept_posts(Value const& table) const;
  void lay_purchases(Value const& arm, Value& numbers) const;
  void refuse_earlier(std::string const& where, Value const* written, Path const& path) const;
  [[nodiscard]] Value posts_in_arm(std::string const& role, WrittenNumber const& written) const;

  Value const& scenario_;
  NamedMunicipality named_;
  Problems& problems_;
  Value numbers_;
  Sizes citizens_;
  std::map<std::string, Sizes> posts_;  ///< By role.
};

}  // namespace sim::scenario
