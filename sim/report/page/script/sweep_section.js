// Curves over a swept value, and what each step brings; a second swept value gives a curve each and
// a table with shades.
(function (page) {
  var figuresMost = 12;
  var shades = 5;
  var roleMeasures = ["waiting", "meetings_held", "gave_up", "caseload_per_post"];

  // Distinct values in rising order.
  function valuesOf(points, axis) {
    return points.map(function (point) { return point.at[axis]; }).filter(function (x, k, all) {
      return typeof x === "number" && all.indexOf(x) === k;
    }).sort(function (a, b) { return a - b; });
  }

  // What is drawn: outcomes of all citizens, then those of roles that change with the sweep.
  function curvesOf(view) {
    var all = view.group;
    var curves = (all ? all.measures : []).map(function (measure) {
      return { title: view.measureTitle(measure), measure: measure };
    });
    view.answer.roles.forEach(function (role) {
      if (role.posts.every(function (posts) { return posts === role.posts[0]; })) { return; }
      roleMeasures.forEach(function (id) {
        role.measures.forEach(function (measure) {
          if (measure.id === id) {
            curves.push({ measure: measure, title: view.roleTitle(role.id, role.title) + ": " +
                            view.measureTitle(measure) });
          }
        });
      });
    });
    return curves.slice(0, figuresMost);
  }

  function pointAt(sweep, first, second) {
    return sweep.points.filter(function (one) {
      return one.at[0] === first && (second === undefined || one.at[1] === second);
    })[0];
  }

  function levelAt(view, measure, first, second) {
    var point = pointAt(view.answer.sweep, first, second);
    return point ? (measure.arms[point.arm] || {}).level || null : null;
  }

  function secondsOf(view, titles) {
    return titles.length > 1 ? valuesOf(view.answer.sweep.points, 1) : [undefined];
  }

  // The shade of a level between the least and the largest of a table.
  function shadeOf(level, levels) {
    var least = Math.min.apply(null, levels);
    var span = Math.max.apply(null, levels) - least;
    return span > 0 ? Math.min(Math.floor((level - least) / span * shades), shades - 1) : 0;
  }

  // First values down, second values across.
  function curveTable(view, curve, titles) {
    var unit = curve.measure.unit;
    var seconds = secondsOf(view, titles);
    var firsts = valuesOf(view.answer.sweep.points, 0);
    var levels = [];
    firsts.forEach(function (first) {
      seconds.forEach(function (second) {
        var level = levelAt(view, curve.measure, first, second);
        if (level && typeof level[0] === "number") { levels.push(level[0]); }
      });
    });
    function cell(level) {
      var words = view.numbers.spread(level, unit);
      return titles.length < 2 || !level || typeof level[0] !== "number" ? words
        : page.tag("span", { "class": "heat h" + shadeOf(level[0], levels) }, words);
    }
    var heads = [page.escape(titles[0])].concat(seconds.map(function (second) {
      return page.escape(second === undefined ? curve.title
                                              : titles[1] + " " + view.numbers.plain(second));
    }));
    return page.table(page.escape(curve.title + ", " + view.unit(unit)), heads,
      firsts.map(function (first) {
        return [view.numbers.plain(first)].concat(seconds.map(function (second) {
          return cell(levelAt(view, curve.measure, first, second));
        }));
      }), "numbers");
  }

  // The swept arms as curves; the base, which is not swept, as a level line.
  function seriesOf(view, measure, titles) {
    var firsts = valuesOf(view.answer.sweep.points, 0);
    var series = secondsOf(view, titles).map(function (second, k) {
      return { arm: k + 1, letter: second === undefined ? "" : view.numbers.plain(second),
               points: firsts.map(function (first) {
                 return levelAt(view, measure, first, second);
               }) };
    });
    var base = view.arms[0];
    return base.isChoice ? series : [{ arm: 0, letter: base.letter,
      points: firsts.map(function () { return (measure.arms[0] || {}).level || null; }) }]
      .concat(series);
  }

  function sweepFigure(view, curve, place, titles) {
    var firsts = valuesOf(view.answer.sweep.points, 0);
    var measure = curve.measure;
    var series = seriesOf(view, measure, titles);
    var title = curve.title + ", " + view.unit(measure.unit);
    function atX(x) { return titles[0] + " " + view.numbers.plain(x); }
    return page.figure(view, {
      id: "sweep-" + place, title: title, table: curveTable(view, curve, titles),
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

  // Measures down, points across: the level, and what the step from the point before brings.
  function stepTable(view, titles) {
    var points = view.answer.sweep.points;
    var heads = [view.text("choose.measure")].concat(points.map(function (point) {
      return page.badge(view, point.arm) + " " + point.at.map(view.numbers.plain).join(" · ");
    }));
    var rows = view.group.measures.map(function (measure, k) {
      return [page.escape(view.measureTitle(measure)) + ", <small>" + view.unit(measure.unit) +
              "</small>"].concat(points.map(function (point) {
        return view.numbers.spread((measure.arms[point.arm] || {}).level, measure.unit) +
          "<br><small>" + view.numbers.spread((point.step || [])[k], measure.unit, true) +
          "</small>";
      }));
    });
    return page.table(page.escape(view.text("sweep.steps", { what: titles[0] })), heads, rows,
      "numbers");
  }

  page.sweepSection = function (view) {
    var sweep = view.answer.sweep;
    if (sweep.points.length < 2) { return ""; }
    var titles = sweep.titles.map(function (title, k) {
      return (view.language === "da" && sweep.titles_da[k]) || title;
    }).slice(0, 2);
    var curves = curvesOf(view);
    var figures = curves.map(function (curve, k) { return sweepFigure(view, curve, k, titles); });
    var isOne = titles.length < 2;
    var note = view.text("sweep.note", {
      what: titles.map(function (title) { return view.text("quoted", { words: title }); })
        .join(" " + view.text("and") + " "),
      base: view.base }) + (isOne ? "" : " " + view.text("sweep.note.two", { what: titles[1] }));
    return page.section(view, "sweep", view.text("sweep.title"), page.note(note) +
      (isOne ? "" : curveTable(view, curves[0], titles)) + page.figures(figures) +
      stepTable(view, titles));
  };
})(this.jobspor = this.jobspor || {});
