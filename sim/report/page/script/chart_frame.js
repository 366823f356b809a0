// What every chart has in common: its size, axes and letters. Charts are texts of SVG, drawn alike
// by the program and by the browser. A chart is { svg, stops, width, height }; a stop is a place
// { x, y, words() } at which a reader can ask for values; without y it is a whole vertical line.
(function (page) {
  page.chartWidth = 340;

  function fixed(x) { return Math.round(x * 10) / 10; }

  function label(x, y, words, attributes) {
    var all = { x: fixed(x), y: fixed(y) };
    for (var key in attributes) { all[key] = attributes[key]; }
    return page.tag("text", all, page.escape(words));
  }

  function line(x1, y1, x2, y2, className) {
    return page.tag("line", { x1: fixed(x1), y1: fixed(y1), x2: fixed(x2), y2: fixed(y2),
                              "class": className });
  }

  // A scale over all values and zero if asked, with round ends.
  function scaleOver(values, range, withZero) {
    var known = values.filter(function (x) { return typeof x === "number" && isFinite(x); });
    if (withZero) { known.push(0); }
    var low = known.length ? Math.min.apply(null, known) : 0;
    var high = known.length ? Math.max.apply(null, known) : 1;
    if (low === high) { low -= withZero && low === 0 ? 0 : 1; high += 1; }
    return d3.scaleLinear().domain([low, high]).nice(4).range(range);
  }

  // Decimals that keep neighbouring ticks apart.
  function tickDecimals(ticks) {
    if (ticks.length < 2) { return 0; }
    var step = Math.abs(ticks[1] - ticks[0]);
    for (var places = 0; places < 6; ++places) {
      var scaled = step * Math.pow(10, places);
      if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled) { return places; }
    }
    return 6;
  }

  // Values of a unit at the ticks of a scale, as short as can be: money in thousands or millions.
  // Points of per cent, the unit of differences, are told without a sign.
  function tickWords(view, ticks, unit) {
    var largest = Math.max.apply(null, ticks.map(Math.abs).concat(0));
    var factor = unit === "share" || unit === "points" ? 100 : 1;
    var suffix = unit === "share" ? "\u00a0%" : "";
    if (unit === "dkk") {
      factor = largest >= 1e6 ? 1e-6 : largest >= 1e3 ? 1e-3 : 1;
      suffix = factor === 1 ? "" : view.text(largest >= 1e6 ? "tick.million" : "tick.thousand");
    }
    var shown = ticks.map(function (x) { return x * factor; });
    var decimals = tickDecimals(shown);
    return shown.map(function (x) {
      return x === 0 && unit === "dkk" ? "0" : view.numbers.number(x, decimals) + suffix;
    });
  }

  function yAxis(view, scale, left, right, unit) {
    var ticks = scale.ticks(4);
    var words = tickWords(view, ticks, unit);
    var lines = rules(ticks, function (x) {
      return "M" + left + "," + fixed(scale(x)) + "H" + right;
    });
    return lines + page.tag("g", { "text-anchor": "end" }, ticks.map(function (x, k) {
      return label(left - 5, scale(x) + 3.5, words[k], {});
    }).join(""));
  }

  // Lines across a chart at its ticks in one path; that of zero stands out.
  function rules(ticks, pathAt) {
    function drawn(className, isWanted) {
      var path = ticks.filter(isWanted).map(pathAt).join("");
      return path ? page.tag("path", { d: path, "class": className }) : "";
    }
    return drawn("grid", function (x) { return x !== 0; }) +
      drawn("zero", function (x) { return x === 0; });
  }

  function xAxis(view, scale, bottom, unit, ticks) {
    var words = tickWords(view, ticks, unit);
    var marks = ticks.map(function (x) { return "M" + fixed(scale(x)) + "," + bottom + "v3"; });
    return page.tag("path", { d: marks.join(""), "class": "axis" }) +
      page.tag("g", { "text-anchor": "middle" }, ticks.map(function (x, k) {
        return label(scale(x), bottom + 14, words[k], {});
      }).join(""));
  }

  // Moves labels apart, in order of where they want to be: no two nearer than `gap`.
  function spacedOut(wanted, gap, low, high) {
    var order = wanted.map(function (y, k) { return k; });
    order.sort(function (a, b) { return wanted[a] - wanted[b] || a - b; });
    var placed = wanted.slice();
    var next = low;
    order.forEach(function (k) {
      placed[k] = Math.max(placed[k], next);
      next = placed[k] + gap;
    });
    next = high;
    order.reverse().forEach(function (k) {
      placed[k] = Math.min(placed[k], next);
      next = placed[k] - gap;
    });
    return placed;
  }

  // Different shapes, so that colour is never alone: circle, square, diamond, triangle.
  var symbols = [d3.symbolCircle, d3.symbolSquare, d3.symbolDiamond, d3.symbolTriangle,
                 d3.symbolCross, d3.symbolStar];

  function armClass(arm) { return arm < 0 ? "plain" : "a" + arm % 8; }

  function mark(arm, x, y, size) {
    var shape = d3.symbol().type(symbols[Math.max(arm, 0) % symbols.length]).size(size || 42)();
    var rounded = shape.replace(/-?\d+\.\d+(e-?\d+)?/g, function (x) { return fixed(Number(x)); });
    return page.tag("path", { d: rounded, transform: "translate(" + fixed(x) + "," + fixed(y) + ")",
                              "class": "mark " + armClass(arm) });
  }

  function svg(width, height, description, content) {
    return page.tag("svg", { viewBox: "0 0 " + width + " " + height, width: width, height: height,
                             role: "img", "aria-label": description }, content);
  }

  page.frame = {
    fixed: fixed, label: label, line: line, rules: rules, scaleOver: scaleOver, yAxis: yAxis, xAxis: xAxis,
    armClass: armClass, spacedOut: spacedOut, mark: mark, svg: svg
  };
})(this.jobspor = this.jobspor || {});
