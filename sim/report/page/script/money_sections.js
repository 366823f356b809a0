// Who pays, year by year, and whether it is worth it.
(function (page) {
  function changedArms(view) { return view.arms.slice(1); }

  function armHeads(view, first) {
    return [first].concat(changedArms(view).map(function (arm) {
      return page.armHead(view, arm.place);
    }));
  }

  function perArm(view, title, words) {
    return [page.escape(title)].concat(changedArms(view).map(function (arm) {
      return words(arm.place);
    }));
  }

  function payerTitle(view, payer) { return view.text.orSpaced("payer." + payer.id, payer.id); }

  function payerTable(view) {
    var economics = view.answer.economics;
    var rows = economics.payers.map(function (payer) {
      return perArm(view, payerTitle(view, payer), function (arm) {
        return view.numbers.spread((payer.arms[arm] || {}).difference, "kdkk", true);
      });
    });
    return page.table(view.text("costs.title") + ", " + view.unit("kdkk"),
      armHeads(view, view.text("costs.payer")), rows, "numbers totals");
  }

  function payBack(view, years) {
    return typeof years === "number"
      ? view.text("costs.pay.back.years", { years: view.numbers.number(years, 1) })
      : view.text("costs.pay.back.none");
  }

  function staffTable(view) {
    var economics = view.answer.economics;
    function spreadOf(list, pick) {
      return function (arm) { return view.numbers.spread(pick(list[arm]), "kdkk", true); };
    }
    function differenceOf(compared) { return (compared || {}).difference; }
    // A cost per effect means nothing where the effect may be none.
    function perEffect(list) {
      var main = (view.answer.groups[0] || { measures: [] }).measures[0];
      return function (arm) {
        return main && page.isClear((main.arms[arm] || {}).difference)
          ? view.numbers.spread(list[arm], "kdkk") : view.text("verdict.open");
      };
    }
    var thousand = ", " + view.unit("kdkk");
    return page.table(view.text("costs.staff"), armHeads(view, ""), [
      perArm(view, view.text("costs.staff.post") + thousand,
        spreadOf(economics.staff_by_post, differenceOf)),
      perArm(view, view.text("costs.staff.use") + thousand,
        spreadOf(economics.staff_by_use, differenceOf)),
      perArm(view, view.text("glance.per.person") + thousand,
        perEffect(economics.cost_per_person_in_work)),
      perArm(view, view.text("costs.per.month") + thousand,
        perEffect(economics.cost_per_month_in_work)),
      perArm(view, view.text("costs.pay.back"), function (arm) {
        return payBack(view, economics.pay_back_years[arm]);
      }),
      perArm(view, view.text("costs.assumed"), function (arm) {
        return view.numbers.value(economics.share_on_assumptions[arm], "share");
      })], "numbers");
  }

  // A line per arm over the years of the run, for one payer.
  function yearsFigure(view, payer, place) {
    var title = payerTitle(view, payer);
    var count = payer.differences_by_year.reduce(function (most, years) {
      return Math.max(most, years.length);
    }, 0);
    var years = [];
    for (var k = 0; k < count; ++k) { years.push(k + 1); }
    function points(arm) {
      return years.map(function (year, k) {
        var amount = (payer.differences_by_year[arm] || [])[k];
        return typeof amount === "number" ? [amount] : null;
      });
    }
    return page.figure(view, page.lineFigure(view, {
      id: "years-" + place, title: title, x: years, xTitle: view.text("years.axis"), unit: "dkk",
      tableUnit: "kdkk", isSigned: true, withZero: true, dots: true, withBase: false,
      atX: function (year) { return view.text("year", { year: view.numbers.number(year) }); },
      points: points
    }));
  }

  page.costSection = function (view) {
    var economics = view.answer.economics;
    if (!economics.price_year) {
      return page.section(view, "costs", view.text("costs.title"),
        page.note(view.text("answer.no.prices")));
    }
    var dated = economics.payers.filter(function (payer) {
      return payer.differences_by_year.some(function (years) { return years.length > 1; });
    });
    var figures = dated.map(function (payer, k) { return yearsFigure(view, payer, k); });
    return page.section(view, "costs", view.text("costs.title"),
      page.note(view.text("costs.note", { base: view.base, years: view.years,
                                          year: String(economics.price_year) })) +
      payerTable(view) + staffTable(view) +
      (figures.length ? page.tag("h3", {}, view.text("costs.years.title")) +
        page.note(view.text("costs.years.note", { base: view.base })) + page.key(view) +
        page.figures(figures) : ""));
  };

  function planeFigure(view) {
    var plane = view.answer.economics.plane;
    function clouds(arms) {
      return arms.filter(function (arm) { return plane[arm] && plane[arm].length; })
        .map(function (arm) {
          return { arm: arm, letter: view.arms[arm].letter, points: plane[arm] };
        });
    }
    function quadrant(arm) {
      var points = plane[arm] || [];
      var good = points.filter(function (p) { return p[0] > 0 && p[1] < 0; }).length;
      return points.length ? good / points.length : null;
    }
    function meanOf(arm, axis) {
      var points = plane[arm] || [];
      return points.length ? points.reduce(function (sum, p) { return sum + p[axis]; }, 0) /
        points.length : null;
    }
    var rows = changedArms(view).map(function (arm) {
      return [page.armHead(view, arm.place), view.numbers.number(meanOf(arm.place, 0), 0, true),
              view.numbers.money(meanOf(arm.place, 1), true),
              view.numbers.value(quadrant(arm.place), "share")];
    });
    var title = view.text("plane.title");
    return page.figure(view, {
      id: "plane", title: title,
      chart: function (choice) {
        return page.planeChart(view, { clouds: clouds(choice.arms),
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

  page.worthSection = function (view) {
    var economics = view.answer.economics;
    var isDrawn = economics.plane.some(function (points) { return points.length > 0; });
    var figures = isDrawn ? [planeFigure(view)] : [];
    if (economics.willingness.length > 1) {
      figures.push(overWillingness(view, {
        id: "acceptability", title: view.text("accept.title"), unit: "share", withBase: true,
        points: function (arm) {
          return (economics.acceptability[arm] || []).map(function (x) { return [x]; });
        }
      }));
    }
    if (economics.perfect_information.length > 1) {
      figures.push(overWillingness(view, {
        id: "perfect-information", title: view.text("evpi.title"), unit: "dkk",
        single: view.text("evpi.column"),
        points: function () {
          return economics.perfect_information.map(function (x) { return [x]; });
        }
      }));
    }
    return figures.length === 0 ? "" : page.section(view, "worth", view.text("worth.title"),
      page.note(view.text("plane.note")) + page.note(view.text("evpi.note")) + page.key(view) +
      page.figures(figures));
  };
})(this.jobspor = this.jobspor || {});
