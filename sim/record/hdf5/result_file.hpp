#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "sim/record/hdf5/file_reader.hpp"
#include "sim/record/table.hpp"

namespace sim::record::hdf5 {

/// A finished results file, read replication by replication: the opposite of `merge`.
///
/// One replication is in memory at a time, or less. Errors: OutputError when the file is missing,
/// damaged or not the result of a run.
class ResultFile {
 public:
  explicit ResultFile(std::filesystem::path file);

  /// Numbers of the replications it holds, ascending.
  [[nodiscard]] std::vector<std::int32_t> const& replications() const { return replications_; }

  /// The tables by replication, without those of single persons.
  [[nodiscard]] Frame panels(std::int32_t replication) const;

  /// What that replication added, as it was given to `merge`; long groups in pieces.
  void for_each_piece(std::int32_t replication, std::function<void(Group&&)> const& use) const;

  /// A text that stands on the root group; empty when there is none of that name.
  [[nodiscard]] std::string text(std::string const& attribute) const;

 private:
  /// Where the growing axes of one group have their rows, replication by replication.
  struct RowPlaces {
    std::vector<std::int32_t> replications;  ///< Of the axis `replication`; empty: it has none.
    std::string parts;                       ///< The axis of persons or spells; empty: none.
    std::vector<std::int32_t> owners;        ///< Whose replication each part is.
    std::string rows;                        ///< The axis of their rows; empty: none.
    std::vector<std::int32_t> sizes;         ///< Rows of each part.
  };

  static RowPlaces places_in(Group const& group);
  static Rows rows_of(RowPlaces const& places, std::int32_t replication);

  std::filesystem::path file_;
  std::vector<std::int32_t> replications_;
  std::map<std::string, std::string> texts_;
  std::vector<std::string> paths_;  ///< Groups that grow, in the order of the file.
  std::map<std::string, RowPlaces> places_;
};

}  // namespace sim::record::hdf5
