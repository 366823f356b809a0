#include "sim/record/hdf5/checker.hpp"

#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

#include "sim/record/output_error.hpp"

namespace sim::record::hdf5 {

namespace {

/// The library buries the system's reason in a long line: "… errno = 28, error message = …".
std::string plain_reason(std::string const& description) {
  static constexpr std::string_view key = "errno = ";
  auto const found = description.find(key);
  if (found == std::string::npos) {
    return description;
  }
  auto const number = std::strtol(description.c_str() + found + key.size(), nullptr, 10);
  return std::generic_category().message(static_cast<int>(number));
}

/// Called from the innermost failure outwards; keeps the first.
herr_t keep_first(unsigned /*depth*/, H5E_error2_t const* failure, void* reason) {
  auto& kept = *static_cast<std::string*>(reason);
  if (kept.empty() && failure->desc != nullptr) {
    kept = failure->desc;
  }
  return 0;
}

}  // namespace

Checker::Checker(std::filesystem::path file) : file_(std::move(file)) {
  H5Eget_auto2(H5E_DEFAULT, &former_print_, &former_argument_);
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
}

Checker::~Checker() {
  H5Eset_auto2(H5E_DEFAULT, former_print_, former_argument_);
}

void Checker::fail(char const* action) const {
  std::string reason;
  if (disk_error_ != 0) {
    reason = std::generic_category().message(disk_error_);
  } else {
    H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, keep_first, &reason);
    reason = plain_reason(reason);
  }
  throw OutputError(file_, std::string("cannot ") + action + ": " + reason);
}

}  // namespace sim::record::hdf5
