// What the answer leans on, and how it was computed.
(function (page) {
  page.leaningSection = function (view) {
    var computation = view.answer.computation;
    var leanings = view.answer.leanings;
    var count = page.note(view.text("leaning.count", {
      assumptions: view.numbers.number(computation.assumptions),
      sources: view.numbers.number(computation.sources) }));
    var title = view.text("leaning.chart");
    var aboutOf = function (leaning) {
      return view.text.has("parameter." + leaning.parameter)
        ? view.text("parameter." + leaning.parameter) : leaning.about || leaning.parameter;
    };
    var rows = leanings.map(function (leaning) {
      return ["<code>" + page.escape(leaning.parameter) + "</code>", page.escape(aboutOf(leaning)),
              view.numbers.value(leaning.share, "share")];
    });
    var figure = leanings.length === 0 ? "" : page.note(view.text("leaning.note")) +
      page.figures([page.figure(view, {
        id: "leanings", title: title,
        chart: function () {
          return page.barChart(view, {
            rows: leanings.map(function (leaning) {
              return { title: aboutOf(leaning), share: leaning.share };
            }),
            description: view.text("chart.bar", { title: title, ends: leanings.slice(0, 3)
              .map(function (leaning) {
                return aboutOf(leaning) + " " + view.numbers.value(leaning.share, "share");
              }).join(", ") })
          });
        },
        table: page.table(title, [view.text("leaning.parameter"), view.text("leaning.about"),
          view.text("leaning.share")], rows, "numbers words")
      })]);
    return page.section(view, "leanings", view.text("leaning.title"), count + figure);
  };

  function facts(view) {
    var computation = view.answer.computation;
    var pairs = [
      ["how.runs", page.escape(view.text("how.runs.value", {
        replications: view.numbers.number(computation.replications),
        draws: view.numbers.number(computation.draws) }))],
      ["how.precision", page.escape(computation.precision || view.text("how.fixed"))],
      ["how.horizon", page.escape(view.text("how.horizon.value", {
        months: view.numbers.number(view.answer.horizon), years: view.years,
        start: view.answer.start }))],
      ["how.program", page.escape(computation.program)],
      ["how.file", "<code>" + page.escape(computation.scenario_file) + "</code>"],
      ["how.seed", "<code>" + computation.seed + "</code>"],
      ["how.digest", "<code>" + page.escape(computation.digest) + "</code>"],
      ["how.command", "<code class=\"command\">" + page.escape(computation.command) + "</code>"]];
    if (computation.failures.length) {
      pairs.push(["how.failed", computation.failures.map(page.escape).join("<br>")]);
    }
    return "<dl>" + pairs.filter(function (pair) {
      return page.stripped(pair[1]) !== "";
    }).map(function (pair) {
      return "<dt>" + view.text(pair[0]) + "</dt><dd>" + pair[1] + "</dd>";
    }).join("\n") + "</dl>";
  }

  // Chance and parameters apart, of the main difference, arm by arm.
  function spreadsTable(view) {
    var group = view.answer.groups[0];
    var measure = group && group.measures[0];
    if (!measure) { return ""; }
    var rows = view.arms.slice(1).map(function (arm) {
      var difference = (measure.arms[arm.place] || {}).difference || [];
      return [page.armHead(view, arm.place), view.numbers.bare(difference[3], measure.unit),
              view.numbers.bare(difference[4], measure.unit)];
    });
    return page.table(view.text("how.spreads") + ". <small>" +
      page.escape(view.text("how.spreads.note", {
        measure: view.measureTitle(measure), base: view.base,
        unit: view.unit(measure.unit, true) })) + "</small>",
      [view.text("arm"), view.text("how.chance"), view.text("how.parameters")], rows, "numbers");
  }

  function pairingTable(view) {
    var pairing = view.answer.computation.pairing;
    if (pairing.length < 2) { return ""; }
    var rows = view.arms.slice(1).filter(function (arm) { return pairing[arm.place]; })
      .map(function (arm) {
        var one = pairing[arm.place];
        return [page.armHead(view, arm.place), view.numbers.number(one.correlation, 2),
                view.numbers.number(one.variance_ratio, 1)].concat(
          [one.changed, one.least_changed, one.others_changed].map(function (share) {
            return view.numbers.value(share, "share");
          }));
      });
    return page.table(view.text("how.pairing") + ". <small>" +
      page.escape(view.text("how.pairing.note")) + "</small>",
      [view.text("arm"), view.text("how.correlation"), view.text("how.ratio"),
       view.text("how.changed"), view.text("how.least"), view.text("how.others")], rows, "numbers");
  }

  page.howSection = function (view) {
    return page.section(view, "how", view.text("how.title"),
      facts(view) + spreadsTable(view) + pairingTable(view));
  };
})(this.jobspor = this.jobspor || {});
