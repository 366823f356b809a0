#include "sim/experiment/earlier_work.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "sim/experiment/stored_run.hpp"
#include "sim/record/hdf5/result_file.hpp"
#include "sim/record/output_error.hpp"

namespace sim::experiment {

namespace {

using record::OutputError;

std::string counted(std::size_t replications) {
  return fmt::format("{} finished replication{}", replications, replications == 1 ? "" : "s");
}

}  // namespace

EarlierWork::EarlierWork(std::filesystem::path out,
                         std::string fingerprint,
                         record::hdf5::ShardFolder& shards,
                         Earlier wanted)
    : out_(std::move(out))
    , folder_(shards.folder())
    , fingerprint_(std::move(fingerprint))
    , wanted_(wanted) {
  look_at_file();
  if (wanted_ == Earlier::start_over) {
    shards.clear();
  }
  others_ = shards.others();
  for (auto const replication : shards.finished()) {
    beside_.insert(replication);
  }
}

void EarlierWork::look_at_file() {
  if (!std::filesystem::exists(out_)) {
    return;
  }
  if (!is_result_of_run(out_)) {
    throw OutputError(out_,
                      "is there, and is no results file of jobspor run; write to another file with "
                      "--out");
  }
  record::hdf5::ResultFile const file{out_};
  is_file_of_other_ = file.text("run_fingerprint") != fingerprint_;
  if (!is_file_of_other_) {
    in_file_.insert(file.replications().begin(), file.replications().end());
  }
}

void EarlierWork::check_begin(int first, int end) const {
  if (wanted_ == Earlier::start_over) {
    return;
  }
  if (others_ > 0) {
    throw OutputError(folder_,
                      fmt::format("holds {} of a run of another scenario, seed or version, which "
                                  "was broken off. Finish that run with its own command and "
                                  "--resume, write to another file with --out, or discard them "
                                  "with --overwrite.",
                                  counted(others_)));
  }
  if (wanted_ == Earlier::stay && !beside_.empty()) {
    throw OutputError(folder_,
                      fmt::format("holds {} of this run, which was broken off. Go on from there "
                                  "with --resume, or start over with --overwrite.",
                                  counted(beside_.size())));
  }
  if (is_file_of_other_) {
    throw OutputError(out_,
                      "is the result of another scenario, seed or version of the program. Write to "
                      "another file with --out, or replace it with --overwrite.");
  }
  auto const is_left_out = [=](int number) { return number < first || number >= end; };
  auto const lost = static_cast<std::size_t>(std::ranges::count_if(beside_, is_left_out) +
                                             std::ranges::count_if(in_file_, is_left_out));
  if (lost > 0) {
    throw OutputError(out_,
                      fmt::format("{} of an earlier run would be lost. Ask for at least as many "
                                  "with --replications, write to another file with --out, or "
                                  "discard them with --overwrite.",
                                  counted(lost)));
  }
}

void EarlierWork::check_end(std::set<int> const& finished) const {
  if (wanted_ == Earlier::start_over) {
    return;
  }
  auto earlier = in_file_;
  earlier.insert(beside_.begin(), beside_.end());
  if (!std::ranges::includes(finished, earlier)) {
    throw OutputError(out_,
                      fmt::format("this run ended with {}, and an earlier one had {}, so the file "
                                  "is left as it was. Go on with --resume, write to another file "
                                  "with --out, or discard the earlier ones with --overwrite.",
                                  counted(finished.size()),
                                  earlier.size()));
  }
}

}  // namespace sim::experiment
