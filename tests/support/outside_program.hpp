#pragma once

#include <array>
#include <cstdio>
#include <string>

/// Programs outside the project that open what it has written.
namespace sim::tests {

/// What a command printed on either stream; empty for success in silence.
inline std::string complaint_of(std::string const& command) {
  std::string printed;
  auto* const pipe = ::popen((command + " 2>&1").c_str(), "r");
  std::array<char, 4096> part{};
  while (std::fgets(part.data(), part.size(), pipe) != nullptr) {
    printed += part.data();
  }
  auto const status = ::pclose(pipe);
  return status == 0 ? printed : printed + "\nexit status " + std::to_string(status);
}

/// Debian's own interpreter: the packages named in the scripts belong to it.
inline constexpr char const* python = "/usr/bin/python3";

}  // namespace sim::tests
