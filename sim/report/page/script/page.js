// The whole page in the order in which it is read. The program calls page.document and
// page.plainSentence; the browser calls page.body again to learn the figures.
(function (page) {
  page.body = function (view) {
    var sections = [page.answerSection, page.sweepSection, page.costSection, page.worthSection,
                    page.gainsSection, page.dropOutSection, page.waitingSection,
                    page.courseSection, page.flowSection, page.leaningSection, page.howSection];
    var computation = view.answer.computation;
    var title = view.titled(view.answer);
    return "<header><p class=\"kind\">" + view.text("page.kind") + "</p>" +
      page.tag("h1", {}, page.escape(title)) + page.warnings(view) + "</header>\n" +
      "<main>\n<div class=\"choice\" data-choice=\"arms\"></div>\n" +
      sections.map(function (section) { return section(view); }).join("") + "</main>\n<footer><p>" +
      page.escape(view.text("footer", { program: computation.program, digest: computation.digest,
                                        file: computation.scenario_file })) + "</p></footer>\n";
  };

  // Nothing in a JSON text may end the element that it stands in.
  function kept(id, json) {
    return page.tag("script", { type: "application/json", id: id },
      json.split("<").join("\\u003c")) + "\n";
  }

  // request: { answer: JSON text, texts: JSON text, language, style, script }
  page.document = function (request) {
    var texts = JSON.parse(request.texts);
    var view = page.viewOf(JSON.parse(request.answer), request.language, texts);
    return "<!DOCTYPE html>\n<html lang=\"" + request.language + "\">\n<head>\n" +
      "<meta charset=\"utf-8\">\n" +
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; " +
      "style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\n" +
      "<link rel=\"icon\" href=\"data:,\">\n" +
      "<title>" + page.escape(view.titled(view.answer)) + "</title>\n<style>\n" + request.style +
      "</style>\n</head>\n<body>\n" + page.body(view) +
      kept("answer-numbers", JSON.stringify(page.keptNumbers(view))) +
      kept("page-texts", JSON.stringify(page.keptTexts(view, texts))) +
      page.tag("script", {}, "\n" + request.script) + "\n</body>\n</html>\n";
  };

  page.plainSentence = function (request) {
    var view = page.viewOf(JSON.parse(request.answer), request.language, JSON.parse(request.texts));
    return page.sentence(view).map(page.stripped).join(" ").replace(/\u00a0/g, " ");
  };
})(this.jobspor = this.jobspor || {});
