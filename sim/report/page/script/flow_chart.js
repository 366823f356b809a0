// Where citizens stand at some months and how they moved between them: an alluvial diagram in a
// fixed order of states, so that arms can be laid beside one another.
//
// spec: { months, states: [{ title, tone }], flows: [[step, from, to, persons]], totals: month x
//         state, atMonth: words(m), description }. Flows of few persons are not drawn; they are in
//         the totals, which make the size of a state.
(function (page) {
  var frame = page.frame;
  var margin = { top: 20, right: 134, bottom: 6, left: 2 };
  var height = 300;
  var nodeWidth = 7;
  var gap = 5;

  // Column x state: how many persons arrive and leave, and from where on the side of a node.
  function columnsOf(spec) {
    var columns = spec.months.map(function (month, k) {
      return spec.states.map(function (state, n) {
        var total = (spec.totals[k] || [])[n];
        return { total: typeof total === "number" ? total : 0,
                 into: 0, out: 0, filled: 0, drained: 0 };
      });
    });
    spec.flows.forEach(function (flow) {
      if (typeof flow[3] === "number") {
        columns[flow[0]][flow[1]].out += flow[3];
        columns[flow[0] + 1][flow[2]].into += flow[3];
      }
    });
    return columns;
  }

  function sizeOf(node) { return Math.max(node.total, node.into, node.out); }

  // Persons per pixel, so that the fullest column fits.
  function layOut(columns) {
    var room = height - margin.top - margin.bottom;
    var scale = columns.reduce(function (least, nodes) {
      var held = nodes.filter(function (node) { return sizeOf(node) > 0; });
      var total = held.reduce(function (sum, node) { return sum + sizeOf(node); }, 0);
      return total > 0 ? Math.min(least, (room - gap * (held.length - 1)) / total) : least;
    }, Infinity);
    columns.forEach(function (nodes) {
      var y = margin.top;
      nodes.forEach(function (node) {
        node.y = y;
        node.height = sizeOf(node) * scale;
        y += node.height > 0 ? node.height + gap : 0;
      });
    });
    return scale;
  }

  // A line as thick as the flow, along its middle.
  function ribbon(x0, x1, y0, y1, thickness) {
    return d3.linkHorizontal()({ source: [x0, frame.fixed(y0 + thickness / 2)],
                                 target: [x1, frame.fixed(y1 + thickness / 2)] });
  }

  function ribbons(view, spec, columns, x, scale) {
    var stops = [];
    var order = spec.flows.slice().sort(function (a, b) {
      return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
    });
    var content = order.map(function (flow) {
      if (typeof flow[3] !== "number" || flow[3] <= 0) { return ""; }
      var source = columns[flow[0]][flow[1]];
      var target = columns[flow[0] + 1][flow[2]];
      var thickness = flow[3] * scale;
      var y0 = source.y + source.drained;
      var y1 = target.y + target.filled;
      source.drained += thickness;
      target.filled += thickness;
      var x0 = x(flow[0]) + nodeWidth;
      var x1 = x(flow[0] + 1);
      stops.push({
        x: frame.fixed((x0 + x1) / 2), y: frame.fixed((y0 + y1 + thickness) / 2),
        words: function () {
          return spec.atMonth(spec.months[flow[0]]) + " \u2192 " +
            spec.atMonth(spec.months[flow[0] + 1]) + ": " + spec.states[flow[1]].title +
            " \u2192 " + spec.states[flow[2]].title + ", " +
            view.numbers.value(flow[3], "persons");
        }
      });
      return page.tag("path", { d: ribbon(x0, x1, y0, y1, thickness),
                                "stroke-width": frame.fixed(Math.max(thickness, 0.4)),
                                "class": "ribbon t" + spec.states[flow[1]].tone });
    }).join("");
    return { content: content, stops: stops };
  }

  function nodes(spec, columns, x) {
    return columns.map(function (column, k) {
      var boxes = column.map(function (node, state) {
        return node.height > 0 ? page.tag("rect", {
          x: x(k), y: frame.fixed(node.y), width: nodeWidth, height: frame.fixed(node.height),
          "class": "node t" + spec.states[state].tone }) : "";
      }).join("");
      var anchor = k === 0 ? "start" : "middle";
      var isEnd = k === 0 || k === columns.length - 1;
      var month = isEnd ? spec.atMonth(spec.months[k]) : String(spec.months[k]);
      return frame.label(k === 0 ? x(k) : x(k) + nodeWidth / 2, 12, month,
        { "text-anchor": anchor }) + boxes;
    }).join("");
  }

  function stateLabels(view, spec, last, x) {
    var held = last.map(function (node, state) { return state; })
      .filter(function (state) { return last[state].height > 0; });
    var wanted = held.map(function (state) { return last[state].y + last[state].height / 2 + 4; });
    var placed = frame.spacedOut(wanted, 12, margin.top + 8, height - 3);
    return held.map(function (state, k) {
      var words = spec.states[state].title + " " + view.numbers.number(sizeOf(last[state]));
      return frame.label(x + nodeWidth + 5, placed[k], words, {});
    }).join("");
  }

  page.flowChart = function (view, spec) {
    var columns = columnsOf(spec);
    var scale = layOut(columns);
    var span = page.chartWidth - margin.left - margin.right - nodeWidth;
    function x(column) {
      return frame.fixed(margin.left + span * column / Math.max(spec.months.length - 1, 1));
    }
    var drawn = ribbons(view, spec, columns, x, scale);
    var lastColumn = columns.length - 1;
    var content = drawn.content + nodes(spec, columns, x) +
      stateLabels(view, spec, columns[lastColumn], x(lastColumn));
    return { svg: frame.svg(page.chartWidth, height, spec.description, content),
             stops: drawn.stops, width: page.chartWidth, height: height };
  };
})(this.jobspor = this.jobspor || {});
