#pragma once

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <gtest/gtest.h>

namespace sim::tests {

/// What the program left behind.
struct Outcome {
  int code = -1;
  std::string out;
  std::string err;
};

inline std::string text_of(std::filesystem::path const& file) {
  std::ifstream stream{file};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

/// Runs the built program in an empty folder of its own, which is removed at the end of the test.
class ProgramTest : public testing::Test {
 protected:
  using Words = std::vector<std::string>;

  ProgramTest() {
    auto name = (std::filesystem::temp_directory_path() / "jobspor-test-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }

  ~ProgramTest() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::filesystem::path const& folder() const { return folder_; }

  [[nodiscard]] static std::string scenario(std::string const& name) {
    return std::string{SIM_SOURCE_DIR} + "/scenarios/" + name;
  }

  /// Starts the program; `wait` tells how it ended.
  [[nodiscard]] pid_t start(Words words) const {
    words.insert(words.begin(), "jobspor");
    auto const child = ::fork();
    if (child == 0) {
      become(words);
    }
    return child;
  }

  [[nodiscard]] Outcome wait(pid_t child) const {
    int status = 0;
    ::waitpid(child, &status, 0);
    return {.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            .out = text_of(folder_ / "out.txt"),
            .err = text_of(folder_ / "err.txt")};
  }

  [[nodiscard]] Outcome run(Words const& words) const { return wait(start(words)); }

 private:
  [[noreturn]] void become(Words const& words) const {
    std::vector<char*> pointers;
    for (auto const& word : words) {
      pointers.push_back(const_cast<char*>(word.c_str()));
    }
    pointers.push_back(nullptr);
    bool const is_ready = ::chdir(folder_.c_str()) == 0 &&
                          std::freopen("out.txt", "w", stdout) != nullptr &&
                          std::freopen("err.txt", "w", stderr) != nullptr;
    if (is_ready) {
      ::execv(SIM_BINARY_DIR "/jobspor", pointers.data());
    }
    std::_Exit(127);
  }

  std::filesystem::path folder_;
};

}  // namespace sim::tests
