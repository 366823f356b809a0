#include "sim/experiment/stored_run.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <variant>

#include "sim/base/contract.hpp"
#include "sim/experiment/experiment.hpp"
#include "sim/experiment/fingerprint.hpp"
#include "sim/experiment/person_columns.hpp"
#include "sim/model/identity.hpp"
#include "sim/record/hdf5/file_reader.hpp"
#include "sim/record/output_error.hpp"
#include "sim/scenario/toml/problems.hpp"

namespace sim::experiment {

namespace {

using record::OutputError;

constexpr char const* maker = "jobspor ";

bool has_signature(std::filesystem::path const& file) {
  static constexpr std::string_view signature{"\x89HDF\r\n\x1a\n", 8};
  std::array<char, signature.size()> begins{};
  std::ifstream{file, std::ios::binary}.read(begins.data(), begins.size());
  return std::string_view{begins.data(), begins.size()} == signature;
}

void refuse(std::filesystem::path const& file, std::string text) {
  scenario::Problems problems;
  problems.add({.file = file.string()}, std::move(text));
  problems.throw_if_any();
}

template <class Number>
std::vector<Number> column(std::filesystem::path const& file, char const* group, char const* name) {
  auto values = record::hdf5::read_values(file, group, name);
  auto* numbers = std::get_if<std::vector<Number>>(&values);
  if (numbers == nullptr) {
    throw OutputError(file, fmt::format("table '{}' does not hold what it should", name));
  }
  return std::move(*numbers);
}

/// Stops at files that are not ours, or not of this version, with a sentence that says so.
std::string name_in(std::filesystem::path const& file) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(file, failed)) {
    throw OutputError(file, "there is no such file");
  }
  if (!has_signature(file)) {
    throw OutputError(file, "is not an HDF5 file, so no results file of jobspor run");
  }
  if (!is_result_of_run(file)) {
    throw OutputError(file, "is not a results file of jobspor run");
  }
  auto const source = record::hdf5::root_text(file, "source");
  if (source != maker + program_version()) {
    refuse(file,
           fmt::format("was made by {}; this is jobspor {}, which might tell another story. Use "
                       "that version, or run the scenario again.",
                       source,
                       program_version()));
  }
  return record::hdf5::root_text(file, "name");
}

}  // namespace

StoredRun::StoredRun(std::filesystem::path file) : file_(std::move(file)) {
  auto const name = name_in(file_);
  auto const text = column<std::string>(file_, "provenance", "scenario").front();
  scenario_ = scenario::read_resolved(text, name, file_.string() + ":/provenance/scenario");
  replications_ = column<std::int32_t>(file_, "", "replication");
  auto const high = column<std::int32_t>(file_, "", "region_digest_high");
  auto const low = column<std::int32_t>(file_, "", "region_digest_low");
  for (std::size_t k = 0; k < std::min(high.size(), low.size()); ++k) {
    digests_.push_back((static_cast<std::uint64_t>(static_cast<std::uint32_t>(high[k])) << 32) |
                       static_cast<std::uint32_t>(low[k]));
  }
  auto const runs = scenario_.arms.size() * scenario_.arms.front().regions.size();
  if (replications_.empty() || digests_.size() != replications_.size() * runs) {
    throw OutputError(file_, "its digests do not fit its scenario");
  }
}

bool StoredRun::has(int replication) const {
  return std::ranges::find(replications_, replication) != replications_.end();
}

std::uint64_t StoredRun::digest(RunPlace const& place) const {
  auto const found = std::ranges::find(replications_, place.replication);
  SIM_EXPECT(found != replications_.end());
  auto const row = static_cast<std::size_t>(found - replications_.begin());
  auto const regions = scenario_.arms.front().regions.size();
  return digests_.at((row * scenario_.arms.size() + place.arm) * regions + place.region);
}

void StoredRun::check_digest(RunPlace const& place, std::uint64_t again) const {
  if (digest(place) != again) {
    refuse(file_,
           fmt::format("replication {} of arm '{}' has the digest {} in the file and {} when it is "
                       "simulated again: another build of the program made the file.",
                       place.replication,
                       scenario_.arms.at(place.arm).name,
                       digest_text(digest(place)),
                       digest_text(again)));
  }
}

std::size_t stored_persons(std::filesystem::path const& file) {
  return column<std::int32_t>(file, "trajectories", "person_number").size();
}

StoredPerson stored_person(std::filesystem::path const& file,
                           scenario::Scenario const& scenario,
                           std::size_t row) {
  auto const codes = [&](char const* name) {
    return static_cast<std::size_t>(column<std::int8_t>(file, "trajectories", name).at(row));
  };
  auto const numbers = [&](char const* name) {
    return column<std::int32_t>(file, "trajectories", name).at(row);
  };
  RunPlace const place{
      .replication = numbers("person_replication"), .arm = codes("arm"), .region = codes("region")};
  auto const& setting = scenario.arms.at(place.arm).regions.at(place.region).setting;
  auto const& group = setting.populations.at(codes("target_group")).name;
  auto const kind = model::kind_in(setting.region, "citizens/" + group + "/stock");
  auto const stock = static_cast<std::uint32_t>(model::identity_of(kind, 0) >> 32);
  bool const is_stock = numbers("person_kind") == kind_number(stock);
  return {.name = fmt::format(
              "{}/{}/{}", group, is_stock ? "stock" : "arrivals", numbers("person_number")),
          .place = place};
}

bool is_result_of_run(std::filesystem::path const& file) {
  return has_signature(file) && record::hdf5::root_text(file, "source").starts_with(maker) &&
         !record::hdf5::root_text(file, "name").empty();
}

bool is_results_file(std::filesystem::path const& file) {
  return file.extension() == ".h5" || has_signature(file);
}

}  // namespace sim::experiment
