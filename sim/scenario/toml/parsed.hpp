#pragma once

#include <optional>
#include <string>
#include <utility>

namespace sim::scenario {

/// What came of reading a text: a value, or what is wrong with it.
///
/// The fault ends the sentence "length is '13'; …." and says what to write, without the full
/// stop.
template <class T>
struct Parsed {
  std::optional<T> value;
  std::string fault;

  // NOLINTNEXTLINE(google-explicit-constructor): a reading function returns what it has read.
  Parsed(T read) : value(std::move(read)) {}

  [[nodiscard]] static Parsed failed(std::string fault) { return Parsed{std::move(fault), 0}; }

 private:
  Parsed(std::string reason, int) : fault(std::move(reason)) {}
};

}  // namespace sim::scenario
