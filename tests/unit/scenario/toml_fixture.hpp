#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include <gtest/gtest.h>

#include "sim/scenario/toml/document.hpp"
#include "sim/scenario/toml/parse.hpp"
#include "sim/scenario/toml/problems.hpp"
#include "sim/scenario/toml/reading.hpp"

namespace sim::scenario::tests {

/// What a user would see for a text that stands in the file "x.toml"; empty when it has no faults.
inline std::string syntax_faults(std::string_view text) {
  Problems problems;
  static_cast<void>(parse(text, "x.toml", problems));
  try {
    problems.throw_if_any();
  } catch (ScenarioError const& error) {
    return error.what();
  }
  return "";
}

/// The document of a text that has no faults.
inline Document document_of(std::string_view text) {
  Problems problems;
  auto root = parse(text, "x.toml", problems);
  problems.throw_if_any();
  return {.root = std::move(*root), .files = {"x.toml"}};
}

using Schema = std::function<void(Reader const&)>;

/// What a user would see when a schema reads a text; empty when it has no faults.
inline std::string faults(std::string_view text, Schema const& schema) {
  try {
    Reading reading{document_of(text)};
    schema(reading.root());
    reading.finish();
  } catch (ScenarioError const& error) {
    return error.what();
  }
  return "";
}

/// A folder of its own as the working directory, so that messages name files without a path.
class FolderTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto const* test = ::testing::UnitTest::GetInstance()->current_test_info();
    before_ = std::filesystem::current_path();
    folder_ = std::filesystem::path{::testing::TempDir()} /
              (std::string{test->test_suite_name()} + "." + test->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    std::filesystem::current_path(folder_);
  }

  void TearDown() override {
    std::filesystem::current_path(before_);
    std::filesystem::remove_all(folder_);
  }

  static void write(std::filesystem::path const& file, std::string_view text) {
    if (file.has_parent_path()) {
      std::filesystem::create_directories(file.parent_path());
    }
    std::ofstream{file, std::ios::binary} << text;
  }

  static std::string loading_faults(std::filesystem::path const& file) {
    try {
      static_cast<void>(load_document(file));
    } catch (ScenarioError const& error) {
      return error.what();
    }
    return "";
  }

 private:
  std::filesystem::path before_;
  std::filesystem::path folder_;
};

}  // namespace sim::scenario::tests
