// Curves over a swept value; a second swept value gives one curve each.
(function (page) {
  var figuresMost = 9;

  function isNumber(x) { return typeof x === "number"; }

  // Distinct values in rising order.
  function valuesOf(points, axis) {
    return points.map(function (point) { return point.at[axis]; }).filter(function (x, k, all) {
      return isNumber(x) && all.indexOf(x) === k;
    }).sort(function (a, b) { return a - b; });
  }

  // What is drawn: outcomes of all citizens, then those of roles that change with the sweep.
  function curvesOf(view) {
    var all = view.answer.groups[0];
    var curves = (all ? all.measures : []).map(function (measure) {
      return { title: view.measureTitle(measure), measure: measure };
    });
    view.answer.roles.forEach(function (role) {
      var isVaried = role.posts.some(function (posts) { return posts !== role.posts[0]; });
      role.measures.forEach(function (measure) {
        if (isVaried) {
          curves.push({ title: view.roleTitle(role.id, role.title) + ": " +
                          view.measureTitle(measure), measure: measure });
        }
      });
    });
    return curves.slice(0, figuresMost);
  }

  function levelAt(sweep, measure, first, second) {
    var point = sweep.points.filter(function (one) {
      return one.at[0] === first && (second === undefined || one.at[1] === second);
    })[0];
    return point ? (measure.arms[point.arm] || {}).level || null : null;
  }

  function sweepFigure(view, curve, place, titles) {
    var sweep = view.answer.sweep;
    var firsts = valuesOf(sweep.points, 0);
    var seconds = titles.length > 1 ? valuesOf(sweep.points, 1) : [undefined];
    var measure = curve.measure;
    var series = seconds.map(function (second, k) {
      return { arm: titles.length > 1 ? k : 1, points: firsts.map(function (first) {
                 return levelAt(sweep, measure, first, second);
               }), letter: second === undefined ? "" : view.numbers.number(second, 0) };
    });
    var title = view.text("sweep.by", { measure: curve.title, what: titles[0] }) + ", " +
      view.unit(measure.unit);
    function atX(x) { return titles[0] + " " + view.numbers.number(x, x % 1 === 0 ? 0 : 1); }
    return page.figure(view, {
      id: "sweep-" + place, title: title,
      chart: function () {
        return page.lineChart(view, {
          x: firsts, series: series, unit: measure.unit, xTitle: titles[0], atX: atX, dots: true,
          description: view.text("chart.line", { title: title, ends: view.text("chart.end", {
            at: atX(firsts[firsts.length - 1]), values: series.map(function (one) {
              return one.letter + " " +
                view.numbers.spread(one.points[firsts.length - 1], measure.unit);
            }).join(", ") }) })
        });
      }
    });
  }

  function sweepTable(view, curves, titles) {
    var heads = titles.map(page.escape).concat(curves.map(function (curve) {
      return page.escape(curve.title) + ", <small>" + view.unit(curve.measure.unit) + "</small>";
    }));
    var body = view.answer.sweep.points.map(function (point) {
      return titles.map(function (title, axis) {
        return view.numbers.number(point.at[axis], point.at[axis] % 1 ? 1 : 0);
      }).concat(curves.map(function (curve) {
        return view.numbers.spread((curve.measure.arms[point.arm] || {}).level,
          curve.measure.unit);
      }));
    });
    return page.table(view.text("sweep.table"), heads, body, "numbers");
  }

  page.sweepSection = function (view) {
    var sweep = view.answer.sweep;
    if (sweep.points.length < 2) { return ""; }
    var titles = sweep.titles.map(function (title, k) {
      return (view.language === "da" && sweep.titles_da[k]) || title;
    }).slice(0, 2);
    var curves = curvesOf(view);
    var figures = curves.map(function (curve, k) { return sweepFigure(view, curve, k, titles); });
    var key = titles.length > 1 ? page.note(titles[1] + ": " + valuesOf(sweep.points, 1)
      .map(function (x) { return view.numbers.number(x); }).join(", ")) : "";
    return page.section(view, "sweep", view.text("sweep.title"),
      page.note(view.text("sweep.note", { what: titles.join(" " + view.text("and") + " ") })) +
      key + page.figures(figures) + sweepTable(view, curves, titles));
  };
})(this.jobspor = this.jobspor || {});
