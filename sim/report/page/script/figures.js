// Figures that several sections use: a chart with its words and its table.
(function (page) {
  // Rows of a table that a reader can take in; the last one is always there.
  function shownRows(x, most) {
    var step = Math.ceil(x.length / most);
    return x.map(function (at, k) { return k; }).filter(function (k) {
      return k % step === 0 || k === x.length - 1;
    });
  }

  // options: { id, title, x, xTitle, xUnit, unit, tableUnit, isSigned, withZero, dots, withBase,
  //            single, atX, points: function (arm) -> [[mean, low, high]] }
  // `caption`: of the table, where the title names the unit. `single`: one course for all arms, with this title.
  page.lineFigure = function (view, options) {
    var tableUnit = options.tableUnit || options.unit;
    var first = options.withBase === false ? 1 : 0;
    var cached = {};
    function pointsOf(arm) {
      cached[arm] = cached[arm] || options.points(arm);
      return cached[arm];
    }
    function seriesOf(arms) {
      if (options.single) { return [{ arm: -1, letter: "", points: pointsOf(0) }]; }
      return arms.filter(function (arm) { return arm >= first; }).map(function (arm) {
        return { arm: arm, letter: view.arms[arm].letter, points: pointsOf(arm) };
      });
    }
    function words(point) {
      return view.numbers.spread(point, tableUnit, options.isSigned);
    }
    function ends(series) {
      var last = options.x.length - 1;
      return view.text("chart.end", {
        at: options.atX(options.x[last]),
        values: series.map(function (one) {
          return one.letter + " " +
            view.numbers.spread(one.points[last], options.unit, options.isSigned);
        }).join(", ")
      });
    }
    function table() {
      var arms = options.single ? [0] : view.arms.slice(first).map(function (arm) {
        return arm.place;
      });
      var heads = [page.escape(options.xTitle)].concat(arms.map(function (arm) {
        return options.single ? page.escape(options.single) : page.badge(view, arm);
      }));
      var picked = shownRows(options.x, 13);
      var rows = picked.map(function (k) {
        return [page.escape(options.atX(options.x[k]))].concat(arms.map(function (arm) {
          return words(pointsOf(arm)[k]);
        }));
      });
      var thinned = picked.length < options.x.length && options.thinned
        ? page.note(options.thinned(picked[1] - picked[0])) : "";
      return page.table(page.escape(options.caption || options.title + ", " +
        view.unit(tableUnit, options.isSigned)), heads, rows, "numbers") + thinned;
    }
    return {
      id: options.id, title: options.title, table: table(),
      chart: function (choice) {
        var series = seriesOf(choice.arms);
        return page.lineChart(view, {
          x: options.x, series: series, unit: options.unit, xUnit: options.xUnit,
          xTitle: options.xTitle, atX: options.atX, withZero: options.withZero, dots: options.dots,
          description: view.text("chart.line", { title: options.title, ends: ends(series) })
        });
      }
    };
  };

  // Differences to the base: rows of { title, compared: by arm }. `values`: others on the scale.
  page.differenceChart = function (view, options) {
    var rows = options.rows.map(function (row) {
      return {
        title: row.title,
        marks: options.arms.filter(function (arm) {
          return view.arms[arm].against !== arm;
        }).map(function (arm) {
          var compared = (row.compared || [])[arm] || {};
          return { arm: arm, letter: view.arms[arm].letter, spread: compared.difference };
        })
      };
    });
    var ends = rows.slice(0, 3).map(function (row) {
      return view.text("chart.end", {
        at: row.title || options.title,
        values: row.marks.map(function (one) {
          return one.letter + " " + view.numbers.spread(one.spread, options.unit, true);
        }).join(", ")
      });
    }).join(" ");
    return page.intervalChart(view, {
      rows: rows, unit: options.unit, xTitle: options.xTitle, values: options.values,
      description: view.text("chart.interval", { title: options.title, ends: ends })
    });
  };
})(this.jobspor = this.jobspor || {});
