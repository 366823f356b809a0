// Differences to the base as points on their intervals, one row per arm, rows gathered under heads.
//
// spec: { rows: [{ title, marks: [{ arm, letter, spread }] }], unit, xTitle, description,
//         values: others that must be on the scale }
(function (page) {
  var frame = page.frame;
  var margin = { top: 6, right: 14, bottom: 36, left: 24 };
  var markHeight = 17;
  var titleHeight = 19;

  function clipped(words, most) {
    return words.length > most ? words.slice(0, most - 1) + "\u2026" : words;
  }

  function interval(one, x, y) {
    var spread = one.spread;
    if (!spread || typeof spread[0] !== "number") { return ""; }
    var bar = typeof spread[1] === "number" && typeof spread[2] === "number"
      ? frame.line(x(spread[1]), y, x(spread[2]), y, "interval " + frame.armClass(one.arm)) : "";
    return bar + frame.mark(one.arm, x(spread[0]), y);
  }

  page.intervalChart = function (view, spec) {
    var values = spec.values || [];
    spec.rows.forEach(function (row) {
      row.marks.forEach(function (one) { values = values.concat((one.spread || []).slice(0, 3)); });
    });
    var right = page.chartWidth - margin.right;
    var unit = spec.unit === "share" ? "points" : spec.unit;
    var x = frame.scaleOver(values, [margin.left, right], true);
    var content = "";
    var stops = [];
    var y = margin.top;
    spec.rows.forEach(function (row) {
      if (row.title) {
        content += frame.label(0, y + 13, clipped(row.title, 52), { "class": "row-title" });
        y += titleHeight;
      }
      row.marks.forEach(function (one) {
        var middle = y + markHeight / 2;
        content += frame.label(4, middle + 4, one.letter, { "class": "letter " + frame.armClass(one.arm) }) +
          interval(one, x, middle);
        stops.push({
          x: frame.fixed(one.spread && typeof one.spread[0] === "number" ? x(one.spread[0]) : 8),
          y: middle,
          words: function () {
            return (row.title ? row.title + ", " : "") + one.letter + ": " +
              view.numbers.spread(one.spread, spec.unit, true);
          }
        });
        y += markHeight;
      });
      y += row.title ? 5 : 0;
    });
    var height = y + margin.bottom;
    var grid = frame.rules(x.ticks(5), function (tick) {
      return "M" + frame.fixed(x(tick)) + "," + margin.top + "V" + y;
    });
    content = grid + content + frame.xAxis(view, x, y, unit, x.ticks(5)) +
      frame.label((margin.left + right) / 2, height - 5, spec.xTitle,
        { "text-anchor": "middle", "class": "axis-title" });
    return { svg: frame.svg(page.chartWidth, height, spec.description, content), stops: stops,
             width: page.chartWidth, height: height };
  };

  // Bars of shares from zero. spec: { rows: [{ title, share }], description }
  page.barChart = function (view, spec) {
    var x = d3.scaleLinear().domain([0, 1]).range([0, page.chartWidth - 52]);
    var rowHeight = 34;
    var content = "";
    var stops = [];
    spec.rows.forEach(function (row, k) {
      var top = k * rowHeight;
      var share = typeof row.share === "number" ? Math.min(Math.max(row.share, 0), 1) : 0;
      var words = view.numbers.value(row.share, "share");
      content += frame.label(0, top + 13, clipped(row.title, 54), { "class": "row-title" }) +
        page.tag("rect", { x: 0, y: top + 18, width: frame.fixed(x(1)), height: 9, "class": "rest" }) +
        page.tag("rect", { x: 0, y: top + 18, width: frame.fixed(x(share)), height: 9,
                           "class": "bar" }) +
        frame.label(x(1) + 6, top + 26, words, {});
      stops.push({ x: frame.fixed(x(share)), y: top + 22, words: function () { return row.title + ": " + words; } });
    });
    var height = spec.rows.length * rowHeight + 4;
    return { svg: frame.svg(page.chartWidth, height, spec.description, content), stops: stops,
             width: page.chartWidth, height: height };
  };
})(this.jobspor = this.jobspor || {});
