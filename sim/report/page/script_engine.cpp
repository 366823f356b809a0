#include "sim/report/page/script_engine.hpp"

#include <duktape.h>

#include "sim/base/contract.hpp"

namespace sim::report::page {

ScriptEngine::ScriptEngine() : heap_(duk_create_heap_default()) {
  SIM_ENSURE(heap_ != nullptr);
}

void ScriptEngine::Destroy::operator()(duk_hthread* heap) const {
  duk_destroy_heap(heap);
}

/// Throws what lies on the stack as an error's text.
void ScriptEngine::expect_success(int outcome) {
  if (outcome != DUK_EXEC_SUCCESS) {
    throw ContractError(std::string("script of the page: ") +
                        duk_safe_to_stacktrace(heap_.get(), -1));
  }
}

void ScriptEngine::run(std::string_view source) {
  auto* const heap = heap_.get();
  expect_success(duk_peval_lstring(heap, source.data(), source.size()));
  duk_pop(heap);
}

std::string ScriptEngine::call(char const* object, char const* function, std::string_view request) {
  auto* const heap = heap_.get();
  duk_push_global_object(heap);
  duk_get_prop_string(heap, -1, object);
  SIM_EXPECT(duk_is_object(heap, -1) != 0);
  duk_push_string(heap, function);
  duk_push_lstring(heap, request.data(), request.size());
  duk_json_decode(heap, -1);
  expect_success(duk_pcall_prop(heap, -3, 1));
  duk_size_t size = 0;
  auto const* const text = duk_get_lstring(heap, -1, &size);
  SIM_ENSURE(text != nullptr);
  std::string const result(text, size);
  duk_pop_3(heap);
  return result;
}

}  // namespace sim::report::page
