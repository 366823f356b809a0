// Where citizens stand at some months and how they move between them.
(function (page) {
  var tones = { benefit: 0, internship: 1, wage_subsidy: 2, hours_beside_benefit: 3,
                ordinary_job: 4, education: 5, rehabilitation: 5, waiting_for_flex_job: 6,
                flex_job: 6, sick_listed: 7, prison: 7, disability_pension: 8, left: 9, outside: 9,
                work: 4, placement: 1 };

  // A row for every way from one state to another, a column for every span of months.
  function flowTable(view, states, flows, arm) {
    var months = view.answer.flows.months;
    var heads = [view.text("flows.way")].concat(months.slice(1).map(function (month, step) {
      return view.text("flows.months", { from: view.numbers.number(months[step]),
                                         to: view.numbers.number(month) });
    }));
    var rows = [];
    states.forEach(function (from, k) {
      states.forEach(function (to, n) {
        var steps = flows.filter(function (flow) { return flow[1] === k && flow[2] === n; });
        if (steps.some(function (flow) { return typeof flow[3] === "number"; })) {
          rows.push([page.escape(from.title + " \u2192 " + to.title)].concat(
            months.slice(1).map(function (month, step) {
              var flow = steps.filter(function (one) { return one[0] === step; })[0];
              return flow ? view.numbers.number(flow[3]) : "0";
            })));
        }
      });
    });
    return page.table(view.text("flows.table", { arm: page.escape(view.arms[arm].title) }), heads,
      rows, "numbers");
  }

  // All arms where there are few, else the one that the answer is about and its base.
  page.drawnFlows = function (view) {
    var lead = view.arms[view.answer.lead];
    var arms = view.drawn.length === view.arms.length ? view.drawn
      : [lead.against, lead.place].filter(function (arm, k, all) { return all.indexOf(arm) === k; });
    return arms.filter(function (arm) { return view.answer.flows.arms[arm]; });
  };

  // Flows on ways between two states that in some span are taken by so many that it is told.
  page.toldFlows = function (flows) {
    var told = {};
    flows.forEach(function (flow) {
      if (typeof flow[3] === "number") { told[flow[1] + "," + flow[2]] = true; }
    });
    return flows.filter(function (flow) { return told[flow[1] + "," + flow[2]]; });
  };

  function flowFigure(view, states, arm) {
    var flows = page.toldFlows(view.answer.flows.arms[arm]);
    var title = view.arms[arm].letter + " " + view.arms[arm].title;
    return page.figure(view, {
      id: "flow-" + arm, title: title, arm: arm,
      chart: function () {
        return page.flowChart(view, {
          months: view.answer.flows.months, states: states, flows: flows,
          totals: view.answer.flows.totals[arm] || [], atMonth: view.month,
          description: view.text("chart.flow", { title: title })
        });
      },
      table: flowTable(view, states, flows, arm)
    });
  }

  page.flowSection = function (view) {
    var flows = view.answer.flows;
    if (flows.months.length < 2 || flows.states.length === 0) { return ""; }
    var states = flows.states.map(function (name) {
      return { title: view.text.orSpaced("state." + name, name),
               tone: tones[name] === undefined ? 9 : tones[name] };
    });
    var arms = page.drawnFlows(view);
    var figures = arms.map(function (arm) { return flowFigure(view, states, arm); });
    var some = arms.length === view.arms.length ? "" : " " + view.text("flows.some");
    return page.section(view, "flows", view.text("flows.title"),
      page.note(view.text("flows.note") + some) + page.figures(figures));
  };
})(this.jobspor = this.jobspor || {});
