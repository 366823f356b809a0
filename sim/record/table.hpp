#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sim::record {

/// A remark on a group or a variable. Whole numbers stay below 2^53, which every reader keeps.
struct Attribute {
  std::string name;
  std::variant<std::string, double, std::int64_t> value;

  friend bool operator==(Attribute const&, Attribute const&) = default;
};

/// An axis of which only the length is known: the rows of a ragged table.
struct Unlabelled {
  std::size_t extent = 0;  ///< Zero or more.

  friend bool operator==(Unlabelled, Unlabelled) = default;
};

using Labels = std::
    variant<std::vector<std::string>, std::vector<double>, std::vector<std::int32_t>, Unlabelled>;

[[nodiscard]] std::size_t extent(Labels const& labels);

/// Whether a further replication makes an axis longer.
enum class Growth : std::uint8_t { fixed, by_replication };

/// A dimension and what its places are called.
///
/// Units: text as CF and UDUNITS know it, empty for names; "days since 2026-01-01" for dates.
struct Axis {
  std::string name;
  std::string long_name;
  std::string units;
  Labels labels;  ///< At least one when fixed; numbers or unlabelled when growing.
  Growth growth = Growth::fixed;

  friend bool operator==(Axis const&, Axis const&) = default;
};

/// One meaning of a whole-number code. The word holds no space.
struct Category {
  std::int8_t code = 0;
  std::string word;

  friend bool operator==(Category const&, Category const&) = default;
};

using Values = std::variant<std::vector<double>,
                            std::vector<float>,
                            std::vector<std::int32_t>,
                            std::vector<std::int8_t>,
                            std::vector<std::string>>;

[[nodiscard]] std::size_t count(Values const& values);

/// A named table of values along zero or more axes; the last axis varies fastest.
///
/// NaN means missing. Durations use the singular ("day", "hour"): the plural would make xarray turn
/// the numbers into its own time spans.
struct Variable {
  std::string name;
  std::string long_name;
  std::string units;              ///< Empty only for categories and text; "1" for pure numbers.
  std::vector<std::string> axes;  ///< Slowest first; only the first may grow. None: one value.
  Values values;
  // NOLINTBEGIN(readability-redundant-member-init): callers may then leave these out.
  std::vector<Category> categories = {};  ///< Only, and for every value, of 8-bit numbers.
  std::vector<Attribute> attributes = {};
  // NOLINTEND(readability-redundant-member-init)

  /// A missing value equals a missing value.
  friend bool operator==(Variable const& left, Variable const& right);
};

/// The lengths of a ragged table's parts: CF's contiguous ragged array.
///
/// Part `i` of axis `instance` owns the next `row_sizes[i]` rows of axis `observation`.
[[nodiscard]] Variable row_size(std::string instance,
                                std::string observation,
                                std::vector<std::int32_t> row_sizes);

/// Axes and the variables along them, under one name.
///
/// A group stands alone: variables use the axes of their own group only. Everything is checked when
/// it is added, so a group that exists can be written.
///
/// Errors: ContractError from the constructor and from each `add`.
class Group {
 public:
  /// The path is one word, or empty for the root group.
  explicit Group(std::string path, std::string title = "");

  Group& add(Axis axis);
  Group& add(Variable variable);
  Group& add(Attribute attribute);

  [[nodiscard]] std::string const& path() const { return path_; }

  [[nodiscard]] std::string const& title() const { return title_; }

  [[nodiscard]] std::vector<Axis> const& axes() const { return axes_; }

  [[nodiscard]] std::vector<Variable> const& variables() const { return variables_; }

  [[nodiscard]] std::vector<Attribute> const& attributes() const { return attributes_; }

  [[nodiscard]] bool has_axis(std::string_view name) const;
  [[nodiscard]] bool has_variable(std::string_view name) const;
  [[nodiscard]] Axis const& axis(std::string_view name) const;          ///< Must be there.
  [[nodiscard]] Variable const& variable(std::string_view name) const;  ///< Must be there.
  [[nodiscard]] bool grows(Variable const& variable) const;

  /// This group with its growing axes emptied: what all replications must agree on.
  [[nodiscard]] Group without_rows() const;

  friend bool operator==(Group const&, Group const&) = default;

 private:
  void check_shape(Variable const& variable) const;

  std::string path_;
  std::string title_;
  std::vector<Axis> axes_;
  std::vector<Variable> variables_;
  std::vector<Attribute> attributes_;
};

/// What one replication (all its arms) adds to the results. Group paths differ.
using Frame = std::vector<Group>;

/// So many rows of a group at most are held in memory at a time, or those of one person.
inline constexpr std::size_t rows_in_piece = 1U << 20U;

/// A group whose rows need not fit in memory: calls back with one piece after the other, each a
/// group in itself; put end to end their growing rows are the group's. One piece or more.
using Pieces = std::function<void(std::function<void(Group&&)> const&)>;

}  // namespace sim::record
