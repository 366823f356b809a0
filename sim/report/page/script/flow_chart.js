// Where citizens stand at some months and how they moved between them: an alluvial diagram in a
// fixed order of states, so that arms can be laid beside one another.
//
// spec: { months, states: [{ title, tone }], flows: [{ step, from, to, persons }], atMonth: words(m),
//         description }. Flows of few persons are not drawn.
(function (page) {
  var frame = page.frame;
  var margin = { top: 20, right: 134, bottom: 6, left: 2 };
  var height = 300;
  var nodeWidth = 7;
  var gap = 5;

  // Column x state: how many persons arrive and leave, and from where on the side of a node.
  function columnsOf(spec) {
    var columns = spec.months.map(function () {
      return spec.states.map(function () { return { into: 0, out: 0, filled: 0, drained: 0 }; });
    });
    spec.flows.forEach(function (flow) {
      if (typeof flow.persons === "number") {
        columns[flow.step][flow.from].out += flow.persons;
        columns[flow.step + 1][flow.to].into += flow.persons;
      }
    });
    return columns;
  }

  function sizeOf(node) { return Math.max(node.into, node.out); }

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

  function ribbon(x0, x1, y0, y1, thickness) {
    var link = d3.linkHorizontal();
    var upper = link({ source: [x0, frame.fixed(y0)], target: [x1, frame.fixed(y1)] });
    var lower = link({ source: [x1, frame.fixed(y1 + thickness)],
                       target: [x0, frame.fixed(y0 + thickness)] });
    return upper + "L" + lower.slice(1) + "Z";
  }

  function ribbons(view, spec, columns, x, scale) {
    var stops = [];
    var order = spec.flows.slice().sort(function (a, b) {
      return a.step - b.step || a.from - b.from || a.to - b.to;
    });
    var content = order.map(function (flow) {
      if (typeof flow.persons !== "number" || flow.persons <= 0) { return ""; }
      var source = columns[flow.step][flow.from];
      var target = columns[flow.step + 1][flow.to];
      var thickness = flow.persons * scale;
      var y0 = source.y + source.drained;
      var y1 = target.y + target.filled;
      source.drained += thickness;
      target.filled += thickness;
      var x0 = x(flow.step) + nodeWidth;
      var x1 = x(flow.step + 1);
      stops.push({
        x: frame.fixed((x0 + x1) / 2), y: frame.fixed((y0 + y1 + thickness) / 2),
        words: function () {
          return spec.atMonth(spec.months[flow.step]) + " \u2192 " +
            spec.atMonth(spec.months[flow.step + 1]) + ": " + spec.states[flow.from].title +
            " \u2192 " + spec.states[flow.to].title + ", " +
            view.numbers.value(flow.persons, "persons");
        }
      });
      return page.tag("path", { d: ribbon(x0, x1, y0, y1, thickness),
                                "class": "ribbon t" + spec.states[flow.from].tone });
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
