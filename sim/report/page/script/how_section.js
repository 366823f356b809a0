// How it was computed: replications, precision, spreads and what the pairing achieved.
(function (page) {
  function goalTitle(view, goal) {
    var measure = view.measureTitle({ id: goal.measure });
    var group = view.answer.groups.filter(function (one) { return one.name === goal.group; })[0];
    var role = view.answer.roles.filter(function (one) { return one.id === goal.group; })[0];
    var whose = group ? view.groupTitle(group)
      : role ? view.roleTitle(role.id, role.title) : goal.group;
    var per = goal.per ? " / " + view.measureTitle({ id: goal.per }) : "";
    return page.escape(measure + per + (whose ? ", " + whose : "") +
      (typeof goal.quantile === "number" ? ", " + view.text("how.quantile", {
        share: view.numbers.value(goal.quantile, "share") }) : "") +
      ", " + view.text(goal.is_difference ? "how.goal.difference" : "how.goal.level"));
  }

  // Half-widths asked for and reached, goal by goal.
  function precisionWords(view) {
    var goals = view.answer.computation.goals;
    if (!goals.length) { return page.escape(view.text("how.fixed")); }
    return goals.map(function (goal) {
      function width(x) {
        var spread = typeof x === "number" ? [x, 0, 2 * x] : null;
        return view.numbers.bare(x, goal.unit, false,
          spread ? Math.max(view.numbers.decimalsOf(spread, goal.unit), 1) : undefined) +
          view.unitAfter(goal.unit, true);
      }
      return goalTitle(view, goal) + ": " + view.text(goal.is_met ? "how.goal.met" : "how.goal.missed",
        { reached: page.escape(width(goal.reached)), asked: page.escape(width(goal.asked)) });
    }).join("<br>");
  }

  function facts(view) {
    var computation = view.answer.computation;
    var pairs = [
      ["how.runs", page.escape(view.text("how.runs.value", {
        replications: view.numbers.number(computation.replications),
        draws: view.numbers.number(computation.draws) }))],
      ["how.precision", precisionWords(view)],
      ["how.horizon", page.escape(view.text("how.horizon.value", {
        months: view.numbers.number(view.answer.horizon), years: view.years,
        start: view.date(view.answer.start) }))],
      ["how.program", page.escape(computation.program)],
      ["how.file", "<code>" + page.escape(computation.scenario_file) + "</code>"],
      ["how.seed", "<code>" + computation.seed + "</code>"],
      ["how.digest", "<code>" + page.escape(computation.digest) + "</code>"],
      ["how.command", "<code class=\"command\">" + page.escape(computation.command) + "</code>"]];
    if (computation.failures.length) {
      pairs.push(["how.failed", computation.failures.map(page.escape).join("<br>")]);
    }
    return page.facts(pairs.map(function (pair) { return [view.text(pair[0]), pair[1]]; }));
  }

  // Chance and parameters apart, of the main difference, arm by arm.
  function spreadsTable(view) {
    var group = view.group;
    var measure = group && group.measures[0];
    if (!measure) { return ""; }
    var rows = view.changed.map(function (arm) {
      var difference = (measure.arms[arm.place] || {}).difference || [];
      return [page.armHead(view, arm.place), view.numbers.bare(difference[3], measure.unit),
              view.numbers.bare(difference[4], measure.unit)];
    });
    return page.table(view.text("how.spreads") + ". <small>" +
      page.escape(view.text("how.spreads.note", {
        measure: view.mainTitle(measure), base: view.base,
        unit: view.unit(measure.unit, true) })) + "</small>",
      [view.text("arm"), view.text("how.chance"), view.text("how.parameters")], rows, "numbers");
  }

  function pairingTable(view) {
    var pairing = view.answer.computation.pairing;
    if (pairing.length < 2) { return ""; }
    var rows = view.changed.filter(function (arm) { return pairing[arm.place]; })
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
