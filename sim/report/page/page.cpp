#include "sim/report/page/page.hpp"

#include <nlohmann/json.hpp>
#include <string_view>

#include "sim/report/page/answer_json.hpp"
#include "sim/report/page/assets.hpp"
#include "sim/report/page/script_engine.hpp"

namespace sim::report {

namespace {

std::string_view code_of(Language language) {
  return language == Language::danish ? "da" : "en";
}

std::string written_by(char const* function, Answer const& answer, Language language) {
  auto const script = page::script();
  nlohmann::ordered_json const request{{"answer", page::answer_json(answer)},
                                       {"language", code_of(language)},
                                       {"texts", page::texts},
                                       {"style", page::style},
                                       {"script", script}};
  page::ScriptEngine engine;
  engine.run(script);
  return engine.call("jobspor", function, request.dump());
}

}  // namespace

std::string page_html(Answer const& answer, Language language) {
  return written_by("document", answer, language);
}

std::string answer_sentence(Answer const& answer, Language language) {
  return written_by("plainSentence", answer, language);
}

}  // namespace sim::report
