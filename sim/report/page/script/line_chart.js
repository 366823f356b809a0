// Courses over an axis, each with its band and its letter at the end.
//
// spec: { x: [numbers], series: [{ arm, letter, points: [[mean, low, high] or null] }], unit,
//         xUnit ("months", "dkk"), xTitle, atX: words(x), withZero, dots, description }
(function (page) {
  var frame = page.frame;
  var margin = { top: 12, right: 22, bottom: 34, left: 50 };
  var height = 214;

  function isPoint(p) { return p && typeof p[0] === "number"; }

  var fewPoints = 12;

  // Of long courses whole pixels are enough across, and for bands upwards, too.
  function paths(spec, x, y) {
    var across = spec.x.length > fewPoints ? Math.round : frame.fixed;
    function at(d, k) { return across(x(spec.x[k])); }
    var course = d3.line().defined(isPoint).x(at)
      .y(function (p) { return frame.fixed(y(p[0])); });
    var band = d3.area()
      .defined(function (p) {
        return isPoint(p) && typeof p[1] === "number" && typeof p[2] === "number";
      })
      .x(at)
      .y0(function (p) { return across(y(p[1])); })
      .y1(function (p) { return across(y(p[2])); });
    var bands = spec.series.map(function (one) {
      var path = band(one.points);
      return path ? page.tag("path", { d: path, "class": "band " + frame.armClass(one.arm) }) : "";
    });
    var lines = spec.series.map(function (one) {
      var path = course(one.points);
      return path ? page.tag("path", { d: path, "class": "course " + frame.armClass(one.arm) }) : "";
    });
    return bands.concat(lines).join("");
  }

  function dots(spec, x, y) {
    return spec.series.map(function (one) {
      return one.points.map(function (p, k) {
        return isPoint(p) ? frame.mark(one.arm, x(spec.x[k]), y(p[0]), 30) : "";
      }).join("");
    }).join("");
  }

  function letters(spec, x, y) {
    var ends = [];
    spec.series.forEach(function (one) {
      for (var k = one.points.length; k-- > 0;) {
        if (isPoint(one.points[k])) {
          ends.push({ one: one, x: x(spec.x[k]), y: y(one.points[k][0]) });
          return;
        }
      }
    });
    var placed = frame.spacedOut(ends.map(function (end) { return end.y + 4; }), 12,
      margin.top + 4, height - margin.bottom + 4);
    return ends.map(function (end, k) {
      return frame.label(end.x + 6, placed[k], end.one.letter,
        { "class": "letter " + frame.armClass(end.one.arm) });
    }).join("");
  }

  function stops(view, spec, x) {
    return spec.x.map(function (at, k) {
      return { x: frame.fixed(x(at)), words: function () {
        return spec.atX(at) + ": " + spec.series.map(function (one) {
          return (one.letter ? one.letter + " " : "") +
            view.numbers.spread(one.points[k], spec.unit);
        }).join(" \u00b7 ");
      } };
    });
  }

  // Months in years and parts of them, few values as they are, others as they come.
  function ticksOf(spec, x) {
    if (spec.xUnit === "dkk") { return x.ticks(4); }
    if (spec.xUnit !== "months") { return spec.x.length <= 8 ? spec.x : x.ticks(6); }
    var span = spec.x[spec.x.length - 1] - spec.x[0];
    var step = span > 72 ? 24 : span > 30 ? 12 : span > 12 ? 6 : 3;
    return spec.x.filter(function (month) { return month % step === 0; });
  }

  page.lineChart = function (view, spec) {
    var values = [];
    spec.series.forEach(function (one) {
      one.points.forEach(function (p) { if (isPoint(p)) { values.push(p[0], p[1], p[2]); } });
    });
    var right = page.chartWidth - margin.right;
    var bottom = height - margin.bottom;
    var x = d3.scaleLinear().domain([spec.x[0], spec.x[spec.x.length - 1]])
      .range([margin.left, right]);
    var y = frame.scaleOver(values, [bottom, margin.top], spec.withZero);
    var content = frame.yAxis(view, y, margin.left, right, spec.unit) +
      frame.xAxis(view, x, bottom, spec.xUnit || "number", ticksOf(spec, x)) +
      frame.label((margin.left + right) / 2, height - 4, spec.xTitle,
        { "text-anchor": "middle", "class": "axis-title" }) +
      paths(spec, x, y) + (spec.dots ? dots(spec, x, y) : "") + letters(spec, x, y);
    return { svg: frame.svg(page.chartWidth, height, spec.description, content),
             stops: stops(view, spec, x), width: page.chartWidth, height: height };
  };
})(this.jobspor = this.jobspor || {});
