#pragma once

#include <memory>
#include <string>
#include <string_view>

struct duk_hthread;  // Duktape's own name for a context.

namespace sim::report::page {

/// Runs the page's JavaScript inside the program. The scripts see no clock that they ask, no file
/// and no net, so that the same texts in give the same text out.
///
/// Errors: ContractError when a script fails, with its message: scripts are part of the program.
class ScriptEngine {
 public:
  ScriptEngine();

  void run(std::string_view source);

  /// What `object.function(request)` returns; the request is read from JSON.
  [[nodiscard]] std::string call(char const* object,
                                 char const* function,
                                 std::string_view request);

 private:
  struct Destroy {
    void operator()(duk_hthread* heap) const;
  };

  void expect_success(int outcome);

  std::unique_ptr<duk_hthread, Destroy> heap_;
};

}  // namespace sim::report::page
