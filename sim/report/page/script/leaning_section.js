// Which assumptions the answer leans on.
(function (page) {
  function aboutOf(view, leaning) {
    return view.text.orSpaced("parameter." + leaning.parameter,
      leaning.about || leaning.parameter);
  }

  function tableOf(view, leanings) {
    return page.table(view.text("leaning.chart"), [view.text("leaning.about"),
      view.text("leaning.parameter"), view.text("leaning.share"), view.text("leaning.stands")],
      leanings.map(function (leaning) {
        return [page.escape(aboutOf(view, leaning)),
                "<code>" + page.escape(leaning.parameter) + "</code>",
                view.numbers.value(leaning.share, "share"),
                view.text(leaning.stands_out ? "yes" : "no")];
      }), "numbers words");
  }

  // Bars for those that stand out from chance; all are in the table.
  function figureOf(view, leanings, shown) {
    var title = view.text("leaning.chart");
    return page.figure(view, {
      id: "leanings", title: title, table: tableOf(view, leanings),
      chart: function () {
        return page.barChart(view, {
          rows: shown.map(function (leaning) {
            return { title: aboutOf(view, leaning), share: leaning.share };
          }),
          description: view.text("chart.bar", { title: title, ends: shown.slice(0, 3)
            .map(function (leaning) {
              return aboutOf(view, leaning) + " " + view.numbers.value(leaning.share, "share");
            }).join(", ") })
        });
      }
    });
  }

  page.leaningSection = function (view) {
    var answer = view.answer;
    var leanings = answer.leanings;
    var shown = leanings.filter(function (leaning) { return leaning.stands_out; });
    var words = page.note(view.text("leaning.count", {
      assumptions: view.numbers.number(answer.computation.assumptions),
      sources: view.numbers.number(answer.computation.sources) }));
    if (leanings.length) {
      words += page.note(view.text(shown.length ? "leaning.note" : "leaning.none", {
        arm: view.arms[answer.lead].title, count: view.numbers.number(leanings.length),
        draws: view.numbers.number(answer.computation.draws) }));
      words += shown.length ? page.figures([figureOf(view, leanings, shown)])
        : "<details><summary>" + view.text("table.behind", { title: view.text("leaning.chart") }) +
          "</summary>" + tableOf(view, leanings) + "</details>";
    }
    return page.section(view, "leanings", view.text("leaning.title"), words);
  };
})(this.jobspor = this.jobspor || {});
