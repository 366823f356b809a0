// Whether it is worth it: the plane of costs and effects, who is dominated, what to choose, and what
// knowing more would be worth.
(function (page) {
  function meanOf(points, axis) {
    return points.length ? points.reduce(function (sum, p) { return sum + p[axis]; }, 0) /
      points.length : null;
  }

  function planeFigure(view) {
    var plane = view.answer.economics.plane;
    function pointsOf(arm) { return plane[arm] || []; }
    function saving(arm) {
      var good = pointsOf(arm).filter(function (p) { return p[0] > 0 && p[1] < 0; }).length;
      return pointsOf(arm).length ? good / pointsOf(arm).length : null;
    }
    var rows = view.arms.filter(function (arm) { return pointsOf(arm.place).length; })
      .map(function (arm) {
        return [page.badge(view, arm.place),
                view.numbers.number(meanOf(pointsOf(arm.place), 0), 0, true),
                view.numbers.money(meanOf(pointsOf(arm.place), 1), true),
                view.numbers.value(saving(arm.place), "share")];
      });
    var title = view.text("plane.title");
    return page.figure(view, {
      id: "plane", title: title,
      chart: function (choice) {
        return page.planeChart(view, {
          clouds: choice.arms.filter(function (arm) { return pointsOf(arm).length; })
            .map(function (arm) {
              return { arm: arm, letter: view.arms[arm].letter, points: pointsOf(arm) };
            }),
          description: title + ". " + view.text("plane.note") });
      },
      table: page.table(title, [view.text("arm"), view.text("plane.effect.head"),
        view.text("plane.cost.head"), view.text("plane.shares")], rows, "numbers")
    });
  }

  function overWillingness(view, options) {
    options.x = view.answer.economics.willingness;
    options.xUnit = "dkk";
    options.xTitle = view.text("accept.axis");
    options.withZero = true;
    options.atX = function (x) {
      return view.text("pay.stop", { amount: view.numbers.money(x) });
    };
    return page.figure(view, page.lineFigure(view, options));
  }

  function willingnessFigures(view) {
    var economics = view.answer.economics;
    var figures = [overWillingness(view, {
      id: "acceptability", title: view.text("accept.title"), unit: "share", withBase: true,
      points: function (arm) {
        return (economics.acceptability[arm] || []).map(function (x) { return [x]; });
      }
    })];
    if (Math.max.apply(null, economics.perfect_information) > 0) {
      figures.push(overWillingness(view, {
        id: "perfect-information", title: view.text("evpi.title"), unit: "dkk",
        single: view.text("evpi.column"), points: function () {
          return economics.perfect_information.map(function (x) { return [x]; });
        }
      }));
    }
    return figures;
  }

  // From the least to the most effective, family by family.
  function rankTable(view) {
    var economics = view.answer.economics;
    var ranked = view.arms.filter(function (arm) {
      return economics.ranking[arm.place].standing !== "unranked";
    });
    function effectOf(arm) {
      return arm.isChoice ? economics.months_in_work[arm.place].difference[0] : 0;
    }
    ranked.sort(function (a, b) {
      var familyA = a.isChoice ? a.against : a.place;
      var familyB = b.isChoice ? b.against : b.place;
      return familyA - familyB || effectOf(a) - effectOf(b) || a.place - b.place;
    });
    var none = view.text("none");
    var rows = ranked.map(function (arm) {
      var rank = economics.ranking[arm.place];
      var cost = page.publicResult(view, arm.place);
      var isFirst = !arm.isChoice;
      return [page.armHead(view, arm.place),
        isFirst ? none : view.numbers.spread(economics.months_in_work[arm.place].difference,
          "persons", true),
        isFirst ? none : view.numbers.spread([-cost[0], -cost[2], -cost[1]], "kdkk", true),
        view.text("rank." + rank.standing),
        typeof rank.ratio === "number" ? view.numbers.bare(rank.ratio, "kdkk") + " <i>(" +
          view.text("against", { base: view.arms[rank.against].letter }) + ")</i>" : none];
    });
    return rows.length < 2 ? "" : page.table(view.text("rank.title") + ". <small>" +
      page.escape(view.text("rank.note")) + "</small>",
      [view.text("arm"), view.text("plane.effect.head"),
       view.text("plane.cost.head") + ", " + view.unit("kdkk"), view.text("rank.standing"),
       view.text("rank.ratio") + ", " + view.unit("kdkk")], rows, "numbers");
  }

  page.worthSection = function (view) {
    var economics = view.answer.economics;
    var isDrawn = economics.plane.some(function (points) { return points.length > 0; });
    var hasChoice = economics.willingness.length > 1;
    if (!isDrawn && !hasChoice) { return ""; }
    var figures = (isDrawn ? [planeFigure(view)] : [])
      .concat(hasChoice ? willingnessFigures(view) : []);
    var worths = economics.perfect_information;
    var evpi = !worths.length ? "" : Math.max.apply(null, worths) > 0 ? "evpi.note" : "evpi.none";
    return page.section(view, "worth", view.text("worth.title"), rankTable(view) +
      page.note(view.text("plane.note") + (hasChoice ? " " + view.text("accept.note") : "") +
        (view.hasOneBase ? "" : " " + view.text("accept.bases"))) +
      page.note(evpi ? view.text(evpi) : "") + page.key(view) +
      page.figures(figures));
  };
})(this.jobspor = this.jobspor || {});
